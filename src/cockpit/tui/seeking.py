"""The seeker: one thread with its own desk that finds records by name while letters go on being typed."""

from collections.abc import Callable, Sequence
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

from cockpit.errors import CockpitError

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk
    from cockpit.desk.name_search import Match, NameSearch


class Wanted(NamedTuple):
    """What is looked for; ``near``: the account whose people come first among equals."""

    text: str
    limit: int
    near: str | None
    report: "Callable[[Sequence[Match], bool], None]"
    """Called in the seeker's thread with what was found and whether that is all; maybe several times."""


class Seeker(Thread):
    """Only the newest of several waiting texts is looked for."""

    def __init__(self, open_desk: "Callable[[], Desk]") -> None:
        super().__init__(name="cockpit-seeker", daemon=True)
        self._open_desk = open_desk
        self._wanted: SimpleQueue[Wanted | None] = SimpleQueue()

    def seek(self, wanted: Wanted) -> None:
        """Look for a text; returns at once."""
        self._wanted.put(wanted)
        if not self.is_alive():
            self.start()

    def finish(self) -> None:
        """End after what is being looked for now."""
        self._wanted.put(None)

    def run(self) -> None:
        from cockpit.desk.name_search import NameSearch

        try:
            with self._open_desk() as desk:
                names = NameSearch(desk)
                while (wanted := self._next()) is not None:
                    _look(names, wanted)
        except CockpitError:
            self._find_nothing()

    def _next(self) -> Wanted | None:
        wanted = self._wanted.get()
        while wanted is not None and not self._wanted.empty():
            wanted = self._wanted.get()
        return wanted

    def _find_nothing(self) -> None:
        """The book can't be opened: nothing is found in it."""
        while (wanted := self._next()) is not None:
            wanted.report((), True)


def _look(names: "NameSearch", wanted: Wanted) -> None:
    """What is known at once, and again as the names are read anew where something was written meanwhile."""
    try:
        stale = names.is_empty or names.is_stale
        if not names.is_empty:
            wanted.report(names.find(wanted.text, wanted.limit, wanted.near), not stale)
        for whole in names.renew() if stale else ():
            wanted.report(names.find(wanted.text, wanted.limit, wanted.near), whole)
    except CockpitError:
        wanted.report((), True)
