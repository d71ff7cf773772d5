"""Examples of the explanations about people."""

from collections.abc import Callable, Mapping

from cockpit.desk.examples import chart
from cockpit.methods.attitude import effective_attitude, suggested_attitude
from cockpit.methods.numbers import Numbers
from cockpit.methods.roles import map_status
from cockpit.methods.signs import need, style
from cockpit.methods.stance import from_attitude, key_class, mismatch, suggested, ways
from cockpit.model.enums import Confidence, PersonalNeed, Role, Stance, Style, SyncPoint

Values = Mapping[str, object]


def attitude(_numbers: Numbers) -> Values:
    """Two answers and the lower of them; an attitude that fell."""
    before, now = 3, 1
    return {"benefit": 3, "behaviour": 2, "suggested": suggested_attitude(3, 2), "trend": now - before}


def effective(numbers: Numbers) -> Values:
    """What +2 and -2 count for by confidence."""
    counted = {kind.lower(): effective_attitude(2, kind, numbers.attitude) for kind in Confidence}
    return {
        **counted,
        "one_claimed": effective_attitude(1, Confidence.CLAIMED, numbers.attitude),
        "negative": effective_attitude(-2, Confidence.GUESSED, numbers.attitude),
    }


def stances(numbers: Numbers) -> Values:
    """A stance read from evidence, from attitude, and one that disagrees with the attitude."""
    return {
        "by_evidence": suggested(("SN1", "SN3", "SN4"), 1, False, numbers.stance),
        "by_attitude": from_attitude(3, False),
        "by_top_attitude": from_attitude(4, False),
        "by_top_attitude_power": from_attitude(4, True),
        "mismatch": mismatch(Stance.SN, False, 1, numbers.stance),
    }


def non_supporters(numbers: Numbers) -> Values:
    """The ways with an evaluator before and after the evaluation begins, and with people of no deciding role."""
    evaluator, user = frozenset((Role.E,)), frozenset((Role.U,))
    rows = {
        "early": (evaluator, 60, SyncPoint.D, False),
        "late": (evaluator, 60, SyncPoint.C, False),
        "weak": (user, 20, SyncPoint.C, False),
        "weighty": (user, 60, SyncPoint.C, False),
        "reached": (user, 60, SyncPoint.C, True),
    }
    return {
        name: ways(Stance.NS, roles, influence, point, line, numbers.stance)
        for name, (roles, influence, point, line) in rows.items()
    }


def org_chart(numbers: Numbers) -> Values:
    """The map before and after the decision-maker is won."""
    supporter, players = numbers.attitude.supporter, numbers.influence
    ceo, vice, head, director = chart.everybody(numbers)
    return {
        "without_sponsor": map_status((ceo, head), supporter, players),
        "with_evaluator": map_status((ceo, head, director), supporter, players),
        "with_decider": map_status((ceo, vice, head, director), supporter, players),
    }


def classes(numbers: Numbers) -> Values:
    """The class of the sponsor, and where work with him pays most."""
    vice, head = chart.vice(numbers), chart.technical_head(numbers)
    return {
        "sponsor": key_class(vice.standing),
        "sponsor_rc": vice.rc,
        "sponsor_sa": vice.sa,
        "sponsor_pa": vice.pa,
        "sponsor_weakest": vice.closeness.weakest,
        "opponent": key_class(head.standing),
        "nobody": key_class(None),
    }


def styles(numbers: Numbers) -> Values:
    """Ticks that tell a style, and ticks that don't."""
    clear = style(("DIRECT1", "DIRECT2", "DIRECT4", "DIRECT5", "ANALYTICAL1"), numbers.signs)
    mixed = style(("CONCEPT1", "CONCEPT3", "SOCIAL1", "SOCIAL3"), numbers.signs)
    return {
        "direct": clear.scores[Style.DIRECT],
        "analytical": clear.scores[Style.ANALYTICAL],
        "style": clear.style or "MIXED",
        "mixed_scores": mixed.scores[Style.CONCEPT],
        "mixed": mixed.style or "MIXED",
    }


def needs(numbers: Numbers) -> Values:
    """Ticked signs of two needs, and the need they point to."""
    found = need(("SAFETY1", "SAFETY2", "SAFETY5", "ESTEEM1"), numbers.signs)
    return {
        "safety": found.scores[PersonalNeed.SAFETY],
        "esteem": found.scores[PersonalNeed.ESTEEM],
        "need": found.need,
    }


EXAMPLES: Mapping[str, Callable[[Numbers], Values]] = {
    "attitude": attitude,
    "effective-attitude": effective,
    "stances": stances,
    "non-supporters": non_supporters,
    "org-chart": org_chart,
    "key-person-classes": classes,
    "styles": styles,
    "personal-needs": needs,
}
