"""What to do today: the book-wide list and the advice of a deal or person, read from the kept advice.

Nothing here imports the model while the kept advice is up to date, so that `cockpit today` starts at once.
"""

from collections.abc import Callable, Iterable
from typing import Any

from cockpit.desk.desk import Desk
from cockpit.storage import advice_cache
from cockpit.storage.stamp import stamp, stamp_of, stamped_with

Progress = Callable[[int, int], None]
"""Called with the accounts evaluated so far and those to evaluate in all."""
Kept = dict[str, Any]
"""One action as plain values (``Suggestion.as_dict()``)."""


def renew(desk: Desk, progress: Progress | None = None) -> int:
    """Evaluates every account that changed or whose day has come; how many were evaluated."""
    prepare(desk)
    if advice_cache.due_count(desk.book, desk.today) == 0:
        return 0
    from cockpit.desk.renewal import evaluate_book

    return sum(len(batch.accounts) for batch in evaluate_book(desk, progress))


def prepare(desk: Desk) -> None:
    """Makes the kept advice old where other numbers or other rules made it, and fixes the numbers of the day.

    Costs one read where that was done today. Raises RequestWrong for numbers that don't fit together, before
    anything is made old for them.
    """
    if desk.book.readonly:
        return
    before = stamped_with(desk.book)
    now = stamp_of(before, desk.today.isoformat(), desk.numbers_mark)
    if before == now:
        return
    from cockpit.desk.book_numbers import book_numbers, fix_anew

    desk.check_numbers()
    if before is None or before.made_of != now.made_of:
        advice_cache.mark_due(desk.book)
        fix_anew(desk)
    book_numbers(desk)
    stamp(desk.book, now)


def today_list(desk: Desk, n: int = 7, progress: Progress | None = None) -> list[Kept]:
    """The best ``n`` actions of the whole book in the order of method.md 9.8, all accounts evaluated first."""
    renew(desk, progress)
    return [top.action for top in kept_list(desk, n)]


def kept_list(desk: Desk, n: int = 7) -> list[advice_cache.Top]:
    """The same from what is kept, as old as it is; ``day`` tells for which day each line was computed."""
    same = desk.numbers.advice.choosing.daily_same_rule if desk.own_numbers else 2
    return advice_cache.top(desk.book, n, same)


def actions(
    desk: Desk,
    account: str | None = None,
    opportunity: str | None = None,
    stakeholder: str | None = None,
    *,
    raw: bool = False,
    deals: int | None = None,
    progress: Progress | None = None,
) -> list[Kept]:
    """Ranked advice of what is named (each by id or part of its name), else of the whole book.

    Per deal the three in the order of display, the deals by their best action; ``raw``: all that fired, in the
    order of method.md 9.4.4. With a person always that person's own part of the raw lists. Without a name of at
    most so many ``deals``. Raises RequestWrong where a name fits none or several.
    """
    prepare(desk)
    account_id = _id(desk, "accounts", account) if account else None
    deal_id = _id(desk, "opportunities", opportunity) if opportunity else None
    if stakeholder is not None:
        return _of_person(desk, _id(desk, "stakeholders", stakeholder), account_id, deal_id)
    if deal_id is not None:
        return _of_one_deal(desk, deal_id, account_id, raw)
    if account_id is not None:
        return _of_account(desk, account_id, raw)
    renew(desk, progress)
    return _of_book(desk, deals, raw)


def _id(desk: Desk, array: str, text: str) -> str:
    from cockpit.storage import lookup

    if lookup.is_id(desk.book, array, text):
        return text
    from cockpit.desk.records import resolve

    return resolve(desk, array, text)


def _of_person(desk: Desk, person_id: str, account_id: str | None, deal_id: str | None) -> list[Kept]:
    from cockpit.storage import lookup

    found = [
        action
        for owner in lookup.accounts_of_person(desk.book, person_id)
        if account_id in (None, owner)
        for deal in _fresh(desk, owner)["deals"]
        if deal_id in (None, deal["opportunity_id"])
        for action in deal["raw"]
        if action["target"]["kind"] == "stakeholder" and action["target"]["id"] == person_id
    ]
    return sorted(found, key=lambda action: (-action["score"], -action["parts"]["base"], action["rule"]))


def _of_one_deal(desk: Desk, deal_id: str, account_id: str | None, raw: bool) -> list[Kept]:
    from cockpit.storage import lookup

    owner = lookup.account_of_deal(desk.book, deal_id)
    if owner is None or account_id not in (None, owner):
        return []
    deals = (deal for deal in _fresh(desk, owner)["deals"] if deal["opportunity_id"] == deal_id)
    return [action for deal in deals for action in _of_deal(deal, raw)]


def _of_account(desk: Desk, account_id: str, raw: bool) -> list[Kept]:
    kept = _fresh(desk, account_id)
    found = [action for deal in _best_first(kept["deals"]) for action in _of_deal(deal, raw)]
    return found + _of_deal(_own(kept), raw)


def _of_book(desk: Desk, deals: int | None, raw: bool) -> list[Kept]:
    """The best advised accounts first, each with its deals, until so many lists are shown."""
    from cockpit.storage.account_lines import account_lines

    found: list[Kept] = []
    lists = 0
    for line in account_lines(desk.book, limit=-1 if deals is None else deals):
        kept = _fresh(desk, line.id)
        for deal in _best_first([*kept["deals"], _own(kept)]):
            if deals is not None and lists == deals:
                return found
            lists += 1
            found += _of_deal(deal, raw)
    return found


def _fresh(desk: Desk, account_id: str) -> Kept:
    """The kept advice of one account, evaluated now where it is old; of the others nothing is read."""
    kept = advice_cache.of_account(desk.book, account_id, desk.today)
    if kept is not None and kept.fresh:
        return dict(kept.payload)
    from cockpit.desk.renewal import evaluate_one

    return evaluate_one(desk, account_id)


def _best_first(deals: Iterable[Kept]) -> list[Kept]:
    advised = (deal for deal in deals if deal["shown"])
    return sorted(advised, key=lambda d: (-max(one["score"] for one in _of_deal(d, False)), d["opportunity_id"]))


def _own(kept: Kept) -> Kept:
    """What an account without an open deal is advised, in the shape of a deal."""
    return {"shown": kept["own_shown"], "raw": kept["own"], "opportunity_id": ""}


def _of_deal(deal: Kept, raw: bool) -> list[Kept]:
    """All that is kept of a deal's advice, or what is shown of it: ``shown`` holds places in ``raw``."""
    return list(deal["raw"]) if raw else [deal["raw"][place] for place in deal["shown"]]
