"""Renewing advice: one change costs one account, many go in batches that may end at any moment and lose nothing."""

import gc
import re
import signal
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cockpit.advice.engine import evaluate
from cockpit.advice.suggestion import Advice
from cockpit.desk import acts, daily, finding, plans, records, renewal
from cockpit.desk.desk import Desk
from cockpit.desk.look import look
from cockpit.model.dossier import Dossier
from cockpit.model.people import Participation
from cockpit.storage import advice_cache, journal
from cockpit.storage import records as rows
from cockpit.storage.book import Book
from cockpit.storage.dossiers import read_dossiers

TODAY = date(2026, 11, 20)
FIRMS = ("a", "b", "c", "d", "e")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five accounts, each with a deal and two people in it; nothing is evaluated yet."""
    path = tmp_path_factory.mktemp("firms") / "book.db"
    with Desk(path, today=TODAY) as desk, journal.act(desk.book, "fill"):
        write: dict[str, list[dict[str, Any]]] = {
            "accounts": [{"id": x, "name": x.upper()} for x in FIRMS],
            "stakeholders": [{"id": f"{x}{n}", "account_id": x, "name": f"{x}{n}"} for x in FIRMS for n in (1, 2)],
            "opportunities": [{"id": f"o{x}", "account_id": x, "name": "O", "buying_stage": "NEED"} for x in FIRMS],
            "participations": [
                {"stakeholder_id": f"{x}{n}", "opportunity_id": f"o{x}", "roles": ["D"]} for x in FIRMS for n in (1, 2)
            ],
        }
        for array, given in write.items():
            rows.write_rows(desk.book, array, given)
    return path


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a copy of that book."""
    path = tmp_path / "book.db"
    path.write_bytes(made.read_bytes())
    with Desk(path, today=TODAY) as open_desk:
        yield open_desk


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The accounts that the engine is asked about, in order."""
    ids: list[str] = []

    def counted(dossier: Dossier, *more: Any) -> Advice:
        ids.append(dossier.account.id)
        return evaluate(dossier, *more)

    monkeypatch.setattr("cockpit.desk.renewal.evaluate", counted)
    return ids


def assess(desk: Desk, firm: str, value: int = 3) -> None:
    """One change in one account: what we think of its first person."""
    part = records.find(desk, "participations", (f"{firm}1", f"o{firm}"))
    assert isinstance(part, Participation)
    acts.perform(desk, plans.assess_attitude(part, value, TODAY))


def kept(desk: Desk) -> dict[str, Any]:
    """All that is kept, by account."""
    listed: dict[str, list[Any]] = {}
    for account, *line in desk.book.db.execute("SELECT * FROM advised ORDER BY account_id, place"):
        listed.setdefault(account, []).append(line)
    advice = desk.book.db.execute("SELECT account_id, revision, day, best, payload FROM advice").fetchall()
    return {account: (rest, listed.get(account)) for account, *rest in advice}


def test_one_change_evaluates_one_account_and_renews_the_list(desk: Desk, asked: list[str]) -> None:
    """Of the others nothing is evaluated and nothing is written."""
    daily.renew(desk)
    assert sorted(asked) == list(FIRMS)
    before, first = kept(desk), daily.today_list(desk, 50)
    asked.clear()
    assess(desk, "a")
    told: list[tuple[int, int]] = []
    second = daily.today_list(desk, 50, lambda done, total: told.append((done, total)))
    assert (asked, told) == (["a"], [(1, 1)])
    after = kept(desk)
    assert {firm for firm in FIRMS if after[firm] != before[firm]} == {"a"}
    assert second != first
    assert daily.today_list(desk, 50) == second
    assert asked == ["a"]


GIVEN = re.compile(r"SCAN (json_each|k$|CONSTANT ROW|\(subquery|o$|v$|rules$|due$|advice USING COVERING INDEX)")
"""What may be read from end to end: the ids given, what was found of them, what waits, an index of no more than ids."""


def test_nothing_on_the_way_of_a_change_reads_a_whole_table(desk: Desk) -> None:
    """From the act to the renewed list, account list and look: every statement goes by an index."""
    daily.renew(desk)
    seen: list[str] = []
    desk.book.db.set_trace_callback(seen.append)
    assess(desk, "c")
    assert len(daily.today_list(desk)) > 0
    finding.account_page(desk, 0, 50)
    finding.account_count(desk)
    finding.account_place(desk, "c")
    look(desk, "c")
    desk.book.db.set_trace_callback(None)
    asked = [one for one in seen if one.startswith(("SELECT", "WITH", "UPDATE", "DELETE"))]
    assert len(asked) > 30
    for statement in asked:
        for *_ids, detail in desk.book.db.execute("EXPLAIN QUERY PLAN " + statement):
            assert not detail.startswith("SCAN ") or GIVEN.match(detail), (detail, statement)


def test_a_renewal_that_is_ended_goes_on_where_it_was(desk: Desk, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What a batch has kept stays; only the rest is evaluated later, and the result is that of one go."""
    monkeypatch.setattr(renewal, "_BATCH", 2)
    daily.prepare(desk)
    whole = renewal.evaluate_book(desk)
    first = next(whole)
    assert (first.accounts, first.done, first.total) == (("a", "b"), 2, 5)
    assert not gc.isenabled()
    whole.close()
    assert gc.isenabled()
    assert advice_cache.due(desk.book, TODAY) == ["c", "d", "e"]
    assert [batch.done for batch in renewal.evaluate_book(desk)] == [2, 3]
    assert asked == list(FIRMS)
    interrupted = kept(desk)
    advice_cache.mark_due(desk.book)
    assert daily.renew(desk) == len(FIRMS)
    assert kept(desk) == interrupted


