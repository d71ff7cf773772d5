"""What others have written since the last look: cheap enough to be asked every second."""

from collections.abc import Callable
from dataclasses import dataclass

from cockpit.desk import acts
from cockpit.desk.acts import Act
from cockpit.desk.desk import Desk

_MOST = 20
"""Acts of others that are read at once; more of them are one change all the same."""


@dataclass(frozen=True, slots=True)
class News:
    """The book's file has changed; ``acts`` are those of others, newest first, none where only advice was kept."""

    acts: tuple[Act, ...] = ()
    other_book: bool = False
    """The history is another one, as after a restore."""


class Watch:
    """Looks at one open book whose acts were read up to ``until``.

    ``known`` says whether a later act is the rep's own or was told already.
    """

    def __init__(self, desk: Desk, until: int, known: Callable[[int], bool]) -> None:
        self._desk, self._known = desk, known
        self._version: int | None = None
        self._newest = until

    def news(self) -> News | None:
        """What is new since the last call; None where nothing is, or while somebody is just writing."""
        version = self._desk.book.version()
        if version is None or version == self._version:
            return None
        first, self._version = self._version is None, version
        latest = acts.history(self._desk, _MOST)
        before, self._newest = self._newest, max((act.seq for act in latest), default=0)
        others = tuple(act for act in latest if act.seq > before and not self._known(act.seq))
        if first and not others and self._newest == before:
            return None
        return News(others, other_book=self._newest < before)
