"""How keys are written for people, and what people write read as Textual's names."""

import unicodedata

_SIGNS = {
    "slash": "/",
    "colon": ":",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "question_mark": "?",
    "escape": "esc",
    "delete": "del",
    "insert": "ins",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
_NAMED = frozenset(
    {"enter", "escape", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"}
    | {"up", "down", "left", "right"}
    | {f"f{number}" for number in range(1, 25)}
)
"""Keys that print no sign, in Textual's names."""
_MODIFIERS = ("alt", "ctrl", "shift")
"""In the order in which Textual writes them."""
_TEXTUALS = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Where Textual's name of a sign is not that of Unicode."""
_MEANT = {shown: name for name, shown in _SIGNS.items() if len(shown) > 1 or not shown.isascii()} | {
    "return": "enter",
    "bksp": "backspace",
    "control": "ctrl",
}


def shown_key(key: str) -> str:
    """A Textual key name as it is written on keys: ``right_square_bracket`` is ``]``, ``f1`` is ``F1``."""
    *modifiers, last = key.split("+") if key != "plus" else [key]
    return "+".join([*modifiers, _shown_name(last)])


def _shown_name(name: str) -> str:
    if name in _SIGNS:
        return _SIGNS[name]
    if name in _NAMED:
        return name.upper() if name[0] == "f" else name
    return _sign_of(name) or name


def key_of(text: str) -> str | None:
    """Textual's name of a key as people write it, such as ``?``, ``F5``, ``ctrl+k``, ``del``; None for no key.

    Textual's own names are understood too. A capital letter is the letter with shift.
    """
    text = text.strip()
    if len(text) == 1:
        return _key_of_sign(text)
    *written, last = [*text[:-2].split("+"), "+"] if text.endswith("++") else text.split("+")
    modifiers = sorted({_MEANT.get(one.strip().lower(), one.strip().lower()) for one in written if one.strip()})
    if not set(modifiers) <= set(_MODIFIERS):
        return None
    name = _last_of(last.strip())
    if name is None:
        return None
    if modifiers == ["shift"] and len(name) == 1:
        return name.upper() if name.isalpha() else None
    if modifiers and len(name) == 1:
        name = name.lower()
    return "+".join([*modifiers, name])


def is_printable(key: str) -> bool:
    """Whether a key prints a sign, so that a field takes it as text."""
    return key == "space" or (key not in _NAMED and "+" not in key)


def _last_of(written: str) -> str | None:
    if len(written) == 1:
        return _key_of_sign(written)
    name = _MEANT.get(written.lower(), written.lower())
    return name if name in _NAMED or name in _ASCII else None


def _key_of_sign(sign: str) -> str | None:
    if sign in _MEANT:
        return _MEANT[sign]
    if sign == " ":
        return "space"
    if not sign.isprintable():
        return None
    if sign.isalnum():
        return sign
    name = unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")
    return _TEXTUALS.get(name, name) or None


def _sign_of(name: str) -> str | None:
    """The sign that a Textual name stands for; None where it stands for none."""
    if len(name) == 1 or name in _ASCII:
        return _ASCII.get(name, name)
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return None


_ASCII = {_key_of_sign(sign) or sign: sign for sign in map(chr, range(ord("!"), ord("~") + 1))}
"""Every sign of the keyboard by Textual's name."""
_TYPED_WIDE = {
    "？": "?", "：": ":", "、": "/", "／": "/", "＋": "+", "＝": "=", "－": "-", "【": "[", "】": "]", "「": "{",
    "」": "}", "｛": "{", "｝": "}", "《": "<", "》": ">", "〈": "<", "〉": ">",
}  # fmt: skip
WIDE = {_key_of_sign(wide) or wide: _key_of_sign(sign) or sign for wide, sign in _TYPED_WIDE.items()}
"""What a Chinese input method sends where a sign was meant, by Textual's names."""
