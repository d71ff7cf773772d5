"""show: nothing that a text holds can reach the terminal as anything but text."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from cockpit.show import show, show_block, show_json

HOSTILE = "a\x1b]52;c;Zm9v\x07b\x9bc\u202ed\u200be\x00f\r\ng\th\U000e0041i\u2028j"


@given(st.text(st.characters(exclude_categories=())))
def test_no_control_or_format_sign_passes(text: str) -> None:
    """What comes out has no control, bidi, line-separating, tag or surrogate sign left."""
    allowed = {"\u200d"} | {chr(c) for c in range(0x600, 0x606)}
    for sign in show(text):
        kind = unicodedata.category(sign)
        assert kind not in {"Cc", "Cs", "Zl", "Zp"}
        assert (
            kind != "Cf" or sign in allowed or ord(sign) > 0x10FFF or sign in "\u06dd\u070f\u0890\u0891\u08e2"
        )


def test_controls_become_visible() -> None:
    """ESC, C1 and bidi marks are shown as signs of one cell, line breaks as blanks."""
    assert show(HOSTILE) == "a␛]52;c;Zm9v␇b�c·d·e␀f  g h·i·j"


def test_block_keeps_its_lines() -> None:
    """In a text of several lines the lines stay and tabs become blanks."""
    assert show_block("a\r\nb\rc\td\x1b") == "a\nb\nc    d␛"


def test_marks_do_not_pile_up() -> None:
    """At most three combining marks stay on one sign."""
    assert show("a" + "\u0301" * 50) == "a" + "\u0301" * 3


def test_json_is_the_same_data() -> None:
    """JSON on stdout has no raw control sign and reads back as the same text."""
    text = show_json({"note": HOSTILE, "zh": "王伟"})
    assert json.loads(text) == {"note": HOSTILE, "zh": "王伟"}
    assert "王伟" in text
    assert not any(sign in text for sign in "\x1b\x9b\u202e\u200b\u2028")
