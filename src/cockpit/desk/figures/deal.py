"""Figures of an opportunity, as `opportunity show --json` prints them."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from cockpit.advice.situation import DealSituation
from cockpit.advice.suggestion import DealAdvice, Hint, Warning_
from cockpit.content.texts import Texts
from cockpit.desk.figures.people import cycle_of
from cockpit.desk.readings import board_line
from cockpit.desk.shapes import Json, Words, closeness, figure, money, number, undefined
from cockpit.methods.assessment import assess, grade
from cockpit.methods.attention import Attention, attention
from cockpit.methods.behaviour import predict
from cockpit.methods.c139 import band, readings
from cockpit.methods.chain import FourCloseness, Measured, rivals
from cockpit.methods.exit_checks import exit_checks
from cockpit.methods.posts import posts
from cockpit.methods.radar import arrows, skill
from cockpit.methods.resources import mci_score
from cockpit.methods.roles import map_status
from cockpit.methods.undefined import Undefined

AmountsOf = Callable[[str], Sequence[Decimal]]
"""Amounts of the open deals of one currency, rising."""


def deal_figures(
    deal: DealSituation, advice: DealAdvice | None, esp_score: Json, amounts_of: AmountsOf, texts: Texts
) -> dict[str, Json]:
    """Every figure of one opportunity; ``esp_score`` is the account plan's score, 0..100 or None."""
    account, record = deal.account, deal.opportunity
    people = [person.figures for person in deal.people]
    checks = exit_checks(deal.sync, record, people, account.today, account.numbers.c139)
    found = map_status(deal.people, account.numbers.attitude.supporter, account.numbers.influence)
    return {
        "sync_point": deal.sync.value,
        "estimated": deal.sync_estimated,
        "gap": deal.gap,
        "cycle": cycle_of(deal).value,
        "exit_checks": [{"check": check.check, "done": check.done} for check in checks],
        "c139": board(deal),
        "chain": four(deal.chain),
        "map_status": found.value,
        "forecast": forecast(deal),
        **radar(deal, esp_score),
        **assessment(deal, amounts_of),
        "posts": expected_posts(deal),
        "attention": contacts_spent(deal, texts.name),
        "history": past_projects(deal, texts.name),
        "hints": hints(advice.hints if advice else (), texts),
        "avoid": avoid(advice.warnings if advice else (), texts),
    }


def board(deal: DealSituation) -> dict[str, Json]:
    """C139: values, coach, index and what they say (method.md 3.6)."""
    numbers, values = deal.account.numbers.c139, deal.counts
    said = readings(values, deal.has_coach, deal.sync, numbers)
    return {
        "clear": len(values.clear),
        "confirmed": len(values.confirmed),
        "first": values.first,
        "win": values.win,
        "coach": deal.coach_id,
        "weak_coach_reasons": [reason.value for reason in deal.weak_coach],
        "text": f"{len(values.clear)}C/{len(values.confirmed)} {values.first}F {int(values.win)}W",
        "index": number(deal.index, 1),
        "band": band(deal.index, numbers).value,
        "readings": [{"id": reading.value, "text": board_line(reading)} for reading in said],
    }


def four(chain: FourCloseness) -> dict[str, Json]:
    """Four closenesses with their coverage."""
    return {name: _measured(getattr(chain, name.lower())) for name in ("RC", "SA", "PA", "CC")}


def _measured(measure: Measured) -> dict[str, Json]:
    return {"value": closeness(measure.value), "coverage": number(measure.coverage, 1)}


def forecast(deal: DealSituation) -> dict[str, Json]:
    """The chance of winning with its causes (method.md 3.7)."""
    found = deal.forecast
    return {
        "probability": number(found.probability),
        "base": number(found.base),
        "index_factor": number(found.index_factor),
        "caps": [cap.cause.value for cap in found.caps],
        "category": found.category,
        "amount": money(found.amount),
    }


