"""What stands around the picture of a chart: marks at its edges, words of its lines, rows cut to the room."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from cockpit.tui.chart.captions import chart_about, lines_caption, moving_caption
from cockpit.tui.chart.marks import Window, edge_marks
from cockpit.tui.chart.outline import OutlinePicture
from cockpit.tui.chart.tree import branches, forest
from cockpit.tui.chart.view import ChartLine, ChartPerson, ChartView
from cockpit.tui.lines import cells, plain

WINDOW = Window(10, 10, 40, 10)
VIEW = ChartView(
    (
        ChartPerson("gm", "Zhao Lei", "General Manager", "[A]", None, 90),
        ChartPerson("pd", "Qian Hao", "Plant Director", "[D+E+N] 0", "N", 80, "gm"),
        ChartPerson("en", "Sun Li", "Process Engineer", "[U+SP] +2", "SP", 62, "pd"),
    ),
    (
        ChartLine("en", "pd", strength="0.8", note="he asks her before every purchase"),
        ChartLine("pd", "gm", conflict=True, note="both want the budget"),
        ChartLine("en", "gm"),
    ),
)


@pytest.mark.parametrize(
    ("region", "marks"),
    [
        ((12, 12, 10, 4), {}),
        ((12, 0, 10, 4), {0: " ↑ 1 "}),
        ((12, 8, 10, 4), {0: " ↑ "}),
        ((12, 30, 10, 4), {9: " ↓ 1 "}),
        ((0, 12, 5, 4), {5: "← 1 "}),
        ((60, 12, 10, 4), {5: " 1 →"}),
        ((45, 12, 10, 4), {5: " →"}),
    ],
)
def test_each_edge_says_how_many_lie_beyond(region: tuple[int, int, int, int], marks: dict[int, str]) -> None:
    """An arrow where the picture goes on, with a number where somebody is wholly beyond the edge."""
    assert {
        row: "".join(p.text for p in found) for row, found in edge_marks([region], WINDOW, aside=False).items()
    } == (marks)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 60), st.integers(16, 30), st.just(4)), max_size=9),
    st.builds(Window, st.integers(0, 90), st.integers(0, 40), st.integers(0, 80), st.integers(0, 30)),
    st.booleans(),
)
def test_marks_stay_inside_the_pane(regions: list[tuple[int, int, int, int]], window: Window, aside: bool) -> None:
    """Whatever is drawn and wherever it is scrolled to."""
    for row, found in edge_marks(regions, window, aside=aside).items():
        assert 0 <= row < window.height
        for piece in found:
            assert piece.x >= 0
            assert piece.x + cell_len(piece.text) <= window.width


def test_lines_of_the_person_stand_below_with_strength_and_note() -> None:
    """Both ends of a line show it; where there is no room for all, the last row counts the others."""
    assert [plain(row) for row in lines_caption(VIEW, "pd", 60, 3)] == [
        " Sun Li => Qian Hao 0.8 · he asks her before every purchase",
        " Qian Hao >< Zhao Lei (conflict) · both want the budget",
    ]
    short = lines_caption(VIEW, "en", 40, 1)
    assert [cells(row) for row in short] == [40]
    assert plain(short[0]).endswith(" · +1")
    assert lines_caption(VIEW, None, 40, 3) == ()


def test_while_moving_it_is_said_what_enter_would_do() -> None:
    """Who is moved, where to, and why not."""
    said = [
        " ".join(plain(row) for row in moving_caption(VIEW, "en", *about, 60)) for about in (("en", ""), ("gm", ""))
    ]
    assert "Moving Sun Li · arrows choose" in said[0]
    assert "Moving Sun Li · enter: under Zhao Lei" in said[1]
    assert "never" in plain(moving_caption(VIEW, "gm", "en", "never", 60)[0])


def outline(room: int, hidden: bool = False) -> list[str]:
    shown = branches(forest(VIEW.people), "gm", {"pd": True} if hidden else {})
    drawn = OutlinePicture(VIEW, shown, room, "en")
    return ["".join(piece.text for piece in drawn.row(y, 0, 99, "gm")) for y in range(drawn.size[1])]


def test_an_outline_gives_up_titles_before_names() -> None:
    """Tags, scores and folds are seen in 34 cells; with room enough everything is."""
    assert outline(0) == [
        "▸ Zhao Lei (General Manager) [A] ▲90",
        "  └─ Qian Hao (Plant Director) [D+E+N] 0 ▲80",
        "     └─ Sun Li (Process Engineer) [U+SP] +2 ▲62 ← moves",
    ]
    assert outline(34, hidden=True) == [
        "▸ Zhao Lei (General Mana…) [A] ▲90",
        "  └─ Qian Hao [D+E+N] 0 (+1) ▲80",
    ]


def test_a_person_known_by_the_title_alone_is_written_once() -> None:
    """A seat without a name is called by its title."""
    assert ChartPerson("a", "Buyer", "buyer").called == "Buyer"
    assert VIEW.people[0].called == "Zhao Lei (General Manager)"


@pytest.mark.parametrize(
    ("folded", "influence", "said"),
    [(0, "person", "3 people"), (2, "all", "3 people · 2 folded · lines of all"), (0, "off", "3 people · no lines")],
)
def test_the_border_counts_people(folded: int, influence: str, said: str) -> None:
    """How many there are and are folded away, and whose lines are drawn where it is not the chosen person's."""
    assert chart_about(VIEW, folded, influence) == said
    assert chart_about(ChartView(), 0, influence) == ""


def test_marks_cover_no_words_where_they_can_stand_elsewhere() -> None:
    """A mark moves along its edge to the free place nearest to the middle."""
    below, right = (12, 30, 10, 4), (60, 12, 10, 4)
    words, boxes = range(15, 40), range(4, 40)
    found = edge_marks([below, right], WINDOW, aside=False, taken=lambda row: (words if row > 4 else (), boxes))
    assert [(row, pieces[0].x) for row, pieces in sorted(found.items())] == [(4, 36), (9, 10)]
    blank = edge_marks([below], WINDOW, aside=False, taken=lambda _row: ((), range(10, 40)))
    assert blank[9][0].x == 5
    full = edge_marks([below], WINDOW, aside=False, taken=lambda _row: (range(40), range(40)))
    assert full[9][0].x == 17
