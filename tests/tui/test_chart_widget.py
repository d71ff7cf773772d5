"""The chart on a screen: keys, mouse, folding, scrolling, cutting of wide characters."""

from collections.abc import Iterator

import pytest
from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from cockpit.tui.chart.browse import Browse, Influence
from cockpit.tui.chart.view import ChartLine, ChartPerson, ChartView
from cockpit.tui.chart.walk import Way
from cockpit.tui.chart.widget import OrgChart
from cockpit.tui.themes import DARK, themes

VIEW = ChartView(
    (
        ChartPerson("ceo", "王建国总经理", "CEO", "[A+N] 0", "N", 64),
        ChartPerson("cto", "Li Na", "CTO", "[E+H] -3", "H", 80, "ceo"),
        ChartPerson("cfo", "Max", "CFO", "[?]", None, None, "ceo"),
        ChartPerson("dev", "Eve", "Dev", "[U+SP] +2", "SP", 10, "cto"),
        ChartPerson("ops", "Ola", "Ops", "[U]", None, None, "cto"),
    ),
    (ChartLine("dev", "ceo", strength="0.8"),),
)


class ChartApp(App[None]):
    CSS = "OrgChart { width: 1fr; height: 1fr; }"

    def __init__(self, view: ChartView = VIEW, cursor: str | None = None) -> None:
        super().__init__()
        self.shown, self.start = view, cursor
        self.told: list[tuple[str, str]] = []

    def compose(self) -> ComposeResult:
        yield OrgChart()

    def on_mount(self) -> None:
        for theme in themes():
            self.register_theme(theme)
        self.theme = DARK
        self.chart.show_chart(self.shown, self.start)
        self.chart.focus()

    @property
    def chart(self) -> OrgChart:
        return self.query_one(OrgChart)

    def on_org_chart_person_chosen(self, message: OrgChart.PersonChosen) -> None:
        self.told.append(("chosen", message.person))

    def on_org_chart_person_opened(self, message: OrgChart.PersonOpened) -> None:
        self.told.append(("opened", message.person))


def lines_of(chart: OrgChart) -> Iterator[str]:
    return (chart.render_line(y).text for y in range(chart.size.height))


async def test_keys_walk_and_tell() -> None:
    """The chart starts on the most urgent person; arrows walk by rank, enter opens, each told once."""
    app = ChartApp()
    async with app.run_test(size=(60, 24)) as pilot:
        assert app.chart.cursor == "cto"
        await pilot.press("up", "down", "down", "right", "enter")
        assert app.told == [("chosen", p) for p in ("ceo", "cto", "dev", "ops")] + [("opened", "ops")]
        assert app.chart.go_home()
        assert app.chart.cursor == "ceo"


async def test_space_folds_with_a_count() -> None:
    """What is folded away is counted on the box; choosing somebody folded away opens it again."""
    app = ChartApp()
    async with app.run_test(size=(60, 24)) as pilot:
        app.chart.toggle_fold()
        assert any(" +2 " in line for line in lines_of(app.chart))
        assert not any("Eve" in line for line in lines_of(app.chart))
        app.chart.choose("dev")
        await pilot.pause()
        assert any("Eve" in line for line in lines_of(app.chart))


async def test_a_click_selects_and_a_double_click_opens() -> None:
    """The mouse reaches every box."""
    app = ChartApp()
    async with app.run_test(size=(60, 24)) as pilot:
        region = app.chart._browse.picture.regions["cfo"]
        at = region[0] + 2, region[1] + 1
        await pilot.click(OrgChart, offset=at)
        assert app.told == [("chosen", "cfo")]
        await pilot.click(OrgChart, offset=at, times=2)
        assert app.told[-1] == ("opened", "cfo")