def radar(deal: DealSituation, esp_score: Json) -> dict[str, Json]:
    """Five dimensions, five arrows, and the weakest arrow (method.md 5.1)."""
    account, chain = deal.account, deal.chain
    dossier, numbers = account.dossier, account.numbers
    law = predict(dossier.project_history, deal.opportunity, numbers.history).score
    requests = [one for one in dossier.resource_requests if one.opportunity_id == deal.id]
    skilled = skill(dossier.actions, deal.id, account.today, numbers.radar)
    found = arrows(chain.rc.value, chain.sa.value, chain.pa.value, skilled, law, numbers.radar)
    return {
        "dimensions": {
            "ESP": esp_score,
            "TAS": number(deal.index, 1),
            "ECM": closeness(chain.cc.value),
            "MCI": number(mci_score(requests), 1),
            "PBM": law,
        },
        "arrows": {arrow.value: number(value, 1) for arrow, value in found.values.items()},
        "weakest_arrow": found.weakest.value,
    }


def assessment(deal: DealSituation, amounts_of: AmountsOf) -> dict[str, Json]:
    """Four questions, grade, and the first undone of the winning six steps (method.md 5.3)."""
    account, record = deal.account, deal.opportunity
    numbers = account.numbers.assessment
    found = assess(record.assessment, deal.sync, numbers)
    amounts = amounts_of(record.currency or account.book.currency)
    graded = grade(record.amount if deal.is_open else None, amounts, deal.index, numbers)
    verdict = found.verdict
    return {
        "assessment": {**found.blocks, "total": found.total, "red": list(found.red), "advice": verdict},
        "grade": graded,
        "winning_step": deal.winning_step,
    }


def expected_posts(deal: DealSituation) -> dict[str, Json]:
    """Posts that take part in such a decision, and how many of them are contacted (method.md 2.4)."""
    record = deal.opportunity
    levels = [person.stakeholder.level for person in deal.contacted]
    found = posts(record.decision_size, record.decision_type, levels)
    if found is None:
        return {"expected": [], "contacted_share": None}
    return {
        "expected": [post.value for post in found.expected],
        "contacted_share": number(found.contacted_share),
    }


def contacts_spent(deal: DealSituation, words: Words) -> dict[str, Json]:
    """On whom the last contacts were spent (method.md 4.5)."""
    account = deal.account
    found: Attention | Undefined = attention(
        deal.people,
        account.dossier.interactions,
        deal.id,
        account.today,
        account.numbers.attitude.supporter,
        account.numbers.attention,
    )
    names = ("supporters", "neutrals", "opponents")
    if isinstance(found, Undefined):
        return {name: undefined(found, words) for name in names}
    return {name: number(getattr(found, name)) for name in names}


def past_projects(deal: DealSituation, words: Words) -> dict[str, Json]:
    """What the account's past projects predict for the deal (method.md 5.7)."""
    account = deal.account
    found = predict(account.dossier.project_history, deal.opportunity, account.numbers.history)
    lead = rivals(deal.people, deal.chain.cc.value, account.numbers.chain).gap
    ahead, quotes = found.next_milestone, found.rival_range
    return {
        "expected_award": figure(found.expected_award, words, money),
        "next_milestone": ahead.milestone.value if ahead else None,
        "next_date": ahead.on.isoformat() if ahead else None,
        "criteria": {name: number(weight) for name, weight in found.criteria.items()},
        "rival_range": undefined(quotes, words)
        if isinstance(quotes, Undefined)
        else [money(quotes[0]), money(quotes[1])],
        "usual_winner": found.usual_winner,
        "chain_gap": closeness(lead),
        "score": found.score,
        "low_confidence": found.low_confidence,
    }


def hints(found: Sequence[Hint], texts: Texts) -> list[dict[str, Json]]:
    """Housekeeping, by id (method.md 10.4)."""
    return [{"id": one.id, "text": texts.hint(one.as_dict())} for one in found]


def avoid(warnings: Sequence[Warning_], texts: Texts) -> list[dict[str, Json]]:
    """What would do harm today, by id (method.md 9.10)."""
    return [
        {
            "id": one.id,
            "text": texts.warning(one.as_dict()),
            "person": one.person,
            "reason": texts.warning_reason(one.id),
        }
        for one in sorted(warnings, key=lambda one: one.id)
    ]
