"""Words for the codes of closed lists: said in the language now spoken, understood in either."""

from collections.abc import Iterable
from functools import cache

from cockpit.content.texts import Texts
from cockpit.content.words import LANGUAGES, language

_SHORT = 2
"""Codes of so few signs stand before their word, as the chart shows them."""


@cache
def texts(spoken: str) -> Texts:
    """The method's texts in one language, read once."""
    return Texts(spoken)


def label_of(kind: str, code: str) -> str:
    """What a choice is called in a list of choices."""
    signs = texts(language()).file("signs")
    if kind in signs:
        return str(signs[kind][code])
    word = word_of(kind, code)
    return f"{code} {word}" if len(code) <= _SHORT else word


def word_of(kind: str, code: str) -> str:
    """The word alone."""
    return texts(language()).name(kind, code)


def code_of(kind: str, codes: Iterable[str], typed: str) -> str | None:
    """The code that a text names: by itself, by its word in any language, or by the start of one word only."""
    wanted = typed.strip().casefold()
    names = [
        (code, name.casefold()) for code in codes for name in (code, *(texts(s).name(kind, code) for s in LANGUAGES))
    ]
    full = [code for code, name in names if name == wanted]
    if full:
        return full[0]
    begun = {code for code, name in names if name.startswith(wanted)}
    return begun.pop() if len(begun) == 1 else None
