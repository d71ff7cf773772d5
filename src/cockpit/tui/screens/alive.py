"""The screen stays true by itself: what another program writes, and a new day, are shown where the cursors are."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.errors import CockpitError
from cockpit.tui.screens import opening, painting, turning

if TYPE_CHECKING:
    from cockpit.desk.watching import News
    from cockpit.tui.screens.home import HomeScreen

EVERY = 1.0
"""Seconds between two looks; each costs some millionths of a second."""
_TOLD = 3
"""Acts of others that are told by name."""


def look_round(home: "HomeScreen") -> None:
    """Show what has changed outside of this screen since the last look."""
    if home.session.saving:
        return
    if home.session.day_has_turned():
        home.settle()
        turning.reload(home)
        opening.load(home)
    try:
        news = home.session.news()
    except CockpitError:
        return  # the next key that needs the book says what is wrong with it
    if news is not None:
        _show(home, news)


def _show(home: "HomeScreen", news: "News") -> None:
    home.settle()
    if news.acts or news.other_book:
        turning.reload(home)
        home.say(_told(home, news))
        opening.load(home)
    elif not home.renewing.running:
        painting.paint_accounts(home)
        painting.paint_actions(home)


def _told(home: "HomeScreen", news: "News") -> str:
    """What others did, by name; others who look on read only that something was done."""
    if home.session.presenting or not news.acts:
        return _("The book was changed elsewhere; its present state is shown.")
    from cockpit.desk.labels import act_said

    lines = [_("Changed elsewhere: {what}").format(what=act_said(act)) for act in news.acts[:_TOLD]]
    more = len(news.acts) - _TOLD
    return "\n".join([*lines, *([_("and {n} more").format(n=more)] if more > 0 else [])])
