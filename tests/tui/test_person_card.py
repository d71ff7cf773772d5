"""The card of a person: tags, attitude as a dated line, closeness with its parts, contacts, how to talk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.content.words import use
from cockpit.desk.desk import Desk
from cockpit.desk.look import Look, look
from cockpit.desk.presenting import presented
from cockpit.tui.drawing.actions import pieces
from cockpit.tui.drawing.attitude_line import attitude_rows
from cockpit.tui.drawing.person import person_page
from cockpit.tui.lines import cells, plain
from cockpit.tui.presenters.person import person_card
from cockpit.tui.presenters.person_views import Assessment, PersonCard
from tests.tui.home_screens import TODAY

EN = Texts("en")


@pytest.fixture(scope="module")
def meridian(demo_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desk, Look]]:
    """The demo's first account, only read."""
    with Desk(demo_book, today=TODAY) as desk:
        yield desk, look(desk, "meridian")


def card(seen: Look, person: str, deal: str = "mes-rollout", texts: Texts = EN) -> PersonCard:
    found = person_card(seen, person, deal, texts)
    assert found is not None
    return found


def page(shown: PersonCard, width: int = 73) -> str:
    return "\n".join(plain(row.line) for row in person_page(shown, width))


def test_the_card_says_where_a_person_stands(meridian: tuple[Desk, Look]) -> None:
    """Tags as in the chart, the best action, influence with its depth, cadence, deals, manager and reports."""
    shown = card(meridian[1], "qian-hao")
    assert shown.tags == "[D+E+N] 0"
    assert shown.score == 80
    facts = {fact.label: fact.value for fact in shown.facts}
    assert facts["influence"] == "60 · political structure"
    assert facts["last contact"].endswith("every 14 days wanted")
    assert facts["other deals"] == "Energy monitoring"
    assert facts["reports to"] == "Zhao Lei · 2 reports"


def test_closeness_adds_up_and_says_where_each_part_is_from(meridian: tuple[Desk, Look]) -> None:
    """The four parts with their weights make the figure; the figure has a name and what would raise it."""
    told = card(meridian[1], "qian-hao").closeness
    assert told is not None
    assert [part.label for part in told.parts] == ["T trust 40%", "V value 25%", "D depth 20%", "R recency 15%"]
    values = [float(part.value) for part in told.parts]
    assert told.relation.value == f"{0.4 * values[0] + 0.25 * values[1] + 0.2 * values[2] + 0.15 * values[3]:.1f}"
    assert all(part.how for part in told.parts)
    assert told.meaning.startswith("middling: from 80 very close")
    assert told.gain
    assert [part.value for part in told.others][1] == "?"


def test_attitudes_come_with_their_evidence(meridian: tuple[Desk, Look]) -> None:
    """Newest first below the line, each with its day, its confidence and what was seen."""
    text = page(card(meridian[1], "sun-li"))
    head, _line, history = text.partition("Attitude  +2")
    assert head
    assert history.index("asked which shift") < history.index("wanted to see the screens")
    assert "+1 since the assessment before" in history


def test_a_person_without_a_part_has_a_card_too(meridian: tuple[Desk, Look]) -> None:
    """No closeness and no attitude in this deal; the card says how to add a part and names the other deal."""
    shown = card(meridian[1], "tom-vries")
    assert shown.closeness is None
    assert shown.attitudes is None
    assert {"part in the deal", "other deals"} <= {fact.label for fact in shown.facts}
    assert person_card(meridian[1], "nobody", "mes-rollout", EN) is None


def test_while_presenting_the_card_holds_no_opinion(meridian: tuple[Desk, Look]) -> None:
    """Only who it is and how to reach him."""
    desk, seen = meridian
    shown = card(presented(desk, seen), "qian-hao")
    assert {fact.label for fact in shown.facts} <= {"position", "reports to", "reach"}
    assert shown == PersonCard(shown.name, shown.title, facts=shown.facts)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [44, 73, 110])
def test_the_card_fits_every_width(meridian: tuple[Desk, Look], language: str, width: int) -> None:
    """No row is wider than the pane, in either language."""
    use(language)
    for person in meridian[1].dossier.stakeholders:
        shown = card(meridian[1], person.id, texts=Texts(language))
        assert max(cells(row.line) for row in person_page(shown, width)) <= width


def assessed(*told: tuple[int, int]) -> tuple[Assessment, ...]:
    return tuple(
        Assessment(f"2026-01-{day:02}", day, value, f"{value:+d}", "", "", day % 2 == 1) for day, value in told
    )


def drawn(*told: tuple[int, int], today: int = 40, width: int = 44) -> list[str]:
    return [plain(row.line) for row in attitude_rows(assessed(*told), today, width, "today")]


def test_the_dated_line_rises_and_falls() -> None:
    """Each assessment stands in the row of its value, under it its day; a said one is an empty point."""
    assert drawn((1, 0), (11, 2), (20, -1)) == [
        " +2           ●────────╮                    ",
        " +1           │        │                    ",
        "  0 ●─────────╯········│····················",
        " -1                    ○┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄",
        "    2026-01-01         2026-01-20      today",
    ]


def test_the_dated_line_is_only_as_high_as_it_needs() -> None:
    """From the highest to the lowest value, always with 0; the whole scale is nine rows."""
    assert len(drawn((1, 0))) == 3
    assert len(drawn((1, -4), (5, 4))) == 10
    assert drawn((1, 0), width=18) == []
    assert drawn() == []


@pytest.mark.parametrize("count", [2, 9, 60])
def test_assessments_of_one_day_stand_side_by_side(count: int) -> None:
    """Many assessments on few days keep their order and the width."""
    rows = drawn(*((1 + n // 30, n % 9 - 4) for n in range(count)))
    assert {len(row) for row in rows[:-1]} == {44}
    assert sum(row.count("●") + row.count("○") for row in rows) == min(count, 20)


def test_what_is_quoted_is_one_piece() -> None:
    """A semicolon within quotation marks parts nothing."""
    assert pieces('say: "a; b"; do: c') == ('say: "a; b"', "do: c")
    assert pieces("说：“甲；乙”；做：丙") == ("说：“甲；乙”", "做：丙")
