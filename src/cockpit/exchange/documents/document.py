"""What a document is made of; every text in it is data, whatever signs it holds."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Tone(StrEnum):
    """How a text is meant; a renderer shows it by more than colour."""

    PLAIN = "PLAIN"
    QUIET = "QUIET"
    """Said aside, such as where a figure comes from."""
    STRONG = "STRONG"
    WARN = "WARN"
    """What would do harm, or is missing."""


@dataclass(frozen=True)
class Paragraph:
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Item:
    """A line of a list; ``details`` stand below it; ``done`` makes it a box that is ticked or open."""

    text: str
    details: tuple[str, ...] = ()
    done: bool | None = None
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Bullets:
    items: tuple[Item, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Facts:
    """Labels with their values, two columns."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """``right`` names the columns of numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Lines:
    """Empty lines to write on by hand."""

    count: int


Block = Paragraph | Bullets | Facts | Table | Lines


@dataclass(frozen=True)
class Section:
    """A heading and what is below it; ``level`` 2 is a chapter, 3 a part of one."""

    title: str
    blocks: tuple[Block, ...]
    level: int = 2


@dataclass(frozen=True)
class Document:
    """``kind`` is one word for the file's name, ``notes`` stand at the end, ``language`` is ``en`` or ``zh``."""

    kind: str
    title: str
    subtitle: str
    language: str
    sections: tuple[Section, ...]
    notes: tuple[str, ...] = ()

    def with_content(self) -> "Document":
        """The document without blocks that say nothing, and without sections that have none left."""
        filled = (replace(one, blocks=tuple(filter(_says_something, one.blocks))) for one in self.sections)
        return replace(self, sections=tuple(one for one in filled if one.blocks))


def _says_something(block: Block) -> bool:
    if isinstance(block, Paragraph):
        return bool(block.text)
    if isinstance(block, Bullets):
        return bool(block.items)
    if isinstance(block, Facts):
        return bool(block.pairs)
    return bool(block.rows if isinstance(block, Table) else block.count)


def as_json(document: Document) -> dict[str, Any]:
    """The document as JSON: sections with their blocks, each with its ``type``."""
    return {
        "kind": document.kind,
        "title": document.title,
        "subtitle": document.subtitle,
        "sections": [
            {"title": section.title, "level": section.level, "blocks": [_block_json(one) for one in section.blocks]}
            for section in document.sections
        ],
        "notes": list(document.notes),
    }


def _block_json(block: Block) -> dict[str, Any]:
    kind = type(block).__name__.lower()
    if isinstance(block, Paragraph):
        return {"type": kind, "text": block.text, "tone": block.tone.value}
    if isinstance(block, Bullets):
        items = [
            {"text": one.text, "details": list(one.details), "done": one.done, "tone": one.tone.value}
            for one in block.items
        ]
        return {"type": kind, "numbered": block.numbered, "items": items}
    if isinstance(block, Facts):
        return {"type": kind, "pairs": [list(pair) for pair in block.pairs]}
    if isinstance(block, Lines):
        return {"type": kind, "count": block.count}
    return {"type": kind, "head": list(block.head), "rows": [list(row) for row in block.rows]}
