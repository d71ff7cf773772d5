"""Questions for a meeting, proposed from what the deal still lacks and these people can answer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import DealSituation
from cockpit.desk.guides import checks_now
from cockpit.methods.exit_checks import NEEDED
from cockpit.methods.needs import is_confirmed
from cockpit.methods.selling.asking import CHECKS, ITEMS, LEVELS, Source, sources_of
from cockpit.methods.selling.funnel import ELEMENTS
from cockpit.methods.selling.objection import FlowStep, flow
from cockpit.model.contact import Need
from cockpit.model.enums import ClearState, Layer, Level, QuestionLevel, Role, SyncPoint
from cockpit.model.opportunity import FirstItem
from cockpit.model.people import Stakeholder

MOST = 8
"""So many questions fit into one talk; the project's own."""
_OPEN_SHARE = Fraction(2, 5)
_ORDER = tuple(QuestionLevel)
_PRICED = (SyncPoint.C, SyncPoint.B, SyncPoint.A)
"""Where the price is on the table."""
_HOSTILE = -3
"""From this attitude down the person gets no price, plan or references (method.md 4.6)."""
_FIRST: tuple[FirstItem, ...] = ("1", "2", "3")
_RESEARCH = (
    "raised_by", "reason", "strategy_link", "goal", "target_market_user", "new_or_iteration", "time_requirement",
)  # fmt: skip


class About(StrEnum):
    """What a question is about; the texts are by this and the key."""

    ITEM = "ITEM"
    """An item of C139 that is not clear; the key is 1..9, F1..F3 or W."""
    CONFIRM = "CONFIRM"
    """An item that we only claim to know, for the coach."""
    CHECK = "CHECK"
    """An exit check that is open."""
    DECISION_POINT = "DECISION_POINT"
    """What this person must see before a yes."""
    SOLUTION = "SOLUTION"
    PRICE = "PRICE"
    """Whether the person accepts our solution, our price."""
    NEED = "NEED"
    """A need to be confirmed."""
    RESEARCH = "RESEARCH"
    """One of the seven questions about a need; the key is the field."""
    OBJECTION = "OBJECTION"
    """An objection that is not clear yet."""
    ELEMENT = "ELEMENT"
    """An opening question for the person's layer."""


@dataclass(frozen=True)
class Ask:
    """One proposed question; ``people`` are the attendees who can answer it, the weightiest first.

    ``needed``: the point can't be left without it; ``gain``: what an answer adds to the C139 index, or, for what the
    index doesn't count, a small weight of the same kind.
    """

    about: About
    key: str
    level: QuestionLevel
    people: tuple[str, ...]
    needed: bool = False
    gain: Fraction = Fraction(0)
    values: dict[str, str] = field(default_factory=dict)
    alone: bool = False
    """To be asked with nobody else in the room: others come too who would not tell us."""


def asks(deal: DealSituation, attendees: Sequence[PersonInDeal], most: int = MOST) -> tuple[Ask, ...]:
    """At most ``most`` questions in the order of the funnel; what would move the deal most is chosen first.

    Nothing is proposed that none of the attendees can answer. Opening questions of the attendees' layers fill up to a
    well-formed funnel.
    """
    found = sorted(all_asks(deal, attendees), key=_rank)
    chosen = _balanced(found, [*_elements(attendees)], most)
    ordered = sorted(chosen, key=lambda ask: (_ORDER.index(ask.level), *_rank(ask)))
    return tuple(replace(ask, alone=_is_inside(ask) and len(ask.people) < len(attendees)) for ask in ordered)


def _is_inside(ask: Ask) -> bool:
    return ask.about is About.CONFIRM or (ask.about is About.ITEM and ITEMS[ask.key] == {Source.INSIDER})


def all_asks(deal: DealSituation, attendees: Sequence[PersonInDeal]) -> Iterator[Ask]:
    """Every gap of the deal that somebody among the attendees can close."""
    people = sorted(attendees, key=lambda p: (-p.role_points, -p.influence, p.id))
    yield from _items(deal, people)
    yield from _checks(deal, people)
    yield from _of_people(deal, people)
    yield from _needs(deal, people)
    yield from _objections(deal, people)


def _is_hostile(person: PersonInDeal) -> bool:
    """Passes price and references on to rivals, so that neither is talked about with him."""
    return person.att is not None and person.att <= _HOSTILE


def _rank(ask: Ask) -> tuple[bool, Fraction, str, str]:
    return (not ask.needed, -ask.gain, ask.about.value, ask.key)


def _who(deal: DealSituation, people: Iterable[PersonInDeal], sources: frozenset[Source]) -> tuple[str, ...]:
    coach = deal.opportunity.c139.coach_id
    return tuple(
        p.id for p in people if not sources.isdisjoint(sources_of(p, p.stakeholder.layer, coach=p.id == coach))
    )


