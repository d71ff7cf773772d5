"""Jump letters: a label on everything that is seen and can be chosen; typing it goes there."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from cockpit.tui.commands.command import Place
from cockpit.tui.jump_labels import labels
from cockpit.tui.screens.modal import Modal
from cockpit.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from cockpit.tui.screens.home import HomeScreen

_BEHIND = Style(dim=True)
_LABEL = Style(bold=True, reverse=True)


class Target(NamedTuple):
    """A cell of the screen and what jumping there does."""

    x: int
    y: int
    go: Callable[[], None]


class Overlay(Widget):
    """The screen as it was, dimmed, with the labels upon it."""

    DEFAULT_CSS = """
    Overlay { width: 100%; height: 100%; background: transparent; }
    """

    def __init__(self, behind: list[Strip], targets: Mapping[str, Target]) -> None:
        super().__init__()
        self._behind, self._targets = behind, targets
        self.typed = ""

    def render_line(self, y: int) -> Strip:
        if y >= len(self._behind):
            return Strip.blank(self.size.width)
        strip, x, parts = self._behind[y].apply_style(_BEHIND), 0, []
        here = sorted((one.x, label) for label, one in self._targets.items() if one.y == y)
        for at, label in here:
            if at >= x and label.startswith(self.typed):
                rest = label[len(self.typed) :]
                parts += [strip.crop(x, at), Strip([Segment(rest, _LABEL)])]
                x = at + len(rest)
        return Strip.join([*parts, strip.crop(x, strip.cell_length)])


class Jumping(Modal[Target]):
    """Letters narrow the labels, the last one jumps; esc and every other key leave."""

    DEFAULT_CSS = """
    Jumping { background: transparent; }
    """

    def __init__(self, behind: list[Strip], targets: Mapping[str, Target]) -> None:
        super().__init__()
        self._targets = targets
        self._overlay = Overlay(behind, targets)
        self._shape: Size | None = None

    def compose(self) -> Iterator[Widget]:
        yield self._overlay

    def on_resize(self, event: events.Resize) -> None:
        if self._shape is not None and event.size != self._size:
            self.dismiss(None)
        self._shape = event.size

    def on_key(self, event: events.Key) -> None:
        event.stop()
        typed = self._overlay.typed + (event.character or "").lower()
        if event.key == "backspace" and self._overlay.typed:
            self._overlay.typed = self._overlay.typed[:-1]
        elif not event.is_printable or not any(label.startswith(typed) for label in self._targets):
            self.dismiss(None)
            return
        elif typed in self._targets:
            self.dismiss(self._targets[typed])
            return
        else:
            self._overlay.typed = typed
        self._overlay.refresh()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        near = [one for one in self._targets.values() if one.y == event.screen_y and one.x <= event.screen_x]
        self.dismiss(max(near, key=lambda one: one.x, default=None))


def jump(home: "HomeScreen") -> None:
    """Show the labels over what is seen; the panes keep their numbers."""
    targets = dict(_panes(home))
    found = list(_seen(home))
    targets |= dict(zip(labels(len(found)), found, strict=False))
    behind = home._compositor.render_strips()
    home.app.push_screen(Jumping(behind, targets), lambda target: target.go() if target is not None else None)


def _panes(home: "HomeScreen") -> Iterator[tuple[str, Target]]:
    for number, place in enumerate(Place, 1):
        region = home.pane(place).region
        if region:
            yield str(number), Target(region.x + 3, region.y, lambda place=place: home.go(place))  # type: ignore[misc]


def _seen(home: "HomeScreen") -> Iterator[Target]:
    """What can be chosen in the panes that are seen, the one with the keys first."""
    places = sorted(Place, key=lambda place: place is not home.wish.current)
    for place in (place for place in places if home.pane(place).region):
        inside = home.pane(place).content_region
        for x, y, choose in _choices(home, place):
            if 0 <= y < inside.height and 0 <= x < inside.width:
                yield Target(inside.x + x, inside.y + y, _going(home, place, choose))


def _going(home: "HomeScreen", place: Place, choose: Callable[[], None]) -> Callable[[], None]:
    def go() -> None:
        home.go(place)
        choose()
        home.follow()

    return go


def _choices(home: "HomeScreen", place: Place) -> Iterator[tuple[int, int, Callable[[], None]]]:
    """Column, row and choosing of each item of a pane, also of those that are scrolled away."""
    if place is Place.CHART:
        for person, (x, y) in home.chart.boxes().items():
            yield x, y, lambda person=person: home.chart.choose(person)  # type: ignore[misc]
    elif place is Place.FINANCE:
        for number, (x, y) in enumerate(home.finance.cells()):
            yield x, y, lambda number=number: home.finance.choose(number)  # type: ignore[misc]
    else:
        view = home.pane(place)
        if isinstance(view, LineView):
            yield from _items(view)


def _items(view: LineView) -> Iterator[tuple[int, int, Callable[[], None]]]:
    top, height = view.scroll_offset.y, view.size.height
    items = dict.fromkeys(view.item_at(row) for row in range(top, min(top + height, view.row_count)))
    for item in (item for item in items if item >= 0):
        row = max(0, view.rows_of(item)[0] - top)
        yield 0, row, lambda item=item: view.move(item)  # type: ignore[misc]
