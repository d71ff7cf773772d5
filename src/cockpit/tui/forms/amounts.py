"""Numbers as people type them: thousands, full-width digits, 万 and 亿, k and m; nothing is ever guessed."""

import re
import unicodedata
from decimal import Decimal

from cockpit.content.words import N_

FORM = N_("is no number; write digits with a point, such as 1250.50 or 1,250.50")
UNCLEAR = N_("could be read in two ways; write 1250.50 or 1,250.50")

_PLAIN = re.compile(r"[+-]?\d{1,20}(\.\d{1,15})?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d{1,15})?", re.ASCII)
_COMMA = re.compile(r"[+-]?[\d,.]*,[\d,.]*", re.ASCII)
_SCALES = {"万": 4, "亿": 8, "k": 3, "m": 6}


class NoNumber(ValueError):
    """The text is no number; the message is a sentence end for people."""


def parse_number(text: str) -> Decimal:
    """The exact number that a text names; NoNumber for any other text.

    A comma counts as a mark of thousands only where every group has three digits: 1,5 is refused, not read.
    """
    typed = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()
    scale = _SCALES.get(typed[-1:], 0)
    if scale:
        typed = typed[:-1]
    if _PLAIN.fullmatch(typed):
        return _scaled(typed, scale)
    if _GROUPED.fullmatch(typed):
        return _scaled(typed.replace(",", ""), scale)
    raise NoNumber(UNCLEAR if _COMMA.fullmatch(typed) else FORM)


def _scaled(digits: str, scale: int) -> Decimal:
    number = Decimal(digits)
    return Decimal(f"{number.scaleb(scale):f}") if scale else number


def shown_number(value: Decimal, *, grouped: bool = True) -> str:
    """The number with its thousands marked: ``1,250,000.50``."""
    return f"{value:,f}" if grouped else f"{value:f}"
