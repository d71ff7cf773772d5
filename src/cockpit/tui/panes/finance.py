"""The finance pane: a grid of fields that compute each other while a number is being typed."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from textual import events
from textual.message import Message

from cockpit.content.words import _
from cockpit.tui.drawing.finance import cell_step, finance_page, grid_columns
from cockpit.tui.lines import Page
from cockpit.tui.panes.edits import Edits
from cockpit.tui.presenters.calculator import Calculator, WorkOut, parsed
from cockpit.tui.presenters.finance import NAMES, editable, impossible, next_input
from cockpit.tui.presenters.views import Figure, FinanceView
from cockpit.tui.widgets.paper import Paper

Present = Callable[["FinancePane"], FinanceView]
"""``present(pane)`` makes the view of the pane's values."""
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
        self._edits = self._outer = Edits()
        """A what-if has edits of its own; ``_outer`` keeps those before it."""
        self._present: Present = lambda _pane: FinanceView()
        self.now: Calculator | None = None
        """In a what-if the values as they are; it is left by going back to them."""
        self.snapshot_id: str | None = None
        """The snapshot that was turned to; None for the latest."""
        self.history: tuple[tuple[object, ...], list[Mapping[str, object]]] = ((), [])
        """Values of the snapshots of the product line, and what follows from each."""
        self.for_brief: dict[str, tuple[str, ...]] = {}
        """Sentences for the brief, by account; they live as long as the screen."""
        self._ways: tuple[str, ...] = ()
        self.subject: tuple[object, ...] = ()
        """The account and the snapshot that the values come from."""
        self._work_out: WorkOut = _nothing
        self.fault = ""
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
        if self.now is not None:
            self._leave_what_if()
        if edit:
            self._edits.note(self.calculator)
        else:
            self._edits = Edits()
        self.calculator = self._before = calculator
        self._work_out, self._present = work_out, present
        self.field, self.fault = None, ""
        self.again()

    def again(self) -> None:
        """Paint the present state, for instance in another language."""
        self.show_page(self._page_of)
        if self.has_focus and not self._veil:
            self.reveal()

    def reveal(self) -> None:
        """Scroll so far that the figure under the cursor is in sight, with the heads above the first one."""
        row = self.cells()[self.chosen][1]
        top, height = self.scroll_offset.y, self.size.height
        first = 0 if row == self._above() else row
        if first < top or row >= top + height > 0:
            self.scroll_to(y=first if first < top else row - height + 1, animate=False)

    def _page_of(self, width: int) -> Page:
        view = FinanceView(hint=self._veil) if self._veil else self._present(self)
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
            event.prevent_default()
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
        columns = self._grid()
        by = {"up": -columns, "down": columns, "left": -1, "right": 1, "home": -len(NAMES), "end": len(NAMES)}.get(key)
        if by is None:
            return None
        target = self.chosen + by
        if key in ("home", "end"):
            return max(0, min(target, len(NAMES) - 1))
        return target if 0 <= target < len(NAMES) else self.chosen

    def cells(self) -> list[tuple[int, int]]:
        """Column and row of every figure in the pane, also of those that are scrolled away."""
        columns = self._grid()
        return [
            (1 + place % columns * cell_step(self.room), self._above() + place // columns)
            for place in range(len(NAMES))
        ]

    def _grid(self) -> int:
        """Figures side by side: in a what-if one, as its three values stand there."""
        return 1 if self.now is not None else grid_columns(self.room)

    def _above(self) -> int:
        """Rows above the first figure: in a what-if the heads of its columns."""
        return 0 if self.now is None else 1

    def figure(self) -> Figure | None:
        """The figure under the cursor as it is shown; None where none is."""
        figures = () if self._veil else self._present(self).figures
        return figures[self.chosen] if self.chosen < len(figures) else None

    def choose(self, number: int) -> None:
        """Put the cursor on a figure."""
        self.keep()
        self.chosen = number
        self.again()

    def _open(self, text: str) -> None:
        self._before = self.calculator
        self.field = text
        self.fault = ""
        self._ways = self.calculator.ways(NAMES[self.chosen], self._work_out)
        self.again()

    def _type(self, event: events.Key) -> None:
        """Every printable key is text while a field is open; function keys go on to the screen."""
        if event.key == "escape":
            self.calculator, self.field, self.fault = self._before, None, ""
        elif event.key in _FURTHER:
            if not self.fault:
                self.keep()
                self.chosen = NAMES.index(next_input(NAMES[self.chosen], _FURTHER[event.key]))
        elif (target := self._towards(event.key)) is not None:
            self.keep()
            self.chosen = target
        elif event.key == "backspace":
            self._put("", drop=True)
        elif event.character == "=":
            self._ways = (*self._ways[1:], *self._ways[:1])
            self._put("")
        elif event.is_printable:
            if event.character in _TYPED:
                self._put(event.character or "")
        else:
            return
        event.stop()
        event.prevent_default()
        self.again()

    def _put(self, character: str, *, drop: bool = False) -> None:
        text = self.field or ""
        self.field = text[:-1] if drop else text + character
        value = self._value()
        name = NAMES[self.chosen]
        self.fault = ""
        if value is not None:
            self._try(self._before.with_value(name, value, self._work_out, next(iter(self._ways), "")))
        else:
            self.calculator = self._before.without(name) if not self.field.strip() else self._before
            self.fault = _("This is no number.") if len(self.field) > 1 else ""
        self.again()

    @property
    def ways(self) -> tuple[str, ...]:
        """What can give way to the value in the open field, the one that does first; nothing where none is open."""
        return self._ways if self.field is not None else ()

    def turn_what_if(self) -> bool:
        """Begin a what-if from the values as they stand, or leave it for them; True where it has begun."""
        self.keep()
        if self.now is not None:
            self._leave_what_if()
        else:
            self.now = self.calculator
            self._outer, self._edits = self._edits, Edits()
        self.again()
        self.post_message(self.Edited())
        return self.now is not None

    def _leave_what_if(self) -> None:
        self.calculator = self.now or self.calculator
        self.now = None
        self._edits = self._outer

    def _try(self, calculator: Calculator) -> None:
        """Work with these values, or say why they can't be and stay with those before."""
        self.fault = impossible(self._work_out(calculator.known))
        self.calculator = self._before if self.fault else calculator

    def _value(self) -> Fraction | None:
        return parsed(NAMES[self.chosen], self.field or "")

    def take_back(self) -> str | None:
        """Undo the last edit, or leave the open field; the name of the figure, None where there is no edit left."""
        if self.field is not None:
            self.calculator, self.field, self.fault = self._before, None, ""
            self.again()
            return NAMES[self.chosen]
        return self._go_to(self._edits.back(self.calculator))

    def bring_back(self) -> str | None:
        """Make the edit again that was taken back."""
        return self._go_to(self._edits.forward(self.calculator)) if self.field is None else None

    def _go_to(self, state: Calculator | None) -> str | None:
        """Show a state from the edits; the figure that differs, "" for several, None where there is no state."""
        if state is None:
            return None
        now, self.calculator = self.calculator.known, state
        then = state.known
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
                self._edits.note(self._before)
            self.field, self.fault = None, ""
            self.post_message(self.Edited())
        self.again()

    def clear(self) -> None:
        """Forget the value under the cursor."""
        if NAMES[self.chosen] in self.calculator.known:
            self._edits.note(self.calculator)
        self.calculator = self.calculator.without(NAMES[self.chosen])
        self.again()
        self.post_message(self.Edited())
