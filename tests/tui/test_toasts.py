"""Short messages: what was done and how it is taken back, what went with a deletion, settings that can't be used."""

from pathlib import Path
from typing import Any

import pytest

from cockpit.content.words import N_
from cockpit.tui import toasts
from cockpit.tui.app import CockpitApp
from cockpit.tui.screens.greeting import Greeting
from cockpit.tui.session import Session
from cockpit.tui.toasts import Toasts
from tests.tui.home_screens import TODAY, opened, until


class Corner:
    """Stands for the app: what is seen in its corner."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def notify(self, text: str, **_how: Any) -> None:
        self.seen.append(text)

    def clear_notifications(self) -> None:
        self.seen.clear()


def test_an_act_stands_alone_and_hides_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was done replaces what was said before it; while a fault is seen nothing is taken away."""
    corner, now = Corner(), [100.0]
    monkeypatch.setattr(toasts, "monotonic", lambda: now[0])
    said = Toasts(corner)  # type: ignore[arg-type]  # has all that toasts need of an app
    said.say("0 to +1", bad=False, alone=True)
    said.say("+1 to +2", bad=False, alone=True)
    assert corner.seen == ["+1 to +2"]
    said.say("disk full", bad=True, alone=False)
    said.say("+2 to +3", bad=False, alone=True)
    assert corner.seen == ["+1 to +2", "disk full", "+2 to +3"]
    now[0] += 9
    said.say("\x1b[31mred", bad=False, alone=True)
    assert len(corner.seen) == 1
    assert "\x1b" not in corner.seen[0]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that the screen says."""
    texts: list[str] = []
    monkeypatch.setattr(Toasts, "say", lambda _self, text, **_how: texts.append(text))
    return texts


async def test_an_act_is_said_with_the_way_back(book: Path, heard: list[str]) -> None:
    """The message names what was done in the words of the history, and the key that takes it back."""
    async with opened(book) as (pilot, _home):
        for keys in (("2", "down", "plus"), ("3", "right_curly_bracket"), ("2", "delete"), ("t", "s", "enter")):
            count = len(heard)
            await pilot.press(*keys)
            await until(pilot, lambda count=count: len(heard) > count)  # type: ignore[misc]  # bound on purpose
        assert heard == [
            "Qian Hao: attitude 0 to +1 · u undoes",
            "MES rollout: selling stage proof to justification · u undoes",
            "Deleted: Qian Hao, and with it parts in deals: 2. u brings all of it back.",
            "Snoozed: “Find out why the attitude fell”, Marc Shen · u undoes",
        ]


async def test_settings_that_can_t_be_used_are_said_at_the_start(book: Path, heard: list[str]) -> None:
    """The complaints of config.toml and of the keys in it, once, when the screen opens."""
    app = CockpitApp(Session(book, today=TODAY))
    complaint = (N_("{file}: unknown settings are left aside: {names}."), {"file": "config.toml", "names": "colour"})
    app.greeting = Greeting({"nothing": "x"}, (complaint,))
    try:
        async with app.run_test(size=(140, 40)) as pilot:
            await until(pilot, lambda: bool(heard))
    finally:
        app.session.close()
    assert heard[0].splitlines() == [
        "config.toml: unknown settings are left aside: colour.", "keys: “nothing” is no command.",
    ]  # fmt: skip
