"""The finance pane: a grid of fields that compute each other while a number is being typed."""

from collections.abc import Callable
from fractions import Fraction

from textual import events
from textual.message import Message

from cockpit.content.words import _
from cockpit.tui.drawing.finance import finance_page, grid_columns
from cockpit.tui.lines import Page
from cockpit.tui.presenters.calculator import Calculator, parsed
from cockpit.tui.presenters.finance import NAMES, editable
from cockpit.tui.presenters.views import FinanceView
from cockpit.tui.widgets.paper import Paper

Present = Callable[[Calculator, str], FinanceView]
"""``present(calculator, fault)`` makes the view."""
_STARTS = frozenset("0123456789.-+¥$€£")
_TYPED = _STARTS | frozenset(",%，．％ ")


class FinancePane(Paper):
    """Arrows choose a figure; digits open its field, enter or another arrow keeps what was typed, esc does not."""

    class Edited(Message):
        """The calculator's state changed."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.calculator = Calculator()
        self.chosen = NAMES.index("price_ex_tax")
        self.field: str | None = None
        self._before = self.calculator
        self._present: Present = lambda _calculator, _fault: FinanceView()
        self._work_out: Callable[..., object] = lambda _known: {}
        self._fault = ""

    def show_calculator(self, calculator: Calculator, work_out: Callable[..., object], present: Present) -> None:
        """Start from these values; a field that is open is closed without being kept."""
        self.calculator = self._before = calculator
        self._work_out, self._present = work_out, present
        self.field, self._fault = None, ""
        self.again()

    def again(self) -> None:
        """Paint the present state, for instance in another language."""
        self.show_page(self._page_of)

    def _page_of(self, width: int) -> Page:
        view = self._present(self.calculator, self._fault)
        return finance_page(view, width, self.chosen, self.field, self.has_focus)

    @property
    def item_count(self) -> int:
        return 0

    def on_focus(self) -> None:
        self.again()

    def on_blur(self) -> None:
        self.keep()

    def on_key(self, event: events.Key) -> None:
        if self.field is not None:
            self._type(event)
        elif (target := self._towards(event.key)) is not None:
            event.stop()
            self.chosen = target
            self.again()
        elif event.character in _STARTS and event.is_printable:
            event.stop()
            self._open("")
            self._put(event.character or "")
        elif event.key in ("enter", "backspace"):
            event.stop()
            self._open(editable(NAMES[self.chosen], self._found(NAMES[self.chosen])))

    def _found(self, name: str) -> object:
        found = self._work_out(self.calculator.known)
        return found.get(name) if isinstance(found, dict) else None

    def _towards(self, key: str) -> int | None:
        """The figure that an arrow key leads to; staying at the edge."""
        columns = grid_columns(self.size.width)
        by = {"up": -columns, "down": columns, "left": -1, "right": 1, "home": -len(NAMES), "end": len(NAMES)}.get(key)
        if by is None:
            return None
        target = self.chosen + by
        if key in ("home", "end"):
            return max(0, min(target, len(NAMES) - 1))
        return target if 0 <= target < len(NAMES) else self.chosen

    def _open(self, text: str) -> None:
        self._before = self.calculator
        self.field = text
        self._fault = ""
        self.again()

    def _type(self, event: events.Key) -> None:
        """Every printable key is text while a field is open; tab and function keys go on to the screen."""
        if event.key == "escape":
            self.calculator, self.field, self._fault = self._before, None, ""
        elif event.key == "enter" or (self._towards(event.key) is not None and event.key not in ("left", "right")):
            self.keep()
            target = self._towards("down" if event.key == "enter" else event.key)
            self.chosen = self.chosen if target is None else target
        elif event.key == "backspace":
            self._put("", drop=True)
        elif event.is_printable:
            if event.character in _TYPED:
                self._put(event.character or "")
        else:
            return
        event.stop()
        self.again()

    def _put(self, character: str, *, drop: bool = False) -> None:
        text = self.field or ""
        self.field = text[:-1] if drop else text + character
        value = self._value()
        name = NAMES[self.chosen]
        if value is not None:
            self.calculator = self._before.with_value(name, value, self._work_out)  # type: ignore[arg-type]
        else:
            self.calculator = self._before.without(name) if not self.field.strip() else self._before
        self._fault = "" if value is not None or len(self.field) < 2 else _("This is no number.")
        self.again()

    def _value(self) -> Fraction | None:
        return parsed(NAMES[self.chosen], self.field or "")

    def keep(self) -> None:
        """Close the field and keep its value; a text that is no number is dropped."""
        if self.field is not None:
            if self.field.strip() and self._value() is None:
                self.calculator = self._before
            self.field, self._fault = None, ""
            self.post_message(self.Edited())
        self.again()

    def clear(self) -> None:
        """Forget the value under the cursor."""
        self.calculator = self.calculator.without(NAMES[self.chosen])
        self.again()
        self.post_message(self.Edited())
