"""From advice to what is kept of it: plain values, each action once."""

from typing import Any

from cockpit.advice.daily import DailyEntry, entries
from cockpit.advice.rule import Kind
from cockpit.advice.suggestion import Advice, Suggestion
from cockpit.storage.advice_cache import Kept, Listed

Action = dict[str, Any]


def kept_of(advice: Advice) -> Kept:
    """Advice as plain values for the cache; ``shown`` and ``own_shown`` are places in ``raw`` and ``own``."""
    deals = []
    plain: dict[str, Action] = {}
    for deal in advice.deals:
        deals.append(
            {
                "opportunity_id": deal.opportunity_id,
                "sync": deal.sync.value,
                "shown": _places(deal.shown, deal.raw),
                "raw": _plain(deal.raw, plain),
                "warnings": [one.as_dict() for one in deal.warnings],
                "hints": [one.as_dict() for one in deal.hints],
            }
        )
    payload = {
        "deals": deals,
        "own": _plain(advice.own, plain),
        "own_shown": _places(advice.own_shown, advice.own),
        "warnings": [one.as_dict() for one in advice.warnings],
        "hints": [one.as_dict() for one in advice.hints],
    }
    return Kept(
        account_id=advice.account_id,
        revision=advice.revision,
        day=advice.day,
        revisit_on=advice.revisit_on,
        segment=advice.segment,
        best=advice.top,
        payload=payload,
        listed=[_listed(entry, plain[entry.suggestion.id]) for entry in entries(advice)],
    )


def _plain(found: tuple[Suggestion, ...], plain: dict[str, Action]) -> list[Action]:
    actions = [one.as_dict() for one in found]
    plain.update(zip((one.id for one in found), actions, strict=True))
    return actions


def _places(shown: tuple[Suggestion, ...], found: tuple[Suggestion, ...]) -> list[int]:
    ids = [one.id for one in found]
    return [ids.index(one.id) for one in shown]


def _listed(entry: DailyEntry, action: Action) -> Listed:
    one = entry.suggestion
    of_person = one.kind is Kind.PERSON
    return Listed(
        rule=one.rule,
        daily=entry.score,
        stake=entry.stake,
        amount=entry.amount,
        score=one.score,
        base=one.parts["base"],
        person_name=one.target_name if of_person else "",
        person_id=one.target_id if of_person else "",
        opportunity_id=one.opportunity_id,
        action=entry.as_dict(action),
    )
