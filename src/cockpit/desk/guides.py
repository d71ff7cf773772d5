"""What the method suggests where the rep decides: C139's First and Win, stance, style, need, assessment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.methods import signs, stance
from cockpit.methods.assessment import Assessed, assess, winning_steps
from cockpit.methods.attitude import suggested_attitude
from cockpit.methods.c139 import suggested
from cockpit.methods.closeness import price_acceptance
from cockpit.methods.exact import rounded
from cockpit.methods.exit_checks import CHECKS, NEEDED, exit_checks, unclear_items
from cockpit.methods.numbers import Numbers
from cockpit.methods.roles import is_key_player
from cockpit.methods.signs import NEED_ITEMS, STYLE_ITEMS, NeedFinding, StyleFinding
from cockpit.model.enums import Role, Stance, SyncPoint

if TYPE_CHECKING:
    from cockpit.advice.person import PersonInDeal
    from cockpit.advice.situation import DealSituation

__all__ = [
    "NEED_ITEMS",
    "STYLE_ITEMS",
    "Assessed",
    "BoardGuide",
    "CheckNow",
    "NeedFinding",
    "StanceGuide",
    "StyleFinding",
    "assessed",
    "board_guide",
    "checks_now",
    "missing_deciders",
    "need_of",
    "needed_items",
    "price_points",
    "six_steps",
    "stance_guide",
    "style_of",
    "suggested_attitude",
    "unclear_now",
    "unmet_deciders",
]


@dataclass(frozen=True, slots=True)
class BoardGuide:
    """``first`` and ``win`` as the figures suggest them; ``top`` is the top decision-maker's name."""

    first: tuple[bool, bool, bool]
    win: bool
    top: str | None


def needed_items(point: SyncPoint) -> tuple[int, ...]:
    """The C139 items 1..9 that must be clear to leave a point (method.md 3.1)."""
    return NEEDED[point]


def board_guide(deal: "DealSituation") -> BoardGuide:
    """First and Win as the deal's people suggest them (method.md 3.6)."""
    found = suggested(deal.people, deal.account.numbers.c139)
    top = next((person.name for person in deal.people if person.id == found.top), None)
    return BoardGuide(found.first, found.win, top)


@dataclass(frozen=True, slots=True)
class StanceGuide:
    """The suggested stance with what decided; ``by`` is PS, SN or SP for evidence, ATTITUDE, or empty: nothing."""

    suggested: Stance | None
    by: str
    ticked: Mapping[str, int]
    needed: Mapping[str, int]
    power: bool
    att: int | None
    """Effective attitude."""
    fits: bool
    """Whether the recorded stance agrees with power and attitude."""
    band: tuple[int, ...] | None
    """Lowest and highest attitude that agree with the recorded stance."""


def stance_guide(person: "PersonInDeal") -> StanceGuide:
    """What the evidence, else the attitude, says of a person's stance (method.md 3.3)."""
    numbers, part = person.deal.account.numbers.stance, person.participation
    evidence = part.stance_evidence if part else ()
    power, att = person.figures.power, person.att
    found = stance.suggested(evidence, att, power, numbers)
    ticked = {kind: sum(point.startswith(kind) for point in set(evidence)) for kind in ("SP", "SN", "PS")}
    seen = stance.suggested(evidence, None, power, numbers)
    by = str(seen) if seen is not None else "ATTITUDE" if found is not None else ""
    recorded = person.recorded_stance
    band = numbers.bands[recorded] if recorded is not None else None
    return StanceGuide(found, by, ticked, numbers.evidence, power, att, not person.mismatch, band)


def price_points(quote: Fraction, expected: Fraction, numbers: Numbers) -> int | None:
    """Price acceptance 0..100 from our quote and the price a person expects (method.md 5.4), in whole points."""
    found = price_acceptance(quote, expected, numbers.closeness)
    return None if found is None else int(rounded(found, 0))


def style_of(ticked: Iterable[str], numbers: Numbers) -> StyleFinding:
    """The style that ticked signs tell (method.md 2.6)."""
    return signs.style(ticked, numbers.signs)


def need_of(ticked: Iterable[str], numbers: Numbers) -> NeedFinding:
    """The personal need that ticked signs tell (method.md 4.3)."""
    return signs.need(ticked, numbers.signs)


def assessed(deal: "DealSituation") -> Assessed:
    """The four questions with sums, red blocks and advice (method.md 5.3)."""
    return assess(deal.opportunity.assessment, deal.sync, deal.account.numbers.assessment)


@dataclass(frozen=True, slots=True)
class CheckNow:
    """One exit check of the present point; ``by_hand``: ticked, else answered by a fact; ``own``: the deal's own."""

    key: str
    done: bool
    by_hand: bool
    own: bool
    done_at: date | None
    evidence: str | None


def checks_now(deal: "DealSituation", point: SyncPoint | None = None) -> tuple[CheckNow, ...]:
    """The exit checks of a point, by default the present one, with day and evidence (method.md 3.1)."""
    account, at = deal.account, point or deal.sync
    people = [person.figures for person in deal.people]
    found = exit_checks(at, deal.opportunity, people, account.today, account.numbers.c139)
    ticks = {tick.check: tick for tick in deal.opportunity.exit_checks if tick.point is at}
    return tuple(
        CheckNow(
            one.check,
            one.done,
            one.ticked,
            one.check not in CHECKS[at],
            ticks[one.check].done_at if one.check in ticks else None,
            ticks[one.check].evidence if one.check in ticks else None,
        )
        for one in found
    )


def unmet_deciders(deal: "DealSituation") -> tuple["PersonInDeal", ...]:
    """Approvers and decision-makers with a contact depth of 0."""
    return tuple(person for person in deal.people if person.decides and person.depth < 1)


def missing_deciders(deal: "DealSituation") -> tuple[Role, ...]:
    """Of approver and decision-maker the roles that nobody has."""
    held = {role for person in deal.people for role in person.roles}
    return tuple(role for role in (Role.A, Role.D) if role not in held)


def unclear_now(deal: "DealSituation", point: SyncPoint | None = None) -> tuple[int, ...]:
    """C139 items that a point needs, by default the present one, and that are not clear."""
    return unclear_items(point or deal.sync, deal.opportunity.c139)


def six_steps(deal: "DealSituation") -> tuple[bool, ...]:
    """Which of the winning six steps are done (method.md 5.3)."""
    account = deal.account
    people = [person.figures for person in deal.people]
    key_players = [p for p in people if is_key_player(p.roles, p.influence, account.numbers.influence)]
    rivals = [one for one in account.dossier.competitors if one.opportunity_id == deal.id]
    days = deal.coach.figures.days if deal.coach else None
    steps = account.dossier.next_steps
    return winning_steps(
        deal.opportunity, people, key_players, rivals, steps, days, account.today, account.numbers.assessment
    )
