"""The one place that writes to the terminal: results on stdout, messages on stderr, all through show()."""

import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from io import StringIO
from typing import TYPE_CHECKING, Any

from cockpit.cli import output
from cockpit.content.words import _, joined, labelled
from cockpit.show import show, show_block, show_json

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

_GAP = "  "
_WIDEST = 48
_SENTENCES = frozenset(("readings",))
"""Lists of sentences, which stand one below the other."""


def line(text: str = "") -> None:
    """One line of the result, on its way at once."""
    output.write(show(text) + "\n")


def block(text: str) -> None:
    """A result of several lines."""
    output.write(show_block(text).rstrip("\n") + "\n")


def document(value: Any) -> None:
    """One JSON document in UTF-8, whatever the terminal's own encoding."""
    text = show_json(value) + "\n"
    if isinstance(sys.stdout, StringIO):
        output.write(text)
        return
    with output.binary() as stream:
        stream.write(text.encode("utf-8", "surrogatepass"))


def say(text: str) -> None:
    """A message to the person at the keyboard; never part of the result."""
    _tell(show_block(text) + "\n")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> None:
    """Rows under their headings in columns counted in cells; ``right`` names the columns of numbers."""
    lines = [[_cut(show(cell)) for cell in row] for row in (headings, *rows)]
    widths = [max(cells(row[i]) for row in lines) for i in range(len(headings))]
    for row in lines:
        padded = [_pad(cell, width, i in right) for i, (cell, width) in enumerate(zip(row, widths, strict=True))]
        output.write(_GAP.join(padded).rstrip() + "\n")


def cells(text: str) -> int:
    """How many cells of a terminal the text takes: a Chinese sign takes two."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _cut(text: str) -> str:
    if cells(text) <= _WIDEST:
        return text
    from rich.cells import set_cell_size

    return set_cell_size(text, _WIDEST - 1).rstrip() + "…"


def _pad(text: str, width: int, right: bool) -> str:
    fill = " " * (width - cells(text))
    return fill + text if right else text + fill


def _tell(text: str) -> None:
    """Where nobody can be told, the work goes on all the same."""
    if sys.stderr is not None:
        with suppress(OSError):
            output.put(sys.stderr, text)


def short(value: Any) -> str:
    """A value of a record for a table: unknown is ``?``, a list its words, an object its values."""
    if value is None:
        return "?"
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return joined(short(item) for item in value)
    if isinstance(value, dict):
        return " ".join(short(item) for item in value.values() if item is not None)
    return str(value)


def fields(values: dict[str, Any], indent: int = 0) -> None:
    """What is known of a record, one field a line, what lies inside a field below it."""
    for name, value in values.items():
        head = " " * indent + str(name)
        if value is None or value in ([], {}):
            continue
        if isinstance(value, dict):
            line(labelled(head, "").rstrip())
            fields(value, indent + 2)
        elif isinstance(value, list) and (name in _SENTENCES or isinstance(value[0], dict)):
            line(labelled(head, "").rstrip())
            for item in value:
                line(" " * (indent + 2) + "- " + (_pairs(item) if isinstance(item, dict) else short(item)))
        elif isinstance(value, str) and "\n" in value:
            line(labelled(head, "").rstrip())
            block("\n".join(" " * (indent + 2) + text for text in value.splitlines()))
        else:
            line(labelled(head, short(value)))


def _pairs(item: dict[str, Any]) -> str:
    return joined(f"{name} {short(value)}" for name, value in item.items() if value not in (None, [], {}))


def decimal(value: float, factor: int = 1) -> str:
    """A JSON number times a whole factor with one decimal, half up, as people read it."""
    from decimal import ROUND_HALF_UP, Decimal

    return str((Decimal(str(value)) * factor).quantize(Decimal("0.1"), ROUND_HALF_UP))


def amount(value: "Fraction | Decimal | None") -> str:
    """A number of any size as people read it: whole, thousands parted; unknown is ``?``."""
    if value is None:
        return "?"
    from cockpit.desk.shapes import whole

    return f"{whole(value):,f}"


def in_place(text: str, *, last: bool = False) -> None:
    """A message that the next one replaces, for a terminal."""
    _tell("\r" + show(text) + ("\n" if last else ""))


def is_watched() -> bool:
    """Whether messages go to a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()
