"""How keys are written for people."""

_SIGNS = {
    "slash": "/",
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
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def shown_key(key: str) -> str:
    """A Textual key name as it is written on keys: ``right_square_bracket`` is ``]``, ``f1`` is ``F1``."""
    *modifiers, last = key.split("+") if key != "plus" else [key]
    last = _SIGNS.get(last, last.upper() if last[0] == "f" and last[1:].isdigit() else last)
    return "+".join([*modifiers, last])
