"""The Markdown of the explanations as blocks and spans, for whoever draws them.

Headings, paragraphs, list items, tables and code blocks; inside a line strong words and code.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

_FENCE = "```"
_ITEM = re.compile(r"( *)([-*]|\d+\.) +(.*)")
_RULE = re.compile(r"\|?[\s:|-]+\|?")
_MARKED = re.compile(r"(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)")
_STOPS = frozenset("。？！")


class Kind(Enum):
    """What a block is."""

    HEADING = "HEADING"
    TEXT = "TEXT"
    ITEM = "ITEM"
    TABLE = "TABLE"
    CODE = "CODE"


class Block(NamedTuple):
    """One block. ``level`` is a heading's, or the blanks before an item; ``mark`` an item's: ``-`` or ``2.``.

    ``text`` is one line, still with its marks; ``lines`` are those of code; ``rows`` a table's cells, its head first.
    """

    kind: Kind
    text: str = ""
    level: int = 0
    mark: str = ""
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    after_blank: bool = False


class Span(NamedTuple):
    """A part of a line without its marks."""

    text: str
    strong: bool = False
    code: bool = False


def blocks(markdown: str) -> Iterator[Block]:
    """The blocks of a page in their order."""
    held: list[str] = []
    blank = after_blank = in_code = False
    for line in markdown.splitlines():
        is_fence = line.startswith(_FENCE)
        if held and not in_code and _ends(held[0], line):
            yield _block(held, after_blank)
            held, blank = [], False
        if not held:
            after_blank = blank
        if line.strip() or in_code:
            held.append(line)
        else:
            blank = True
        in_code ^= is_fence
        if is_fence and not in_code:
            yield _block(held, after_blank)
            held, blank = [], False
    if held:
        yield _block(held, after_blank)


def _ends(first: str, line: str) -> bool:
    """Whether a block that began with the first line is over before this one."""
    starts = line.startswith((_FENCE, "#")) or _ITEM.match(line) is not None
    return not line.strip() or starts or first.startswith("#") or first.startswith("|") != line.startswith("|")


def _block(held: Sequence[str], after_blank: bool) -> Block:
    first = held[0]
    if first.startswith("#"):
        marks, _blank, text = first.partition(" ")
        return Block(Kind.HEADING, text, len(marks), after_blank=after_blank)
    if first.startswith(_FENCE):
        return Block(Kind.CODE, lines=tuple(held[1:-1]), after_blank=after_blank)
    if first.startswith("|"):
        rows = (line.strip().strip("|").split("|") for line in held if not _RULE.fullmatch(line.strip()))
        cells = tuple(tuple(cell.strip() for cell in row) for row in rows)
        return Block(Kind.TABLE, rows=cells, after_blank=after_blank)
    if found := _ITEM.match(first):
        text = _joined([found[3], *held[1:]])
        return Block(Kind.ITEM, text, len(found[1]), found[2], after_blank=after_blank)
    return Block(Kind.TEXT, _joined(held), after_blank=after_blank)


def _joined(lines: Sequence[str]) -> str:
    """One line of several; beside a Chinese sign there is no blank."""
    whole = ""
    for line in (line.strip() for line in lines):
        glue = "" if not whole or not line or _is_wide(whole[-1]) or _is_wide(line[0]) else " "
        whole += glue + line
    return whole


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def spans(text: str) -> list[Span]:
    """A line in parts; Markdown needs a blank after a marked sentence, Chinese text has none."""
    found: list[Span] = []
    for part in _MARKED.split(text):
        marked = _MARKED.fullmatch(part) is not None
        said = part.strip("*`") if marked else part
        if found and found[-1].text[-1:] in _STOPS and said.startswith(" "):
            said = said[1:]
        said = re.sub("(?<=[。？！]) ", "", said)
        if said:
            found.append(Span(said, marked and part.startswith("*"), marked and part.startswith("`")))
    return found


def unmarked(text: str) -> str:
    """The line without marks."""
    return "".join(span.text for span in spans(text))
