"""From figures to view models: the worked scenarios of the method as the panes say them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.content.words import use
from cockpit.desk.calculator import work_out
from cockpit.desk.desk import Desk
from cockpit.desk.importing import import_paths
from cockpit.desk.look import Look, look
from cockpit.tui.chart.model import chart_view
from cockpit.tui.drawing.accounts import account_line, facts_page
from cockpit.tui.drawing.actions import actions_page, why_page
from cockpit.tui.drawing.deal import deal_page
from cockpit.tui.drawing.finance import finance_page
from cockpit.tui.lines import Page, cells, plain
from cockpit.tui.presenters import actions as present
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.accounts import account_facts, account_row
from cockpit.tui.presenters.calculator import Calculator
from cockpit.tui.presenters.deal import deal_view
from cockpit.tui.presenters.finance import editable, finance_view
from tests.tui.home_screens import TODAY

SCENARIOS = Path(__file__).parents[3] / "shared" / "scenarios"
EN = Texts("en")
needs_scenarios = pytest.mark.skipif(not SCENARIOS.is_dir(), reason="the scenarios lie beside the checkout")


@contextmanager
def scenario(name: str, tmp_path: Path) -> Iterator[Look]:
    with Desk(tmp_path / f"{name}.db", today=TODAY) as desk:
        import_paths(desk, [SCENARIOS / f"{name}.json"])
        yield look(desk, "acc")


def text_of(page: Page) -> str:
    return "\n".join(plain(row.line) for row in page)


@needs_scenarios
@pytest.mark.parametrize(
    ("name", "point", "gap", "chain", "c139", "index", "probability", "map_status"),
    [
        ("SC01", "D", "in step", ["48.7", "62.5", "60.0", "48.2"], "4C/2✓ 1F 0W", "32/100 weak", "23%", "● green"),
        ("SC02", "C", "in step", ["39.8", "50.7", "40.0", "40.5"], "3C/0✓ 0F 0W", "6/100 weak", "20%", "● red"),
        ("SC03", "F", "in step", ["17.3", "?", "?", "17.3"], "0C/0✓ 0F 0W", "0/100 weak", "5%", "● red"),
    ],
)
def test_a_deal_is_shown_with_the_scenario_s_figures(
    tmp_path: Path,
    name: str,
    point: str,
    gap: str,
    chain: list[str],
    c139: str,
    index: str,
    probability: str,
    map_status: str,
) -> None:
    """Point, gap, closeness, C139, forecast and map are those of method.md 11."""
    with scenario(name, tmp_path) as seen:
        view = deal_view(seen, "opp", "", EN)
    assert view is not None
    assert (view.point, view.gap, view.c139, view.board_index) == (point, gap, c139, index)
    assert [measure.value for measure in view.chain] == chain
    assert (view.probability, view.map_status) == (probability, map_status)


@needs_scenarios
def test_the_cause_of_a_capped_forecast_is_named(tmp_path: Path) -> None:
    """SC02: 50 % by the point, the index, and 20 % as the cap without a sponsor."""
    with scenario("SC02", tmp_path) as seen:
        view = deal_view(seen, "opp", "", EN)
    assert view is not None
    assert view.causes == ("point C 50% × C139 0.53", "at most 20%: no sponsor from point D on")


@needs_scenarios
def test_the_chart_shows_the_seed_s_five_tags(tmp_path: Path) -> None:
    """SC01: the tags of method.md 3.4, and the marker of each person's best action."""
    with scenario("SC01", tmp_path) as seen:
        chart = chart_view(seen, "opp")
    assert sorted(person.tags for person in chart.people) == sorted(
        ["[A+N] 0", "[E+H] -3", "[E+U+SP] +2", "[?]", "[D+SN] +3"]
    )


