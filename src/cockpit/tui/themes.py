"""Own themes: a palette gives every tone of ``lines.Span`` a colour, and Textual its few theme colours.

Stance colours follow Okabe and Ito, so that they differ for every kind of colour vision; a symbol or word always
stands beside them. Each text tone keeps a contrast of at least 4.5 to 1 on its palette's background (tested).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rich.style import Style
from textual.theme import Theme

DARK, LIGHT = "cockpit-dark", "cockpit-light"

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

_BOLD = frozenset({"strong", "title", "key", "typed"})


@dataclass(frozen=True)
class Palette:
    """Colours as #rrggbb; ``ink`` maps each tone to its colour."""

    name: str
    dark: bool
    background: str
    panel: str
    cursor: str
    """Background of the chosen row in the pane that has the focus."""
    trail: str
    """Background of the chosen row elsewhere."""
    ink: Mapping[str, str]


_DARK = Palette(
    name=DARK,
    dark=True,
    background="#10151c",
    panel="#18202a",
    cursor="#22486b",
    trail="#1f2a37",
    ink={
        "text": "#d6dde6",
        "quiet": "#8b9aab",
        "faint": "#3d4a59",
        "strong": "#ffffff",
        "title": "#ffffff",
        "key": "#f0c674",
        "accent": "#56b4e9",
        "good": "#3fc99b",
        "warn": "#f0b429",
        "bad": "#ff7a5c",
        "avoid": "#e29ac4",
        "sponsor": "#2fd0a0",
        "supporter": "#a8d977",
        "neutral": "#f0e442",
        "critic": "#f0a020",
        "enemy": "#ff7a5c",
        "unknown": "#8b9aab",
        "typed": "#9bd1ff",
        "chosen": "#ffffff",
    },
)
_LIGHT = Palette(
    name=LIGHT,
    dark=False,
    background="#fbfaf7",
    panel="#efece4",
    cursor="#b9dcf5",
    trail="#e4e6e6",
    ink={
        "text": "#22292f",
        "quiet": "#5a6672",
        "faint": "#c3c8cd",
        "strong": "#000000",
        "title": "#000000",
        "key": "#8a4b00",
        "accent": "#005f94",
        "good": "#00684a",
        "warn": "#7d5200",
        "bad": "#b02a00",
        "avoid": "#96316f",
        "sponsor": "#00684a",
        "supporter": "#3f6600",
        "neutral": "#6b5d00",
        "critic": "#924e00",
        "enemy": "#b02a00",
        "unknown": "#5a6672",
        "typed": "#004b8d",
        "chosen": "#000000",
    },
)
PALETTES: Mapping[str, Palette] = {palette.name: palette for palette in (_DARK, _LIGHT)}


def palette(theme: str) -> Palette:
    """The palette of a theme; a theme that is not ours gets the dark one."""
    return PALETTES.get(theme, _DARK)


@cache
def inks(theme: str) -> Mapping[str, Style]:
    """Each tone as a style without background."""
    colours = palette(theme)
    styles = {tone: Style(color=hue, bold=tone in _BOLD or None) for tone, hue in colours.ink.items()}
    return styles | {"chosen": styles["chosen"] + Style(bgcolor=colours.cursor, bold=True)}


@cache
def cursor_style(theme: str, focused: bool) -> Style:
    """Background of the chosen row."""
    colours = palette(theme)
    return Style(bgcolor=colours.cursor if focused else colours.trail, bold=focused or None)


def themes() -> list[Theme]:
    """The palettes as Textual themes; the stylesheet uses ``$faint``, ``$quiet`` ... by the tones' names."""
    return [_theme(colours) for colours in PALETTES.values()]


def _theme(colours: Palette) -> Theme:
    ink = colours.ink
    return Theme(
        name=colours.name,
        dark=colours.dark,
        primary=ink["accent"],
        accent=ink["accent"],
        warning=ink["warn"],
        error=ink["bad"],
        success=ink["good"],
        foreground=ink["text"],
        background=colours.background,
        surface=colours.background,
        panel=colours.panel,
        variables={
            **{f"ink-{tone}": hue for tone, hue in ink.items()},
            "cursor": colours.cursor,
            "trail": colours.trail,
            "input-cursor-background": ink["text"],
            "input-cursor-foreground": colours.background,
            "border": ink["accent"],
            "border-blurred": ink["faint"],
            "scrollbar": ink["faint"],
            "scrollbar-background": colours.background,
            "scrollbar-corner-color": colours.background,
            "scrollbar-hover": ink["quiet"],
            "scrollbar-active": ink["accent"],
            "scrollbar-background-hover": colours.background,
            "scrollbar-background-active": colours.background,
        },
    )