def test_a_signal_ends_the_child_process_with_nothing_half_done(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The batches before stay, the one at hand is rolled back, and no journal file is left beside the book."""
    monkeypatch.setattr(renewal, "_BATCH", 2)
    real, before = advice_cache.save, signal.getsignal(signal.SIGTERM)

    def ended_amid(book: Book, advices: list[advice_cache.Kept]) -> int:
        if advices[0].account_id == "c":
            with book.writing():
                book.db.execute("DELETE FROM advised")
                signal.raise_signal(signal.SIGTERM)
        return real(book, advices)

    monkeypatch.setattr(advice_cache, "save", ended_amid)
    with pytest.raises(SystemExit) as ended:
        renewal.main([str(desk.book.path), "--today", TODAY.isoformat()])
    assert ended.value.code == 143
    assert signal.getsignal(signal.SIGTERM) is before
    assert list(desk.book.path.parent.iterdir()) == [desk.book.path]
    assert advice_cache.due(desk.book, TODAY) == ["c", "d", "e"]
    assert {firm for firm, (_advice, lines) in kept(desk).items() if lines} == {"a", "b"}


def test_what_others_change_meanwhile_comes_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """An account that was advised already and changed is renewed before those that were never evaluated."""
    monkeypatch.setattr(renewal, "_BATCH", 1)
    daily.prepare(desk)
    order: list[str] = []
    for batch in renewal.evaluate_due(desk):
        order += batch.accounts
        if order == ["a", "b"]:
            with Desk(desk.book.path, today=TODAY) as other:
                assess(other, "a")
    assert order == ["a", "b", "a", "c", "d", "e"]
    assert (batch.done, batch.total) == (6, 6)


def test_an_account_that_is_gone_meanwhile_is_passed_over(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is kept of it, the others are."""
    def read(book: Book, ids: list[str]) -> list[Dossier]:
        return read_dossiers(book, [id_ for id_ in ids if id_ != "b"] + ["gone"])

    monkeypatch.setattr("cockpit.desk.renewal.read_dossiers", read)
    daily.prepare(desk)
    batches = renewal.evaluate_due(desk)
    assert next(batches).done == 4
    batches.close()
    assert advice_cache.due(desk.book, TODAY) == ["b"]


def test_each_action_is_kept_once(desk: Desk) -> None:
    """What is shown of a deal are places in its whole list; read again it is the same actions."""
    daily.renew(desk)
    found = advice_cache.of_account(desk.book, "a", TODAY)
    assert found is not None
    (deal,) = found.payload["deals"]
    assert deal["shown"]
    assert all(isinstance(place, int) for place in deal["shown"])
    shown = daily.actions(desk, account="a")
    assert shown == [deal["raw"][place] for place in deal["shown"]]
    assert daily.actions(desk, account="a", raw=True) == deal["raw"]