async def test_the_cursor_is_always_seen() -> None:
    """Walking through a chart larger than the screen scrolls both ways; nothing is ever drawn too wide."""
    people = tuple(ChartPerson(str(i), f"陈晓{i}", "经理", boss=str((i - 1) // 3) if i else None) for i in range(30))
    app = ChartApp(ChartView(people), "0")
    async with app.run_test(size=(37, 12)) as pilot:
        for key in ("down", "right", "down", "down", "right", "up", "left", "down", "down", "left"):
            await pilot.press(key)
            region = app.chart._browse.picture.regions[app.chart.cursor or ""]
            x, y = region[0] - app.chart.scroll_offset.x, region[1] - app.chart.scroll_offset.y
            assert 0 <= x <= 37 - region[2]
            assert 0 <= y <= 12 - region[3]
            assert {cell_len(line) for line in lines_of(app.chart)} == {37}


async def test_wide_characters_are_cut_cleanly() -> None:
    """An edge through a Chinese character leaves a blank, and the row keeps its width."""
    app = ChartApp(cursor="ceo")
    async with app.run_test(size=(60, 24)) as pilot:
        region = app.chart._browse.picture.regions["ceo"]
        app.chart.styles.width = 20
        app.chart._browse.outline = False
        for left in range(region[0] + 2, region[0] + 14):
            app.chart.scroll_to(left, 0, animate=False)
            await pilot.pause()
            line = app.chart.render_line(1).text
            assert cell_len(line) == app.chart.size.width


async def shown_by(pilot: Pilot[None], width: int, height: int) -> bool:
    await pilot.resize_terminal(width, height)
    await pilot.pause()
    return pilot.app.query_one(OrgChart).is_outline


async def test_narrow_screens_get_the_outline() -> None:
    """The size decides between outline and boxes until the reader does."""
    app = ChartApp()
    async with app.run_test(size=(60, 24)) as pilot:
        assert [await shown_by(pilot, w, h) for w, h in ((30, 24), (60, 24), (60, 6))] == [True, False, True]
        assert any("Li Na (CTO) [E+H] -3 ▲80" in line for line in lines_of(app.chart))
        app.chart.toggle_outline()
        assert [await shown_by(pilot, w, h) for w, h in ((30, 24), (60, 24))] == [False, False]


async def test_the_outline_is_walked_like_a_list() -> None:
    """Up and down go through the lines, right to the first report, left to the manager; a click chooses."""
    app = ChartApp(cursor="ceo")
    async with app.run_test(size=(30, 12)) as pilot:
        await pilot.press("right", "down", "down", "down", "left")
        assert [person for _, person in app.told] == ["cto", "dev", "ops", "cfo", "ceo"]
        await pilot.press("right")
        app.chart.toggle_fold()
        assert any("+2" in line for line in lines_of(app.chart))
        await pilot.click(OrgChart, offset=(4, 0))
        assert app.chart.cursor == "ceo"


async def test_commands_of_the_chart() -> None:
    """Scores, influence lines and outline by the methods that the screen's commands call."""
    app = ChartApp(cursor="dev")
    async with app.run_test(size=(60, 24)):
        assert app.chart.influence is Influence.PERSON
        assert any("┄" in line for line in lines_of(app.chart))
        assert [app.chart.cycle_influence() for _ in Influence] == [Influence.ALL, Influence.OFF, Influence.PERSON]
        assert app.chart.next_by_score(-1)
        assert app.chart.cursor == "ceo"
        assert app.chart.walk(Way.UP) is False


def browsing(cursor: str | None = None, view: ChartView = VIEW) -> Browse:
    browse = Browse()
    browse.show(view, cursor)
    return browse


def test_by_score_goes_round() -> None:
    """n goes to the next lower score and from the last to the first; N the other way."""
    browse = browsing("cfo")
    order = []
    for _ in range(4):
        found = browse.by_score()
        assert found is not None
        browse.choose(found)
        order.append(found)
    assert order == ["cto", "ceo", "dev", "cto"]
    assert browse.by_score(-1) == "dev"
    assert browsing(view=ChartView((ChartPerson("a", "A"),))).by_score() is None


@pytest.mark.parametrize(("cursor", "drawn"), [("dev", True), ("ceo", True), ("ops", False)])
def test_lines_are_those_of_the_cursor_first(cursor: str, drawn: bool) -> None:
    """At first only the lines of the person at the cursor are drawn, then all, then none."""
    browse = browsing(cursor)
    signs = []
    for _ in Influence:
        picture = browse.picture
        assert not isinstance(picture, type(None))
        signs.append(bool(getattr(picture, "signs", None)))
        browse.cycle_influence()
    assert signs == [drawn, True, False]


def test_a_renewed_chart_keeps_its_cursor_and_folds() -> None:
    """After an edit the same people are shown again: cursor and folds stay; another account starts afresh."""
    browse = browsing("cto")
    browse.toggle_fold()
    assert browse.show(ChartView(VIEW.people)) is False
    assert browse.cursor == "cto"
    assert "dev" not in browse.picture.regions
    assert browse.show(ChartView((ChartPerson("x", "X"),))) is True
    assert browse.cursor == "x"


def test_an_empty_chart_has_nothing_to_walk() -> None:
    """Without people there is no cursor, and no key does anything."""
    browse = browsing(view=ChartView())
    assert browse.cursor is None
    assert browse.picture.size[1] == 0
    assert [browse.towards(way) for way in Way] == [None] * 4
