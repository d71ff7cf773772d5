"""Records: what is written is read back equal, and what can't be is refused with field and value."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from cockpit.errors import BookUnusable, ChangedMeanwhile, RequestWrong
from cockpit.model.account import Account, FinanceSnapshot
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind
from cockpit.model.contact import Meeting, Need, Proposal
from cockpit.model.faults import Refused
from cockpit.model.library import Target
from cockpit.model.opportunity import C139, Competitor, Opportunity
from cockpit.model.people import Attitude, InfluenceLine, Participation, Stakeholder
from cockpit.model.record import Record
from cockpit.storage import journal, reading, records
from cockpit.storage.opening import Book

ADD, EDIT, DELETE = Kind.ADD, Kind.EDIT, Kind.DELETE


def change(kind: Kind, record: Record, *fields: str) -> Change:
    array = next(array for array in ARRAYS.values() if array.record is type(record))
    return Change(kind, array.name, array.key_of(record), None if kind is DELETE else record, frozenset(fields))


def do(book: Book, *changes: Change) -> journal.Act | None:
    with journal.act(book, "test") as running:
        records.write(book, changes)
    return running.done


@pytest.fixture
def firm(book: Book) -> Book:
    """One account with two people and a deal."""
    do(
        book,
        change(ADD, Account(id="a", name="Meridian")),
        change(ADD, Stakeholder(id="s", account_id="a", name="Sun")),
        change(ADD, Stakeholder(id="t", account_id="a", name="Tang", reports_to="s")),
        change(ADD, Opportunity(id="o", account_id="a", name="MES", amount=Decimal(100), currency="USD", c139=C139(coach_id="s"))),
        change(ADD, Participation(stakeholder_id="s", opportunity_id="o")),
    )
    return book


def read(book: Book, array: str, *key: str) -> Any:
    return records.read(book, array, key)


@pytest.mark.parametrize("seed", range(3))
def test_every_record_comes_back_as_it_was_written(book: Book, inventor: Callable[[int], Any], seed: int) -> None:
    """Every field of every array with awkward texts, full and sparse, read one by one and as a list."""
    invent = inventor(seed)
    written: dict[tuple[str, tuple[str, ...]], Record] = {}

    def ids(array: str) -> list[str]:
        return [key[0] for name, key in written if name == array]

    for name, array in ARRAYS.items():
        for sparse in (0.0, 0.2, 0.5, 0.9, 1.0):
            fixed = {"parent_id": None, "reports_to": None} if sparse else {}
            record = invent.record(name, ids, sparse, **{k: v for k, v in fixed.items() if k in array.fields})
            if record is not None and (name, array.key_of(record)) not in written:
                do(book, Change(ADD, name, array.key_of(record), record))
                written[name, array.key_of(record)] = record
    for (name, key), record in written.items():
        expected = record
        if ARRAYS[name].money and getattr(record, "currency") is None:  # noqa: B009 - a field of some
            expected = record.model_copy(update={"currency": read(book, name, *key).currency})
        assert read(book, name, *key) == expected
        written[name, key] = expected
    for name in ARRAYS:
        expected_rows = [record for (array, _key), record in sorted(written.items(), key=lambda one: one[0]) if array == name]
        assert list(records.rows(book, name)) == expected_rows
        assert list(records.ids(book, name)) == [ARRAYS[name].key_of(record) for record in expected_rows]


def test_lists_are_read_in_pages_without_a_gap(book: Book) -> None:
    """More rows than a page holds: each once, in the order of the key, also with two parts in the key."""
    with journal.act(book, "many"):
        records.write_rows(book, "accounts", [{"id": "a", "name": "A"}])
        records.write_rows(book, "stakeholders", [{"id": f"{i:04}", "account_id": "a", "name": "x"} for i in range(1201)])
        lines = [{"from_id": f"{i:04}", "to_id": "0000", "kind": kind} for i in range(1, 601) for kind in ("INFLUENCE", "CONFLICT")]
        records.write_rows(book, "influence_lines", lines)
    assert [person.id for person in records.rows(book, "stakeholders")] == [f"{i:04}" for i in range(1201)]  # type: ignore[attr-defined] # each is a Stakeholder
    assert len(set(map(repr, records.rows(book, "influence_lines")))) == 1200


def test_an_edit_writes_only_its_fields(firm: Book) -> None:
    """Two people who edit different fields of one record both keep their edit."""
    mine, other = read(firm, "stakeholders", "s"), read(firm, "stakeholders", "s")
    do(firm, change(EDIT, mine.model_copy(update={"title": "CFO"}), "title"))
    do(firm, change(EDIT, other.model_copy(update={"phone": "123"}), "phone"))
    person = read(firm, "stakeholders", "s")
    assert (person.title, person.phone) == ("CFO", "123")
    assert do(firm, change(EDIT, other.model_copy(update={"title": "nobody"}))) is None


@pytest.mark.parametrize("kind", [EDIT, DELETE])
def test_what_is_not_there_can_be_neither_edited_nor_deleted(firm: Book, kind: Kind) -> None:
    """The message names what is missing."""
    with pytest.raises(RequestWrong, match="accounts b is not in the book"):
        do(firm, change(kind, Account(id="b", name="B"), "name"))


def test_what_is_there_is_not_added_again(firm: Book) -> None:
    """An id is given once; the record that has it stays."""
    with pytest.raises(RequestWrong, match="stakeholders s is in the book already"):
        do(firm, change(ADD, Stakeholder(id="s", account_id="a", name="Other")))
    assert read(firm, "stakeholders", "s").name == "Sun"


def test_a_change_brings_its_own_record(firm: Book) -> None:
    """A change whose record has another key is a mistake of ours, not of the person."""
    with pytest.raises(ValueError, match="needs the record"):
        do(firm, Change(EDIT, "accounts", ("a",), Account(id="b", name="B"), frozenset({"name"})))


REFERENCES = [
    (Stakeholder(id="n", account_id="nowhere", name="N"), "account_id: “nowhere” is not in the book"),
    (Account(id="n", name="N", parent_id="nowhere"), "parent_id: “nowhere” is not in the book"),
    (Opportunity(id="n", account_id="a", name="N", c139=C139(coach_id="nobody")), "c139.coach_id: “nobody” is not in the book"),
    (Meeting(id="n", account_id="a", on="2026-01-01", attendees=("nobody",)), "attendees[]: “nobody” is not in the book"),
    (Meeting(id="n", account_id="a", on="2026-01-01", proposals=(Proposal(need_id="x"),)), "proposals[].need_id: “x” is not"),
    (InfluenceLine(from_id="s", to_id="nobody"), "to_id: “nobody” is not in the book"),
]


@pytest.mark.parametrize(("record", "words"), REFERENCES)
def test_a_reference_to_nothing_is_refused_by_field_and_value(firm: Book, record: Record, words: str) -> None:
    """Never SQLite's own words about a foreign key."""
    with pytest.raises(Refused) as error:
        do(firm, change(ADD, record))
    assert words in str(error.value)