def _items(deal: DealSituation, people: Sequence[PersonInDeal]) -> Iterator[Ask]:
    board, numbers = deal.opportunity.c139, deal.account.numbers.c139
    coach = board.coach_id if any(p.id == board.coach_id for p in people) else None
    claimed, index = numbers.unconfirmed, numbers.clear
    for number in range(1, 10):
        key = str(number)
        state = board.clear[key].state if key in board.clear else ClearState.UNKNOWN
        who = _who(deal, people, ITEMS[key])
        if state is ClearState.UNKNOWN and who:
            yield Ask(About.ITEM, key, LEVELS[key], who, number in NEEDED[deal.sync], claimed)
        elif state is ClearState.CLAIMED and coach:
            yield Ask(About.CONFIRM, key, QuestionLevel.CLOSED, (coach,), False, index - claimed)
    factor = Fraction(1) if board.coach_id else numbers.no_coach_factor
    first = ((f"F{n}", board.first.get(n), numbers.first) for n in _FIRST)
    for key, answered, gain in (*first, ("W", board.win, numbers.win)):
        who = _who(deal, people, ITEMS[key])
        if answered is not True and who:
            yield Ask(About.ITEM, key, LEVELS[key], who, key != "W" and deal.sync is SyncPoint.B, gain * factor)


def _checks(deal: DealSituation, people: Sequence[PersonInDeal]) -> Iterator[Ask]:
    for one in checks_now(deal):
        near = [p for p in people if not _is_hostile(p)] if one.key == "proof_event" else people
        who = _who(deal, near, CHECKS.get(one.key, frozenset()))
        if not one.done and who:
            yield Ask(About.CHECK, one.key, LEVELS[one.key], who, True, Fraction(2))


def _of_people(deal: DealSituation, people: Sequence[PersonInDeal]) -> Iterator[Ask]:
    for person in people:
        part = person.participation
        named = {"name": person.name}
        known = part is not None and bool((part.decision_point or "").strip())
        if person.in_body and not known and not _is_hostile(person):
            gain = Fraction(person.role_points, 4)
            yield Ask(About.DECISION_POINT, person.id, QuestionLevel.OPEN, (person.id,), person.decides, gain, named)
        if person.in_body and person.sa is None:
            yield Ask(About.SOLUTION, person.id, QuestionLevel.SPECIFIC, (person.id,), False, Fraction(1), named)
        if person.decides and person.pa is None and deal.sync in _PRICED and not _is_hostile(person):
            yield Ask(About.PRICE, person.id, QuestionLevel.SPECIFIC, (person.id,), False, Fraction(1), named)


def _needs(deal: DealSituation, people: Sequence[PersonInDeal]) -> Iterator[Ask]:
    today, ids = deal.account.today, [p.id for p in people]
    for need in deal.account.dossier.needs:
        if need.opportunity_id not in (None, deal.id) or need.relevant_to_sale is False:
            continue
        who = _owners(need, people, ids)
        if not who:
            continue
        values = {"text": need.text}
        if not is_confirmed(need, today):
            yield Ask(About.NEED, need.id, QuestionLevel.CLOSED, who, False, Fraction(3, 2), values)
        missing = [one for one in _RESEARCH if not getattr(need, one)]
        if missing and len(missing) > 2:
            yield Ask(About.RESEARCH, missing[0], QuestionLevel.EXPLORE, who, False, Fraction(1, 2), values)


def _owners(need: Need, people: Sequence[PersonInDeal], ids: list[str]) -> tuple[str, ...]:
    """The need's own person where he comes; of a need of nobody, who decides or uses."""
    if need.stakeholder_id is not None:
        return (need.stakeholder_id,) if need.stakeholder_id in ids else ()
    return tuple(p.id for p in people if p.decides or Role.U in p.roles)


def _objections(deal: DealSituation, people: Sequence[PersonInDeal]) -> Iterator[Ask]:
    ids = [p.id for p in people]
    for one in deal.account.dossier.objections:
        if one.opportunity_id == deal.id and one.stakeholder_id in ids:
            found = flow(one, deal.account.today)
            if found.open and found.next is FlowStep.CLARIFY:
                who = (str(one.stakeholder_id),)
                yield Ask(About.OBJECTION, one.id, QuestionLevel.EXPLORE, who, False, Fraction(3), {"text": one.text})


def _elements(attendees: Sequence[PersonInDeal]) -> Iterator[Ask]:
    """Opening questions by the attendees' layers; who has no known layer is asked as who does the work."""
    seen: set[str] = set()
    for person in attendees:
        for element in ELEMENTS[layer_of(person.stakeholder) or Layer.EXECUTION]:
            if element not in seen:
                seen.add(element)
                yield Ask(About.ELEMENT, element.value, QuestionLevel.OPEN, (person.id,))


def layer_of(person: Stakeholder) -> Layer | None:
    """The person's layer; where it isn't recorded it is read from the level of the post, None where that is unknown."""
    if person.layer is not None or person.level is None:
        return person.layer
    if person.level in (Level.TOP, Level.VP):
        return Layer.DECISION
    return Layer.EXECUTION if person.level is Level.STAFF else Layer.MANAGEMENT


def _balanced(ranked: Sequence[Ask], openings: Sequence[Ask], most: int) -> list[Ask]:
    """The best of the ranked, with room for enough open questions and one of each level where there is one."""
    wanted_open = -(-most * _OPEN_SHARE.numerator // _OPEN_SHARE.denominator)
    opening = [*(one for one in ranked if one.level is QuestionLevel.OPEN), *openings][:wanted_open]
    rest = [one for one in ranked if one not in opening]
    levels = [next((one for one in rest if one.level is level), None) for level in _ORDER[1:]]
    must = [one for one in levels if one is not None]
    more = [one for one in rest if one not in must]
    return [*opening, *must, *more][: max(most, len(opening) + len(must))] if ranked else list(opening)
