"""Presentation mode: while others look on, no opinion about people and no amount is drawn, and nothing is written."""

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from cockpit.desk.finding import account_page
from cockpit.desk.look import Look, look
from cockpit.desk.presenting import presented
from cockpit.model.record import Part
from cockpit.tui.commands import catalogue
from cockpit.tui.presenting import ALLOWED
from cockpit.tui.screens.home import HomeScreen
from tests.tui.home_screens import TODAY, drawn, opened, until

OPINIONS = {
    "stakeholders": (
        "influence", "style", "personal_need", "change_temper", "veto_holder", "single_approver", "contact_depth",
        "trust_base", "hobbies", "family", "power_note", "authority_note", "interest_note", "style_signs", "need_signs",
        "tags", "notes",
    ),
    "interactions": ("note", "listening", "promised"),
    "participations": (
        "stance", "attitudes", "benefit_level", "solution_acceptance", "price_acceptance", "decision_point",
        "competitor_closeness", "stance_evidence", "two_faced", "contradiction",
    ),
}  # fmt: skip
"""What design.md 8 calls opinions, by array."""
EMPTY = ("actions", "influence_lines", "finance_snapshots", "competitors", "needs", "objections", "project_history")


@pytest.fixture(scope="module")
def looks(demo_book: Path) -> list[Look]:
    """Every account of the demo book as it is and, behind it, as it may be shown."""
    with Desk(demo_book, today=TODAY, readonly=True) as desk:
        seen = [look(desk, one.id) for one in account_page(desk, 0, 99)]
        return [one for whole in seen for one in (whole, presented(desk, whole))]


def test_what_is_shown_holds_no_opinion_and_no_amount(looks: list[Look]) -> None:
    """No field of an opinion and no money is in what presentation mode reads, and there is no advice."""
    for shown in looks[1::2]:
        assert shown.presented
        dossier = shown.dossier
        for array, names in OPINIONS.items():
            assert not [name for one in getattr(dossier, array) for name in names if getattr(one, name)]
        assert not [array for array in EMPTY if getattr(dossier, array)]
        for record in (dossier.account, *dossier.opportunities):
            assert not [name for name in type(record).MONEY if getattr(record, name) is not None]
        assert all(deal.c139.coach_id is None for deal in dossier.opportunities)
        advice = shown.advice
        assert not advice.top
        assert not advice.warnings
        assert not advice.hints
        assert advice.segment is None
        assert not any(deal.warnings or deal.hints for deal in advice.deals)


def test_names_stages_and_contacts_stay(looks: list[Look]) -> None:
    """What the customer knows himself is still shown."""
    for whole, shown in zip(looks[::2], looks[1::2], strict=True):
        for array in ("stakeholders", "opportunities"):
            names = [[one.name for one in getattr(each.dossier, array)] for each in (whole, shown)]
            assert names[0] == names[1]
        assert shown.situation.contact_days == whole.situation.contact_days
        stages = [[one.buying_stage for one in each.dossier.opportunities] for each in (whole, shown)]
        assert stages[0] == stages[1]


def _texts(value: object) -> set[str]:
    """All texts of a value, as deep as they are."""
    if isinstance(value, Part):
        value = [getattr(value, name) for name in type(value).model_fields]
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, tuple | list):
        return set().union(*map(_texts, value)) if value else set()
    return {value} if isinstance(value, str) and len(value) > 3 else set()


def _secrets(looks: list[Look]) -> set[str]:
    """Every free text of the book that may not be shown, in its first words, as a pane may wrap the rest."""
    whole = set().union(*(_texts(list(vars(one.dossier).values())) for one in looks[::2]))
    shown = set().union(*(_texts(list(vars(one.dossier).values())) for one in looks[1::2]))
    return {text[:14] for text in whole - shown if " " in text[:14] or re.search("[一-鿿]{4}", text)}


MONEY = re.compile(r"[¥€$£₩]\s?[\d,.]+|\bEUR \d|\d+(\.\d+)?%")
ATTITUDE = re.compile(r"\]\s[+-]?\d|\+(SP|SN|PS|NS|N|H)\b|▲\d")


async def _walk(pilot: Pilot[int], home: HomeScreen, known: list[str]) -> None:
    """Every account with all panes, a person's card, every tab of actions, palette, help and the other screens."""
    for _number in range(home.accounts.item_count):
        known.append(drawn(home))
        await pilot.press("down")
        home.settle()
        await pilot.pause()
    panes = (("2", "enter"), ("escape", "5", "right"), ("right",), ("f1",), ("escape", "ctrl+p"), ("escape",))
    screens = (("f4",), ("escape", "f5"), ("escape", "f6"), ("escape", "f7"), ("escape",))
    for keys in (*panes, *screens):
        await pilot.press(*keys)
        await pilot.pause()
        known.append(drawn(home))


async def test_nothing_that_is_drawn_gives_anything_away(book: Path, looks: list[Look]) -> None:
    """No text of an opinion, no amount, no stance and no score is drawn on any pane or dialog of the demo book."""
    async with opened(book) as (pilot, home):
        before = drawn(home)
        assert MONEY.search(before)
        assert ATTITUDE.search(before)
        await pilot.press("f12")
        await until(pilot, lambda: bool(home.choice.look and home.choice.look.presented))
        screens: list[str] = []
        await _walk(pilot, home, screens)
        secrets = _secrets(looks)
        assert len(secrets) > 50
        for screen in screens:
            assert "PRESENTING" in screen
            assert not MONEY.search(screen), screen
            assert not ATTITUDE.search(screen), screen
            assert not [text for text in secrets if text in screen]


async def test_nothing_is_written_while_others_look_on(book: Path) -> None:
    """Keys that would change something say that they have to wait; F12 again shows and allows everything."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "f12", "plus", "u", "e")
        await pilot.pause()
        assert not home.session.saving
        assert home.app.screen is home
        assert "Not while presenting" in drawn(home)
        await pilot.press("f12")
        await pilot.pause()
        assert MONEY.search(drawn(home))
        await pilot.press("e")
        await pilot.pause()
        assert home.app.screen is not home
        await pilot.press("f12")
        await pilot.pause()
        assert home.app.screen is home
        assert home.session.presenting
    with Desk(book, today=TODAY, readonly=True) as desk:
        assert acts.history(desk) == []


def test_what_is_allowed_are_commands() -> None:
    """The list of what may be done while others look on names commands that exist."""
    assert {command.id for command in catalogue.COMMANDS} >= ALLOWED
