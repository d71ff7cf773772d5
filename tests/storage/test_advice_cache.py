"""Kept advice: read without the model, renewed only where a fact or the day has changed it."""

import random
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from cockpit.errors import BookUnusable
from cockpit.storage import advice_cache, book_numbers, journal, records
from cockpit.storage.advice_cache import Kept, Listed
from cockpit.storage.opening import Book, open_book

DAY = date(2026, 11, 20)


def listed(rule: str, daily: int, **values: Any) -> Listed:
    usual: dict[str, Any] = {
        "stake": 0, "amount": Decimal(0), "score": daily - values.get("stake", 0), "base": 50, "person_name": "", "person_id": "",
        "opportunity_id": None, "action": {"rule": rule, "score": daily, "parts": {"stake": values.get("stake", 0)}},
    }
    return Listed(rule, daily, **(usual | values))


def kept(account: str, *lines: Listed, revision: int = 1, day: date = DAY, until: date | None = None, **values: Any) -> Kept:
    best = max((line.score for line in lines), default=None)
    return Kept(account, revision, day, until, values.get("segment"), best, values.get("payload", {}), lines)


@pytest.fixture
def firms(book: Book) -> Book:
    """Accounts a, b and c with a deal each."""
    with journal.act(book, "test"):
        records.write_rows(book, "accounts", [{"id": x, "name": x.upper()} for x in "abc"])
        records.write_rows(book, "opportunities", [{"id": f"o{x}", "account_id": x, "name": x, "amount": Decimal(100)} for x in "abc"])
        records.write_rows(book, "stakeholders", [{"id": "s", "account_id": "a", "name": "S"}])
        records.write_rows(book, "participations", [{"stakeholder_id": "s", "opportunity_id": o} for o in ("oa", "ob")])
    return book


def change(book: Book, account: str, name: str) -> int:
    with journal.act(book, "change"):
        records.write_rows(book, "accounts", [{"id": account, "name": name}])
    return int(book.db.execute("SELECT revision FROM accounts WHERE id = ?", (account,)).fetchone()[0])


def test_a_new_account_is_due_until_its_advice_is_kept(firms: Book) -> None:
    """Kept advice settles it; a change of a fact makes it due again."""
    assert advice_cache.due(firms, DAY) == ["a", "b", "c"]
    assert advice_cache.due(firms, DAY, 2) == ["a", "b"]
    assert advice_cache.of_account(firms, "a", DAY) is None
    assert advice_cache.save(firms, [kept("a"), kept("b"), kept("c")]) == 3
    assert advice_cache.due_count(firms, DAY) == 0
    change(firms, "b", "BB")
    assert advice_cache.due(firms, DAY) == ["b"]
    before = advice_cache.of_account(firms, "b", DAY)
    assert before is not None
    assert not before.fresh


def test_advice_of_an_account_that_changed_meanwhile_is_not_kept(firms: Book) -> None:
    """Evaluated at an old revision, or of an account that is gone: passed over, and it stays due."""
    revision = change(firms, "a", "AA")
    assert advice_cache.save(firms, [kept("a", revision=revision - 1), kept("zz"), kept("b")]) == 1
    assert advice_cache.due(firms, DAY) == ["a", "c"]
    assert advice_cache.save(firms, [kept("a", revision=revision)]) == 1


def test_the_day_makes_due_and_so_does_an_earlier_day(firms: Book) -> None:
    """Advice holds from its day until ``revisit_on``, for ever where there is none."""
    later = DAY + timedelta(days=3)
    advice_cache.save(firms, [kept("a", until=later), kept("b", listed("S01", 9), until=later), kept("c")])
    assert [advice_cache.due(firms, DAY + timedelta(days=n)) for n in (0, 2)] == [[], []]
    assert advice_cache.due(firms, later) == ["b", "a"]
    assert advice_cache.due(firms, DAY - timedelta(days=1)) == ["b", "a", "c"]
    for day, fresh in ((DAY - timedelta(days=1), False), (DAY, True), (later, False)):
        found = advice_cache.of_account(firms, "a", day)
        assert found is not None
        assert found.fresh is fresh


