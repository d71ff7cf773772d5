"""From a deal and its figures (those of ``opportunity show --json``, design.md 6) to the opportunity pane."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.hints_view import hints_said
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.deal_course import deal_course
from cockpit.tui.presenters.views import Check, DealView, Measure, Track

if TYPE_CHECKING:
    from cockpit.desk.look import DealSituation, Look
    from cockpit.model.opportunity import ClearItem, FirstItem, Opportunity

POINTS = ("F", "E", "D", "C", "B", "A", "IMPL")
_BUYING = ("NEED", "FEASIBILITY", "PROJECT_START", "EVALUATION", "DECISION", "APPROVAL", "IMPLEMENTATION")
_SELLING = ("ASSESSMENT", "UNDERSTANDING", "SOLUTION", "PROOF", "JUSTIFICATION", "AGREEMENT", "CUSTOMER_MGMT")
_MAP_TONES = {"GREEN": "good", "AMBER": "warn", "RED": "bad", "GREY": "unknown"}
_MEASURES = ("RC", "SA", "PA", "CC")
_CLEAR: "tuple[ClearItem, ...]" = ("1", "2", "3", "4", "5", "6", "7", "8", "9")
_FIRST: "tuple[FirstItem, ...]" = ("1", "2", "3")

Figures = Mapping[str, Any]


def deal_view(look: "Look", deal_id: str | None, place: str, texts: Texts) -> DealView | None:
    """The chosen deal; ``place`` is its place among the account's deals, such as ``1/2``. None without a deal."""
    from cockpit.desk.figures.deal import deal_figures

    situation = next((one for one in look.situation.deals if one.id == deal_id), None)
    if situation is None:
        return None
    advice = next((one for one in look.advice.deals if one.opportunity_id == deal_id), None)
    figures = deal_figures(situation, advice, None, lambda _currency: (), texts)
    deal = situation.opportunity
    point = figures["sync_point"]
    if look.presented:
        return _presented(deal, place, point, figures, texts)
    gap, gap_tone = gap_said(figures["gap"])
    days, days_tone = _days(point, situation.point_days, situation.usual_days)
    view = DealView(
        id=deal.id,
        name=deal.name,
        amount=write.money(deal.amount, deal.currency) if deal.amount is not None else "",
        place=place,
        status=texts.name("DealStatus", deal.status) if deal.status != "OPEN" else "",
        point=point,
        estimated=_("Stage only estimated: ask what the customer is deciding now.") if figures["estimated"] else "",
        forced=_last_forced(deal),
        buying=_track(_("buying"), deal.buying_stage, _BUYING, "BuyingStage", texts, _forced(deal)),
        selling=_track(_("selling"), deal.selling_stage, _SELLING, "SellingStage", texts),
        gap=gap,
        gap_tone=gap_tone,
        days=days,
        days_tone=days_tone,
        checks_title=_checks_title(point),
        checks=tuple(_check(one, texts) for one in figures["exit_checks"]),
    )
    return _with_board(view, situation, figures, texts)


def _with_board(view: DealView, situation: "DealSituation", figures: Figures, texts: Texts) -> DealView:
    """The view with C139, chain, forecast and map, and what stands below."""
    deal, c139 = situation.opportunity, figures["c139"]
    return view._replace(
        c139=_values(c139),
        coach=_coach(situation, c139["weak_coach_reasons"]),
        coach_tone="good" if c139["coach"] and not c139["weak_coach_reasons"] else "warn",
        board_index=_index(c139, texts),
        clear=_clear(deal),
        first=tuple(deal.c139.first.get(item) is True for item in _FIRST),
        win=deal.c139.win is True,
        readings=tuple(reading["text"] for reading in c139["readings"]),
        chain=tuple(_measure(kind, figures["chain"][kind]) for kind in _MEASURES),
        probability=write.percent(situation.forecast.probability, 0),
        forecast=_forecast(situation, texts),
        causes=_causes(situation, texts),
        map_status=_map_word(figures["map_status"]),
        map_words=texts.name("MapStatus", figures["map_status"]),
        map_tone=_MAP_TONES[figures["map_status"]],
        hints=hints_said(len(figures["hints"])) if figures["hints"] else "",
        course=deal_course(situation, figures, texts),
    )


def _presented(deal: "Opportunity", place: str, point: str, figures: Figures, texts: Texts) -> DealView:
    """What the customer may see: where both sides stand, and what is still to be done."""
    return DealView(
        id=deal.id,
        name=deal.name,
        amount="",
        place=place,
        status=texts.name("DealStatus", deal.status) if deal.status != "OPEN" else "",
        point=point,
        buying=_track(_("buying"), deal.buying_stage, _BUYING, "BuyingStage", texts),
        selling=_track(_("selling"), deal.selling_stage, _SELLING, "SellingStage", texts),
        presented=True,
    )


def _exact(value: object) -> Fraction | None:
    """A figure of the JSON as an exact number."""
    return None if value is None or isinstance(value, Mapping) else Fraction(str(value))


