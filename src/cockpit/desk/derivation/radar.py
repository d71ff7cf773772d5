"""Five dimensions and five arrows of a deal, resources and project behaviour among them (method.md 5.1, 5.6, 5.7)."""

from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Gain, Term, Unit, source_marked, source_of
from cockpit.desk.figures.account import plan_components
from cockpit.methods.behaviour import ELEMENTS, Prediction, elements, predict, score
from cockpit.methods.exact import rounded
from cockpit.methods.radar import Arrow, Arrows, arrows, skill
from cockpit.methods.resources import mci_score
from cockpit.methods.undefined import Undefined
from cockpit.model.enums import ActionState, RequestStatus

if TYPE_CHECKING:
    from cockpit.advice.situation import DealSituation
    from cockpit.model.opportunity import ResourceRequest

_GIVEN = (RequestStatus.GRANTED, RequestStatus.USED)
_FAMILIES = {Arrow.CONNECTION: "CLOSENESS", Arrow.SOLUTION: "SOLUTION", Arrow.PRICE: "PRICE"}
"""The family of rules that lifts an arrow."""


def dimensions(deal: "DealSituation", texts: Texts) -> Derivation:
    """ESP, TAS, ECM, MCI and PBM side by side; each is a figure of its own, so nothing is added up."""
    values = {
        "ESP": (plan_components(deal.account).score, _("the account plan's score")),
        "TAS": (deal.index, _("the C139 index")),
        "ECM": (deal.chain.cc.value, _("composite closeness of the decision chain")),
        "MCI": (mci_score(_requests(deal)), _("resources granted of those asked for")),
        "PBM": (Fraction(_law(deal)), _("what past projects have taught")),
    }
    known = {name: value for name, (value, _how) in values.items() if value is not None}
    low = min(known, key=lambda name: known[name])
    return Derivation(
        "dimensions",
        _("Five dimensions of {name}").format(name=deal.name),
        "five-dimensions",
        None,
        _("five scores from 0 to 100, each with a figure of its own"),
        tuple(Term(f"{name} {texts.name('Dimension', name)}", value, how=how) for name, (value, how) in values.items()),
        source_marked("SEED", "OWN"),
        said=" · ".join(f"{name} {_short(value)}" for name, (value, _how) in values.items()),
        notes=(_("lowest: {what}").format(what=f"{low} {_short(known[low])}"),),
    )


def _short(value: Fraction | None) -> str:
    return "?" if value is None else str(rounded(value, 0))


def _found(deal: "DealSituation") -> Arrows:
    chain, account = deal.chain, deal.account
    skilled = skill(account.dossier.actions, deal.id, account.today, account.numbers.radar)
    return arrows(chain.rc.value, chain.sa.value, chain.pa.value, skilled, _law(deal), account.numbers.radar)


def five_arrows(deal: "DealSituation", texts: Texts) -> Derivation:
    """The five arrows with the weakest named, and what lifts it."""
    found, limit = _found(deal), deal.account.numbers.radar.weak
    how = {
        Arrow.CONNECTION: texts.name("Closeness", "RC"),
        Arrow.SOLUTION: texts.name("Closeness", "SA"),
        Arrow.PRICE: texts.name("Closeness", "PA"),
        Arrow.SKILL: _done_of_all(deal),
        Arrow.LAW: _("what past projects have taught"),
    }
    weakest = texts.name("Arrow", found.weakest)
    notes = []
    if found.is_weak and found.weakest in _FAMILIES:
        family = texts.name("Family", _FAMILIES[found.weakest])
        notes.append(_("below {limit}: actions about {family} come first").format(limit=limit, family=family))
    return Derivation(
        "arrows",
        _("Five arrows of {name}").format(name=deal.name),
        "five-dimensions",
        found.values[found.weakest],
        _("the weakest of what is known decides where to work"),
        tuple(Term(texts.name("Arrow", arrow), value, how=how[arrow]) for arrow, value in found.values.items()),
        source_marked("SEED", "OWN"),
        said=_("weakest: {arrow} {value}").format(arrow=weakest, value=_short(found.values[found.weakest])),
        notes=tuple(notes),
    )


