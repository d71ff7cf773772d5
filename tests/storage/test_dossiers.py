"""Dossiers: everything of one account and nothing of another; every fact that a figure reads makes its account due."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from cockpit.errors import RequestWrong
from cockpit.model.account import Account
from cockpit.model.arrays import ARRAYS
from cockpit.model.changes import Change, Kind
from cockpit.model.contact import Interaction, Meeting, Need, Present, Proposal
from cockpit.model.library import Action
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Attitude, InfluenceLine, Participation, Stakeholder
from cockpit.model.record import Record
from cockpit.storage import advice_cache, journal, records
from cockpit.storage.dossiers import read_dossier, read_dossiers
from cockpit.storage.opening import Book

DAY = date(2026, 11, 20)


def array_of(record: Record) -> str:
    return next(name for name, array in ARRAYS.items() if array.record is type(record))


def do(book: Book, kind: Kind, *written: Record) -> None:
    with journal.act(book, "test"):
        for record in written:
            name = array_of(record)
            array = ARRAYS[name]
            fields = frozenset(array.fields.values()) if kind is Kind.EDIT else frozenset()
            done = None if kind is Kind.DELETE else record
            records.write(book, [Change(kind, name, array.key_of(record), done, fields)])


@pytest.fixture
def two(book: Book) -> Book:
    """Accounts a and b with a person and a deal each; b's person takes part in a's deal too."""
    for x in ("a", "b"):
        do(
            book, Kind.ADD,
            Account(id=x, name=x), Stakeholder(id=f"s{x}", account_id=x, name="S"), Opportunity(id=f"o{x}", account_id=x, name="O"),
            Participation(stakeholder_id=f"s{x}", opportunity_id=f"o{x}"),
            Interaction(id=f"i{x}", account_id=x, on=DAY, people=(Present(stakeholder_id=f"s{x}"),)),
            Need(id=f"n{x}", account_id=x, text="need"),
            Meeting(id=f"m{x}", account_id=x, on=DAY, attendees=(f"s{x}",), proposals=(Proposal(need_id=f"n{x}"),)),
        )
    do(book, Kind.ADD, Participation(stakeholder_id="sb", opportunity_id="oa"), InfluenceLine(from_id="sa", to_id="sb"))
    settle(book)
    return book


def settle(book: Book) -> None:
    """Nothing is due: every account's advice is kept as of now."""
    revisions = book.db.execute("SELECT id, revision FROM accounts").fetchall()
    advice_cache.save(book, [advice_cache.Kept(i, r, DAY, None, None, None, {}) for i, r in revisions])
    assert advice_cache.due(book, DAY) == []


def test_a_dossier_holds_the_account_and_nothing_of_another(two: Book) -> None:
    """With guests of other accounts, and the lines between those who are in it."""
    a, b = read_dossier(two, "a"), read_dossier(two, "b")
    assert [p.id for p in a.stakeholders] == ["sa", "sb"]
    assert [p.id for p in b.stakeholders] == ["sb"]
    assert [(p.stakeholder_id, p.opportunity_id) for p in a.participations] == [("sa", "oa"), ("sb", "oa")]
    assert [(p.stakeholder_id, p.opportunity_id) for p in b.participations] == [("sb", "ob")]
    assert len(a.influence_lines) == 1
    assert b.influence_lines == ()
    assert [i.people[0].stakeholder_id for i in a.interactions] == ["sa"]
    assert a.meetings[0].attendees == ("sa",)
    assert a.meetings[0].proposals == (Proposal(need_id="na"),)
    assert a.revision == 3
    with pytest.raises(RequestWrong, match="accounts z is not in the book"):
        read_dossier(two, "z")


def test_what_was_done_belongs_to_the_account_of_its_target(two: Book) -> None:
    """With account, deal or person alone; a person's entry without deal counts in every deal of theirs."""
    def done(id_: str, **target: str) -> Action:
        return Action(id=id_, rule="S01", state="DONE", on=DAY, **target)

    do(
        two, Kind.ADD, done("1", account_id="a"), done("2", opportunity_id="oa"), done("3", stakeholder_id="sa"),
        done("4", stakeholder_id="sb"), done("5", stakeholder_id="sb", opportunity_id="ob"), done("6", account_id="b"), done("7"),
    )
    assert [one.id for one in read_dossier(two, "a").actions] == ["1", "2", "3", "4"]
    assert [one.id for one in read_dossier(two, "b").actions] == ["4", "5", "6"]
    assert advice_cache.due(two, DAY) == ["a", "b"]


@pytest.mark.parametrize("seed", range(2))
def test_a_dossier_is_what_the_lists_by_account_say(book: Book, inventor: Callable[[int], Any], seed: int) -> None:
    """Two ways to read the same facts agree, in the order of the keys."""
    invent = inventor(seed)
    for name, array in ARRAYS.items():
        for _ in range(6):
            record = invent.record(name, lambda a: [key[0] for key in records.ids(book, a)])
            if record is not None and records.read(book, name, array.key_of(record)) is None:
                do(book, Kind.ADD, record)
    for (account,) in list(records.ids(book, "accounts")):
        dossier = read_dossier(book, account)
        assert dossier.account == records.read(book, "accounts", (account,))
        for name in ARRAYS:
            if name in ("accounts", "actions", "influence_lines", "stakeholders", "proofs", "targets", "products"):
                continue
            assert list(getattr(dossier, name)) == list(records.rows(book, name, account=account)), name
        own = list(records.rows(book, "stakeholders", account=account))
        assert list(dossier.stakeholders[: len(own)]) == own
    accounts = [key[0] for key in records.ids(book, "accounts")]
    assert read_dossiers(book, accounts[::-1]) == [read_dossier(book, account) for account in accounts[::-1]]


