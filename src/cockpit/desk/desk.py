"""The desk: one open book, the day that counts as today, and the numbers of the method."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from cockpit.content.words import N_
from cockpit.errors import RequestWrong
from cockpit.storage.opening import Book, open_book

if TYPE_CHECKING:
    from cockpit.advice.book import BookNumbers
    from cockpit.methods.numbers import Numbers


class Desk:
    """An open book and its day; a context manager, used in the thread that made it.

    ``numbers`` are the user's own values for the method's numbers (method.md 12). ``in_memory``: it works on a copy,
    and what it writes is gone at the end. Raises BookUnusable where the file is no book, is newer, damaged or locked,
    BookUnwritable where it may only be read.
    """

    def __init__(
        self,
        path: Path,
        *,
        today: date | None = None,
        create: bool = True,
        readonly: bool = False,
        waiting: Callable[[], None] | None = None,
        numbers: Mapping[str, Any] | None = None,
        in_memory: bool = False,
    ) -> None:
        self._today = today
        self._own_numbers = dict(numbers or {})
        self.computed: tuple[date, BookNumbers] | None = None
        """The numbers of the day of a book that can't keep them."""
        self.book: Book
        if in_memory:
            from cockpit.storage import snapshot

            self.book = snapshot.in_memory(path, waiting)
        else:
            self.book = open_book(path, create=create, readonly=readonly, waiting=waiting)

    @property
    def today(self) -> date:
        """The day that counts as today; the only clock of the program."""
        return self._today if self._today is not None else day()

    @property
    def created(self) -> bool:
        """Whether opening made the book."""
        return self.book.created

    @property
    def own_numbers(self) -> Mapping[str, Any]:
        """The user's own values."""
        return self._own_numbers

    @property
    def numbers_mark(self) -> str:
        """A short mark of the user's own values, empty without any: another one makes all kept advice old."""
        if not self._own_numbers:
            return ""
        import hashlib

        values = sorted((key, str(value)) for key, value in _flat(self._own_numbers, ""))
        return hashlib.sha256(repr(values).encode()).hexdigest()[:16]

    @cached_property
    def numbers(self) -> "Numbers":
        """Every number of the method, with the user's own values in their place."""
        from cockpit.content.numbers import users_numbers

        return users_numbers(self._own_numbers)

    def check_numbers(self) -> None:
        """Raises RequestWrong where the user's own values are unknown or don't fit together."""
        _ = self.numbers

    def close(self) -> None:
        """Closes the book; twice does no harm."""
        self.book.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _flat(node: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for name, value in node.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def day(text: str | None = None) -> date:
    """The day named by this text, else by ``COCKPIT_TODAY``, else the day of the system's clock.

    Raises RequestWrong for a text that is no day of the calendar, written YYYY-MM-DD.
    """
    named = text or os.environ.get("COCKPIT_TODAY")
    if not named:
        return date.today()  # noqa: DTZ011 - the rep's own calendar day
    try:
        if len(named) == len("2026-11-20") and named.isascii() and named.replace("-", "").isdigit():
            return date.fromisoformat(named)
    except ValueError:
        pass
    raise RequestWrong(N_("today: “{value}” is no day of the calendar; write it as YYYY-MM-DD"), value=named[:40])
