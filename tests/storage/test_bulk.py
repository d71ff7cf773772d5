"""Bulk rows: each is told as new, changed, same or refused; what is refused leaves no trace."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind
from cockpit.storage import journal, records
from cockpit.storage.opening import Book, open_book
from cockpit.storage.reading import with_keys
from cockpit.storage.tables import table_of

Rows = Iterable[Mapping[str, Any]]
DAY = dt.date(2026, 1, 1)
FIRMS = [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]


def put(book: Book, array: str, *rows: Mapping[str, Any]) -> list[str]:
    with journal.act(book, "import"):
        outcomes = records.write_rows(book, array, rows)
    return [f"{one.state} {one.fault}" if one.fault else one.state for one in outcomes]


def read(book: Book, array: str, *key: str) -> Any:
    return records.read(book, array, key)


def ids(book: Book, array: str) -> list[str]:
    return [" ".join(key) for key in records.ids(book, array)]


def test_the_same_rows_again_add_and_change_nothing(book: Book) -> None:
    """New the first time, same the second; only what differs is changed."""
    assert put(book, "accounts", *FIRMS) == ["new", "new"]
    entries = len(journal.history(book))
    assert put(book, "accounts", *FIRMS) == ["same", "same"]
    assert len(journal.history(book)) == entries
    assert put(book, "accounts", FIRMS[0], {"id": "b", "name": "BB"}, {"id": "c", "name": "C"}) == ["same", "changed", "new"]


def test_a_missing_field_stays_and_none_clears(book: Book) -> None:
    """An update says only what it says; a list or map replaces the old one."""
    put(book, "accounts", {"id": "a", "name": "A", "tags": ["x", "y"], "notes": "n", "industry": "food"})
    put(book, "accounts", {"id": "a", "tags": ("z",)}, {"id": "a", "notes": None})
    account = read(book, "accounts", "a")
    assert (account.name, account.tags, account.notes, account.industry) == ("A", ("z",), None, "food")
    assert put(book, "accounts", {"id": "a", "tags": []}) == ["changed"]
    assert put(book, "accounts", {"id": "a", "tags": None}) == ["same"]
    assert read(book, "accounts", "a").tags == ()


def test_the_second_of_two_rows_with_one_key_updates_the_first(book: Book) -> None:
    """A file that names a record twice ends with what it says last."""
    assert put(book, "accounts", FIRMS[0], {"id": "a", "industry": "x"}, {"id": "a", "industry": "x"}) == ["new", "changed", "same"]
    assert read(book, "accounts", "a").industry == "x"


REFUSED = [
    ("accounts", {"name": "N"}, "id: “null” is missing"),
    ("accounts", {"id": "n"}, "name: “null” is missing"),
    ("accounts", {"id": "a", "name": None}, "name: “null” is missing"),
    ("accounts", {"id": "n", "name": "N", "colour": "red"}, "colour: “colour” is not a field of this record"),
    ("accounts", {"id": "n", "name": "N", "segment_override": "DROP"}, "segment_reason is needed with segment_override"),
    ("accounts", {"id": "a", "segment_override": "DROP"}, "segment_reason is needed with segment_override"),
    ("accounts", {"id": "n", "name": "N", "annual_profit": Decimal("0.001")}, "annual_profit: “0.001” has more decimals than CNY has"),
    ("opportunities", {"id": "n", "name": "N", "account_id": "zz"}, "account_id: “zz” is not in the book"),
    ("opportunities", {"id": "n", "name": "N", "account_id": "a", "c139": {"coach_id": "zz"}}, "c139.coach_id: “zz” is not in"),
    ("opportunities", {"id": "n", "name": "N", "account_id": "a", "criteria": [{"weight": 1}]}, "criteria[0].name: “null” is missing"),
    ("opportunities", {"id": "n", "name": "N", "account_id": "a", "assessment": {"real project": 5}}, "assessment.real project"),
    ("interactions", {"id": "n", "account_id": "a", "on": DAY, "people": [{"stakeholder_id": "zz"}]}, "people[].stakeholder_id"),
    ("participations", {"stakeholder_id": "zz"}, "opportunity_id: “null” is missing"),
    ("actions", {"id": "n", "rule": "S01", "state": "SNOOZED", "on": DAY}, "until is needed with SNOOZED"),
]


@pytest.mark.parametrize(("array", "row", "words"), REFUSED)
def test_a_refused_row_says_why_and_leaves_nothing(book: Book, array: str, row: dict[str, Any], words: str) -> None:
    """Field, value and reason; the good rows around it are written."""
    put(book, "accounts", *FIRMS)
    before = {name: list(records.rows(book, name)) for name in ARRAYS}
    good: dict[str, dict[str, Any]] = {"accounts": {"id": "good", "name": "G"}, "actions": {"id": "good", "rule": "S01", "state": "DONE", "on": DAY}}
    around = [good[array]] if array in good else []
    outcomes = put(book, array, row, *around)
    assert outcomes[0].startswith("refused ")
    assert words in outcomes[0]
    assert outcomes[1:] == ["new"] * len(around)
    journal.undo(book, len(around))
    assert {name: list(records.rows(book, name)) for name in ARRAYS} == before


def test_one_bad_row_among_a_thousand_costs_only_itself(book: Book) -> None:
    """Whether the tables or the model refuse it, the other rows of its chunk go in."""
    rows: list[dict[str, Any]] = [{"id": f"{i:04}", "name": "x", "segment_override": None} for i in range(1000)]
    rows[300] |= {"segment_override": "DROP"}
    rows[301] |= {"name": "x" * 1001}
    rows[700] |= {"name": None}
    outcomes = put(book, "accounts", *rows)
    assert [i for i, one in enumerate(outcomes) if one.startswith("refused")] == [300, 301, 700]
    assert len(ids(book, "accounts")) == 997


def test_rows_may_refer_to_later_ones(book: Book) -> None:
    """A report before the manager, across the borders of chunks."""
    put(book, "accounts", *FIRMS)
    rows = [{"id": f"{i:04}", "account_id": "a", "name": "x", "reports_to": f"{i + 1:04}"} for i in range(1100)]
    assert set(put(book, "stakeholders", *rows, {"id": "1100", "account_id": "a", "name": "top"})) == {"new"}


def test_rows_that_hang_in_the_air_are_taken_back_with_all_that_hang_on_them(book: Book) -> None:
    """A manager who is nowhere takes his new reports along; an old record keeps what it was."""
    put(book, "accounts", {"id": "a", "name": "A"})
    put(book, "stakeholders", {"id": "old", "account_id": "a", "name": "Old", "title": "t"})
    outcomes = put(
        book, "stakeholders",
        {"id": "1", "account_id": "a", "name": "x", "reports_to": "nobody"},
        {"id": "2", "account_id": "a", "name": "x", "reports_to": "1"},
        {"id": "old", "title": "changed", "reports_to": "2"},
        {"id": "3", "account_id": "a", "name": "x", "reports_to": "old"},
    )
    assert outcomes == [
        "refused reports_to: “nobody” is not in the book", "refused reports_to: “1” is not in the book",
        "refused reports_to: “2” is not in the book", "new",
    ]
    assert ids(book, "stakeholders") == ["3", "old"]
    old = read(book, "stakeholders", "old")
    assert (old.title, old.reports_to) == ("t", None)


def test_rows_on_a_circle_are_refused(book: Book) -> None:
    """All of a new circle; of one that closes through the book only what the rows changed."""
    put(book, "accounts", *FIRMS, {"id": "c", "name": "C", "parent_id": "b"})
    outcomes = put(
        book, "accounts",
        {"id": "x", "name": "X", "parent_id": "y"}, {"id": "y", "name": "Y", "parent_id": "x"}, {"id": "z", "name": "Z", "parent_id": "x"},
        {"id": "b", "parent_id": "c"}, {"id": "own", "name": "O", "parent_id": "own"}, {"id": "fine", "name": "F", "parent_id": "a"},
    )
    assert [one.split(":")[0] for one in outcomes] == ["refused parent_id"] * 5 + ["new"]
    assert "leads back" in outcomes[0]
    assert ids(book, "accounts") == ["a", "b", "c", "fine"]
    assert read(book, "accounts", "b").parent_id is None


def test_rows_in_several_calls_are_settled_at_the_end(book: Book) -> None:
    """An import that writes by batches checks the whole array once."""
    with journal.act(book, "import"):
        first = records.write_rows(book, "accounts", [{"id": "x", "name": "X", "parent_id": "y"}], settled=False)
        second = records.write_rows(book, "accounts", [{"id": "y", "name": "Y"}, {"id": "w", "name": "W", "parent_id": "q"}], settled=False)
        faults = records.settle(book, "accounts")
    assert [one.state for one in (*first, *second)] == ["new", "new", "new"]
    assert {key: str(fault) for key, fault in faults.items()} == {"w": "parent_id: “q” is not in the book"}
    assert ids(book, "accounts") == ["x", "y"]


def test_amounts_follow_the_currency_of_their_row(book: Book) -> None:
    """Without currency: the row's own, else the book's; a new currency keeps the number."""
    put(book, "accounts", {"id": "a", "name": "A"})
    row = {"id": "o", "account_id": "a", "name": "O"}
    put(book, "opportunities", {**row, "amount": Decimal("10"), "budget_amount": Decimal("7"), "currency": "JPY"})
    put(book, "opportunities", {"id": "o", "amount": Decimal("12")})
    assert (read(book, "opportunities", "o").amount, read(book, "opportunities", "o").currency) == (Decimal(12), "JPY")
    put(book, "opportunities", {"id": "o", "currency": "USD"})
    deal = read(book, "opportunities", "o")
    assert (deal.amount, deal.budget_amount, deal.currency) == (Decimal(12), Decimal(7), "USD")
    assert put(book, "competitors", {"id": "c", "opportunity_id": "o", "name": "R", "quote_low": Decimal("1.5")}) == ["new"]
    assert read(book, "competitors", "c").currency == "USD"
    put(book, "opportunities", {"id": "o", "currency": None})
    assert read(book, "opportunities", "o").currency == "CNY"


def test_lists_are_compared_item_by_item(book: Book) -> None:
    """Attitudes, people and proposals as files hold them: same is same, one more is changed."""
    put(book, "accounts", {"id": "a", "name": "A"})
    put(book, "stakeholders", {"id": "s", "account_id": "a", "name": "S"})
    put(book, "opportunities", {"id": "o", "account_id": "a", "name": "O"})
    key = {"stakeholder_id": "s", "opportunity_id": "o"}
    one = {"on": "2026-01-01", "value": 1}
    assert put(book, "participations", {**key, "attitudes": [one]}) == ["new"]
    assert put(book, "participations", {**key, "attitudes": [{**one, "confidence": "OBSERVED"}]}) == ["same"]
    assert put(book, "participations", {**key, "attitudes": [one, {"on": "2026-02-01", "value": -1}]}) == ["changed"]
    assert [a.value for a in read(book, "participations", "s", "o").attitudes] == [1, -1]
    assert put(book, "participations", key) == ["same"]
    assert put(book, "participations", {**key, "attitudes": None}) == ["changed"]
    assert put(book, "influence_lines", {"from_id": "s", "to_id": "s", "kind": None}, {"from_id": "s", "to_id": "s"}) == ["new", "same"]
    meeting = {"id": "m", "account_id": "a", "on": DAY, "attendees": ["s"], "proposals": [{"feature": "f"}]}
    assert put(book, "meetings", meeting, meeting) == ["new", "same"]


@pytest.mark.parametrize("seed", range(2))
def test_rows_and_records_write_the_same_book(
    book: Book, tmp_path: Any, inventor: Callable[[int], Any], dump: Callable[[Book], Any], seed: int
) -> None:
    """The fast way and the one for single records end in the same tables."""
    invent = inventor(seed)
    with open_book(tmp_path / "other.db") as other:
        for name, array in ARRAYS.items():
            made = [invent.record(name, lambda a: [key[0] for key in records.ids(book, a)]) for _ in range(6)]
            unique = {array.key_of(record): record for record in made if record is not None}
            with journal.act(book, "one by one"):
                records.write(book, [Change(Kind.ADD, name, key, record) for key, record in unique.items()])
            rows = [
                {field: getattr(record, attribute) for field, attribute in array.fields.items()} for record in unique.values()
            ]
            assert set(put(other, name, *rows)) <= {"new"}
        assert dump(book) == dump(other)


@pytest.mark.parametrize("array", ARRAYS)
def test_looking_up_what_is_there_reads_no_whole_table(book: Book, array: str) -> None:
    """Neither the rows of a chunk nor their lists, whatever the key."""
    seen: list[str] = []
    table = table_of(array)
    lookups = [(array, table.array.key), *((child.table, child.key) for child in table.children)]
    for name, key in lookups:
        seen += [
            row[3] for row in book.db.execute(f"EXPLAIN QUERY PLAN SELECT t.* FROM {with_keys(name, key, 3)}", ["x"] * (3 * len(key)))  # noqa: S608
        ]
    assert sum(step.startswith("SEARCH t") for step in seen) == len(lookups), seen
    assert not any(step.startswith("SCAN t") for step in seen), seen
