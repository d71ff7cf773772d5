"""Palettes as styles: every tone of ``lines.Span`` becomes one, and Textual gets its few theme colours."""

from collections.abc import Mapping
from functools import cache

from rich.style import Style
from textual.theme import Theme

from cockpit.tui.palettes import PALETTES, SUBSTITUTES, Palette

PREFIX = "cockpit-"
"""Textual's own themes have short names, too."""
DARK = f"{PREFIX}dark"

_BOLD = frozenset({"strong", "title", "key", "typed"})
_ALL: Mapping[str, Palette] = {f"{PREFIX}{name}": one for name, one in {**PALETTES, **SUBSTITUTES}.items()}


def palette(theme: str) -> Palette:
    """The palette of a theme; a theme that is not ours gets the dark one."""
    return _ALL.get(theme, PALETTES["dark"])


@cache
def inks(theme: str) -> Mapping[str, Style]:
    """Each tone as a style without background."""
    colours = palette(theme)
    styles = {tone: Style(color=hue, bold=tone in _BOLD or None) for tone, hue in colours.ink.items()}
    return styles | {"chosen": styles["chosen"] + cursor_style(theme, True)}


@cache
def cursor_style(theme: str, focused: bool) -> Style:
    """How the chosen row looks, to be added after its tones; bold or reversed as well, for those who see no colour.

    Where the keys are elsewhere, the sign before the row says without colour which one it is.
    """
    colours = palette(theme)
    if colours.colourless:
        return Style(reverse=True, bold=True) if focused else Style()
    lit = colours.lit if focused else None
    return Style(color=lit, bgcolor=colours.cursor if focused else colours.trail, bold=focused or None)


def themes() -> list[Theme]:
    """The palettes as Textual themes; the stylesheet uses ``$ink-faint``, ``$ink-quiet`` ... by the tones' names."""
    return [_theme(name, colours) for name, colours in _ALL.items()]


def _theme(name: str, colours: Palette) -> Theme:
    ink = colours.ink
    return Theme(
        name=name,
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
            "input-cursor-text-style": "reverse" if colours.colourless else "none",
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
