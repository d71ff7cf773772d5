"""Helpers of the screen's tests: open the screen on a book, wait, read what is drawn."""

import datetime as dt
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from cockpit.tui.app import CockpitApp
from cockpit.tui.screens.home import HomeScreen
from cockpit.tui.session import Session

TODAY = dt.date(2026, 11, 20)


@asynccontextmanager
async def opened(path: Path, size: tuple[int, int] = (140, 40)) -> AsyncIterator[tuple[Pilot[int], HomeScreen]]:
    """The screen on a book, once every pane shows the first account."""
    session = Session(path, today=TODAY)
    app = CockpitApp(session)
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            home = app.screen
            assert isinstance(home, HomeScreen)
            await until(pilot, lambda: home.choice.look is not None or home.accounts.item_count == 0)
            yield pilot, home
    finally:
        session.close()


async def until(pilot: Pilot[int], holds: Callable[[], bool], seconds: float = 15.0) -> None:
    """Wait until something holds; fails after ``seconds``."""
    for _ in range(int(seconds / 0.02)):
        if holds():
            await pilot.pause()
            return
        await pilot.pause(0.02)
    raise AssertionError("waited in vain")


async def saved(pilot: Pilot[int], home: HomeScreen) -> None:
    """Wait until everything shown is on disk."""
    await until(pilot, lambda: not home.session.saving)


def drawn(home: HomeScreen) -> str:
    """What the active screen shows as text."""
    strips = home.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
