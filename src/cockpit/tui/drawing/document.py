"""A document as lines of the screen."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.lines import BLANK, Page, Row, Span, columns, line, paragraph, wrap

if TYPE_CHECKING:
    from cockpit.desk.documenting import Block, Bullets, Document, Facts, Table

_TONES = {"PLAIN": "text", "QUIET": "quiet", "STRONG": "strong", "WARN": "warn"}
_BOXES = {True: "✓ ", False: "○ ", None: "· "}
_LABEL = 26
_GAP = 2


def document_page(document: "Document", width: int) -> Page:
    """Title, sections with their blocks, notes; every line inside the width."""
    rows = [*paragraph(document.title, width, "strong"), *paragraph(document.subtitle, width, "quiet")]
    for section in document.sections:
        rows += [Row(BLANK), *paragraph(section.title, width, "accent")]
        for block in section.blocks:
            rows += _block(block, width)
    rows += [Row(BLANK)] if document.notes else []
    return [*rows, *(row for note in document.notes for row in paragraph(note, width, "quiet"))]


def _block(block: "Block", width: int) -> list[Row]:
    kind = type(block).__name__
    if kind == "Bullets":
        return _bullets(block, width)  # type: ignore[arg-type]  # told by its kind
    if kind == "Facts":
        return _facts(block, width)  # type: ignore[arg-type]  # told by its kind
    if kind == "Table":
        return _table(block, width)  # type: ignore[arg-type]  # told by its kind
    if kind == "Lines":
        return [Row(line(Span("  " + _("(room to write)"), "quiet")))]
    tone = block.tone.value  # type: ignore[union-attr]  # a paragraph
    parts = block.text.splitlines()  # type: ignore[union-attr]  # a paragraph
    return [row for text in parts for row in _indented(text, width, 1, _TONES[tone])]


def _bullets(block: "Bullets", width: int) -> list[Row]:
    rows: list[Row] = []
    for number, item in enumerate(block.items, 1):
        lead = f" {number}. " if block.numbered else f" {_BOXES[item.done]}"
        text = line(Span(lead, "quiet"), Span(" ".join(item.text.split()), _TONES[item.tone.value]))
        rows += [Row(one) for one in wrap(text, width, indent=len(lead))]
        for detail in item.details:
            rows += _indented(" ".join(detail.split()), width, len(lead) + 1, "quiet")
    return rows


def _facts(block: "Facts", width: int) -> list[Row]:
    rows: list[Row] = []
    room = min(_LABEL, max(8, width // 3))
    for label, value in block.pairs:
        head = columns(((line(Span(f" {label}", "quiet")), room, False),))
        first, *more = wrap(line(" ".join(value.split())), max(8, width - room - 1)) or [BLANK]
        rows.append(Row((*head, Span(" "), *first)))
        rows += [Row((Span(" " * (room + 1)), *one)) for one in more]
    return rows


def _table(block: "Table", width: int) -> list[Row]:
    """Columns as wide as what is in them; where the room ends the widest gives way."""
    texts = [[" ".join(cell.split()) for cell in row] for row in (block.head, *block.rows)]
    widths = [max(Span(row[place]).cells for row in texts) for place in range(len(block.head))]
    while sum(widths) + _GAP * (len(widths) - 1) + 1 > width and max(widths) > 4:
        widths[widths.index(max(widths))] -= 1
    rows = []
    for number, row in enumerate(texts):
        tone = "quiet" if number == 0 else "text"
        parts = [(line(Span(cell, tone)), widths[place], place in block.right) for place, cell in enumerate(row)]
        rows.append(Row((Span(" "), *columns(parts, _GAP))))
    return rows


def _indented(text: str, width: int, indent: int, tone: str) -> list[Row]:
    return [Row(one) for one in wrap(line(Span(" " * indent), Span(text, tone)), width, indent=indent)]