def _track(
    label: str, stage: str | None, order: tuple[str, ...], kind: str, texts: Texts, forced: frozenset[int] = frozenset()
) -> Track:
    if stage is None:
        return Track(label, None, write.UNKNOWN, forced)
    return Track(label, order.index(stage), texts.name(kind, stage), forced)


def _forced(deal: "Opportunity") -> frozenset[int]:
    return frozenset(_BUYING.index(move.buying_stage) for move in deal.stage_history if move.forced_reason)


def _last_forced(deal: "Opportunity") -> str:
    """The reason of the move to the present stage, where it was forced."""
    last = deal.stage_history[-1] if deal.stage_history else None
    if last is None or last.forced_reason is None or last.buying_stage != deal.buying_stage:
        return ""
    return _("forced with open checks: {why}").format(why=last.forced_reason)


def gap_said(gap: int | None) -> tuple[str, str]:
    """The gap in words: the customer leads, so ahead is worse than behind."""
    if gap is None:
        return _("gap unknown"), "unknown"
    if gap == 0:
        return _("in step"), "good"
    steps = _("1 step") if abs(gap) == 1 else _("{n} steps").format(n=abs(gap))
    if gap > 0:
        return _("we are {steps} ahead of the customer").format(steps=steps), "bad"
    return _("we are {steps} behind the customer").format(steps=steps), "warn"


def _days(point: str, spent: int | None, usual: int | None) -> tuple[str, str]:
    if spent is None:
        return "", "quiet"
    text = _("{days} in {point}").format(days=write.days_word(spent), point=point)
    if usual is None:
        return text, "quiet"
    return _("{text}, usual {n}").format(text=text, n=usual), "warn" if spent > usual else "quiet"


def _checks_title(point: str) -> str:
    following = POINTS[POINTS.index(point) + 1] if point != "IMPL" else ""
    return _("to leave {point} for {next}").format(point=point, next=following) if following else _("to finish")


def _check(one: Figures, texts: Texts) -> Check:
    names = texts.file("names")["ExitCheck"]
    key = one["check"]
    return Check(key, str(names.get(key, key)), bool(one["done"]), key not in FROM_FACTS)


FROM_FACTS = frozenset(
    ("fit", "value_assumption", "value_proposition", "criteria", "deciders_met", "obstacles", "first", "c139")
)
"""Checks that what is entered answers (method.md 3.1); the others are ticked."""


def _values(c139: Figures) -> str:
    """``7C/5✓ 2F 0W``: clear, of those confirmed, First, Win (method.md 3.6)."""
    return f"{c139['clear']}C/{c139['confirmed']}✓ {c139['first']}F {int(c139['win'])}W"


def _coach(situation: "DealSituation", weak: Sequence[str]) -> str:
    if situation.coach is None:
        return _("no coach")
    from cockpit.desk.readings import coach_said

    said = _("coach {name}").format(name=situation.coach.name)
    if not weak:
        return said
    return _("{text} ({more})").format(text=said, more=_("; ").join(coach_said(code) for code in weak))


def _index(c139: Figures, texts: Texts) -> str:
    value = _exact(c139["index"])
    return f"{write.plain(value or 0, 0)}/100 {texts.name('IndexBand', c139['band'])}"


def _clear(deal: "Opportunity") -> tuple[str, ...]:
    states = (deal.c139.clear.get(item) for item in _CLEAR)
    return tuple("UNKNOWN" if known is None else known.state.value for known in states)


def _measure(kind: str, figure: Figures) -> Measure:
    labels = {"RC": _("relation"), "SA": _("solution"), "PA": _("price"), "CC": _("together")}
    value = _exact(figure["value"])
    if value is None:
        return Measure(labels[kind], write.UNKNOWN)
    coverage = _exact(figure["coverage"]) or Fraction(0)
    note = "" if coverage >= 100 else f"{write.plain(coverage, 0)}%"
    return Measure(labels[kind], write.plain(value, 1), int(write.rounded(value, 0)), note)


def _forecast(situation: "DealSituation", texts: Texts) -> str:
    found = situation.forecast
    parts = [write.percent(found.probability)]
    if found.amount is not None:
        parts.append(write.money(found.amount, situation.opportunity.currency))
    if found.category is not None:
        parts.append(texts.name("Category", found.category))
    return "  ".join(parts)


def _causes(situation: "DealSituation", texts: Texts) -> tuple[str, ...]:
    """The three causes of the number (method.md 3.7)."""
    found = situation.forecast
    if found.base is None or found.index_factor is None:
        return ()
    base, factor = write.percent(found.base, 0), write.plain(found.index_factor, 2)
    caps = (
        _("at most {limit}: {why}").format(limit=write.percent(cap.limit, 0), why=texts.name("Cap", cap.cause))
        for cap in found.caps
    )
    return (_("point {point} {base} × C139 {factor}").format(point=situation.sync, base=base, factor=factor), *caps)


def _map_word(status: str) -> str:
    words = {"GREEN": _("green"), "AMBER": _("amber"), "RED": _("red"), "GREY": _("grey")}
    return "● " + words[status]
