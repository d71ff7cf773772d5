"""Themes and symbols: readable colours, nothing said by colour alone, plain signs of the same width."""

import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.color import Color, ColorSystem

from cockpit import config, paths
from cockpit.tui import symbols
from cockpit.tui.looks import NAMES, plain_at_start
from cockpit.tui.palettes import PALETTES, SUBSTITUTES, TONES, Palette, worn
from cockpit.tui.presenters.numbers import money
from cockpit.tui.themes import cursor_style, palette
from tests.tui.home_screens import drawn, opened, until

SOURCE = Path(__file__).parents[2] / "src" / "cockpit"
SIXTEEN = (
    "#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
    "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff",
)  # fmt: skip
"""The colours of a terminal by their numbers."""
WORDS = sorted(set(TONES) - {"faint"})
"""Faint is for rules only."""


@pytest.fixture(autouse=True)
def full_signs() -> Iterator[None]:
    yield
    symbols.use(plain=False)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _of_256(colour: str) -> str:
    """The nearest of 256 colours, as Rich sends it."""
    return Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


def _grounds(colours: Palette) -> dict[str, str]:
    return {name: getattr(colours, name) for name in ("background", "panel", "cursor", "trail")}


@pytest.mark.parametrize("colours", PALETTES.values(), ids=lambda one: one.name)
def test_every_tone_can_be_read(colours: Palette) -> None:
    """Words have a contrast of 4.5 to 1 on every ground, of 7 to 1 in high contrast."""
    assert set(colours.ink) == set(TONES)
    least = 7 if colours.name == "contrast" else 4.5
    for tone in WORDS:
        for name, ground in _grounds(colours).items():
            assert _contrast(colours.ink[tone], ground) >= least, (tone, name)


@pytest.mark.parametrize("name", PALETTES)
def test_with_256_colours_every_tone_can_be_read(name: str) -> None:
    """What a terminal of 256 colours makes of a palette keeps the contrast, and the cursor is seen."""
    colours = SUBSTITUTES[worn(name, "256", colourless=False)]
    grounds = {name: _of_256(ground) for name, ground in _grounds(colours).items()}
    for tone in WORDS:
        for name, ground in grounds.items():
            assert _contrast(_of_256(colours.ink[tone]), ground) >= 4.5, (tone, name)
    assert grounds["cursor"] not in (grounds["background"], grounds["panel"])


@pytest.mark.parametrize("name", PALETTES)
def test_with_16_colours_every_tone_can_be_read(name: str) -> None:
    """Each colour is one of the sixteen; under the cursor all text has one colour."""
    colours = SUBSTITUTES[worn(name, "standard", colourless=False)]
    assert colours.dark is PALETTES[name].dark
    for hue in {*colours.ink.values(), *_grounds(colours).values()}:
        assert Color.parse(hue).downgrade(ColorSystem.STANDARD).number == SIXTEEN.index(hue)
    for tone in WORDS:
        assert _contrast(colours.ink[tone], colours.background) >= 4.5, tone
    assert colours.lit is not None
    assert _contrast(colours.lit, colours.cursor) >= 4.5


def test_without_colour_the_cursor_is_reversed() -> None:
    """Where nothing has a colour, the chosen row is reversed; while the keys are elsewhere its sign is enough."""
    name = worn("paper", "truecolor", colourless=True)
    assert palette(f"cockpit-{name}").colourless
    assert cursor_style(f"cockpit-{name}", True).reverse
    assert not cursor_style(f"cockpit-{name}", False).reverse


def test_every_theme_of_the_settings_is_there() -> None:
    """What config.toml may name, what can be drawn and what has a name for people are the same."""
    assert config.THEMES == tuple(PALETTES) == tuple(NAMES)


# -- plain symbols ------------------------------------------------------------------------------------------


def _is_symbol(sign: str) -> bool:
    """Whether a terminal may draw a sign too wide or not at all; letters and currencies are the user's own words."""
    kind = unicodedata.category(sign)
    if sign.isascii() or (kind == "Sc" and unicodedata.east_asian_width(sign) != "A"):
        return False
    return unicodedata.east_asian_width(sign) not in "WFH" and kind[0] in "SPN"


def test_every_sign_of_ours_has_a_plain_one() -> None:
    """No text of the program holds a sign of ambiguous width that plain mode would leave as it is."""
    files = [path for path in SOURCE.rglob("*") if path.suffix in (".py", ".toml", ".md", ".po")]
    own = {(sign, path.name) for path in files for sign in set(path.read_text(encoding="utf-8"))}
    left = {(sign, name) for sign, name in own if _is_symbol(sign) and sign not in symbols.PLAIN}
    assert {sign for sign, _name in left} <= {"€"}, left


def test_plain_signs_are_as_wide_as_the_full_ones() -> None:
    """Each stands for one cell by one sign of ASCII."""
    for sign, plain in symbols.PLAIN.items():
        assert cell_len(sign) == 1
        assert len(plain) == 1
        assert plain.isascii()


def test_the_signs_that_tell_states_apart_stay_apart() -> None:
    """Unknown, claimed, confirmed, present, to be ticked, done and warned of are seven signs in plain mode, too."""
    states = "○◐●◉□✓⊘"
    assert len(set(symbols.plain_text(states))) == len(states)


def test_the_euro_is_written_by_its_code() -> None:
    """Its sign may be two cells wide, so plain amounts name the currency."""
    assert money(1200, "EUR") == "€1,200"
    symbols.use(plain=True)
    assert money(1200, "EUR") == "EUR 1,200"


@pytest.mark.parametrize(
    ("setting", "terminal", "plain"),
    [("plain", "xterm", True), ("full", "linux", False), (None, "linux", True), (None, "xterm-256color", False)],
)
def test_the_console_of_linux_is_plain_by_itself(setting: str | None, terminal: str, plain: bool) -> None:
    """Its font has few signs; the user's own setting stands above that."""
    assert plain_at_start(setting, terminal) is plain


async def test_looks_change_at_once_and_are_remembered(book: Path) -> None:
    """F9 shows the next theme; plain symbols leave no sign of ambiguous width; both stand in config.toml."""
    async with opened(book) as (pilot, home):
        await pilot.press("f9")
        home.run_command("symbols")
        await pilot.pause()
        assert [sign for sign in drawn(home) if _is_symbol(sign)] == []
        assert "+- 2 Org chart" in drawn(home)
        await until(pilot, lambda: _settings() == {"theme": "night", "symbols": "plain"})
        home.run_command("symbols")
        await pilot.pause()
        assert "●" in drawn(home)


def _settings() -> dict[str, object]:
    file = paths.config_file()
    return tomllib.loads(file.read_text()) if file.exists() else {}
