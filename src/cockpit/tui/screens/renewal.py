"""Advice that fills in behind the screen, as the header tells it."""

import time
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.renewing import Progress
from cockpit.tui.screens import painting
from cockpit.tui.screens.choice import Tab

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


PACE = 0.5
"""Seconds between two looks at what is kept while it fills."""


def start(home: "HomeScreen") -> None:
    """Have everything evaluated that is due."""
    if home.renewing.running:
        return
    due = home.session.waiting
    if due:
        _tell(home, 0, due)
        home.renewing.start(home.session.path, home.session.today)


def told(home: "HomeScreen", batch: Progress) -> None:
    """A batch is kept: list and today's actions follow at a pace that leaves the keys their time.

    The chosen account is shown at once: its change is what the person waits for.
    """
    _tell(home, batch.done, batch.total)
    now = time.monotonic()
    if now - home.renewed_at >= PACE or home.choice.account_id in batch.accounts:
        home.renewed_at = now
        _renew(home)


def ended(home: "HomeScreen", well: bool) -> None:
    """All is evaluated, or the process ended early; what is kept holds in both cases."""
    home.progress = ""
    _renew(home)
    if not well:
        home.say(_("The advice could not be renewed; what is shown may be of an earlier day."), bad=True)


def settled(home: "HomeScreen") -> None:
    """What was written is evaluated; where it was much, the rest is evaluated in its own process."""
    _renew(home)
    start(home)


def _tell(home: "HomeScreen", done: int, total: int) -> None:
    home.progress = _("advice {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
    home.bars()


def _renew(home: "HomeScreen") -> None:
    painting.paint_accounts(home)
    if home.choice.tab is Tab.TODAY:
        painting.paint_actions(home)
