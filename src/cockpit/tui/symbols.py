"""Plain symbols: one ASCII sign for every sign that some terminals draw two cells wide, or can't draw at all.

The screen writes its signs as they are everywhere; in plain mode ``safety.PlainFilter`` translates each drawn line by
this table, at the last step before the terminal. Every sign is one cell before and after, so that no column moves.
Letters are left alone.
"""

_MARKS = {
    "·": "-", "•": "-", "×": "x", "÷": "/", "−": "-", "±": "~", "≠": "!", "≈": "~", "≤": "<", "≥": ">",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "‘": "'", "‹": "<", "›": ">",
    "«": "<", "»": ">", "’": "'", "“": '"', "”": '"', "…": ".",
    "←": "<", "↑": "^", "→": ">", "↓": "v", "↔": "-", "↕": "|", "⇒": ">", "⇐": "<",
    "●": "*", "○": "o", "◉": "@", "◐": "%", "◌": ".", "◆": "+", "◇": "o", "★": "*", "☆": "o",
    "■": "#", "□": "_", "▪": "*", "▫": "_", "▲": "^", "△": "^", "▼": "v", "▽": "v", "▶": ">", "▷": ">", "◀": "<",
    "▴": "^", "▾": "v", "▸": ">", "▹": "-", "◂": "<", "◃": "-", "⊘": "!", "✓": "v", "✔": "v", "✎": "e", "✖": "x",
    "✗": "x", "✕": "x", "§": "S", "°": "o", "¶": "P", "†": "+", "‡": "+", "※": "*", "⚠": "!", "�": "?",
}  # fmt: skip
_BLOCKS = {
    **dict.fromkeys("▁▂▃", "_"), **dict.fromkeys("▄▅▆▇", "="), **dict.fromkeys("█▉▊▋▌▐▀", "#"),
    **dict.fromkeys("▍▎▏▕", "|"), "▔": "-", "░": ".", "▒": ":", "▓": "#",
}  # fmt: skip
_LEVEL = {**dict.fromkeys("─┄┈╌╴╶", "-"), **dict.fromkeys("━┅┉╍═╸╺╼╾", "=")}
_UPRIGHT = {**dict.fromkeys("│┃┆┇┊┋╎╏╵╷╹╻╽╿", "|"), **dict.fromkeys("║╟╢╔╗╚╝╠╣", "#")}
_LINES = {chr(code): "+" for code in range(0x2500, 0x2580)} | _LEVEL | _UPRIGHT | {"╱": "/", "╲": "\\", "╳": "x"}
PLAIN = {**_LINES, **_BLOCKS, **_MARKS}
"""The plain sign of each symbol that the screen may draw."""
_TABLE = str.maketrans(PLAIN)
_plain = False


def use(*, plain: bool) -> None:
    """Draw plain signs from now on, or the full ones."""
    global _plain
    _plain = plain


def is_plain() -> bool:
    """Whether plain signs are drawn."""
    return _plain


def plain_text(text: str) -> str:
    """The text with plain signs, as many cells wide."""
    return text if text.isascii() else text.translate(_TABLE)
