"""Lines of spans: safe text, widths in cells, wrapping."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cockpit.tui.lines import Span, bar, cells, columns, cut, fit, line, plain, wrap


def test_a_span_is_safe_by_construction() -> None:
    """Whatever a span is made of, no control character of it is left."""
    assert Span("\x1b]52;c;x\x07\u202eabc").text == "\u241b]52;c;x\u2407\u00b7abc"


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Meridian", 8, "Meridian"),
        ("Meridian", 5, "Meri…"),
        ("华润电力", 8, "华润电力"),
        ("华润电力", 7, "华润电…"),
        ("华润电力", 6, "华润…"),
        ("abc", 0, ""),
    ],
)
def test_a_text_is_cut_by_cells(text: str, width: int, shown: str) -> None:
    """What has no room ends in an ellipsis and never in half a character."""
    assert cut(text, width) == shown


@given(st.text(alphabet="ab 华润，。x", max_size=40), st.integers(0, 30), st.booleans())
def test_a_fitted_line_has_exactly_its_width(text: str, width: int, right: bool) -> None:
    """Columns stay aligned whatever stands in them."""
    assert cells(fit(line(Span(text), Span(text, "quiet")), width, right=right)) == width


@given(st.text(alphabet="ab 华润，。xyz", max_size=60), st.integers(6, 30), st.integers(0, 2))
def test_wrapping_keeps_every_sign_and_no_line_is_too_wide(text: str, width: int, indent: int) -> None:
    """Only blanks may be lost where a line breaks."""
    rows = wrap(line(Span(text)), width, indent=indent)
    assert all(cells(row) <= width for row in rows)
    assert "".join(plain(row) for row in rows).replace(" ", "") == text.replace(" ", "")


def test_no_line_begins_with_closing_punctuation() -> None:
    """Chinese punctuation stays with the word before it."""
    rows = [plain(row) for row in wrap(line(Span("不要与钱昊当面争辩，也不要给出价格。")), 20)]
    assert rows == ["不要与钱昊当面争辩，", "也不要给出价格。"] or all(row[0] not in "，。" for row in rows)


def test_an_english_sentence_breaks_at_blanks() -> None:
    """Words stay whole, later lines are indented."""
    rows = [plain(row) for row in wrap(line(Span("92 ", "warn"), Span("Find a sponsor now: No Sponsor")), 16, indent=3)]
    assert rows == ["92 Find a", "   sponsor now:", "   No Sponsor"]


def test_columns_stand_at_their_places() -> None:
    """Right-aligned columns end where they should, with Chinese names too."""
    row = columns(((line("华润电力"), 10, False), (line("ATK"), 4, True), (line("92"), 3, True)))
    assert plain(row) == "华润电力    ATK  92"
    assert cells(row) == 19


@pytest.mark.parametrize(("value", "full"), [(0, 0), (50, 5), (100, 10), (4, 0), (5, 1)])
def test_a_bar_is_as_long_as_its_value(value: int, full: int) -> None:
    """Half a cell counts as one."""
    assert plain(bar(value, 10)) == "━" * full + "─" * (10 - full)
    assert cell_len(plain(bar(value, 10))) == 10
