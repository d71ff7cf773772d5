"""Where the figures of a pane come from: formula, numbers, weights, source, and what would change each most."""

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.presenters import numbers as write

if TYPE_CHECKING:
    from cockpit.desk.derivation import Derivation, Gain, Term

FORMULA = "formula"


def explain_view(derivations: "Iterable[Derivation]") -> BoardView:
    """One section for each figure."""
    return BoardView((), tuple(_section(one) for one in derivations))


def topic_of(key: str) -> str:
    """The explanation that an item belongs to."""
    return key.partition(":")[0]


def _section(one: "Derivation") -> Section:
    items = [Item(f"{one.topic}:{FORMULA}", " ", "accent", one.formula, (), _source(one), "quiet")]
    items += [_term(one, number, term) for number, term in enumerate(one.terms)]
    items += [Item(f"{one.topic}:note{n}", "→", "accent", note, (), _source(one)) for n, note in enumerate(one.notes)]
    items += [_gain(one, number, gain) for number, gain in enumerate(one.gains)]
    result = one.said or (write.UNKNOWN if one.result is None else written(one.result, one.unit))
    return Section(one.title[0].upper() + one.title[1:], tuple(items), Note(result, "strong"))


def _source(one: "Derivation") -> tuple[Note, ...]:
    source = _("Where it comes from: {source}.").format(source=one.source)
    return Note(source), Note(_("Enter opens the explanation."))


def _term(one: "Derivation", number: int, term: "Term") -> Item:
    value = written(term.value, term.unit) if term.value is not None else ""
    weight = f"× {_exact(term.weight)}" if term.weight is not None else ""
    product = f"= {write.plain(term.product, 1)}" if term.product is not None else ""
    text = _("{what}: {text}").format(what=term.label, text=term.how) if term.how else term.label
    side = (Note(value, "text"), Note(weight), Note(product, "strong"))
    return Item(f"{one.topic}:term{number}", "·", "quiet", text, side, _source(one))


def _gain(one: "Derivation", number: int, gain: "Gain") -> Item:
    """What one better input adds: most first."""
    by = ("+" if gain.by > 0 else "−") + _difference(abs(gain.by), one.unit)
    to, now = written(gain.to, one.unit), written(one.result or Fraction(0), one.unit)
    told = Note(_("This alone would make it {value} instead of {now}.").format(value=to, now=now), "text")
    side = (Note(""), Note(by, "good"), Note(f"= {to}"))
    mark = "▲" if number == 0 else "△"
    return Item(f"{one.topic}:gain{number}", mark, "good", gain.text, side, (told, *_source(one)))


def _difference(value: Fraction, unit: str) -> str:
    return _("{n} points").format(n=write.plain(value * 100, 1)) if unit == "share" else written(value, unit)


def written(value: Fraction, unit: str) -> str:
    """A value in its unit: points with one decimal, shares as percentages, days in words."""
    if unit == "share":
        return write.percent(value)
    if unit == "days":
        return _("{n} days").format(n=write.plain(value, 1))
    return write.plain(value, 1) if unit == "points" else _exact(value)


def _exact(value: Fraction) -> str:
    """Whole where it is whole, else at most three decimals."""
    if value.denominator == 1:
        return write.plain(value, 0)
    text = write.plain(value, 3)
    return text.rstrip("0").rstrip(".") if "." in text else text
