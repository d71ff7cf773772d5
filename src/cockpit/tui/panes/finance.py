"""The finance pane: a grid of fields that compute each other while a number is being typed."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from textual import events
from textual.message import Message

from cockpit.content.words import _
from cockpit.tui.drawing.finance import cell_step, finance_page, grid_columns
from cockpit.tui.lines import Page
from cockpit.tui.presenters.calculator import Calculator, WorkOut, parsed
from cockpit.tui.presenters.finance import NAMES, editable, impossible, next_input
from cockpit.tui.presenters.views import Figure, FinanceView
from cockpit.tui.widgets.paper import Paper

Present = Callable[[Calculator, str], FinanceView]
"""``present(calculator, fault)`` makes the view."""
_STARTS = frozenset("0123456789.-+¥$€£")
_FURTHER = {"enter": 1, "tab": 1, "shift+tab": -1}
"""Keys that keep what was typed and go on to the next input, or back to the one before."""
_TYPED = _STARTS | frozenset(",%，．％ ")


def _nothing(_known: Mapping[str, Fraction]) -> Mapping[str, object]:
    return {}


class FinancePane(Paper):
    """Arrows choose a figure, digits open its field; enter and tab keep what was typed and go on to the next
    input, arrows to the figure beside it; esc does not keep it.
    """

    class Edited(Message):
        """The calculator's state changed."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.calculator = Calculator()
        self.chosen = NAMES.index("price_ex_tax")
        self.field: str | None = None
        self._before = self.calculator
        self._edits: list[Calculator] = []
        """The states before each edit that can be taken back, the last one last."""
        self._taken_back: list[Calculator] = []
        self._present: Present = lambda _calculator, _fault: FinanceView()
        self.subject: tuple[object, ...] = ()
        """The account and the snapshot that the values come from."""
        self._work_out: WorkOut = _nothing
        self._fault = ""
        self._veil = ""

    def veil(self, text: str) -> None:
        """Show this text instead of all figures, and take no key, until it is empty again."""
        if text != self._veil:
            self.keep()
            self._veil = text
            self.again()

    def show_calculator(
        self, calculator: Calculator, work_out: WorkOut, present: Present, *, edit: bool = False
    ) -> None:
        """Start from these values; a field that is open is closed without being kept.

        ``edit``: what stood here can be brought back, with the edits before it.
        """
        if edit:
            self._edit(self.calculator)
        else:
            self._edits, self._taken_back = [], []
        self.calculator = self._before = calculator
        self._work_out, self._present = work_out, present
        self.field, self._fault = None, ""
        self.again()

    def again(self) -> None:
        """Paint the present state, for instance in another language."""
        self.show_page(self._page_of)

    def _page_of(self, width: int) -> Page:
        view = FinanceView(hint=self._veil) if self._veil else self._present(self.calculator, self._fault)
        return finance_page(view, width, self.chosen, self.field, self.has_focus)

    @property
    def item_count(self) -> int:
        return 0

    def on_focus(self) -> None:
        self.again()

    def on_blur(self) -> None:
        self.keep()

    def on_click(self, event: events.Click) -> None:
        """A click chooses a figure, a double click opens its field."""
        at = event.get_content_offset_capture(self)
        row = int(at.y) + self.scroll_offset.y
        near = [number for number, (x, y) in enumerate(self.cells()) if y == row and x <= at.x]
        if near:
            self.choose(near[-1])
            if event.chain == 2:
                self._open(editable(NAMES[self.chosen], self._found(NAMES[self.chosen])))

    def on_key(self, event: events.Key) -> None:
        if self._veil:
            return
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
        return self._work_out(self.calculator.known).get(name)

    def _towards(self, key: str) -> int | None:
        """The figure that an arrow key leads to; staying at the edge."""
        columns = grid_columns(self.room)
        by = {"up": -columns, "down": columns, "left": -1, "right": 1, "home": -len(NAMES), "end": len(NAMES)}.get(key)
        if by is None:
            return None
        target = self.chosen + by
        if key in ("home", "end"):
            return max(0, min(target, len(NAMES) - 1))
        return target if 0 <= target < len(NAMES) else self.chosen

    def cells(self) -> list[tuple[int, int]]:
        """Column and row of every figure in the pane, also of those that are scrolled away."""
        columns = grid_columns(self.room)
        return [(1 + place % columns * cell_step(self.room), place // columns) for place in range(len(NAMES))]

    def figure(self) -> Figure | None:
        """The figure under the cursor as it is shown; None where none is."""
        figures = () if self._veil else self._present(self.calculator, "").figures
        return figures[self.chosen] if self.chosen < len(figures) else None

    def choose(self, number: int) -> None:
        """Put the cursor on a figure."""
        self.keep()
        self.chosen = number
        self.again()

    def _open(self, text: str) -> None:
        self._before = self.calculator
        self.field = text
        self._fault = ""
        self.again()

    def _type(self, event: events.Key) -> None:
        """Every printable key is text while a field is open; function keys go on to the screen."""
        if event.key == "escape":
            self.calculator, self.field, self._fault = self._before, None, ""
        elif event.key in _FURTHER:
            if not self._fault:
                self.keep()
                self.chosen = NAMES.index(next_input(NAMES[self.chosen], _FURTHER[event.key]))
        elif (target := self._towards(event.key)) is not None:
            self.keep()
            self.chosen = target
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
        self._fault = ""
        if value is not None:
            self._try(self._before.with_value(name, value, self._work_out))
        else:
            self.calculator = self._before.without(name) if not self.field.strip() else self._before
            self._fault = _("This is no number.") if len(self.field) > 1 else ""
        self.again()

    def _try(self, calculator: Calculator) -> None:
        """Work with these values, or say why they can't be and stay with those before."""
        self._fault = impossible(self._work_out(calculator.known))
        self.calculator = self._before if self._fault else calculator

    def _value(self) -> Fraction | None:
        return parsed(NAMES[self.chosen], self.field or "")

    def _edit(self, before: Calculator) -> None:
        self._edits.append(before)
        self._taken_back = []

    def take_back(self) -> str | None:
        """Undo the last edit, or leave the open field; the name of the figure, None where there is no edit left."""
        if self.field is not None:
            self.calculator, self.field, self._fault = self._before, None, ""
            self.again()
            return NAMES[self.chosen]
        return self._swap(self._edits, self._taken_back)

    def bring_back(self) -> str | None:
        """Make the edit again that was taken back."""
        return self._swap(self._taken_back, self._edits) if self.field is None else None

    def _swap(self, states: list[Calculator], others: list[Calculator]) -> str | None:
        if not states:
            return None
        others.append(self.calculator)
        now, self.calculator = self.calculator.known, states.pop()
        then = self.calculator.known
        changed = [name for name in NAMES if now.get(name) != then.get(name)]
        self.chosen = NAMES.index(changed[0]) if len(changed) == 1 else self.chosen
        self.again()
        self.post_message(self.Edited())
        return changed[0] if len(changed) == 1 else ""

    def keep(self) -> None:
        """Close the field and keep its value; a text that is no number is dropped."""
        if self.field is not None:
            if self.field.strip() and self._value() is None:
                self.calculator = self._before
            if self.calculator != self._before:
                self._edit(self._before)
            self.field, self._fault = None, ""
            self.post_message(self.Edited())
        self.again()

    def clear(self) -> None:
        """Forget the value under the cursor."""
        if NAMES[self.chosen] in self.calculator.known:
            self._edit(self.calculator)
        self.calculator = self.calculator.without(NAMES[self.chosen])
        self.again()
        self.post_message(self.Edited())
