"""Examples of the explanations about the seller: a talk, listening, own style, measures of success."""

import datetime as dt
from collections.abc import Callable, Mapping

from cockpit.methods.numbers import Numbers
from cockpit.model.enums import Style

Values = Mapping[str, object]
_TODAY = dt.date(2026, 11, 20)


def talk(_numbers: Numbers) -> Values:
    """An objective with everything, and without its date."""
    from cockpit.methods.selling.smart import smart
    from cockpit.model.contact import Objective

    said = {"what": "sign 1 pilot on line 3", "number": "1", "unit": "pilot", "feasible_because": "budget approved"}
    whole, dateless = (
        smart(Objective.model_validate(known), linked=True, today=_TODAY)
        for known in ({**said, "due": "2026-12-10"}, said)
    )
    return {"score": whole.score, "dateless": dateless.score, "missing": "".join(dateless.missing)}


def listened(_numbers: Numbers) -> Values:
    """Three habits that help and two that stand in the way."""
    from cockpit.methods.needs import Listening, listening

    found = listening(["RIGHT2", "RIGHT7", "RIGHT8", "WRONG6", "WRONG7"]) or Listening(0, 0)
    return {"right": found.right, "wrong": found.wrong, "score": found.score}


def pairs(_numbers: Numbers) -> Values:
    """Direct wherever it stands, and always the first sentence."""
    from cockpit.methods.self_style import FIRST, PAIRS, SECOND, own_style

    found = own_style("".join(SECOND if second is Style.DIRECT else FIRST for _first, second in PAIRS))
    points = {style.value.lower(): count for style, count in found.points.items()}
    return {**points, "style": found.style, "tied": len(own_style(FIRST * len(PAIRS)).highest)}


def success(numbers: Numbers) -> Values:
    """A deal that was won and one that was lost, and the target of the month."""
    from cockpit.methods.success import forecast_errors, won_against_target
    from cockpit.model.library import Target
    from cockpit.model.opportunity import Opportunity

    rows = (("won", "WON", "DECISION", "100"), ("lost", "LOST", "EVALUATION", "200"))
    long_ago = dt.date(2026, 1, 1)
    deals = [
        Opportunity.model_validate(
            {"id": id_, "account_id": "a", "name": id_, "status": status, "amount": amount, "currency": "CNY"}
            | {"buying_stage": stage, "entered_point_at": long_ago, "closed_at": _TODAY}
        )
        for id_, status, stage, amount in rows
    ]
    target = Target.model_validate({"id": "t", "month": "2026-11", "amount": "125", "currency": "CNY"})
    error = forecast_errors(deals, _TODAY, "CNY", numbers.success, numbers.forecast)["CNY"]
    month = won_against_target(deals, [target], _TODAY, "CNY")["CNY"].month
    return {
        "forecast": error.forecast,
        "won": month.won,
        "error": error.error,
        "target": month.target,
        "ratio": month.ratio,
    }


EXAMPLES: Mapping[str, Callable[[Numbers], Values]] = {
    "structured-selling": talk,
    "listening": listened,
    "own-style": pairs,
    "measures-of-success": success,
}