def test_kept_advice_comes_back_as_it_was_given(firms: Book) -> None:
    """The payload is plain values in any language; the daily list's part is apart."""
    payload = {"deals": [{"opportunity_id": "oa", "raw": [{"text": "客户", "score": 7}]}], "own": []}
    given = kept("a", listed("S01", 71), until=DAY + timedelta(days=1), payload=payload, segment="ATTACK")
    advice_cache.save(firms, [given])
    found = advice_cache.of_account(firms, "a", DAY)
    assert found == Kept("a", 1, DAY, DAY + timedelta(days=1), "ATTACK", 71, payload, fresh=True)
    assert advice_cache.of_deal(firms, "oa", DAY) == payload["deals"][0]
    assert advice_cache.of_deal(firms, "ob", DAY) is None
    assert advice_cache.of_deal(firms, "zz", DAY) is None


def test_the_actions_of_a_person_come_from_all_their_deals(firms: Book) -> None:
    """Also from the deal of another account; best first, and those whose target the person is."""
    def deal(opportunity: str, *scores: int) -> dict[str, Any]:
        raw = [{"score": score, "target": {"kind": "stakeholder", "id": "s", "name": "S"}} for score in scores]
        other = [{"score": 99, "target": {"kind": "opportunity", "id": "s", "name": "S"}}]
        return {"deals": [{"opportunity_id": opportunity, "raw": raw + other}]}

    advice_cache.save(firms, [kept("a", payload=deal("oa", 5, 3)), kept("b", payload=deal("ob", 4)), kept("c", payload=deal("oc", 9))])
    assert [one["score"] for one in advice_cache.of_person(firms, "s", DAY)] == [5, 4, 3]
    assert advice_cache.of_person(firms, "nobody", DAY) == []


def test_the_daily_list_takes_the_best_with_two_of_a_rule(firms: Book) -> None:
    """Sorted by score with stake, then amount; a third action of one rule gives way to another rule's."""
    advice_cache.save(
        firms,
        [
            kept("a", listed("S01", 90), listed("S01", 80, opportunity_id="oa"), listed("S02", 10)),
            kept("b", listed("S01", 85, amount=Decimal("5.5")), listed("S03", 85, amount=Decimal(6))),
            kept("c", listed("S04", 85, amount=Decimal(6), score=80, stake=5)),
        ],
    )
    top = advice_cache.top(firms, 7)
    assert [(one.account_id, one.action["rule"]) for one in top] == [("a", "S01"), ("b", "S03"), ("c", "S04"), ("b", "S01"), ("a", "S02")]
    assert len(advice_cache.top(firms, 2)) == 2
    assert [one.day for one in top] == [DAY] * 5
    assert [one.opportunity_id for one in advice_cache.top(firms, 7, same_rule=3)][4] == "oa"


@pytest.mark.parametrize("seed", range(3))
def test_the_daily_list_is_the_one_that_sorting_everything_gives(book: Book, seed: int) -> None:
    """The query by rules equals the plain walk from the best down."""
    rnd = random.Random(seed)  # noqa: S311 - not for secrets
    names = [f"{i:02}" for i in range(30)]
    with journal.act(book, "test"):
        records.write_rows(book, "accounts", [{"id": x, "name": x} for x in names])
    all_lines: list[tuple[Any, ...]] = []
    for x in names:
        lines = []
        for place in range(rnd.randrange(7)):
            values = {
                "amount": Decimal(rnd.randrange(3)), "score": rnd.randrange(3), "base": rnd.randrange(2), "person_name": rnd.choice("PQ"),
                "person_id": rnd.choice("pq"), "opportunity_id": rnd.choice(("o1", None)), "action": {"mark": f"{x}-{place}"},
            }
            line = listed(rnd.choice(("R1", "R2", "R3", "R4")), rnd.randrange(4), **values)
            lines.append(line)
            all_lines.append((-line.daily, -line.amount, -line.score, -line.base, line.rule, line.person_name, line.person_id, x, line.opportunity_id or "", line))
        advice_cache.save(book, [kept(x, *lines)])
    taken: list[tuple[Any, ...]] = []
    for one in sorted(all_lines, key=lambda one: one[:-1]):
        if sum(other[4] == one[4] for other in taken) < 2:
            taken.append(one)
    found = [(one.account_id, one.opportunity_id or "") for one in advice_cache.top(book, 7)]
    assert found == [(one[7], one[8]) for one in taken[:7]]


