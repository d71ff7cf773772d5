"""The home screen: five panes, a header and a key bar; it hands keys to commands and follows what is chosen."""

from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.timer import Timer

from cockpit.tui.chart.widget import OrgChart
from cockpit.tui.commands import keymap
from cockpit.tui.commands.command import Here
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.renewing import Renewing
from cockpit.tui.screens import alive, bars, filtering, opening, painting, renewal, running, touring, turning, writing
from cockpit.tui.screens.binding import bind
from cockpit.tui.screens.choice import Choice, Tab
from cockpit.tui.screens.home_frame import HomeFrame
from cockpit.tui.screens.keeping import Keeper
from cockpit.tui.screens.places import BEST, HEADER, KEYS
from cockpit.tui.screens.trail import Trail
from cockpit.tui.seeking import Seeker
from cockpit.tui.tour import MOVED, Tour
from cockpit.tui.widgets.line_view import LineView
from cockpit.tui.widgets.text_bar import TextBar
from cockpit.tui.writer import Written

if TYPE_CHECKING:
    from textual.widgets import Input

    from cockpit.tui.panes.filter_field import FilterField
    from cockpit.tui.presenters.views import DealView
    from cockpit.tui.session import Session

FOLLOW_AFTER = 0.08
"""Seconds after the last key until the other panes follow."""


class HomeScreen(HomeFrame, inherit_bindings=False):
    """Holds no sales knowledge: presenters make the views, ``acts`` run the commands."""

    def __init__(self, session: "Session") -> None:
        super().__init__(
            {
                HEADER: lambda width, height: bars.header(self, width, height),
                BEST: lambda width, height: bars.best(self, width, height),
                KEYS: lambda width, height: bars.keys(self, width, height),
            }
        )
        for key in keymap.now().bound():
            bind(self, key, f"press('{key}')")
        self.session = session
        self.choice = Choice()
        self.filter_text = ""
        self.progress = ""
        self.renewed_at = 0.0
        self.of_earlier_day = False
        self.drafts = Drafts()
        self.keeper = Keeper(self)
        self.deal_view: DealView | None = None
        self.trail = Trail()
        self.tour: Tour | None = None
        self.seeker = Seeker(session.seeker)
        self.renewing = Renewing(lambda batch: renewal.told(self, batch), lambda well: renewal.ended(self, well))
        self._following: Timer | None = None
        self._looking: Timer | None = None

    class Reported(Message):
        """The writer's word about one job, brought to the screen's thread."""

        def __init__(self, written: Written) -> None:
            super().__init__()
            self.written = written

    class Settled(Message):
        """The kept advice is that of the written facts."""

    def on_mount(self) -> None:
        self.session.report = lambda written: self._tell(self.Reported(written))
        self.session.settled = lambda: self._tell(self.Settled())
        painting.titles(self)
        opening.open_first(self)
        self.accounts.focus()

    def stay_alive(self) -> None:
        """Have what others write shown, and drafts kept, from now on."""
        if self._looking is None:
            self.keeper.begin()
            self._looking = self.set_interval(alive.EVERY, lambda: alive.look_round(self))

    async def on_unmount(self) -> None:
        await self.renewing.stop()
        self.seeker.finish()
        self.keeper.end()

    def _tell(self, message: Message) -> None:
        """Called in the writer's thread."""
        self.post_message(message)

    @on(Settled)
    def _settled(self) -> None:
        renewal.settled(self)

    @on(Reported)
    def _reported(self, message: Reported) -> None:
        writing.written(self, message.written)

    # -- where the keys go --------------------------------------------------------------------------------

    def here(self) -> Here:
        """What is chosen, as commands see it."""
        chosen = painting.chosen_action(self)
        return self.choice.here(self.wish.current, action=chosen is not None)

    def action_press(self, key: str) -> None:
        """A key that no widget took."""
        running.press(self, key)

    def run_command(self, id: str) -> None:
        """Run a command, or say why it can't run now; one of another pane goes there first."""
        running.run(self, id)

    def say(self, text: str, *, bad: bool = False, alone: bool = False) -> None:
        """A short message that goes away by itself."""
        self.app.say(text, bad=bad, alone=alone)  # type: ignore[attr-defined]  # the app is always CockpitApp

    @on(TextBar.Clicked)
    def _bar_clicked(self, message: TextBar.Clicked) -> None:
        running.bar_clicked(self, message.bar.id, message.x)

    @on(LineView.Beside, "#actions")
    def _beside(self, message: LineView.Beside) -> None:
        running.clicked_beside(self, message.row, message.x)

    # -- following ----------------------------------------------------------------------------------------

    @on(LineView.Moved, "#accounts, #actions, #deal")
    def _moved(self, message: LineView.Moved) -> None:
        touring.saw(self, MOVED)
        self.follow()

    @on(LineView.Chosen)
    def _chosen(self, message: LineView.Chosen) -> None:
        self.settle()
        self.run_command("open")

    @on(OrgChart.PersonChosen)
    def _person(self, message: OrgChart.PersonChosen) -> None:
        touring.saw(self, MOVED)
        self.follow()

    @on(OrgChart.PersonOpened)
    def _opened(self, message: OrgChart.PersonOpened) -> None:
        self.settle()
        self.run_command("open")

    def follow(self) -> None:
        """Let the other panes follow the cursor once the keys rest."""
        if self._following is not None:
            self._following.stop()
        self._following = self.set_timer(FOLLOW_AFTER, self._follow)

    def settle(self) -> None:
        """Follow at once, where following was still waiting."""
        if self._following is not None:
            self._follow()

    def _follow(self) -> None:
        if self._following is not None:
            self._following.stop()
            self._following = None
        turning.follow(self, self.wish.current)

    def turn_tab(self, tab: Tab) -> None:
        """Show another tab of the fifth pane."""
        self.choice.tab = tab
        self.choice.list_here()
        painting.paint_actions(self, keep=False)

    # -- looks --------------------------------------------------------------------------------------------

    def speak(self) -> None:
        """The language changed: everything that is shown is said again."""
        painting.speak(self)

    def on_input_changed(self, event: "Input.Changed") -> None:
        filtering.changed(self, event.value)

    def on_input_submitted(self) -> None:
        filtering.leave(self)

    def on_filter_field_stepped(self, message: "FilterField.Stepped") -> None:
        target = self.accounts.key_step(message.key)
        if target is not None:
            self.accounts.move(target)
