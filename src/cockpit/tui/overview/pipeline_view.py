"""The pipeline as lines: one for each open deal, sums by category and currency; no sum over currencies."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.desk.fuzzy import fold
from cockpit.desk.overview.deals import CATEGORIES, DealLine, Sum
from cockpit.desk.overview.figures import DealFigures
from cockpit.tui.lines import Line, Span, fit, line
from cockpit.tui.overview.table import Column, Fitted, Order, fitted, ordered, row_line
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.deal import gap_said

Figures = Mapping[str, DealFigures]

PENDING = "…"
"""A figure that is being computed."""
_POINTS = ("F", "E", "D", "C", "B", "A", "IMPL")
_LETTERS = ("F", "E", "D", "C", "B", "A", "✓")
_BUYING = ("NEED", "FEASIBILITY", "PROJECT_START", "EVALUATION", "DECISION", "APPROVAL", "IMPLEMENTATION")
_SELLING = ("ASSESSMENT", "UNDERSTANDING", "SOLUTION", "PROOF", "JUSTIFICATION", "AGREEMENT", "CUSTOMER_MGMT")
_STAGE = 15
COLUMNS = (
    Column("deal", N_("deal"), 12, wide=True),
    Column("account", N_("account"), 10, 1, wide=True),
    Column("buying", N_("buying"), _STAGE, 5),
    Column("selling", N_("selling"), _STAGE, 5),
    Column("stages", N_("buy/sell"), 9),
    Column("gap", N_("gap"), 5, number=True),
    Column("days", N_("days"), 6, number=True),
    Column("c139", N_("C139"), 12, 3),
    Column("index", N_("index"), 6, 6, number=True),
    Column("category", N_("category"), 9, 4),
    Column("probability", N_("chance"), 6, number=True),
    Column("amount", N_("amount"), 9, number=True),
    Column("expected", N_("forecast"), 9, 2, number=True),
)
SHOWN_TO_OTHERS = frozenset({"deal", "account", "buying", "selling", "stages", "gap", "days"})
"""Columns that hold no money and no opinion."""
OF_FIGURES = frozenset({"c139", "index", "category", "probability", "expected"})
"""Columns whose values are computed after the list is shown."""
START = Order("amount")


def columns(width: int, *, presenting: bool) -> Fitted:
    """The columns that fit; both stages in words, or in the letters of their points where there is less room."""
    found = fitted([one for one in COLUMNS if not presenting or one.id in SHOWN_TO_OTHERS], width)
    ids = {one.id for one, _width in found}
    if "buying" in ids:
        return fitted([one._replace(rank=0) for one, _width in found if one.id != "stages"], width)
    return found


def stage_letter(stage: str | None, order: Sequence[str]) -> str:
    """The sync point of a stage, a tick for the last one, ``?`` where it is not known."""
    return write.UNKNOWN if stage is None else _LETTERS[order.index(stage)]


def deal_line(one: DealLine, known: DealFigures | None, shown: Fitted, texts: Texts) -> Line:
    """One deal."""
    return row_line(shown, lambda column: _CELLS[column](one, known, texts))


def _stage(stage: str | None, kind: str, texts: Texts) -> Span:
    return Span(write.UNKNOWN, "unknown") if stage is None else Span(texts.name(kind, stage))


def _stages(one: DealLine, _known: DealFigures | None, _texts: Texts) -> Span:
    letters = f"{stage_letter(one.buying, _BUYING)} / {stage_letter(one.selling, _SELLING)}"
    return Span(letters, "text" if one.buying is not None else "unknown")


def _gap(one: DealLine, _known: DealFigures | None, _texts: Texts) -> Span:
    if one.gap is None:
        return Span(write.UNKNOWN, "unknown")
    return Span(write.signed(one.gap), "good" if one.gap == 0 else "bad" if one.gap > 0 else "warn")


def _days(one: DealLine, _known: DealFigures | None, _texts: Texts) -> Span:
    if one.days is None:
        return Span("–" if one.point == "IMPL" else write.UNKNOWN, "quiet" if one.point == "IMPL" else "unknown")
    return Span(f"! {one.days}", "warn") if one.stalled else Span(str(one.days))


def _figure(said: Callable[[DealLine, DealFigures, Texts], Span]) -> "_Cell":
    def cell(one: DealLine, known: DealFigures | None, texts: Texts) -> Span:
        return Span(PENDING, "faint") if known is None else said(one, known, texts)

    return cell


def told(one: DealLine, known: DealFigures | None, texts: Texts, *, presenting: bool) -> Line:
    """The deal under the cursor in words: both stages, the gap, and what its chance is made of."""
    buying, selling = _stage(one.buying, "BuyingStage", texts), _stage(one.selling, "SellingStage", texts)
    gap, tone = gap_said(one.gap)
    spans = [
        Span(f" {_('buying')} ", "quiet"), buying, Span(f" · {_('selling')} ", "quiet"), selling,
        Span(" · ", "quiet"), Span(gap, tone),
    ]  # fmt: skip
    if known is not None and not presenting:
        spans += [Span(" · ", "quiet"), Span(f"C139 {c139_said(known)} {write.plain(known.index, 0)}/100")]
        spans += [Span(f" · {write.percent(known.forecast.probability, 0)}", "strong")]
        spans += [Span(f" · {texts.name('Cap', cap.cause)}", "warn") for cap in known.forecast.caps]
    return tuple(spans)


def c139_said(known: DealFigures) -> str:
    """``7C/5✓ 2F 0W``: clear, of those confirmed, First, Win (method.md 3.6)."""
    return f"{known.clear}C/{known.confirmed}✓ {known.first}F {int(known.win)}W"


def _probability(_one: DealLine, known: DealFigures, _texts: Texts) -> Span:
    return Span(write.percent(known.forecast.probability, 0), "warn" if known.forecast.caps else "text")


def _expected(one: DealLine, known: DealFigures, _texts: Texts) -> Span:
    amount = known.forecast.amount
    return Span(write.short_money(amount, one.currency), "unknown" if amount is None else "text")


_Cell = Callable[[DealLine, DealFigures | None, Texts], Span]
_CELLS: Mapping[str, _Cell] = {
    "deal": lambda one, _known, _texts: Span(one.name),
    "account": lambda one, _known, _texts: Span(one.account, "quiet"),
    "buying": lambda one, _known, texts: _stage(one.buying, "BuyingStage", texts),
    "selling": lambda one, _known, texts: _stage(one.selling, "SellingStage", texts),
    "stages": _stages,
    "gap": _gap,
    "days": _days,
    "c139": _figure(lambda _one, known, _texts: Span(c139_said(known))),
    "index": _figure(lambda _one, known, _texts: Span(write.plain(known.index, 0))),
    "category": _figure(lambda _one, known, texts: Span(texts.name("Category", _category(known)))),
    "probability": _figure(_probability),
    "amount": lambda one, _known, _texts: Span(
        write.short_money(one.amount, one.currency), "unknown" if one.amount is None else "text"
    ),
    "expected": _figure(_expected),
}


def _category(known: DealFigures) -> str:
    return known.forecast.category or CATEGORIES[-1]


# -- order and filter ---------------------------------------------------------------------------------------


def arranged(lines: Iterable[DealLine], figures: Figures, text: str, order: Order) -> list[DealLine]:
    """The deals whose name or account holds the text, by a column; amounts of one currency after the other."""
    wanted = fold(text)
    kept = [one for one in lines if not wanted or wanted in fold(f"{one.name} {one.account}")]
    column = next(one for one in COLUMNS if one.id == order.column)
    money = column.id in ("amount", "expected")
    return ordered(
        kept,
        lambda one: _value(column.id, one, figures.get(one.id)),
        lambda one: (fold(one.name), one.id),
        falling=column.number is not order.turned,
        group=(lambda one: one.currency) if money else None,
    )


def _value(column: str, one: DealLine, known: DealFigures | None) -> Any:
    return _VALUES[column](one, known) if known is not None or column not in OF_FIGURES else None


def _place(stage: str | None, order: Sequence[str]) -> int | None:
    return None if stage is None else order.index(stage)


_VALUES: Mapping[str, Callable[[DealLine, Any], Any]] = {
    "deal": lambda one, _known: fold(one.name),
    "account": lambda one, _known: fold(one.account),
    "buying": lambda one, _known: _place(one.buying, _BUYING),
    "selling": lambda one, _known: _place(one.selling, _SELLING),
    "stages": lambda one, _known: _POINTS.index(one.point),
    "gap": lambda one, _known: one.gap,
    "days": lambda one, _known: one.days,
    "c139": lambda _one, known: (-known.clear, -known.confirmed, -known.first),
    "index": lambda _one, known: known.index,
    "category": lambda _one, known: CATEGORIES.index(_category(known)),
    "probability": lambda _one, known: known.forecast.probability,
    "amount": lambda one, _known: one.amount,
    "expected": lambda _one, known: known.forecast.amount,
}


# -- sums ---------------------------------------------------------------------------------------------------


def sum_lines(found: Sequence[Sum], width: int, height: int, texts: Texts, *, pending: bool) -> list[Line]:
    """A line a currency: its deals, amounts and forecast in each category; what has no room is counted."""
    currencies = list(dict.fromkeys(one.currency for one in found))
    if not currencies:
        return [line(Span(f" {PENDING}" if pending else "", "faint"))]
    shown = currencies if len(currencies) <= height else currencies[: max(0, height - 1)]
    lines = [_sum_line([one for one in found if one.currency == code], code, width, texts) for code in shown]
    if len(shown) < len(currencies):
        more = _("and {n} more currencies").format(n=len(currencies) - len(shown))
        lines.append(line(Span(f" {more}", "quiet")))
    return lines


def _sum_line(sums: Sequence[Sum], currency: str, width: int, texts: Texts) -> Line:
    by = {one.category: one for one in sums}
    room = max(0, (width - 5) // (len(CATEGORIES)))
    spans: list[Span] = [Span(f" {currency} ", "strong")]
    for category in CATEGORIES:
        spans += fit(_part(by.get(category), texts.name("Category", category), currency, room), room)
    return tuple(spans)


def _part(one: Sum | None, name: str, currency: str, room: int) -> Line:
    if one is None:
        return line(Span(f"{name} –", "faint"))
    amounts = write.short_money(one.amount, currency)
    expected = write.short_money(one.expected, currency)
    missing = _("{n} without amount").format(n=one.unknown) if one.unknown else ""
    whole = line(Span(f"{name} ", "quiet"), Span(f"{one.deals}× {amounts}"), Span(f" → {expected}", "accent"))
    with_missing = (*whole, Span(f" ({missing})", "quiet")) if missing else whole
    return with_missing if sum(span.cells for span in with_missing) <= room else whole
