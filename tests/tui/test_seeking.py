"""The seeker finds names beside the screen: the newest text counts, and a book that can't be read ends nothing."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from queue import Queue

from cockpit.desk.acts import perform
from cockpit.desk.desk import Desk
from cockpit.desk.name_search import Match
from cockpit.desk.plans import add_record
from cockpit.errors import BookUnusable
from cockpit.tui.seeking import Seeker, Wanted

TODAY = dt.date(2026, 11, 20)
Reports = Queue[tuple[list[str], bool]]


def asked(text: str, reports: Reports) -> Wanted:
    def report(found: Sequence[Match], whole: bool) -> None:
        reports.put(([match.record.name for match in found], whole))

    return Wanted(text, 20, None, report)


def last(reports: Reports) -> list[str]:
    """What was found in the end."""
    while True:
        names, whole = reports.get(timeout=10)
        if whole:
            return names


def test_what_is_written_meanwhile_is_found(tmp_path: Path) -> None:
    """Names are read anew when the book has changed since."""
    path = tmp_path / "book.db"
    with Desk(path, today=TODAY) as desk:
        perform(desk, add_record("accounts", {"name": "Nova Paper"}))
        seeker, reports = Seeker(lambda: Desk(path, today=TODAY, readonly=True)), Reports()
        seeker.seek(asked("nova", reports))
        assert last(reports) == ["Nova Paper"]
        perform(desk, add_record("accounts", {"name": "Nova Steel"}))
        seeker.seek(asked("steel", reports))
        assert last(reports) == ["Nova Steel"]
        seeker.finish()
        seeker.join(10)
    assert not seeker.is_alive()


def test_a_book_that_can_t_be_opened_has_nothing(tmp_path: Path) -> None:
    """The finder is told that nothing will come, again and again."""

    def locked() -> Desk:
        raise BookUnusable("{book} is locked", book="book")

    seeker, reports = Seeker(locked), Reports()
    for text in ("a", "b"):
        seeker.seek(asked(text, reports))
        assert last(reports) == []
    seeker.finish()
    seeker.join(10)


def test_a_read_that_fails_finds_nothing_and_goes_on(tmp_path: Path) -> None:
    """The next text is looked for again."""
    path = tmp_path / "book.db"
    with Desk(path, today=TODAY) as desk:
        perform(desk, add_record("accounts", {"name": "Nova Paper"}))
    opened: list[Desk] = []

    def open_it() -> Desk:
        opened.append(Desk(path, today=TODAY, readonly=True))
        return opened[0]

    seeker, reports = Seeker(open_it), Reports()
    seeker.seek(asked("nova", reports))
    assert last(reports) == ["Nova Paper"]
    path.write_bytes(b"no book" * 10_000)
    seeker.seek(asked("nova", reports))
    assert last(reports) in ([], ["Nova Paper"])
    seeker.finish()
    seeker.join(10)
    assert not seeker.is_alive()