def test_changes_of_one_act_may_refer_to_each_other_in_any_order(book: Book) -> None:
    """The person before their account, the report before the manager."""
    do(
        book,
        change(ADD, Stakeholder(id="t", account_id="a", name="T", reports_to="s")),
        change(ADD, Stakeholder(id="s", account_id="a", name="S")),
        change(ADD, Account(id="a", name="A")),
    )
    assert len(list(records.ids(book, "stakeholders"))) == 2


def test_nobody_is_above_himself(firm: Book) -> None:
    """A circle of reports_to or parent_id is refused, however long."""
    do(firm, change(ADD, Stakeholder(id="u", account_id="a", name="U", reports_to="t")))
    top = read(firm, "stakeholders", "s")
    with pytest.raises(Refused, match="reports_to: “u” leads back to this record itself"):
        do(firm, change(EDIT, top.model_copy(update={"reports_to": "u"}), "reports_to"))
    with pytest.raises(Refused, match="parent_id: “a” leads back"):
        do(firm, change(EDIT, Account(id="a", name="A", parent_id="a"), "parent_id"))
    account = Account(id="b", name="B", parent_id="a")
    with pytest.raises(Refused, match="parent_id"):
        do(firm, change(ADD, account), change(EDIT, Account(id="a", name="A", parent_id="b"), "parent_id"))


