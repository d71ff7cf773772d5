"""Where the calculator's figures come from, and which input moves each most (method.md 2.3)."""

from collections.abc import Mapping
from fractions import Fraction
from string import Formatter

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import MOST_GAINS, Derivation, Gain, Term, Unit, source_of
from cockpit.methods.numbers import Numbers
from cockpit.methods.solve import work_out

_TENTH = Fraction(1, 10)
"""Each input is tried a tenth better."""
_FORMULAS: Mapping[str, tuple[str, str, str, Unit]] = {
    "gross_margin_rate": ("finance", "1 - {unit_cost} / {price_ex_tax}", "finance.margin_drop", Unit.SHARE),
    "days_of_supply": (
        "days-of-supply",
        "{stock_units} / {weekly_units} × {days_per_week}",
        "finance.supply_high",
        Unit.DAYS,
    ),
    "turnover": ("finance", "{annual_units} / {stock_units}", "finance.gmroii_target", Unit.TIMES),
    "roi": ("finance", "{annual_profit} / {investment}", "finance.roi_target", Unit.SHARE),
    "gmroii": (
        "gmroii",
        "{gross_margin_rate} × {turnover} / (1 - {gross_margin_rate})",
        "finance.gmroii_target",
        Unit.SHARE,
    ),
}
"""Explanation, formula, number of the method that the figure is read against, unit."""
_NAMES = Formatter()
_UNITS = {"gross_margin_rate": Unit.SHARE, "turnover": Unit.TIMES}


def finance(known: Mapping[str, Fraction], numbers: Numbers, texts: Texts) -> tuple[Derivation, ...]:
    """The figures that follow from what is known, by name as in ``work_out``; those without a value are left out."""
    found = work_out(known)
    values = {name: value for name, value in found.items() if isinstance(value, Fraction)}
    return tuple(_one(name, known, values, numbers, texts) for name in _FORMULAS if name in values)


def _one(
    name: str, known: Mapping[str, Fraction], found: Mapping[str, Fraction], numbers: Numbers, texts: Texts
) -> Derivation:
    topic, formula, key, unit = _FORMULAS[name]
    inputs = dict.fromkeys(field for _before, field, _spec, _conversion in _NAMES.parse(formula) if field)
    words = {one: texts.name("Figure", one) for one in inputs}
    return Derivation(
        name,
        texts.name("Figure", name),
        topic,
        found[name],
        f"{texts.name('Figure', name)} = {formula.format(**words)}",
        tuple(
            Term(words[one], value, unit=_UNITS.get(one, Unit.TIMES))
            for one in inputs
            if (value := found.get(one)) is not None
        ),
        source_of(key),
        unit,
        notes=() if name not in known else (_("typed, so it is not computed"),),
        gains=_moves(name, known, found[name], _better(name, found[name], numbers), texts),
    )


def _better(name: str, value: Fraction, numbers: Numbers) -> int:
    """1 where more is better, -1 where less is: stock should last neither too short nor too long."""
    return -1 if name == "days_of_supply" and value >= numbers.finance.supply_low else 1


def _moves(name: str, known: Mapping[str, Fraction], result: Fraction, better: int, texts: Texts) -> tuple[Gain, ...]:
    """The figure with each known input a tenth more and less; the moves to the better, largest first."""
    tried = []
    for one in known:
        if one in (name, "days_per_week"):
            continue
        for factor, text in ((1 + _TENTH, _("{input} 10% more")), (1 - _TENTH, _("{input} 10% less"))):
            value = work_out({**known, one: known[one] * factor}).get(name)
            if isinstance(value, Fraction) and (value - result) * better > 0:
                tried.append(Gain(text.format(input=texts.name("Figure", one)), value - result, value))
    return tuple(sorted(tried, key=lambda gain: -gain.by * better)[:MOST_GAINS])