def _done_of_all(deal: "DealSituation") -> str:
    today, days = deal.account.today, deal.account.numbers.radar.skill_days
    mine = [
        one
        for one in deal.account.dossier.actions
        if one.opportunity_id == deal.id and 0 <= (today - one.on).days <= days
    ]
    done = sum(one.state is ActionState.DONE for one in mine)
    return _("{n} of {all} actions of the last {days} days done").format(n=done, all=len(mine), days=days)


def _requests(deal: "DealSituation") -> "list[ResourceRequest]":
    return [one for one in deal.account.dossier.resource_requests if one.opportunity_id == deal.id]


def resources(deal: "DealSituation", texts: Texts) -> Derivation:
    """MCI: granted and used requests of all; the gains are the requests still open."""
    every = _requests(deal)
    found, whole = mci_score(every), len(every) or 1
    still = [one for one in every if one.status not in _GIVEN]
    gains: tuple[Gain, ...] = ()
    if found is not None:
        step = Fraction(100, whole)
        gains = tuple(
            Gain(_("granted: {what}").format(what=_called(one, texts)), step, found + step) for one in still[:3]
        )
    return Derivation(
        "MCI",
        _("Resources (MCI) of {name}").format(name=deal.name),
        "resource-requests",
        found,
        _("100 × requests granted or used / all requests of the deal"),
        (
            Term(_("granted or used"), Fraction(len(every) - len(still)), unit=Unit.TIMES),
            Term(_("all requests"), Fraction(len(every)), unit=Unit.TIMES),
        ),
        source_marked("SEED", "OWN"),
        notes=() if every else (_("no resource has been asked for yet"),),
        gains=gains,
    )


def _called(one: "ResourceRequest", texts: Texts) -> str:
    words = (texts.name("ResourceKind", one.kind) if one.kind is not None else "", one.who or "")
    return " ".join(word for word in words if word) or "?"


def _law(deal: "DealSituation") -> int:
    return score(deal.account.dossier.project_history, deal.account.numbers.history)


def behaviour(deal: "DealSituation", texts: Texts) -> Derivation:
    """PBM: points for each element of past projects with data; the notes are what they predict."""
    numbers, projects = deal.account.numbers.history, deal.account.dossier.project_history
    there = elements(projects)
    points = Fraction(numbers.element_points)
    names = dict(
        zip(
            ELEMENTS,
            (_("people: who decided"), _("money: budget or award"), _("things: dates or criteria"),
             _("situation: our plan and the rivals'"), _("key points of winning or losing")),
            strict=True,
        )
    )  # fmt: skip
    result = Fraction(_law(deal))
    return Derivation(
        "PBM",
        _("Project behaviour (PBM) of {name}").format(name=deal.account.dossier.account.name),
        "project-behaviour",
        result,
        _("{points} points for each of five elements that past projects have told").format(
            points=numbers.element_points
        ),
        tuple(Term(names[one], points * known, how="" if known else _("not recorded")) for one, known in there.items()),
        source_of("history.element_points"),
        notes=_predicted(predict(projects, deal.opportunity, numbers), texts),
        gains=tuple(Gain(names[one], points, result + points) for one, known in there.items() if not known)[:3],
    )


def _predicted(found: Prediction, texts: Texts) -> tuple[str, ...]:
    said = []
    if not isinstance(found.expected_award, Undefined):
        said.append(_("expected award: {amount}").format(amount=f"{rounded(found.expected_award, 0):,f}"))
    if not isinstance(found.rival_range, Undefined):
        low, high = (f"{rounded(one, 0):,f}" for one in found.rival_range)
        said.append(_("rivals are likely to quote {low} to {high}").format(low=low, high=high))
    if found.usual_winner:
        said.append(_("usual winner: {name}").format(name=found.usual_winner))
    if (following := found.next_milestone) is not None:
        text = _("{what} expected on {day}, {gap} days after {before} as in {n} past projects")
        said.append(
            text.format(
                what=texts.name("Milestone", following.milestone),
                day=following.on.isoformat(),
                gap=following.gap_days,
                before=texts.name("Milestone", following.after),
                n=following.projects,
            )
        )
    if said and found.low_confidence:
        said.append(_("only one past project: little to go by"))
    return tuple(said)
