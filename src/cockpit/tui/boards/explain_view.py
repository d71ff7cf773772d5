"""Where the figures of a pane come from: formula, numbers, weights, source, and what would change each most."""

from collections.abc import Collection, Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.presenters import numbers as write

if TYPE_CHECKING:
    from cockpit.desk.derivation import Derivation, Gain, Term

_PART = "\x1f"
_INDENT = "    "


def explain_view(derivations: "Iterable[Derivation]", unfolded: Collection[str]) -> BoardView:
    """One line for each figure with its value; below those that are unfolded what they are made of."""
    items = [item for one in derivations for item in _items(one, unfolded)]
    legend = Note(_("▲ △ what would change it most · → what else to know"))
    return BoardView((legend,), (Section(_("Figures of this pane"), tuple(items)),))


def topic_of(key: str) -> str:
    """The explanation that an item belongs to."""
    return key.split(_PART)[0]


def figure_of(key: str) -> str:
    """The figure that an item belongs to."""
    return key.split(_PART)[1]


def is_head(key: str) -> bool:
    """Whether an item is the line of a figure itself."""
    return key.endswith(_PART)


def _key(one: "Derivation", part: str) -> str:
    return _PART.join((one.topic, one.figure, part))


def _items(one: "Derivation", unfolded: Collection[str]) -> Iterable[Item]:
    shown = one.figure in unfolded
    yield _head(one, shown)
    if shown:
        yield Item(_key(one, "formula"), "=", "accent", one.formula, (), _source(one), "quiet", _INDENT)
        yield from (_term(one, number, term) for number, term in enumerate(one.terms))
        for number, note in enumerate(one.notes):
            yield Item(_key(one, f"note{number}"), "→", "accent", note, (), _source(one), lead=_INDENT)
        yield from (_gain(one, number, gain) for number, gain in enumerate(one.gains))


def _head(one: "Derivation", shown: bool) -> Item:
    result = one.said or (write.UNKNOWN if one.result is None else written(one.result, one.unit))
    title = one.title[0].upper() + one.title[1:]
    text = _("{what}: {text}").format(what=title, text=result)
    most = (_best(one, one.gains[0]),) if one.gains else ()
    detail = (Note(one.formula, "quiet"), *most, *_source(one))
    tone = "unknown" if result == write.UNKNOWN else "strong"
    return Item(_key(one, ""), "−" if shown else "+", "key", text, (), detail, tone)


def _best(one: "Derivation", gain: "Gain") -> Note:
    text = _("▲ {what}: {value}").format(what=gain.text, value=written(gain.to, one.unit))
    return Note(text, "good")


def _source(one: "Derivation") -> tuple[Note, ...]:
    return (Note(_("Where it comes from: {source}.").format(source=one.source)),)


def _term(one: "Derivation", number: int, term: "Term") -> Item:
    value = written(term.value, term.unit) if term.value is not None else ""
    weight = f"× {_exact(term.weight)}" if term.weight is not None else ""
    product = f"= {_product(term)}" if term.product is not None else ""
    text = _("{what}: {text}").format(what=term.label, text=term.how) if term.how else term.label
    side = (Note(value, "text"), Note(weight), Note(product, "strong"))
    return Item(_key(one, f"term{number}"), "·", "quiet", text, side, _source(one), lead=_INDENT)


def _product(term: "Term") -> str:
    """What a term adds; whole points without a decimal where the term counts in whole ones."""
    product = term.product or Fraction(0)
    return _exact(product) if term.unit == "times" else write.plain(product, 1)


def _gain(one: "Derivation", number: int, gain: "Gain") -> Item:
    """What one better input adds: most first."""
    by = ("+" if gain.by > 0 else "−") + _difference(abs(gain.by), one.unit)
    to, now = written(gain.to, one.unit), written(one.result or Fraction(0), one.unit)
    told = Note(_("This alone would make it {value} instead of {now}.").format(value=to, now=now), "text")
    side = (Note(""), Note(by, "good"), Note(f"= {to}"))
    mark = "▲" if number == 0 else "△"
    return Item(_key(one, f"gain{number}"), mark, "good", gain.text, side, (told, *_source(one)), lead=_INDENT)


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
