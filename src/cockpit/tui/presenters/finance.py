"""From the calculator's state to the finance pane."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.calculator import Calculator, beyond
from cockpit.tui.presenters.views import Figure, FinanceView

MONEY, RATE, UNITS, DAYS, TIMES = "money", "rate", "units", "days", "times"

FIGURES: tuple[tuple[str, str, str], ...] = (
    ("price_inc_tax", N_("w/ tax"), MONEY),
    ("vat_rate", N_("tax"), RATE),
    ("price_ex_tax", N_("price"), MONEY),
    ("unit_cost", N_("cost"), MONEY),
    ("gross_margin", N_("margin"), MONEY),
    ("gross_margin_rate", N_("rate"), RATE),
    ("stock_units", N_("stock"), UNITS),
    ("weekly_units", N_("weekly"), UNITS),
    ("days_of_supply", N_("supply"), DAYS),
    ("days_per_week", N_("week"), DAYS),
    ("annual_units", N_("yearly"), UNITS),
    ("turnover", N_("turns"), TIMES),
    ("annual_profit", N_("profit"), MONEY),
    ("investment", N_("invest"), MONEY),
    ("roi", N_("ROI"), RATE),
    ("gmroii", N_("GMROII"), RATE),
)
"""Name, label and kind of every value of the calculator, in reading order, two in a row."""
NAMES = tuple(name for name, _label, _kind in FIGURES)
INPUTS = (
    "price_ex_tax", "unit_cost", "stock_units", "weekly_units", "annual_units", "annual_profit", "investment",
)  # fmt: skip
"""What a salesperson types, in reading order; the other values follow from these."""

EXPLAINED = {
    "price_inc_tax": N_("price × (1 + tax)"),
    "vat_rate": N_("value-added tax"),
    "price_ex_tax": N_("price with tax / (1 + tax)"),
    "unit_cost": N_("of one unit"),
    "gross_margin": N_("price − cost"),
    "gross_margin_rate": N_("margin / price"),
    "stock_units": N_("units on hand on the day, not an average"),
    "weekly_units": N_("units sold in a week"),
    "days_of_supply": N_("stock / weekly units × selling days of a week"),
    "days_per_week": N_("selling days of a week"),
    "annual_units": N_("units sold in a year"),
    "turnover": N_("yearly units / stock, times a year"),
    "annual_profit": N_("profit of a year"),
    "investment": N_("all that was invested"),
    "roi": N_("profit of a year / investment"),
    "gmroii": N_("rate × turns / (1 − rate): yearly margin for the money in stock"),
}
_LABELS = {name: label for name, label, _kind in FIGURES}


def finance_view(
    calculator: Calculator,
    found: Mapping[str, object],
    currency: str | None,
    texts: Texts,
    readings: Sequence[tuple[str, str]] = (),
    fault: str = "",
    hint: str = "",
) -> FinanceView:
    """``found`` holds a Fraction for each name, or an Undefined; ``readings`` are sentences with their levels."""
    figures = tuple(_figure(name, _(label), kind, calculator, found, currency, texts) for name, label, kind in FIGURES)
    tones = {"RED": "bad", "AMBER": "warn", "GREEN": "good"}
    said = tuple((text, tones.get(level, "text")) for text, level in readings)
    return FinanceView(figures=figures, readings=said, fault=fault, hint=hint)


def _figure(
    name: str,
    label: str,
    kind: str,
    calculator: Calculator,
    found: Mapping[str, object],
    currency: str | None,
    texts: Texts,
) -> Figure:
    value = found.get(name)
    explained = _("{name}: {text}").format(name=texts.name("Figure", name), text=_(EXPLAINED[name]))
    if not isinstance(value, Fraction):
        shown = "—" if _missing(value) else "×"
        return Figure(name, label, shown, _kind_of(value), _why(value, explained, texts), "quiet")
    state = "typed" if name in calculator.typed else "given" if name in calculator.given else "computed"
    return Figure(
        name, label, written(kind, value, currency), state, explained, "text", in_few_cells(kind, value, currency)
    )


def _missing(value: object) -> bool:
    return getattr(value, "reason", "MISSING") == "MISSING"


def _kind_of(value: object) -> str:
    return "unknown" if _missing(value) else "undefined"


def _why(value: object, explained: str, texts: Texts) -> str:
    needs = _(", ").join(texts.name("Figure", need) for need in getattr(value, "needs", ()) if need in _LABELS)
    if not _missing(value):
        reason = texts.name("Why", str(getattr(value, "reason", "MISSING")))
        return f"{_('undefined: {why}').format(why=reason)} · {explained}"
    return f"{_('needs {names}').format(names=needs)} · {explained}" if needs else explained


def written(kind: str, value: Fraction, currency: str | None) -> str:
    """A value as it is read: money with two decimals, rates as percentages, days and turns with one decimal."""
    if kind == MONEY:
        return write.money(value, currency, 0 if value.denominator == 1 and abs(value) >= 1000 else 2)
    if kind == RATE:
        return write.percent(value)
    if kind == UNITS:
        return write.units(value)
    return _("{n} d").format(n=write.plain(value, 1)) if kind == DAYS else f"{write.plain(value, 1)}×"


def in_few_cells(kind: str, value: Fraction, currency: str | None) -> str:
    """The value in few cells: rounded to whole ones, from 100,000 on with a word for the size."""
    if kind == MONEY:
        return write.short_money(value, currency)
    if kind == UNITS:
        return write.short(value)
    scaled = value * 100 if kind == RATE else value
    text = write.plain(scaled, 0) if abs(scaled) < 100_000 else write.short(abs(scaled))
    if scaled < 0 and not text.startswith("-"):
        text = f"-{text}"
    return {RATE: f"{text}%", DAYS: _("{n} d").format(n=text)}.get(kind, f"{text}×")


def next_input(name: str, by: int = 1) -> str:
    """The next input after a value in reading order (-1: the one before it), round in a circle."""
    at = NAMES.index(name)
    places = [NAMES.index(one) for one in INPUTS]
    if by > 0:
        return NAMES[next((place for place in places if place > at), places[0])]
    return NAMES[next((place for place in reversed(places) if place < at), places[-1])]


def impossible(found: Mapping[str, object]) -> str:
    """What can't be among these values, typed or solved, in words; empty where all can be."""
    if beyond("days_per_week", found.get("days_per_week")):
        shown = write.plain(_number(found["days_per_week"]), 1)
        return _("A week has 1 to 7 selling days; this would make it {n}.").format(n=shown)
    if beyond("vat_rate", found.get("vat_rate")):
        shown = write.percent(_number(found["vat_rate"]))
        return _("A tax rate lies between 0% and 100%; this would make it {rate}.").format(rate=shown)
    return ""


def way_said(ways: Sequence[str], texts: Texts) -> str:
    """What gives way to a value that is typed over, and how to choose another; nothing where nothing has to."""
    names = [texts.name("Figure", name) for name in ways]
    if len(names) < 2:
        return _("{name} gives way").format(name=names[0]) if names else ""
    return _("{name} gives way · = another: {others}").format(name=names[0], others=_(", ").join(names[1:]))


def _number(value: object) -> Fraction:
    return value if isinstance(value, Fraction) else Fraction(0)


def editable(name: str, value: object) -> str:
    """What stands in the field when it is opened to be changed."""
    kind = next(kind for key, _label, kind in FIGURES if key == name)
    if not isinstance(value, Fraction):
        return ""
    scaled = value * 100 if kind == RATE else value
    text = f"{write.rounded(scaled, 6):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
