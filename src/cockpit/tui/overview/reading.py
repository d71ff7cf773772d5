"""Reading the whole book in a thread with a connection of its own; ended by leaving the screen."""

from collections.abc import Callable, Iterator
from threading import Event, Thread

from cockpit.desk.desk import Desk
from cockpit.errors import CockpitError

Read = Callable[[Desk], Iterator[object]]
"""Gives one piece after the other as they are found."""
Give = Callable[[object], None]
"""Takes a piece, the error that ended the reading, or DONE; called in the thread."""


class Done:
    """Nothing more comes."""


DONE = Done()


class Reading:
    """One reading; ``stop`` ends it before its next piece."""

    def __init__(self, open_desk: Callable[[], Desk], read: Read, give: Give) -> None:
        self._open, self._read, self._give = open_desk, read, give
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="overview", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Nothing is given any more."""
        self._stopped.set()

    def _run(self) -> None:
        try:
            with self._open() as desk:
                for piece in self._read(desk):
                    if self._stopped.is_set():
                        return
                    self._give(piece)
        except CockpitError as error:
            self._end(error)
        else:
            self._end(DONE)

    def _end(self, last: object) -> None:
        if not self._stopped.is_set():
            self._give(last)
