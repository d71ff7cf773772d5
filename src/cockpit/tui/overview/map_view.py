"""The list below the map, its segments, and the words beside it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.desk.fuzzy import fold
from cockpit.desk.overview.territory import SEGMENTS, Curve, Effort, Placed
from cockpit.tui.lines import Line, Span, bar, fit, line
from cockpit.tui.overview.table import Column, Fitted, Order, fitted, ordered, row_line
from cockpit.tui.presenters import numbers as write

ALL = "ALL"
CHOICES = (ALL, *(segment.value if segment is not None else "" for segment in SEGMENTS))
"""What the list can show: every account, those of one segment, those whose segment is not known ("")."""
TONES = {"ATTACK": "accent", "DEFEND": "good", "MAINTAIN": "text", "DROP": "quiet"}
SIGNS = {"ATTACK": "A", "DEFEND": "D", "MAINTAIN": "M", "DROP": "x"}
UNPLACED = "?"
PENDING = "…"
START = Order("spend")
COLUMNS = (
    Column("account", N_("account"), 16, wide=True),
    Column("segment", N_("segment"), 10),
    Column("share", N_("our share"), 9, number=True),
    Column("spend", N_("their spend"), 12, number=True),
    Column("revenue", N_("our revenue"), 12, 3, number=True),
    Column("profit", N_("profit"), 9, 4, number=True),
    Column("key", N_("80/20"), 6, 2),
    Column("planned", N_("plan"), 6, 1, number=True),
    Column("spent", N_("spent"), 6, 1, number=True),
)
_MONEY = frozenset({"spend", "revenue", "profit"})


def columns(width: int) -> Fitted:
    """The columns that fit."""
    return fitted(COLUMNS, width)


def segment_name(choice: str, texts: Texts) -> str:
    """What a choice of the list is called."""
    if choice == ALL:
        return _("all")
    return texts.name("Segment", choice) if choice else _("not known")


def choices_line(efforts: Sequence[Effort], chosen: str, texts: Texts) -> Line:
    """What the list can show with the number of accounts; the chosen one in brackets."""
    counts = {(one.segment or ""): one.accounts for one in efforts}
    counts[ALL] = sum(counts.values())
    return line(*(_choice(one, counts.get(one, 0), chosen, texts) for one in CHOICES))


def choice_at(efforts: Sequence[Effort], chosen: str, texts: Texts, x: int) -> str | None:
    """The choice in a cell, None beside them."""
    end = 0
    for choice, span in zip(CHOICES, choices_line(efforts, chosen, texts), strict=True):
        end += span.cells
        if 0 <= x < end:
            return choice
    return None


def _choice(choice: str, count: int, chosen: str, texts: Texts) -> Span:
    text = f"{segment_name(choice, texts)} {count:,}"
    return Span(f"[{text}]", "strong") if choice == chosen else Span(f" {text} ", "quiet")


# -- the list -----------------------------------------------------------------------------------------------


def arranged(accounts: Iterable[Placed], choice: str, text: str, order: Order) -> list[Placed]:
    """The accounts of a segment whose name holds the text, by a column; money of one currency after the other."""
    wanted = fold(text)
    kept = [one for one in accounts if choice in (ALL, one.segment or "") and (not wanted or wanted in fold(one.name))]
    column = next(one for one in COLUMNS if one.id == order.column)
    return ordered(
        kept,
        _VALUES[column.id],
        lambda one: (fold(one.name), one.id),
        falling=column.number is not order.turned,
        group=(lambda one: one.currency) if column.id in _MONEY else None,
    )


def _segment_place(one: Placed) -> int | None:
    return None if one.segment is None else SEGMENTS.index(one.segment)


_VALUES: Mapping[str, Callable[[Placed], Any]] = {
    "account": lambda one: fold(one.name),
    "segment": _segment_place,
    "share": lambda one: one.share,
    "spend": lambda one: one.spend,
    "revenue": lambda one: one.revenue,
    "profit": lambda one: one.profit,
    "key": lambda one: None if one.key is None else not one.key,
    "planned": lambda one: one.planned,
    "spent": lambda one: one.spent,
}


def account_line(one: Placed, shown: Fitted, texts: Texts) -> Line:
    """One account."""
    return row_line(shown, lambda column: _cell(column, one, texts))


def _cell(column: str, one: Placed, texts: Texts) -> Span:
    if column == "account":
        return Span(one.name)
    if column == "segment":
        if one.segment is None:
            return Span(write.UNKNOWN, "unknown")
        return Span(f"{SIGNS[one.segment]} {texts.name('Segment', one.segment)}", TONES[one.segment])
    if column == "key":
        return Span("★" if one.key else "", "accent")
    if column == "share":
        return _known(write.percent(one.share, 0), one.share)
    value = getattr(one, column)
    return _known(write.short_money(value, one.currency) if column in _MONEY else points(value), value)


def _known(text: str, value: object) -> Span:
    return Span(text, "unknown" if value is None else "text")


def points(value: Any) -> str:
    """Points of ten with one decimal; unknown is ``?``."""
    return write.UNKNOWN if value is None else write.plain(value, 1)


# -- beside the map -----------------------------------------------------------------------------------------


def effort_lines(efforts: Sequence[Effort], width: int, texts: Texts) -> list[Line]:
    """Points planned and spent for each segment, each with a bar of ten; a segment without accounts is left out."""
    shown = [one for one in efforts if one.accounts]
    names = [segment_name(one.segment or "", texts) for one in shown]
    label = max((Span(name).cells for name in names), default=0) + 1
    words = max(Span(_("plan")).cells, Span(_("spent")).cells) + 1
    room = max(0, min(20, width - label - words - 6))
    lines = [line(Span(_("Effort: points of ten"), "accent"))]
    for one, name in zip(shown, names, strict=True):
        for head, word, value in ((name, _("plan"), one.planned), ("", _("spent"), one.spent)):
            strength = bar(int(value * 10) if value is not None else 0, room)
            lines.append(
                (
                    *fit(line(Span(head, "text")), label),
                    *fit(line(Span(word, "quiet")), words),
                    *strength,
                    *fit(line(_known(points(value), value)), 5, right=True),
                )
            )
    return lines


def curve_lines(curve: Curve | None, limit: Any, width: int, height: int) -> list[Line]:
    """The 80/20 curve: how many accounts bring how much, as columns; a mark below where the key accounts end."""
    if curve is None:
        return [line(Span(_("80/20: no profit or revenue is known yet."), "quiet"))]
    text = _("{currency}: {limit} from {n} of {total} accounts ({share})")
    said = text.format(
        currency=curve.currency,
        n=f"{curve.keys:,}",
        total=f"{curve.ranked:,}",
        share=write.percent(Fraction(curve.keys, curve.ranked), 0),
        limit=write.percent(limit, 0),
    )
    by = _("by profit") if curve.by_profit else _("by revenue")
    lines = [line(Span(said, "accent"), Span(f"  {by}", "quiet"))]
    rows = min(8, height - 2)
    if rows < 2 or width < 12:
        return lines
    wide = min(len(curve.shares), width)
    shares = [curve.shares[(n + 1) * len(curve.shares) // wide - 1] for n in range(wide)]
    boundary = max(0, -(-curve.keys * wide // curve.ranked) - 1)
    lines += [_columns(shares, boundary, row, rows) for row in range(rows)]
    lines.append(line(Span(" " * boundary), Span("▲", "accent"), Span("─" * max(0, wide - boundary - 1), "faint")))
    return lines


_EIGHTHS = " ▁▂▃▄▅▆▇█"


def _columns(shares: Sequence[Any], boundary: int, row: int, rows: int) -> Line:
    """One row of the columns, from the top."""
    signs = []
    for share in shares:
        eighths = int(min(max(share, 0), 1) * rows * 8) - (rows - 1 - row) * 8
        signs.append(_EIGHTHS[max(0, min(8, eighths))])
    return line(Span("".join(signs[: boundary + 1]), "accent"), Span("".join(signs[boundary + 1 :]), "quiet"))