def test_deleting_a_need_leaves_its_proposal_without_need(firm: Book) -> None:
    """A meeting's proposal row stays, and points to no need any more; undo points it back."""
    do(firm, change(ADD, Need(id="n", account_id="a", text="faster")))
    meeting = Meeting(id="m", account_id="a", on="2026-01-01", proposals=(Proposal(benefit="days", need_id="n"), Proposal(feature="f")))
    do(firm, change(ADD, meeting))
    do(firm, Change(DELETE, "needs", ("n",)))
    assert read(firm, "meetings", "m").proposals == (Proposal(benefit="days"), Proposal(feature="f"))
    journal.undo(firm)
    assert read(firm, "meetings", "m") == meeting


def test_deleting_a_person_takes_what_is_only_theirs(firm: Book) -> None:
    """Participations and lines go; a report loses the manager, a deal its coach, a need its owner."""
    do(
        firm,
        change(ADD, InfluenceLine(from_id="s", to_id="t")),
        change(ADD, Need(id="n", account_id="a", text="faster", stakeholder_id="s")),
    )
    do(firm, Change(DELETE, "stakeholders", ("s",)))
    assert read(firm, "stakeholders", "t").reports_to is None
    assert read(firm, "opportunities", "o").c139 == C139()
    assert read(firm, "needs", "n").stakeholder_id is None
    assert list(records.ids(firm, "participations")) == list(records.ids(firm, "influence_lines")) == []


def test_a_list_is_written_place_by_place(firm: Book) -> None:
    """A new attitude at the end of the list journals one row, not the whole list again."""
    first = tuple(Attitude(on=f"2026-01-0{i}", value=i) for i in range(1, 4))
    part = Participation(stakeholder_id="s", opportunity_id="o", attitudes=first)
    do(firm, change(EDIT, part, "attitudes"))
    more = part.model_copy(update={"attitudes": (*first, Attitude(on="2026-02-01", value=-4, evidence="said no"))})
    act = do(firm, change(EDIT, more, "attitudes"))
    assert act is not None
    assert act.changes == 1
    assert read(firm, "participations", "s", "o") == more
    act = do(firm, change(EDIT, part.model_copy(update={"attitudes": first[1:]}), "attitudes"))
    assert read(firm, "participations", "s", "o").attitudes == first[1:]


# money


def test_a_missing_currency_is_the_books_and_a_rivals_that_of_its_deal(firm: Book) -> None:
    """Storage fills what the record leaves open; reading tells the currency."""
    do(firm, change(ADD, Competitor(id="c", opportunity_id="o", name="R", quote_low=Decimal("9.50"))))
    assert read(firm, "competitors", "c").currency == "USD"
    with journal.act(firm, "currency"):
        records.set_default_currency(firm, "JPY")
    do(firm, change(ADD, Target(id="t", month="2026-05", amount=Decimal(5))))
    assert read(firm, "targets", "t") == Target(id="t", month="2026-05", amount=Decimal(5), currency="JPY")
    assert read(firm, "accounts", "a").currency == "CNY"
    journal.undo(firm, 2)
    assert records.default_currency(firm) == "CNY"


@pytest.mark.parametrize(
    ("currency", "amount", "minor"),
    [("CNY", "0.01", 1), ("JPY", "9999999999999", 9999999999999), ("KWD", "1.234", 1234), ("CLF", "9999999999999.9999", 99999999999999999)],
)
def test_money_is_whole_minor_units(firm: Book, currency: str, amount: str, minor: int) -> None:
    """From the smallest unit to the largest amount, exactly."""
    snapshot = FinanceSnapshot(id="f", account_id="a", as_of="2026-01-01", annual_profit=Decimal(amount), currency=currency)
    do(firm, change(ADD, snapshot))
    assert firm.db.execute("SELECT annual_profit FROM finance_snapshots").fetchone() == (minor,)
    assert read(firm, "finance_snapshots", "f") == snapshot


