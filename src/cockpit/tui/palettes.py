"""The colours: two dark palettes, two light ones, high contrast, and what stands for them on poorer terminals.

Stance colours follow Okabe and Ito, so that they differ for every kind of colour vision; a symbol or word always
stands beside them. Each text tone keeps a contrast of at least 4.5 to 1 on every ground of its palette, 7 to 1 in
high contrast (tested).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

TONES = (
    "text",
    "quiet",
    "faint",
    "strong",
    "title",
    "key",
    "accent",
    "good",
    "warn",
    "bad",
    "avoid",
    "sponsor",
    "supporter",
    "neutral",
    "critic",
    "enemy",
    "unknown",
    "typed",
    "chosen",
)
"""Every tone a span may have. "faint" is for rules and empty marks, never for words."""


@dataclass(frozen=True)
class Palette:
    """Colours as #rrggbb; ``ink`` maps each tone to its colour."""

    name: str
    """The name in config.toml."""
    dark: bool
    background: str
    panel: str
    cursor: str
    """Background of the chosen row in the pane that has the focus."""
    trail: str
    """Background of the chosen row elsewhere."""
    ink: Mapping[str, str]
    few: tuple[str, str, str, str] | None = None
    """Background, panel, cursor and trail among 256 colours, where the nearest ones would be too near each other."""
    lit: str | None = None
    """The one colour of all text on the cursor; None: each tone keeps its own."""
    colourless: bool = False
    """Nothing has a colour: the cursor is reversed instead."""


def _inks(
    text: str, quiet: str, faint: str, strong: str, marks: Mapping[str, str], stances: tuple[str, str, str, str, str]
) -> dict[str, str]:
    names = ("sponsor", "supporter", "neutral", "critic", "enemy")
    plain = {"text": text, "quiet": quiet, "faint": faint, "strong": strong, "title": strong, "chosen": strong}
    return {**plain, "unknown": quiet, **marks, **dict(zip(names, stances, strict=True))}


_DARK = Palette(
    name="dark",
    dark=True,
    background="#10151c",
    panel="#18202a",
    cursor="#1d3f60",
    trail="#1f2a37",
    few=("#121212", "#1c1c1c", "#00005f", "#262626"),
    ink=_inks(
        "#d6dde6", "#a3b0bf", "#3d4a59", "#ffffff",
        {"key": "#f0c674", "accent": "#6cc3f2", "good": "#4fd3a6", "warn": "#f0b429", "bad": "#ffa08c",
         "avoid": "#eaa9d0", "typed": "#9bd1ff"},
        ("#4fd3a6", "#a8d977", "#f0e442", "#f4ab3a", "#ffa08c"),
    ),
)  # fmt: skip
_NIGHT = Palette(
    name="night",
    dark=True,
    background="#1a1b26",
    panel="#22243a",
    cursor="#343a6e",
    trail="#292c44",
    few=("#1c1c1c", "#262626", "#00005f", "#303030"),
    ink=_inks(
        "#cdd3f0", "#a9b0d4", "#474c70", "#ffffff",
        {"key": "#ffc777", "accent": "#9ab8ff", "good": "#a9dc76", "warn": "#ffc470", "bad": "#ff9aa8",
         "avoid": "#dcb4ff", "typed": "#9fe3ff"},
        ("#6fe0c8", "#b5e08a", "#f2e57a", "#ffb86c", "#ff9aa8"),
    ),
)  # fmt: skip
_LIGHT = Palette(
    name="light",
    dark=False,
    background="#fbfaf7",
    panel="#efece4",
    cursor="#b9dcf5",
    trail="#e4e6e6",
    few=("#ffffff", "#f5f5f5", "#d7ffff", "#f5f5f5"),
    ink=_inks(
        "#22292f", "#4d5862", "#c3c8cd", "#000000",
        {"key": "#7a3d00", "accent": "#00507e", "good": "#005c41", "warn": "#6b4600", "bad": "#992400",
         "avoid": "#872a63", "typed": "#004b8d"},
        ("#005c41", "#365800", "#574c00", "#7d3c00", "#992400"),
    ),
)  # fmt: skip
_PAPER = Palette(
    name="paper",
    dark=False,
    background="#f6eedb",
    panel="#ebe1c8",
    cursor="#e8c98a",
    trail="#e4d9bd",
    few=("#ffffd7", "#f5f5f5", "#ffffaf", "#f5f5f5"),
    ink=_inks(
        "#3a2f22", "#54482f", "#c9bb9b", "#1c140a",
        {"key": "#6f2f00", "accent": "#1b4f6e", "good": "#1f5638", "warn": "#6a4100", "bad": "#8f1f10",
         "avoid": "#762457", "typed": "#123f7a"},
        ("#1f5638", "#3c5200", "#544600", "#7a3b00", "#8f1f10"),
    ),
)  # fmt: skip
_CONTRAST = Palette(
    name="contrast",
    dark=True,
    background="#000000",
    panel="#0a0a0a",
    cursor="#002a52",
    trail="#141414",
    few=("#000000", "#080808", "#00005f", "#121212"),
    ink=_inks(
        "#ffffff", "#d8d8d8", "#8c8c8c", "#ffffff",
        {"key": "#ffd75f", "accent": "#87d7ff", "good": "#7dffb0", "warn": "#ffd000", "bad": "#ffb3a3",
         "avoid": "#ffbdf0", "typed": "#b8e4ff"},
        ("#7dffb0", "#c4ff87", "#fff36b", "#ffc266", "#ffb3a3"),
    ),
)  # fmt: skip

