"""How well what was typed fits a name: letters in their order, whatever the case, width, accents."""

import re
import unicodedata
from enum import IntEnum

SPLIT = "\x1f"
"""Parts the names of one record: its name, its title, how it sounds."""


class Fit(IntEnum):
    """The better the lower."""

    WHOLE = 0
    START = 1
    WORD = 2
    INSIDE = 3
    INITIALS = 4
    SCATTERED = 5


def fold(text: str) -> str:
    """The text as it is compared: without case, width and accents, every run of blanks as one."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(unicodedata.normalize("NFC", bare).split())


def scattered(wanted: str) -> re.Pattern[str]:
    """Finds a line with these letters in their order within one of its names; blanks in between may be left out."""
    letters = [re.escape(letter) for letter in wanted if letter != " "]
    return re.compile(f"[^\\n{SPLIT}]*?".join(letters))


def fit(wanted: str, name: str) -> Fit | None:
    """How a folded text fits a folded name; None where it does not."""
    if not wanted or name == wanted:
        return Fit.WHOLE
    if name.startswith(wanted):
        return Fit.START
    if f" {wanted}" in name:
        return Fit.WORD
    if wanted in name:
        return Fit.INSIDE
    bare = wanted.replace(" ", "")
    if "".join(word[0] for word in name.split()).startswith(bare):
        return Fit.INITIALS
    return Fit.SCATTERED if scattered(wanted).search(name) else None
