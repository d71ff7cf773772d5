"""Where an action's score comes from, part by part (method.md 9.3, 9.8)."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import MOST_GAINS, Derivation, Gain, Term, Unit, source_of
from cockpit.methods.roles import ORDER

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal
    from cockpit.advice.situation import AccountSituation, DealSituation

Suggestion = Mapping[str, Any]
"""``Suggestion.as_dict()``, or a row of the daily list."""


def action_score(suggestion: Suggestion, account: "AccountSituation | None", texts: Texts) -> Derivation:
    """The score of an action with the fact behind each part; ``account`` is None where only the parts are known."""
    parts = {name: points for name, points in suggestion["parts"].items() if points}
    said = _facts(suggestion, account, texts)
    total = Fraction(suggestion["score"])
    return Derivation(
        "score",
        _("Score: {action}").format(action=texts.title(suggestion["rule"])),
        "score",
        total,
        _("the sum of its parts; nothing is rounded or hidden"),
        tuple(
            Term(texts.name("Part", name), None, None, Fraction(points), said.get(name, ""), Unit.TIMES)
            for name, points in parts.items()
        ),
        source_of("advice.score.stage"),
        Unit.TIMES,
        notes=(_("rule {id}, {source}").format(id=suggestion["rule"], source=texts.source(suggestion["rule"])),),
        gains=_changes(parts, total),
    )


def _changes(parts: Mapping[str, int], total: Fraction) -> tuple[Gain, ...]:
    """What takes most off the score: the parts that an act of the rep can end."""
    ends = {
        "overdue": _("a contact today: no longer overdue"),
        "milestone": _("the milestone is past or moved on"),
        "missing": _("all missing items are found out"),
        "stage": _("the deal leaves its point"),
        "fatigue": _("three days without a contact"),
    }
    gains = [Gain(ends[name], Fraction(-points), total - points) for name, points in parts.items() if name in ends]
    return tuple(sorted(gains, key=lambda gain: gain.by)[:MOST_GAINS])


def _facts(suggestion: Suggestion, account: "AccountSituation | None", texts: Texts) -> dict[str, str]:
    """The fact behind each part that is not 0, as far as the account is known."""
    said = {
        "base": _("of the rule “{title}”").format(title=texts.title(suggestion["rule"])),
        "deal_wide": _("it is about the deal as a whole"),
        "missing": _("so many items are still missing"),
        "stake": _("the deal's amount against a typical one"),
    }
    if account is None:
        return said
    if account.segment is not None:
        said["segment"] = texts.name("Segment", account.segment)
    deal = next((one for one in account.deals if one.id == suggestion.get("opportunity_id")), None)
    if deal is None:
        return said
    said |= _of_deal(deal)
    person = next((one for one in deal.people if one.id == suggestion["target"]["id"]), None)
    return said if person is None else said | _of_person(person, texts)


def _of_deal(deal: "DealSituation") -> dict[str, str]:
    said = {"stage": _("the deal stands at point {point}").format(point=deal.sync)}
    if deal.milestone_days is not None:
        name = deal.opportunity.next_milestone or _("next milestone")
        said["milestone"] = _("{what} in {n} days").format(what=name, n=deal.milestone_days)
    return said


def _of_person(person: "PersonInDeal", texts: Texts) -> dict[str, str]:
    roles = _(", ").join(texts.name("Role", role) for role in ORDER if role in person.roles)
    said = {"role": roles, "veto": _("can stop the deal with a no")}
    if person.days is not None:
        said["overdue"] = _("{days} days since the last contact, {cadence} wanted").format(
            days=person.days, cadence=person.cadence
        )
        said["fatigue"] = _("contacted {days} days ago: not again at once").format(days=person.days)
    return said