def test_new_typical_amounts_move_the_daily_list(firms: Book) -> None:
    """Only the lines of open deals whose stake is another now; score and parts still add up."""
    advice_cache.save(
        firms,
        [kept("a", listed("S01", 55, stake=5, amount=Decimal("12.34"), opportunity_id="oa")), kept("b", listed("S02", 52, amount=Decimal(0), opportunity_id="ob"))],
    )
    asked: list[tuple[Decimal, str]] = []

    def stake(amount: Decimal, currency: str) -> int:
        asked.append((amount, currency))
        return -3

    assert advice_cache.restake(firms, stake) == 1
    assert asked == [(Decimal("12.34"), "CNY")]
    top = advice_cache.top(firms)
    assert [(one.action["rule"], one.action["score"]) for one in top] == [("S02", 52), ("S01", 47)]
    assert top[1].action["parts"] == {"stake": -3}
    assert advice_cache.restake(firms, stake) == 0


def test_a_deleted_account_takes_its_advice_along(firms: Book) -> None:
    """Undone, it is back and due."""
    advice_cache.save(firms, [kept(x, listed("S01", 50)) for x in "abc"])
    with journal.act(firms, "delete"):
        firms.db.execute("DELETE FROM accounts WHERE id = 'a'")
    assert [one.account_id for one in advice_cache.top(firms)] == ["b", "c"]
    assert advice_cache.due(firms, DAY) == ["b"]  # its deal has lost a's person
    journal.undo(firms)
    assert advice_cache.due(firms, DAY) == ["b", "a"]


def test_accounts_can_be_made_due_by_hand(firms: Book) -> None:
    """After a change of the method's numbers, say."""
    advice_cache.save(firms, [kept(x) for x in "abc"])
    advice_cache.mark_due(firms, ["b", "zz"])
    advice_cache.mark_due(firms, ["b"])
    assert advice_cache.due(firms, DAY) == ["b"]
    advice_cache.mark_due(firms)
    assert advice_cache.due(firms, DAY) == ["a", "b", "c"]


def test_nothing_of_the_cache_is_journalled(firms: Book) -> None:
    """Keeping advice is no act: the history doesn't know of it."""
    before = firms.db.execute("SELECT count(*) FROM changes").fetchone()
    advice_cache.save(firms, [kept("a", listed("S01", 50))])
    book_numbers.of_day(firms, DAY)
    assert firms.db.execute("SELECT count(*) FROM changes").fetchone() == before
    assert len(journal.history(firms)) == 1


@pytest.mark.parametrize("analysed", [False, True])
def test_reading_the_list_and_what_is_due_goes_by_indexes(firms: Book, analysed: bool) -> None:
    """Neither reads the accounts nor the advice as a whole."""
    advice_cache.save(firms, [kept(x, listed("S01", 50), listed("S02", 40), until=DAY) for x in "abc"])
    if analysed:
        firms.db.execute("ANALYZE")
    seen: list[str] = []
    firms.db.set_trace_callback(seen.append)
    advice_cache.top(firms)
    advice_cache.due_count(firms, DAY)
    firms.db.set_trace_callback(None)
    details = [row[3] for one in seen for row in firms.db.execute("EXPLAIN QUERY PLAN " + one)]
    scans = [d for d in details if d.startswith("SCAN") and not d.startswith(("SCAN rules", "SCAN due", "SCAN CONSTANT", "SCAN ("))]
    assert scans == [], details


