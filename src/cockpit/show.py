"""show: the only way from data to a terminal. Text of others is only ever text."""

import json
import re
from typing import Any

_CONTROL = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_C1 = dict.fromkeys(range(128, 160), "�")
_INVISIBLE = {
    ord(sign): "\u00b7"
    for sign in "\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2061"
    "\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufff9\ufffa\ufffb"
}
_VARIANTS = dict.fromkeys([0x200D, 0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)])
_FLAGS = {0x1F1E6 + number: chr(ord("A") + number) for number in range(26)}
_TAGS = dict.fromkeys(range(0xE0000, 0xE0080), "\u00b7")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_LINE = _CONTROL | {0x0A: " ", 0x0D: " ", 0x09: " "} | _C1 | _INVISIBLE | _VARIANTS | _FLAGS | _TAGS | _SURROGATES
_BLOCK = _LINE | {0x0A: "\n", 0x09: "    "}
_ESCAPED = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_STACK = re.compile(
    "([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


def show(text: str) -> str:
    """One safe line: control characters become their pictures, line breaks become blanks.

    Bidirectional and zero-width marks become a dot, so that nothing invisible changes what is read;
    signs that terminals measure differently (joiners, variation selectors, skin tones) are dropped, flags become
    the two letters they stand for, so that every terminal and we agree on the width.
    """
    if text.isascii() and text.isprintable():
        return text
    return _STACK.sub(r"\1", text.translate(_LINE))


def show_block(text: str) -> str:
    """The same for a text of several lines: line breaks stay."""
    return _STACK.sub(r"\1", text.replace("\r\n", "\n").replace("\r", "\n").translate(_BLOCK))


def show_json(document: Any, indent: int | None = 1) -> str:
    """A JSON document in UTF-8 whose text can't control a terminal: such signs are written as escapes.

    Without ``indent`` it is one line.
    """
    text = json.dumps(document, ensure_ascii=False, indent=indent, allow_nan=False)
    return _ESCAPED.sub(_as_escape, text)


def _as_escape(match: re.Match[str]) -> str:
    return json.dumps(match.group(), ensure_ascii=True)[1:-1]
