"""A document as Markdown (CommonMark with tables); text of others never becomes markup."""

import re
from collections.abc import Iterator

from cockpit.exchange.documents.document import (
    Block,
    Bullets,
    Document,
    Facts,
    Item,
    Lines,
    Paragraph,
    Section,
    Table,
    Tone,
)
from cockpit.show import show, show_block

_SIGNS = re.compile(r"([\\`*_\[\]<>|~$&@])")
_FIRST = re.compile(r"^(\s*)([#=]|[+-](?=[\s+-]|$))")
_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")
_LINK = re.compile(r"(?i)(\bwww)(?=\.)|(?<=[a-z])(?=://)")
"""Where some readers would make a link of bare text."""
_BOXES = {True: "[x] ", False: "[ ] ", None: ""}


def markdown(document: Document) -> str:
    """The whole document, one heading of level 1, ending in one line break."""
    parts = [f"# {line(document.title)}", line(document.subtitle)]
    parts += [part for section in document.sections for part in _section(section)]
    parts += ["---", *(f"*{line(note)}*" for note in document.notes)] if document.notes else []
    return "\n\n".join(part for part in parts if part) + "\n"


def line(text: str) -> str:
    """A text as one line that reads as it is, whatever signs it holds."""
    return _escaped(show(text).strip())


def block(text: str) -> str:
    """A text of several lines; each line break stays one."""
    lines = [_escaped(one.strip()) for one in show_block(text).strip().splitlines()]
    return "\\\n".join(one for one in lines if one)


def _escaped(text: str) -> str:
    text = _SIGNS.sub(r"\\\1", text)
    text = _NUMBER.sub(r"\1\\\2", _FIRST.sub(r"\1\\\2", text))
    return _LINK.sub(r"\g<0>\\", text)


def _section(section: Section) -> Iterator[str]:
    yield f"{'#' * section.level} {line(section.title)}"
    for one in section.blocks:
        yield _block(one)


def _block(one: Block) -> str:
    if isinstance(one, Paragraph):
        return _toned(block(one.text), one.tone)
    if isinstance(one, Bullets):
        return "\n".join(_item(item, number if one.numbered else None) for number, item in enumerate(one.items, 1))
    if isinstance(one, Facts):
        return "\n".join(f"- **{line(label)}:** {_inline(value)}" for label, value in one.pairs)
    if isinstance(one, Lines):
        return "\n\n".join(["\\_" * 40] * one.count)
    return _table(one)


def _toned(text: str, tone: Tone) -> str:
    if not text:
        return ""
    if tone is Tone.WARN:
        return f"**⚠ {text}**"
    return f"**{text}**" if tone is Tone.STRONG else f"*{text}*" if tone is Tone.QUIET else text


def _item(item: Item, number: int | None) -> str:
    mark = "-" if number is None else f"{number}."
    indent = " " * (len(mark) + 1)
    first = f"{mark} {_BOXES[item.done]}{_toned(_inline(item.text), item.tone)}"
    return "\n".join([first, *(f"{indent}- {_inline(detail)}" for detail in item.details)])


def _table(table: Table) -> str:
    rule = ["---:" if place in table.right else "---" for place in range(len(table.head))]
    rows = [[line(cell) for cell in table.head], rule, *([_inline(cell) for cell in row] for row in table.rows)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def _inline(text: str) -> str:
    """A text of several lines where only one line can be."""
    return " / ".join(line(one) for one in show_block(text).splitlines() if one.strip())
