"""Below the board of a deal: arrows, rivals, key dates on a line, the stages so far."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.content.texts import Texts
from cockpit.model.opportunity import Opportunity
from cockpit.tui.drawing.deal_course import course_rows, time_line
from cockpit.tui.lines import cells, plain
from cockpit.tui.presenters.deal_course import DealCourse, KeyDate, Rival, Stage, key_dates, stages
from cockpit.tui.presenters.views import Measure

TODAY = dt.date(2026, 11, 20)


def deal(**values: object) -> Opportunity:
    return Opportunity.model_validate({"id": "o", "account_id": "a", "name": "Deal", **values})


def test_stages_last_until_the_next_one() -> None:
    """The newest first, with its days so far; a forced one tells why; a closed deal's last stage ends with it."""
    moves = [
        {"on": "2026-10-01", "buying_stage": "NEED"},
        {"on": "2026-11-10", "buying_stage": "FEASIBILITY", "forced_reason": "need"},
        {"on": "2026-12-01", "buying_stage": "PROJECT_START"},
    ]
    told = list(stages(deal(stage_history=moves), TODAY, Texts("en")))
    assert [(one.name, one.days, one.forced) for one in told] == [
        ("feasibility", "10 days", "need"), ("need", "40 days", ""),
    ]  # fmt: skip
    closed = deal(stage_history=moves[:1], status="LOST", closed_at="2026-10-11")
    assert [one.days for one in stages(closed, TODAY, Texts("en"))] == ["10 days"]


def test_a_milestone_on_the_day_of_another_date_is_told_once() -> None:
    """The tender that is also the next milestone stands there once, under its own name."""
    told = list(key_dates(deal(tender_planned_at="2026-12-01", next_milestone_at="2026-12-01"), TODAY))
    assert [(one.label, one.days, one.said) for one in told] == [("tender", 11, "in 11 days")]
    (milestone,) = key_dates(deal(next_milestone="Demo", next_milestone_at="2026-11-18"), TODAY)
    assert (milestone.label, milestone.said) == ("Demo", "2 days ago")


@given(st.lists(st.integers(-400, 400), max_size=8), st.integers(20, 120))
def test_the_time_line_fits_and_shows_today(days: list[int], width: int) -> None:
    """One bar for today whatever the dates; nothing runs over the edge; the past lies left of it."""
    drawn = plain(time_line(days or [0], width))
    assert cells(time_line(days or [0], width)) <= width
    assert drawn.count("┃") == 1
    assert "○" not in drawn[: drawn.index("┃")]
    assert "●" not in drawn[drawn.index("┃") :]


@pytest.mark.parametrize("width", [24, 40, 80])
def test_every_row_fits(width: int) -> None:
    """Long names and Chinese are cut or wrapped, and nothing known is left out."""
    course = DealCourse(
        (Measure("connection advantage", "40.3", 40), Measure("价格接受度", "?")),
        "connection advantage",
        (Rival("北方精密仪器有限公司", "¥1.2M", "70", "a long plan " * 6), Rival("B", "", "", "")),
        (KeyDate("a very long milestone name " * 3, "2026-12-01", 11, "in 11 days"),),
        (Stage("evaluation", "2026-11-01", "19 days", "the customer moved faster than we did " * 2),),
    )
    rows = course_rows(course, width)
    assert all(cells(row.line) <= width for row in rows)
    text = "".join(plain(row.line) for row in rows).replace(" ", "")
    assert "weakest:connectionadvantage" in text
    assert "forced:thecustomer" in text


def test_nothing_known_says_nothing() -> None:
    """No empty headings."""
    assert course_rows(DealCourse((Measure("x", "?"),)), 60) == []
