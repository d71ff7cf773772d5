"""What changes in the calculator: a what-if beside now, and every figure over the snapshots of a product line."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.finance import DAYS, FIGURES, MONEY, RATE, UNITS, in_few_cells, written
from cockpit.tui.presenters.views import FinanceView

_BARS = "▁▂▃▄▅▆▇█"
_MOST = 8
"""Snapshots that a trend shows at most, the latest."""

Found = Mapping[str, object]
"""What was worked out: a Fraction for each name, or an object that says why there is none."""


def compared(view: FinanceView, now: Found, what_if: Found, currency: str | None) -> FinanceView:
    """The view with the values now and the differences beside those of the what-if."""
    kinds = {name: kind for name, _label, kind in FIGURES}
    figures = tuple(
        figure._replace(
            now=_both_ways(kinds[figure.key], now.get(figure.key), currency),
            change=(
                difference(kinds[figure.key], now.get(figure.key), what_if.get(figure.key), currency),
                difference(kinds[figure.key], now.get(figure.key), what_if.get(figure.key), currency, short=True),
            ),
        )
        for figure in view.figures
    )
    return view._replace(figures=figures, is_what_if=True)


def _both_ways(kind: str, value: object, currency: str | None) -> tuple[str, str]:
    if not isinstance(value, Fraction):
        return "—", "—"
    return written(kind, value, currency), in_few_cells(kind, value, currency)


def _value(kind: str, value: object, currency: str | None) -> str:
    return _both_ways(kind, value, currency)[0]


def difference(kind: str, now: object, what_if: object, currency: str | None, *, short: bool = False) -> str:
    """Signed, rates in percentage points; nothing where the two are equal or one of them isn't known.

    ``short`` writes it in few cells.
    """
    if not isinstance(now, Fraction) or not isinstance(what_if, Fraction) or now == what_if:
        return ""
    by = what_if - now
    sign, size = "+" if by > 0 else "−", abs(by)
    if kind == RATE:
        return _("{sign}{points} pt").format(sign=sign, points=write.plain(size * 100, 0 if short else 1))
    if short:
        return sign + in_few_cells(kind, size, currency)
    if kind == MONEY:
        return sign + written(MONEY, size, currency)
    if kind == UNITS:
        return sign + write.units(size)
    return sign + (_("{n} d").format(n=write.plain(size, 1)) if kind == DAYS else f"{write.plain(size, 1)}×")


def what_if_said(now: Found, what_if: Found, typed: Sequence[str], currency: str | None, texts: Texts) -> list[str]:
    """The comparison in sentences: what is changed, then what follows; empty where nothing differs."""
    parts: dict[bool, list[str]] = {True: [], False: []}
    for name, _label, kind in FIGURES:
        before, after = now.get(name), what_if.get(name)
        if not isinstance(after, Fraction) or after == before:
            continue
        by = difference(kind, before, after, currency)
        said = f"{texts.name('Figure', name)} {_value(kind, before, currency)} → {written(kind, after, currency)}"
        parts[name in typed].append(f"{said} ({by})" if by else said)
    if not parts[False] and not parts[True]:
        return []
    assumed = _("What if: {changes}").format(changes="; ".join(parts[True]) or "?")
    return [assumed, *([_("Then: {changes}").format(changes="; ".join(parts[False]))] if parts[False] else [])]


def trend(values: Sequence[object]) -> str:
    """A bar for each value, oldest first, from the least to the greatest; a gap where one isn't known.

    Nothing where fewer than two are known, or none differs.
    """
    last = values[-_MOST:]
    known = [value for value in last if isinstance(value, Fraction)]
    if len(set(known)) < 2:
        return ""
    least, span = min(known), max(known) - min(known)
    return "".join(_bar(value, least, span) if isinstance(value, Fraction) else " " for value in last)


def _bar(value: Fraction, least: Fraction, span: Fraction) -> str:
    return _BARS[int((value - least) / span * (len(_BARS) - 1) + Fraction(1, 2))]


def with_trends(view: FinanceView, history: Sequence[Found]) -> FinanceView:
    """The view with each figure's trend over the snapshots, oldest first."""
    figures = tuple(
        figure._replace(trend=trend([found.get(figure.key) for found in history])) for figure in view.figures
    )
    return view._replace(figures=figures)
