"""Examples of the explanations about how a deal is worked: assessment, arrows, past projects, resources, needs."""

import datetime as dt
from collections.abc import Callable, Mapping
from fractions import Fraction

from cockpit.methods.numbers import Numbers
from cockpit.methods.radar import arrows
from cockpit.methods.resources import mci_score
from cockpit.methods.undefined import Undefined
from cockpit.model.enums import SyncPoint

Values = Mapping[str, object]


def assessment(numbers: Numbers) -> Values:
    """Twenty answers with one red block, and the grade of a deal in the middle of the pipeline."""
    from cockpit.methods.assessment import assess, grade, percentile
    from cockpit.model.opportunity import ASSESSMENT

    given = {"opportunity": (1, 1, 1, 0, 1), "compete": (-1, -1, -1, 1, 0), "win": (1, 1, 0, 0, 1)}
    answers = {
        criterion: answer
        for block, said in given.items()
        for criterion, answer in zip(ASSESSMENT[block], said, strict=True)
    }
    found = assess(answers, SyncPoint.E, numbers.assessment)
    amounts, index = (100_000, 400_000, 600_000, 2_000_000), Fraction(54)
    return {
        **found.blocks,
        "total": found.total,
        "red": bool(found.red),
        "verdict": found.verdict,
        "amount": amounts[2],
        "deals": len(amounts),
        "percentile": percentile(amounts[2], amounts),
        "index": index,
        "grade": grade(amounts[2], amounts, index, numbers.assessment),
    }


def dimensions(numbers: Numbers) -> Values:
    """Five arrows, one of them not known."""
    found = arrows(Fraction(487, 10), Fraction(125, 2), Fraction(60), None, 20, numbers.radar)
    values: dict[str, object] = {arrow.value: value for arrow, value in found.values.items() if value is not None}
    return values | {"weakest": found.weakest, "weak": found.is_weak}


def behaviour(numbers: Numbers) -> Values:
    """Two past projects and a deal with a budget."""
    from cockpit.methods.behaviour import predict
    from cockpit.model.account import PastProject
    from cockpit.model.opportunity import Opportunity

    rows = (
        ("p1", "100", "92", "2024-03-01", "2024-04-10", "95"),
        ("p2", "200", "178", "2025-03-01", "2025-04-30", "170"),
    )
    projects = [
        PastProject.model_validate(
            {"id": id_, "account_id": "a", "name": id_}
            | {
                "budget": budget,
                "award_amount": award,
                "milestones": {"START": start, "TENDER": tender},
                "rivals": [{"name": "Rival", "quote": quote}],
            }
        )
        for id_, budget, award, start, tender, quote in rows
    ]
    start = dt.date(2026, 11, 1)
    deal = Opportunity.model_validate(
        {"id": "o", "account_id": "a", "name": "o", "budget_amount": "150", "project_start_at": start.isoformat()}
    )
    found = predict(projects, deal, numbers.history)
    coming = found.next_milestone
    low, high = (None, None) if isinstance(found.rival_range, Undefined) else found.rival_range
    return {
        "award": found.expected_award,
        "low": low,
        "high": high,
        "start": start.isoformat(),
        "gap": coming.gap_days if coming else None,
        "tender": coming.on.isoformat() if coming else None,
        "score": found.score,
        "unsure": found.low_confidence,
    }


def requests(_numbers: Numbers) -> Values:
    """Four requests, one granted, one used."""
    from cockpit.model.opportunity import ResourceRequest

    made = [
        ResourceRequest.model_validate({"id": str(at), "opportunity_id": "o", "status": status})
        for at, status in enumerate(("GRANTED", "USED", "ASKED", "REFUSED"))
    ]
    return {"all": len(made), "score": mci_score(made)}


def needs(numbers: Numbers) -> Values:
    """A need with four of the seven questions answered, then with six."""
    from cockpit.methods.needs import QUESTIONS, investigated
    from cockpit.model.contact import Need

    asked = ("raised_by", "reason", "goal", "time_requirement")
    known = {"id": "n", "account_id": "a", "text": "fewer stops", **dict.fromkeys(asked, "said")}
    more = dict.fromkeys(("strategy_link", "target_market_user"), "said")
    first, then = (investigated(Need.model_validate(one), numbers.account) for one in (known, {**known, **more}))
    return {
        "first": len(QUESTIONS) - len(first.missing),
        "first_clear": first.clear,
        "then": len(QUESTIONS) - len(then.missing),
        "then_clear": then.clear,
    }


EXAMPLES: Mapping[str, Callable[[Numbers], Values]] = {
    "opportunity-assessment": assessment,
    "five-dimensions": dimensions,
    "project-behaviour": behaviour,
    "resource-requests": requests,
    "needs": needs,
}
