"""The tour on the home screen: begins, goes on as keys are pressed, ends."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.commands.keymap import key_for
from cockpit.tui.screens.places import TOUR
from cockpit.tui.tour import Tour
from cockpit.tui.widgets.text_bar import TextBar

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen


def start(home: "HomeScreen") -> None:
    """Show the first lesson above the key bar."""
    end(home)
    tour = home.tour = Tour()
    home.mount(TextBar(lambda width, _height: tour.lines(width), id=TOUR))
    home.show_as(home.wish._replace(touring=True))


def saw(home: "HomeScreen", what: str) -> None:
    """The user moved the cursor or ran a command."""
    if home.tour is None or not home.tour.saw(what):
        return
    if home.tour.is_over:
        end(home)
        home.say(_("That was the tour. {help} lists every key.").format(help=key_for("help")))
    home.bars()


def end(home: "HomeScreen") -> bool:
    """Take the tour away; False where there was none."""
    if home.tour is None:
        return False
    home.tour = None
    for bar in home.query(f"#{TOUR}"):
        bar.remove()
    home.show_as(home.wish._replace(touring=False))
    return True
