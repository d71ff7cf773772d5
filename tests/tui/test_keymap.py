"""The keymap: keys as people write them, the user's own ones, and what can't be used of them."""

import pytest
from textual.keys import _character_to_key

from cockpit.content.words import filled
from cockpit.tui.commands import catalogue, keymap
from cockpit.tui.commands.command import Place, Window
from cockpit.tui.commands.keys import WIDE, is_printable, key_of, shown_key


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("f1", "F1"), ("right_square_bracket", "]"), ("ctrl+p", "ctrl+p"), ("plus", "+"), ("shift+up", "shift+↑"),
        ("N", "N"), ("space", "space"), ("delete", "del"), ("full_stop", "."), ("ctrl+backslash", "ctrl+\\"),
    ],
)  # fmt: skip
def test_keys_are_written_as_on_the_keyboard_and_read_back(key: str, shown: str) -> None:
    """Nobody has to know Textual's names, and what is shown can be written into the settings."""
    assert shown_key(key) == shown
    assert key_of(shown) == key
    assert key_of(key) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ctrl+K", "ctrl+k"), ("shift+a", "A"), (" F5 ", "f5"), ("control+x", "ctrl+x"), ("ctrl++", "ctrl+plus"),
        ("return", "enter"), ("shift+F9", "shift+f9"), ("", None), ("hello", None), ("ctrl+", None), ("hyper+x", None),
        ("F25", None), ("\t", None), ("shift+1", None), ("ctrl+hello", None),
    ],
)  # fmt: skip
def test_keys_are_understood_as_people_write_them(text: str, key: str | None) -> None:
    """Case, blanks and other common names do no harm; nonsense is no key."""
    assert key_of(text) == key


def test_signs_have_the_names_that_textual_gives_them() -> None:
    """Every sign of the keyboard, and what a Chinese input method sends in its place."""
    signs = [chr(code) for code in range(ord("!"), ord("~") + 1)]
    assert {sign: key_of(sign) for sign in signs} == {sign: _character_to_key(sign) for sign in signs}
    assert keymap.now().at(_character_to_key("？"), Place.CHART) is catalogue.by_id("help")
    assert set(WIDE) <= set(keymap.now().bound()) | {_character_to_key("：")}


def test_letters_and_signs_print_and_named_keys_do_not() -> None:
    """A field takes as text what prints."""
    assert [is_printable(key) for key in ("a", "plus", "space", "f1", "ctrl+a", "delete")] == [True] * 3 + [False] * 3


def said(written: dict[str, object]) -> tuple[keymap.Keymap, list[str]]:
    found, complaints = keymap.read(written)
    return found, [filled(*one) for one in complaints]


def test_an_own_key_takes_the_place_of_those_declared() -> None:
    """The new key works, the old ones don't, in dialogs as well; several keys, and tables as TOML makes them."""
    own, complaints = said({"undo": "ctrl+k, F20", "chart": {"outline": ["ö"]}, "zoom": ""})
    assert complaints == []
    assert own.at("f20", Window.C139) is catalogue.by_id("undo")
    assert own.at("u", Place.CHART) is None
    assert own.at("ö", Place.CHART) is catalogue.by_id("chart.outline")
    assert own.keys("zoom") == ()
    assert own.keys("redo") == ("ctrl+r",)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ({"undoo": "x"}, "keys: “undoo” is no command."),
        ({"undo": "hugo"}, "keys: undo: “hugo” is no key."),
        ({"undo": 7.5}, "keys: undo: “7.5” is no key."),
        ({"undo": "enter"}, "keys: undo: enter is needed by lists and fields and can’t be given away."),
        ({"form.save": "s"}, "keys: form.save: in a form s is a letter to type."),
        ({"help": ""}, "keys: help must keep a key; it keeps its own."),
        ({"undo": "F20", "redo": "F20"}, "keys: F20 is given to undo and to redo; it stays with undo."),
    ],
)
def test_what_can_t_be_used_is_said_and_left_aside(written: dict[str, object], sentence: str) -> None:
    """One sentence names the command and the key; the commands keep the keys they have."""
    own, complaints = said(written)
    assert complaints == [sentence]
    assert own.keys("redo") == ("ctrl+r",) or "redo" in written
    assert own.at("f1", Place.CHART) is catalogue.by_id("help")


def test_a_key_taken_from_another_command_is_told() -> None:
    """The own entry holds; who has lost the key, and where, is said."""
    own, complaints = said({"zoom": "x"})
    assert own.at("x", Place.CHART) is catalogue.by_id("zoom")
    assert complaints == [
        "keys: x now means zoom; action.done has lost it (Org chart, Opportunity, Next best actions)."
    ]
    assert own.keys("action.done", Window.WHY) == ("x",)


def test_a_command_without_a_key_is_shown_by_its_way_through_the_palette() -> None:
    """Sentences that name a key stay true."""
    keymap.use(said({"record.add": ""})[0])
    try:
        assert keymap.key_for("record.add") == "ctrl+p Add a record"
        assert keymap.key_for("undo") == "u"
    finally:
        keymap.use(keymap.Keymap())
