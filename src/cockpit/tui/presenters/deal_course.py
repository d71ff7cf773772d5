"""What stands below the board of a deal: the five arrows, rivals, key dates, and the stages so far."""

import datetime as dt
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.desk.days.saying import say_distance
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.views import Measure

if TYPE_CHECKING:
    from cockpit.desk.look import DealSituation
    from cockpit.model.opportunity import Opportunity

_DATES = (
    ("budget_approved_at", N_("budget approved")),
    ("project_start_at", N_("project starts")),
    ("tender_planned_at", N_("tender")),
    ("next_milestone_at", ""),
    ("expected_signing_date", N_("contract signed")),
    ("implementation_planned_at", N_("implementation begins")),
)


class KeyDate(NamedTuple):
    """``days`` from today, below 0 in the past; ``said`` is that in words."""

    label: str
    on: str
    days: int
    said: str


class Rival(NamedTuple):
    """``quote`` is the range of the price, ``near`` how near the rival's best friend is, 0..100 or empty."""

    name: str
    quote: str
    near: str
    plan: str


class Stage(NamedTuple):
    """``days`` it lasted, or lasts so far; ``forced`` is the reason where exit checks were open."""

    name: str
    on: str
    days: str
    forced: str


class DealCourse(NamedTuple):
    """``weakest`` is the arrow to work on, in words."""

    arrows: tuple[Measure, ...] = ()
    weakest: str = ""
    rivals: tuple[Rival, ...] = ()
    dates: tuple[KeyDate, ...] = ()
    stages: tuple[Stage, ...] = ()


def deal_course(situation: "DealSituation", figures: Mapping[str, Any], texts: Texts) -> DealCourse:
    """Arrows from the figures of ``opportunity show --json``; the rest from the deal itself."""
    today = situation.account.today
    weakest = figures["weakest_arrow"]
    return DealCourse(
        tuple(_arrow(texts.name("Arrow", name), value) for name, value in figures["arrows"].items()),
        texts.name("Arrow", weakest) if weakest else "",
        tuple(_rivals(situation)),
        tuple(sorted(key_dates(situation.opportunity, today), key=lambda one: (one.days, one.label))),
        tuple(stages(situation.opportunity, today, texts)),
    )


def _arrow(label: str, value: float | int | None) -> Measure:
    if value is None:
        return Measure(label, write.UNKNOWN)
    exact = Fraction(str(value))
    return Measure(label, write.plain(exact, 1), int(write.rounded(exact, 0)))


def _rivals(situation: "DealSituation") -> Iterator[Rival]:
    """Those recorded, then those that only a person is known to be near to."""
    near: dict[str, int] = {}
    for person in situation.people:
        for name, value in person.competitor_closeness.items():
            near[name] = max(value, near.get(name, 0))
    deal = situation.opportunity
    recorded = [one for one in situation.account.dossier.competitors if one.opportunity_id == deal.id]
    for one in recorded:
        currency = one.currency or deal.currency
        amounts = (amount for amount in (one.quote_low, one.quote_high) if amount is not None)
        quote = "-".join(dict.fromkeys(write.short_money(amount, currency) for amount in amounts))
        yield Rival(one.name, quote, str(near.pop(one.name, "")), one.plan or "")
    for name, value in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        yield Rival(name, "", str(value), "")


def key_dates(deal: "Opportunity", today: dt.date) -> Iterator[KeyDate]:
    """The dates that are known; a milestone on another's day is told once."""
    own = {getattr(deal, field) for field, _label in _DATES if field != "next_milestone_at"}
    for field, label in _DATES:
        on = getattr(deal, field)
        if on is None or (field == "next_milestone_at" and on in own):
            continue
        days = (on - today).days
        name = _(label) if label else deal.next_milestone or _("milestone")
        yield KeyDate(name, on.isoformat(), days, say_distance(days))


def stages(deal: "Opportunity", today: dt.date, texts: Texts) -> Iterator[Stage]:
    """The newest first; the last one lasts to today while the deal is open."""
    moves = sorted((one for one in deal.stage_history if one.on <= today), key=lambda one: one.on)
    ends = [*(one.on for one in moves[1:]), deal.closed_at or today]
    told = [
        Stage(
            texts.name("BuyingStage", move.buying_stage) if move.buying_stage else write.UNKNOWN,
            move.on.isoformat(),
            write.days_word(max(0, (end - move.on).days)),
            move.forced_reason or "",
        )
        for move, end in zip(moves, ends, strict=False)
    ]
    yield from reversed(told)
