"""The map: every account in its quadrant, effort and 80/20 beside it, the list of a segment."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.texts import Texts
from cockpit.desk.overview.territory import STEPS, Curve, Effort, Placed
from cockpit.model.enums import Segment
from cockpit.tui.lines import cells, plain
from cockpit.tui.overview.map_view import (
    ALL,
    CHOICES,
    COLUMNS,
    account_line,
    arranged,
    choice_at,
    choices_line,
    columns,
    curve_lines,
    effort_lines,
)
from cockpit.tui.overview.quadrants import picture, plotted
from cockpit.tui.overview.table import Order

TEXTS = Texts("en")


def placed(
    id: str = "a", share: Fraction | None = Fraction(1, 2), power: Fraction | None = Fraction(1), **more: object
) -> Placed:
    values: dict[str, object] = {
        "id": id, "name": id, "segment": Segment.MAINTAIN, "currency": "CNY", "spend": Decimal(10), "revenue": Decimal(5),
        "profit": None, "share": share, "majority": None if share is None else share > Fraction(1, 2), "power": power,
        "planned": Fraction(2), "spent": Fraction(1), "key": True,
    }  # fmt: skip
    return Placed(**{**values, **more})  # type: ignore[arg-type]  # the values above, some replaced


@given(
    st.fractions(0, 1),
    st.fractions(0, 100),
    st.integers(12, 90),
    st.integers(6, 30),
)
def test_an_account_stands_in_its_quadrant(share: Fraction, power: Fraction, width: int, height: int) -> None:
    """Whatever the size of the picture, high power is above the line and a majority to the right of it, exactly."""
    one = placed("a", share, power)
    (x, y) = plotted([one], width, height).place["a"]
    assert (y < height // 2, x > width // 2) == one.quadrant
    assert 0 <= x < width
    assert 0 < y < height - 1


@pytest.mark.parametrize("size", [(30, 8), (60, 14), (97, 24)])
def test_the_picture_keeps_its_size(size: tuple[int, int]) -> None:
    """Every row is as wide as the picture, with the axes' names above and below."""
    accounts = [placed(str(n), Fraction(n, 40), Fraction(n + 1, 9)) for n in range(40)] + [placed("x", None)]
    drawn = picture(plotted(accounts, *size), "3", TEXTS)
    assert {cells(row) for row in drawn} == {size[0]}
    assert len(drawn) == size[1] + 2
    assert "◆" in "".join(map(plain, drawn))
    assert ("1 not placed" if size[0] > 30 else "? 1") in plain(drawn[-1])


def test_signs_say_the_segment_and_numbers_how_many() -> None:
    """One account is the letter of its segment, several in a cell are counted, from ten on with a plus."""
    accounts = [placed("d", Fraction(9, 10), Fraction(5), segment=Segment.DEFEND)]
    accounts += [placed(f"x{n}", Fraction(1, 10), Fraction(1, 5), segment=Segment.DROP) for n in range(3)]
    accounts += [placed(f"n{n}", Fraction(1, 10), Fraction(5), segment=None) for n in range(12)]
    text = [plain(row) for row in picture(plotted(accounts, 60, 11), None, TEXTS)]
    assert "D defend 1" in text[1]
    assert "? not known 12" in text[1]
    assert "x drop 3" in text[11]
    assert [re.findall(r"[D3+]", row) for row in text[2:11] if re.search(r"[D3+]", row)] == [["+", "D"], ["3"]]
    assert re.findall(r"\S+ \d+", plain(picture(plotted(accounts, 20, 8), None, TEXTS)[1])) == ["? 12", "D 1"]


def test_effort_is_planned_and_spent() -> None:
    """Each segment with accounts has both bars and numbers; unknown is a question mark."""
    efforts = [
        Effort(Segment.ATTACK, 2, Fraction(6), Fraction(5, 2)),
        Effort(Segment.DROP, 0, None, None),
        Effort(None, 1, None, None),
    ]
    text = "\n".join(plain(one) for one in effort_lines(efforts, 36, TEXTS))
    assert "6.0" in text
    assert "2.5" in text
    assert "drop" not in text
    assert text.count("?") == 2


