"""Copying to the clipboard of the terminal (OSC 52), only ever on the copy key."""

import unicodedata
from typing import TYPE_CHECKING

from cockpit.content.words import _

if TYPE_CHECKING:
    from cockpit.tui.app import CockpitApp

MOST = 74_000
"""Bytes of UTF-8 that are copied at once: terminals drop a sequence of more than 100,000 signs, and base64 takes 4
for 3."""

_KEPT = frozenset("\n\u200d")
"""Line breaks, and what joins signs to one."""
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Control, format and lone surrogate characters, separators of lines that only some programs know."""


def clean(text: str) -> str:
    """The text as it can be pasted anywhere: line breaks stay, every other control character goes."""
    tidy = text.replace("\r\n", "\n").replace("\t", "    ")
    return "".join(sign for sign in tidy if sign in _KEPT or unicodedata.category(sign) not in _DROPPED)


def fitting(text: str) -> tuple[str, bool]:
    """As many whole lines as a terminal takes, and whether something had to be left out."""
    raw = text.encode()
    if len(raw) <= MOST:
        return text, False
    head = raw[:MOST].decode(errors="ignore")
    return head[: head.rfind("\n")] if "\n" in head else head, True


def copy(app: "CockpitApp", text: str, what: str) -> None:
    """Hand a text to the terminal and say what was handed over; ``what`` names it."""
    whole = clean(text).strip("\n")
    taken, cut = fitting(whole)
    if not taken.strip():
        app.say(_("There is nothing to copy here."))
        return
    app.copy_to_clipboard(taken)
    lines = taken.count("\n") + 1
    said = _("Copied: {what}").format(what=what) + " · "
    said += _("{n} lines").format(n=lines) if lines > 1 else _("1 line")
    if cut:
        left = whole.count("\n") + 1 - lines
        said += "\n" + _("Too long for a clipboard: {n} more lines were left out.").format(n=left)
    app.say(said)
