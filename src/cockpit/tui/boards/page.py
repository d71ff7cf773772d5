"""A board as lines: the list, and what is told about the item under the cursor."""

from collections.abc import Sequence

from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.lines import BLANK, Line, Page, Row, Span, cells, columns, fit, line, paragraph, wrap

_GAP = Span("  ")
_LEAST = 6
"""No column at the right is made narrower than this."""


def list_page(view: BoardView, width: int) -> Page:
    """Head, then every section with its items."""
    rows = [row for note in view.head for row in paragraph(note.text, width, note.tone)]
    number = 0
    for section in view.sections:
        if rows:
            rows.append(Row(BLANK))
        rows += [Row(part) for part in wrap(_title(section), width)]
        sides = _sides(section.items, width // 2)
        for item in section.items:
            rows.append(Row(_item(item, width, sides), number))
            number += 1
    return rows


def _title(section: Section) -> Line:
    title = line(Span(section.title, "accent"))
    return title if section.side is None else (*title, _GAP, Span(section.side.text, section.side.tone))


def _sides(items: Sequence[Item], most: int) -> list[int]:
    """Widths of the columns at the right, together at most ``most``: the widest gives way first."""
    count = max((len(item.side) for item in items), default=0)
    widths = [max(cells(_side(item, number, count)) for item in items) for number in range(count)]
    while sum(widths) > max(0, most) and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _side(item: Item, number: int, count: int) -> Line:
    place = number - (count - len(item.side))
    return line(Span(item.side[place].text, item.side[place].tone)) if place >= 0 else BLANK


def _item(item: Item, width: int, sides: list[int]) -> Line:
    name = line(Span(f" {item.mark} ", item.tone), Span(item.lead + item.text, item.text_tone))
    if not item.side:
        return fit(name, width)
    shown = [(number, cell) for number, cell in enumerate(sides) if cell]
    room = width - sum(cell + 2 for _number, cell in shown)
    right = [(_side(item, number, len(sides)), cell, False) for number, cell in shown]
    return columns([(name, room, False), *right], 2)


def detail_page(item: Item | None, width: int, told: tuple[Note, ...] = ()) -> Page:
    """A rule, then the whole text of the item and what there is to tell about it."""
    rows = [Row(line(Span("─" * width, "faint")))]
    if item is None:
        return rows
    notes = (Note(item.text, "strong"), *(note for note in (*told, *item.detail) if note.text not in ("", item.text)))
    return rows + [row for note in notes for row in paragraph(note.text, width, note.tone)]