@needs_scenarios
@pytest.mark.parametrize(
    ("name", "scores", "first", "warnings"),
    [
        ("SC01", [60, 64, 58], ["", "first: VP", "first: VP"], ["N04", "N01"]),
        ("SC02", [92, 90, 74], ["", "first: Engineer Sun", ""], ["N01", "N10"]),
        ("SC03", [52, 52, 40], ["", "", "first: Manager Zhou"], ["N03", "N07"]),
    ],
)
def test_the_actions_stand_in_the_order_of_display(
    tmp_path: Path, name: str, scores: list[int], first: list[str], warnings: list[str]
) -> None:
    """The three with their scores and "first" lines; warnings with the worst first."""
    with scenario(name, tmp_path) as seen:
        rows = present.of_account(seen, "opp", EN)
        found = present.warnings_of(seen, "opp", EN)
    assert [row.score for row in rows] == scores
    assert [row.first for row in rows] == first
    assert [row.id for row in found] == warnings
    assert all(sum(points for _name, points in row.parts) == row.score for row in rows)


def test_the_users_own_order_of_warnings_is_the_one_on_the_screen(book: Path) -> None:
    """The numbers of the method say which is worst and how many are shown; the screen has no list of its own."""
    usual = ["N08", "N04", "N01", "N06", "N05", "N02", "N10", "N03", "N07", "N09"]
    for severity in (usual, usual[::-1]):
        with Desk(book, today=TODAY, numbers={"avoid": {"severity": severity, "on_screen": 1}}) as desk:
            seen = look(desk, "meridian")
        found = [row.id for row in present.warnings_of(seen, "mes-rollout", EN)]
        assert len(found) > 1
        assert found == sorted(found, key=severity.index)
        assert seen.avoid_on_screen == 1
    rows = present.warnings_of(seen, "mes-rollout", EN)
    view = present.actions_view(1, (), rows, "", most=1)
    assert (len(view.warnings), view.more_warnings) == (1, len(rows) - 1)


@needs_scenarios
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [24, 36, 60, 78, 120])
@pytest.mark.parametrize("name", ["SC01", "SC04", "SC07"])
def test_no_drawn_line_is_wider_than_its_pane(tmp_path: Path, name: str, width: int, language: str) -> None:
    """Every page fits the cells it is given, in both languages; the deal's pane is never narrower than 46."""
    use(language)
    texts = Texts(language)
    with scenario(name, tmp_path) as seen:
        rows = present.of_account(seen, "opp", texts) + present.of_person(seen, "vp", "opp", texts)
        warnings = present.warnings_of(seen, "opp", texts)
        pages = [
            deal_page(deal_view(seen, "opp", "1/2", texts), max(46, width), ""),
            facts_page(account_facts(seen, texts), width),
            actions_page(present.actions_view(0, rows, warnings, "", "note"), width),
            *(why_page(row, tuple(warnings), width) for row in rows),
        ]
    for page, limit in zip(pages, [max(46, width), *[width] * len(pages)], strict=False):
        assert page
        assert max(cells(row.line) for row in page) <= limit


@needs_scenarios
def test_the_facts_say_what_is_unknown(tmp_path: Path) -> None:
    """Unknown is ? and never 0."""
    with scenario("SC03", tmp_path) as seen:
        facts = {fact.label: fact.value for fact in account_facts(seen, EN).facts}
    assert facts["satisfaction"] == "?"
    assert facts["last contact"] == "3 days ago"