def curve(keys: int = 2, ranked: int = 5) -> Curve:
    return Curve("CNY", ranked, keys, True, tuple(Fraction(n, STEPS) for n in range(1, STEPS + 1)))


def test_the_curve_says_how_few_bring_how_much() -> None:
    """The sentence has both numbers, a mark below ends the key accounts; without room only the sentence is left."""
    drawn = [plain(one) for one in curve_lines(curve(), Fraction(4, 5), 60, 9)]
    assert drawn[0] == "CNY: 80% from 2 of 5 accounts (40%)  by profit"
    assert drawn[-1].index("▲") == -(-2 * STEPS // 5) - 1
    assert len(drawn) == 9
    assert len(curve_lines(curve(), Fraction(4, 5), 60, 3)) == 1
    assert "no profit" in plain(curve_lines(None, Fraction(4, 5), 60, 9)[0])


@pytest.mark.parametrize("width", [12, 20, 47, 48, 90])
def test_the_curve_rises(width: int) -> None:
    """Columns never fall from left to right, and none is wider than its room."""
    rows = [plain(one) for one in curve_lines(curve(), Fraction(4, 5), width, 10)][1:-1]
    heights = [sum(row[x] != " " for row in rows) for x in range(len(rows[0]))]
    assert heights == sorted(heights)
    assert len(rows[0]) == min(width, STEPS)


def test_a_segment_lists_its_accounts() -> None:
    """Counts stand beside the names, a click chooses, the list holds the accounts of the choice."""
    efforts = [Effort(Segment.ATTACK, 1, None, None), Effort(None, 2, None, None)]
    text = plain(choices_line(efforts, ALL, TEXTS))
    assert "[all 3]" in text
    assert "attack 1" in text
    assert choice_at(efforts, ALL, TEXTS, text.index("attack")) == "ATTACK"
    assert choice_at(efforts, ALL, TEXTS, 900) is None
    accounts = [placed("b"), placed("a", segment=Segment.ATTACK), placed("c", segment=None)]
    ids = {choice: [one.id for one in arranged(accounts, choice, "", Order("account"))] for choice in CHOICES}
    assert (ids[ALL], ids["ATTACK"], ids[""], ids["DROP"]) == (["a", "b", "c"], ["a"], ["c"], [])
    assert [one.id for one in arranged(accounts, ALL, "B", Order("account"))] == ["b"]


def test_the_list_is_ordered_by_any_column() -> None:
    """Money of one currency after the other, unknown last."""
    accounts = [
        placed("a", spend=Decimal(5), key=None, planned=None, spent=None),
        placed("b", spend=None, segment=None),
        placed("c", spend=Decimal(900), currency="EUR", key=False),
        placed("d", spend=Decimal(7)),
    ]
    assert [one.id for one in arranged(accounts, ALL, "", Order("spend"))] == ["d", "a", "c", "b"]
    assert [one.id for one in arranged(accounts, ALL, "", Order("key"))] == ["b", "d", "c", "a"]
    for column in COLUMNS:
        assert len(arranged(accounts, ALL, "", Order(column.id, turned=True))) == 4


@pytest.mark.parametrize("width", [60, 78, 100, 200])
def test_a_row_of_the_map_keeps_its_width(width: int) -> None:
    """Wide names are cut, unknown figures are question marks."""
    bare = placed("x", None, None, name="华润电力" * 30, segment=None, spend=None, planned=None, spent=None, key=None)
    shown = columns(width)
    assert cells(account_line(bare, shown, TEXTS)) == sum(n for _column, n in shown) + 2 * (len(shown) - 1)
    assert plain(account_line(bare, columns(200), TEXTS)).count("?") == 6