def test_an_amount_that_the_books_currency_cannot_hold_is_refused(firm: Book) -> None:
    """Half a yen is refused by field and value, not rounded."""
    with journal.act(firm, "currency"):
        records.set_default_currency(firm, "JPY")
    with pytest.raises(Refused, match=r"amount: “0\.5” has more decimals than JPY has"):
        do(firm, change(ADD, Target(id="t", month="2026-05", amount=Decimal("0.5"))))


def test_a_changed_currency_keeps_the_number_of_the_amounts(firm: Book) -> None:
    """100 dollars become 100 yen, not 10,000; both amounts of the row move with it."""
    deal = read(firm, "opportunities", "o").model_copy(update={"currency": "JPY"})
    do(firm, change(EDIT, deal, "currency"))
    assert read(firm, "opportunities", "o").amount == 100
    assert firm.db.execute("SELECT amount, currency FROM opportunities").fetchone() == (100, "JPY")


def test_an_amount_meant_in_another_currency_than_the_rows_is_not_written(firm: Book) -> None:
    """Somebody changed the currency since the record was read: the amount would mean something else."""
    old = read(firm, "opportunities", "o")
    do(firm, change(EDIT, old.model_copy(update={"currency": "JPY"}), "currency"))
    with pytest.raises(ChangedMeanwhile, match="JPY"):
        do(firm, change(EDIT, old.model_copy(update={"amount": Decimal(7)}), "amount"))
    do(firm, change(EDIT, old.model_copy(update={"name": "new"}), "name"))
    assert read(firm, "opportunities", "o").name == "new"


def edit_from(was: Record, **values: Any) -> Change:
    """The change that somebody makes who saw the record as ``was``."""
    edited = change(EDIT, was.model_copy(update=values), *values)
    return replace(edited, was=was)


@pytest.mark.parametrize(
    ("array", "key", "theirs", "mine"),
    [
        ("accounts", ("a",), {"notes": "theirs"}, {"notes": "mine"}),
        ("opportunities", ("o",), {"amount": Decimal(7)}, {"amount": Decimal(8)}),
        ("opportunities", ("o",), {"c139": C139(coach_id="t")}, {"c139": C139()}),
        ("participations", ("s", "o"), {"attitudes": (Attitude(on="2026-01-01", value=1),)}, {"attitudes": (Attitude(on="2026-01-01", value=2),)}),
    ],
)  # fmt: skip
def test_what_another_program_changed_meanwhile_is_not_overwritten(
    firm: Book, array: str, key: tuple[str, ...], theirs: dict[str, Any], mine: dict[str, Any]
) -> None:
    """The second edit of one field is refused by its name and writes nothing; the first one stays (F28)."""
    seen = read(firm, array, *key)
    do(firm, edit_from(seen, **theirs))
    with pytest.raises(ChangedMeanwhile) as refused:
        do(firm, edit_from(seen, **mine))
    assert refused.value.values["field"] in theirs
    assert read(firm, array, *key) == seen.model_copy(update=theirs)


def test_two_who_mean_the_same_or_other_fields_both_write(firm: Book) -> None:
    """Only a value that would be lost is a reason to refuse."""
    seen = read(firm, "accounts", "a")
    do(firm, edit_from(seen, notes="same"))
    do(firm, edit_from(seen, notes="same", industry="food"))
    do(firm, edit_from(seen, name="Meridian Foods"))
    assert read(firm, "accounts", "a") == seen.model_copy(update={"notes": "same", "industry": "food", "name": "Meridian Foods"})


def test_a_record_begun_without_a_currency_can_be_given_one(firm: Book) -> None:
    """The book had put its own in place of none, which is nobody's edit."""
    account = Account(id="b", name="B")
    do(firm, change(ADD, account))
    do(firm, edit_from(account, currency="JPY"))
    assert read(firm, "accounts", "b").currency == "JPY"


# lists and names