def test_a_finance_page_tells_typed_given_computed_and_undefined_apart() -> None:
    """Marks, not colours, say where a value comes from, and an undefined one says why."""
    given = {"days_per_week": Fraction(6), "stock_units": Fraction(0), "annual_units": Fraction(500)}
    calculator = Calculator(given).with_value("price_ex_tax", Fraction(120), work_out)
    calculator = calculator.with_value("unit_cost", Fraction(90), work_out)
    view = finance_view(calculator, work_out(calculator.known), "CNY", EN)
    kinds = {figure.key: figure.kind for figure in view.figures}
    assert kinds["price_ex_tax"] == "typed"
    assert kinds["stock_units"] == "given"
    assert kinds["gross_margin_rate"] == "computed"
    assert kinds["turnover"] == "undefined"
    assert kinds["roi"] == "unknown"
    shown = text_of(
        finance_page(view, 44, view.figures.index(next(f for f in view.figures if f.key == "turnover")), None, True)
    )
    assert "▪ price" in shown
    assert "25.0%" in shown
    assert "no stock" in shown


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("gross_margin_rate", Fraction(1, 4), "25"),
        ("price_ex_tax", Fraction(2501, 2), "1250.5"),
        ("turnover", Fraction(1, 3), "0.333333"),
        ("roi", None, ""),
    ],
)
def test_an_opened_field_holds_the_value_to_be_changed(name: str, value: Fraction | None, text: str) -> None:
    """Rates in per cent, at most six decimals, nothing for what is unknown."""
    assert editable(name, value) == text


@pytest.mark.parametrize(
    ("language", "value", "text"),
    [
        ("en", 1_234_000, "¥1.2M"),
        ("zh", 1_234_000, "¥123万"),
        ("en", 950, "¥950"),
        ("en", -2_500_000, "-¥2.5M"),
        ("en", None, "?"),
    ],
)
def test_a_large_amount_in_few_cells(language: str, value: int | None, text: str) -> None:
    """Three figures and a word, in Chinese with 万 and 亿."""
    use(language)
    assert write.short_money(value, "CNY") == text


@pytest.mark.parametrize(
    ("value", "places", "text"), [("68.55", 1, "68.6"), ("-0.25", 1, "-0.3"), ("1234.5", 0, "1,235")]
)
def test_numbers_are_rounded_half_up(value: str, places: int, text: str) -> None:
    """A tie goes away from zero."""
    assert write.plain(Fraction(value), places) == text


@pytest.mark.parametrize("width", [12, 26, 60])
@pytest.mark.parametrize("name", ["Meridian Foods", "澜川电力集团有限责任公司", ""])
def test_the_list_s_columns_stay_aligned(name: str, width: int) -> None:
    """Segment and score end at the same column whatever the name."""
    row = account_line(account_row("x", name, "ATTACK", 92), width)
    assert cells(row) == max(width, 13)
    assert plain(row).endswith("ATK  92")


def test_what_was_done_with_advice_stays_seen_for_two_weeks(demo_book: Path) -> None:
    """Done, snoozed and dismissed actions of the last 14 days with what came of them, the newest first."""
    from cockpit.model.library import Action

    answered, actions_view = present.answered, present.actions_view
    with Desk(demo_book, today=TODAY) as desk:
        seen = look(desk, "meridian")
    rows = [
        {"id": "1", "rule": "S19", "state": "DONE", "on": "2026-11-19", "stakeholder_id": "li-na", "result": "calmed down"},
        {"id": "2", "rule": "O01", "state": "SNOOZED", "on": "2026-11-20", "until": "2026-12-01", "opportunity_id": "mes-rollout"},
        {"id": "3", "rule": "XX", "state": "DISMISSED", "on": "2026-11-06", "reason": "no"},
        {"id": "4", "rule": "S19", "state": "DONE", "on": "2026-11-05"},
        {"id": "5", "rule": "S19", "state": "DONE", "on": "2026-11-21"},
    ]  # fmt: skip
    dossier = replace(seen.dossier, actions=tuple(Action.model_validate(row) for row in rows))
    held = replace(seen, dossier=dossier)
    told = answered(held, 1, None, Texts("en"))
    assert [one[:10] for one in told] == ["2026-11-20", "2026-11-19", "2026-11-06"]
    assert told[0].endswith("(snoozed until 2026-12-01)")
    assert told[1].endswith("· calmed down")
    assert [one[:10] for one in answered(held, 2, "li-na", Texts("en"))] == ["2026-11-19"]
    assert answered(held, 0, None, Texts("en")) == []
    page = actions_page(actions_view(1, (), (), "", answered=told), 40)
    assert "Done in the last 14 days" in "\n".join(plain(row.line) for row in page)