TOUCHING = [
    (Account(id="a", name="new"), "a"),
    (Stakeholder(id="sa", account_id="a", name="new"), "a"),
    (Stakeholder(id="sb", account_id="b", name="new"), "ab"),
    (Opportunity(id="oa", account_id="a", name="new"), "a"),
    (Opportunity(id="oa", account_id="b", name="O"), "ab"),
    (Participation(stakeholder_id="sb", opportunity_id="oa", stance="SP"), "a"),
    (Participation(stakeholder_id="sb", opportunity_id="ob", attitudes=(Attitude(on=DAY, value=1),)), "b"),
    (InfluenceLine(from_id="sa", to_id="sb", note="x"), "ab"),
    (Interaction(id="ia", account_id="a", on=DAY, people=(Present(stakeholder_id="sb"),)), "a"),
    (Need(id="nb", account_id="b", text="other"), "b"),
    (Meeting(id="mb", account_id="b", on=DAY, attendees=("sb",)), "b"),
    (Meeting(id="mb", account_id="b", on=DAY, proposals=(Proposal(need_id="nb"),)), "b"),
]


@pytest.mark.parametrize(("record", "accounts"), TOUCHING)
def test_an_edit_makes_due_every_account_whose_figures_read_it(two: Book, record: Record, accounts: str) -> None:
    """Also the account in whose deal the person of another one takes part; and no account more."""
    before = dict(two.db.execute("SELECT id, revision FROM accounts"))
    do(two, Kind.EDIT, record)
    assert advice_cache.due(two, DAY) == list(accounts)
    after = dict(two.db.execute("SELECT id, revision FROM accounts"))
    assert {i for i in after if after[i] > before[i]} == set(accounts)
    settle(two)
    journal.undo(two)
    assert advice_cache.due(two, DAY) == list(accounts)


@pytest.mark.parametrize(
    ("record", "accounts"),
    [(Stakeholder(id="sb", account_id="b", name="S"), "ab"), (Account(id="b", name="b"), "a"), (Need(id="na", account_id="a", text="x"), "a")],
)
def test_a_deletion_makes_due_whoever_loses_something(two: Book, record: Record, accounts: str) -> None:
    """An account that is gone is not due; the one that it lent a person to is."""
    do(two, Kind.DELETE, record)
    assert advice_cache.due(two, DAY) == list(accounts)
    journal.undo(two)
    assert advice_cache.due(two, DAY) == sorted(set(accounts) | {record.id if isinstance(record, Account) else accounts[0]})


def test_the_library_makes_no_account_due(two: Book, inventor: Callable[[int], Any]) -> None:
    """Targets, products and proofs belong to the rep, not to an account."""
    for name in ("targets", "products", "proofs"):
        do(two, Kind.ADD, inventor(1).record(name, lambda _array: []))
    assert advice_cache.due(two, DAY) == []


def test_a_dossier_costs_the_same_queries_however_large(two: Book) -> None:
    """Flat queries for the whole account: no query for each person, deal or contact."""
    def count() -> int:
        seen: list[str] = []
        two.db.set_trace_callback(seen.append)
        read_dossier(two, "a")
        two.db.set_trace_callback(None)
        return len(seen)

    few = count()
    with journal.act(two, "more"):
        records.write_rows(two, "stakeholders", [{"id": f"p{i}", "account_id": "a", "name": "x"} for i in range(50)])
        records.write_rows(two, "opportunities", [{"id": f"d{i}", "account_id": "a", "name": "x"} for i in range(50)])
        pairs = [{"stakeholder_id": f"p{i}", "opportunity_id": f"d{i}", "attitudes": [{"on": DAY, "value": 1}]} for i in range(50)]
        records.write_rows(two, "participations", pairs)
    assert count() == few


def test_many_dossiers_cost_the_queries_of_one(two: Book) -> None:
    """In the order asked for; an account that is gone meanwhile is left out."""
    counts = []
    for ids in (["a"], ["b", "gone", "a"]):
        seen: list[str] = []
        two.db.set_trace_callback(seen.append)
        found = read_dossiers(two, ids)
        two.db.set_trace_callback(None)
        counts.append(len(seen))
    assert [one.account.id for one in found] == ["b", "a"]
    assert counts[0] == counts[1]
    assert read_dossiers(two, []) == []


@pytest.mark.parametrize("analysed", [False, True])
def test_no_query_of_a_dossier_reads_a_whole_table(two: Book, analysed: bool) -> None:
    """Every statement goes by an index, whatever the planner believes to know."""
    if analysed:
        with journal.act(two, "more"):
            rows = [{"id": f"p{i}", "account_id": "a", "name": "x", "reports_to": "sa"} for i in range(500)]
            records.write_rows(two, "stakeholders", rows)
        two.db.execute("ANALYZE")
    seen: list[str] = []
    two.db.set_trace_callback(seen.append)
    read_dossier(two, "a")
    two.db.set_trace_callback(None)
    for statement in seen:
        if statement.startswith("SELECT"):
            for *_ids, detail in two.db.execute("EXPLAIN QUERY PLAN " + statement).fetchall():
                assert not detail.startswith("SCAN ") or "json_each" in detail, (detail, statement)
