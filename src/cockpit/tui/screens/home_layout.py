"""Puts the parts of the home screen where ``places`` says."""

from typing import TYPE_CHECKING

from textual.geometry import Offset, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from cockpit.tui.screens.places import places

if TYPE_CHECKING:
    from cockpit.tui.screens.home_frame import HomeFrame

_NO_OFFSET, _NO_MARGIN = Offset(0, 0), Spacing()


class HomeLayout(Layout):
    """A widget whose id has no box gets no place, so it is not drawn."""

    name = "home"

    def __init__(self, screen: "HomeFrame") -> None:
        self._screen = screen

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        boxes = places(size.width, size.height, self._screen.wish)
        return [
            WidgetPlacement(Region(box.x, box.y, box.width, box.height), _NO_OFFSET, _NO_MARGIN, widget)
            for widget in children
            if (box := boxes.get(widget.id or "")) is not None
        ]