def test_lists_by_account_deal_and_person(firm: Book) -> None:
    """Each array by what it has to do with; what has nothing to do with it is said so."""
    do(
        firm,
        change(ADD, Account(id="b", name="B")),
        change(ADD, Stakeholder(id="v", account_id="b", name="V")),
        change(ADD, Meeting(id="m", account_id="a", on="2026-01-01", attendees=("v",))),
        change(ADD, InfluenceLine(from_id="v", to_id="s")),
    )

    def ids(array: str, **where: str) -> list[str]:
        return [key[0] for key in records.ids(firm, array, **where)]

    assert ids("stakeholders", account="a") == ["s", "t"]
    assert ids("stakeholders", opportunity="o") == ["s"]
    assert ids("participations", account="a") == ids("participations", opportunity="o") == ["s"]
    assert ids("opportunities", stakeholder="s") == ["o"]
    assert ids("opportunities", stakeholder="t") == []
    assert ids("meetings", stakeholder="v") == ["m"]
    assert ids("influence_lines", account="a") == ids("influence_lines", stakeholder="v") == ["v"]
    assert ids("accounts", account="b") == ids("accounts", stakeholder="v") == ["b"]
    assert ids("accounts", opportunity="o") == ["a"]
    assert ids("stakeholders", account="a", opportunity="o") == ["s"]
    assert [r.name for r in records.rows(firm, "opportunities", account="a")] == ["MES"]  # type: ignore[attr-defined] # each is an Opportunity
    with pytest.raises(RequestWrong, match="products can't be listed by account"):
        ids("products", account="a")


@pytest.mark.parametrize("array", ARRAYS)
@pytest.mark.parametrize("where", ["account", "opportunity", "stakeholder"])
def test_every_list_either_answers_or_says_that_it_cannot(firm: Book, array: str, where: str) -> None:
    """No combination ends in an error of SQLite."""
    if f"{where}_id" in ARRAYS[array].references or array in reading._FILTERS[where]:
        assert isinstance(list(records.ids(firm, array, **{where: "a"})), list)
    else:
        with pytest.raises(RequestWrong, match=f"{array} can't be listed by {where}"):
            list(records.ids(firm, array, **{where: "a"}))


def test_records_are_named_by_id_or_part_of_the_name(firm: Book) -> None:
    """The id first, then the whole name, then a part that fits one only, whatever case and width."""
    do(
        firm,
        change(ADD, Account(id="b", name="Meridian Foods")),
        change(ADD, Account(id="c", name="华润电力")),
        change(ADD, Account(id="Meridian Foods", name="Other")),
    )
    assert records.resolve(firm, "accounts", "a") == ("a",)
    assert records.resolve(firm, "accounts", "Meridian Foods") == ("Meridian Foods",)
    assert records.resolve(firm, "accounts", "ＭＥＲＩＤＩＡＮ") == ("a",)
    assert records.resolve(firm, "accounts", "foods") == ("b",)
    assert records.resolve(firm, "accounts", "润电") == ("c",)
    with pytest.raises(RequestWrong, match=r"“meri” names several of accounts: Meridian \(a\), Meridian Foods \(b\)"):
        records.resolve(firm, "accounts", "meri")
    for text in ("zzz", "", "\udcff", "%", "x" * 10_000):
        with pytest.raises(RequestWrong, match="names no record"):
            records.resolve(firm, "accounts", text)
    with pytest.raises(RequestWrong, match="names no record"):
        records.resolve(firm, "participations", "s")
    with pytest.raises(RequestWrong, match="names no record"):
        records.resolve(firm, "interactions", "s")


def test_many_candidates_are_counted_not_listed(book: Book) -> None:
    """A message stays a line."""
    with journal.act(book, "many"):
        records.write_rows(book, "accounts", [{"id": f"{i:02}", "name": f"Firm {i:02}"} for i in range(20)])
    with pytest.raises(RequestWrong, match=r"Firm 07 \(07\), … \+12"):
        records.resolve(book, "accounts", "firm")


def test_a_record_that_the_model_refuses_is_named(firm: Book) -> None:
    """A value that another program wrote past the checks: one sentence with array, key and field."""
    firm.db.execute("BEGIN")
    firm.db.execute("UPDATE current_operation SET seq = 1")
    firm.db.execute("UPDATE stakeholders SET style_signs = '[\"CONCEPT99\"]' WHERE id = 's'")
    with pytest.raises(BookUnusable, match="stakeholders s: style_signs"):
        list(records.rows(firm, "stakeholders"))
    firm.db.execute("ROLLBACK")