# the numbers of the day


def spend(book: Book, *rows: tuple[str, str, str]) -> None:
    with journal.act(book, "spend"):
        records.write_rows(
            book, "accounts", [{"id": i, "name": i, "currency": c, "annual_category_spend": Decimal(a)} for i, c, a in rows]
        )


def test_medians_by_currency(firms: Book) -> None:
    """Of known spends, and of amounts above 0 of open deals; the mean of the middle two, exactly."""
    spend(firms, ("a", "CNY", "1.01"), ("b", "CNY", "1.02"), ("c", "JPY", "7"))
    with journal.act(firms, "deals"):
        records.write_rows(firms, "opportunities", [
            {"id": "oa", "amount": Decimal(10)}, {"id": "ob", "amount": Decimal(0)}, {"id": "oc", "amount": Decimal(1), "status": "WON"},
            {"id": "od", "account_id": "a", "name": "d", "amount": Decimal(20)}, {"id": "oe", "account_id": "a", "name": "e", "amount": Decimal(40)},
        ])
    found = book_numbers.of_day(firms, DAY)
    assert found.capacity_threshold == {"CNY": Decimal("1.015"), "JPY": Decimal(7)}
    assert found.typical_amount == {"CNY": Decimal(20)}
    assert book_numbers.kept(firms) == found


def test_numbers_stand_for_a_day(firms: Book) -> None:
    """One edit never reorders the whole book; the next day, or after an import, they are fixed anew."""
    assert book_numbers.kept(firms) is None
    spend(firms, ("a", "CNY", "100"))
    first = book_numbers.of_day(firms, DAY)
    spend(firms, ("b", "CNY", "300"))
    assert book_numbers.of_day(firms, DAY) == first
    assert book_numbers.of_day(firms, DAY + timedelta(days=1)).capacity_threshold == {"CNY": Decimal(200)}
    spend(firms, ("c", "CNY", "900"))
    book_numbers.forget(firms)
    assert book_numbers.of_day(firms, DAY + timedelta(days=1)).capacity_threshold == {"CNY": Decimal(300)}


def test_an_account_whose_spend_changed_sides_is_due(firms: Book) -> None:
    """From the threshold on purchasing power is high; only those between the old and the new are due."""
    spend(firms, ("a", "CNY", "100"), ("b", "CNY", "200"), ("c", "CNY", "300"))
    book_numbers.of_day(firms, DAY)

    def settle() -> None:
        rows = firms.db.execute("SELECT id, revision FROM accounts").fetchall()
        advice_cache.save(firms, [kept(i, revision=r) for i, r in rows])

    settle()
    spend(firms, ("d", "CNY", "400"))
    settle()
    assert book_numbers.of_day(firms, DAY + timedelta(days=1)).capacity_threshold == {"CNY": Decimal(250)}
    assert advice_cache.due(firms, DAY) == ["b"]
    settle()
    with journal.act(firms, "gone"):
        firms.db.execute("UPDATE accounts SET annual_category_spend = NULL WHERE id <> 'd'")
    settle()
    book_numbers.of_day(firms, DAY + timedelta(days=2))
    assert advice_cache.due(firms, DAY) == []


def test_a_book_open_for_reading_keeps_nothing(firms: Book) -> None:
    """The numbers are computed for the asker, the book stays as it is; keeping advice is refused."""
    spend(firms, ("a", "CNY", "100"))
    with open_book(firms.path, readonly=True) as reader:
        assert book_numbers.of_day(reader, DAY).capacity_threshold == {"CNY": Decimal(100)}
        assert book_numbers.kept(reader) is None
        with pytest.raises(BookUnusable, match="reading only"):
            advice_cache.save(reader, [kept("a")])