PALETTES: Mapping[str, Palette] = {one.name: one for one in (_DARK, _NIGHT, _LIGHT, _PAPER, _CONTRAST)}
"""What can be chosen, in the order of the list."""

# The sixteen colours of a terminal, by the values that Rich maps onto each of them exactly.
_BLACK, _RED, _BROWN, _BLUE, _MAGENTA, _GREY = "#000000", "#aa0000", "#aa5500", "#0000aa", "#aa00aa", "#aaaaaa"
_DIM, _BRIGHT_RED, _BRIGHT_GREEN, _YELLOW = "#555555", "#ff5555", "#55ff55", "#ffff55"
_BRIGHT_MAGENTA, _BRIGHT_CYAN, _WHITE = "#ff55ff", "#55ffff", "#ffffff"
_SIXTEEN_DARK = Palette(
    name="16-dark",
    dark=True,
    background=_BLACK,
    panel=_BLACK,
    cursor=_BLUE,
    trail=_BLACK,
    lit=_WHITE,
    ink=_inks(
        _GREY, _GREY, _DIM, _WHITE,
        {"key": _YELLOW, "accent": _BRIGHT_CYAN, "good": _BRIGHT_GREEN, "warn": _YELLOW, "bad": _BRIGHT_RED,
         "avoid": _BRIGHT_MAGENTA, "typed": _BRIGHT_CYAN},
        (_BRIGHT_GREEN, _BRIGHT_GREEN, _YELLOW, _YELLOW, _BRIGHT_RED),
    ),
)  # fmt: skip
_SIXTEEN_LIGHT = Palette(
    name="16-light",
    dark=False,
    background=_WHITE,
    panel=_WHITE,
    cursor=_GREY,
    trail=_WHITE,
    lit=_BLACK,
    ink=_inks(
        _BLACK, _DIM, _GREY, _BLACK,
        {"key": _RED, "accent": _BLUE, "good": _BLUE, "warn": _BROWN, "bad": _RED, "avoid": _MAGENTA, "typed": _BLUE},
        (_BLUE, _BLUE, _BLACK, _BROWN, _RED),
    ),
)  # fmt: skip
_COLOURLESS = replace(_SIXTEEN_DARK, name="colourless", ink=dict.fromkeys(TONES, _WHITE), colourless=True)
SUBSTITUTES: Mapping[str, Palette] = {
    **{f"{one.name}-256": replace(one, name=f"{one.name}-256", background=one.few[0], panel=one.few[1],
                                  cursor=one.few[2], trail=one.few[3])
       for one in PALETTES.values() if one.few is not None},
    **{one.name: one for one in (_SIXTEEN_DARK, _SIXTEEN_LIGHT, _COLOURLESS)},
}  # fmt: skip
"""What stands for a chosen palette where the terminal has fewer colours or none."""


def worn(name: str, colours: str | None, *, colourless: bool) -> str:
    """The palette that is really shown for a chosen one.

    ``colours`` is Rich's word for what the terminal can do: truecolor, 256, standard, windows, or None.
    """
    chosen = PALETTES.get(name, _DARK)
    if colourless:
        return _COLOURLESS.name
    if colours == "256":
        return f"{chosen.name}-256"
    if colours in ("standard", "windows", None):
        return (_SIXTEEN_DARK if chosen.dark else _SIXTEEN_LIGHT).name
    return chosen.name
