"""What a deletion takes with it is told truly: the book's own references are the judge."""

from collections import Counter

import pytest

from cockpit.content.words import use
from cockpit.desk.acts import perform, undo
from cockpit.desk.demo import make_demo
from cockpit.desk.desk import Desk
from cockpit.desk.losses import losses, losses_said
from cockpit.desk.plans import delete_record
from cockpit.model.account import Account
from cockpit.model.arrays import ARRAYS
from cockpit.model.record import Record
from cockpit.storage.dossiers import read_dossier
from cockpit.storage.records import ids, rows
from tests.desk.test_derivation import TODAY


def counts(desk: Desk) -> Counter[str]:
    return Counter({name: sum(1 for _ in ids(desk.book, name)) for name in ARRAYS})


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    path = tmp_path_factory.mktemp("losses") / "demo.db"
    make_demo(path, TODAY)
    return Desk(path, today=TODAY)


def account_of(desk: Desk, record: Record) -> str:
    return record.id if isinstance(record, Account) else str(getattr(record, "account_id", ""))


@pytest.mark.parametrize("array", ["accounts", "stakeholders", "opportunities"])
def test_the_book_loses_what_was_told(desk: Desk, array: str) -> None:
    """For records of the demo book: the rows that are gone are the record itself and what was said."""
    told_any = 0
    for record in list(rows(desk.book, array))[:6]:
        told = losses(read_dossier(desk.book, account_of(desk, record)), record)
        before = counts(desk)
        perform(desk, delete_record(record))
        gone = before - counts(desk)
        undo(desk)
        assert gone == Counter(told) + Counter({array: 1}), record
        told_any += bool(told)
    assert told_any


def test_what_hangs_on_nothing_is_told_as_nothing(desk: Desk) -> None:
    """A need takes nothing with it."""
    need = next(iter(rows(desk.book, "needs")))
    assert losses(read_dossier(desk.book, account_of(desk, need)), need) == {}


@pytest.mark.parametrize(
    ("language", "said"), [("en", "parts in deals: 2, influence lines: 1"), ("zh", "参与情况：2、影响关系：1")]
)
def test_losses_are_one_line(language: str, said: str) -> None:
    """In the order in which they matter, in either language."""
    use(language)
    try:
        assert losses_said({"influence_lines": 1, "participations": 2}) == said
    finally:
        use("en")
