"""Lines of styled text as data: what presenters write, drawings arrange and one widget paints.

A tone names a meaning ("warn", "sponsor"), never a colour; themes turn tones into colours. Widths are terminal
cells, so a Chinese character counts two. A span is safe by construction: its text went through ``show``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size

from cockpit.show import show

CUT = "…"
_NOT_FIRST = frozenset("。，、；：？！）》」』】”’,.;:?!)]}")


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one tone; ``cells`` is its width on a terminal."""

    text: str
    tone: str = "text"

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", show(self.text))

    @property
    def cells(self) -> int:
        return cell_len(self.text)


Line = tuple[Span, ...]
BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a page; lines with the same ``item`` (0, 1, ...) are highlighted together by the cursor."""

    line: Line
    item: int = -1


Page = Sequence[Row]


def line(*parts: Span | str) -> Line:
    """A line of spans; plain text gets the tone "text"."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts)


def cells(spans: Iterable[Span]) -> int:
    """Width of a line in terminal cells."""
    return sum(span.cells for span in spans)


def plain(spans: Iterable[Span]) -> str:
    """The text of a line without its tones."""
    return "".join(span.text for span in spans)


def cut(text: str, width: int) -> str:
    """The text in at most ``width`` cells; what is cut ends in an ellipsis."""
    if cell_len(text) <= width:
        return text
    return "" if width <= 0 else set_cell_size(text, width - 1).rstrip() + CUT


def fit(spans: Line, width: int, *, right: bool = False) -> Line:
    """The line in exactly ``width`` cells: cut with an ellipsis, or filled with blanks (before it if ``right``)."""
    total = cells(spans)
    if total > width:
        spans = _cut_line(spans, width)
        total = cells(spans)
    if total == width:
        return spans
    blank = Span(" " * (width - total))
    return (blank, *spans) if right else (*spans, blank)


def _cut_line(spans: Line, width: int) -> Line:
    kept: list[Span] = []
    left = width
    for span in spans:
        if span.cells < left:
            kept.append(span)
            left -= span.cells
            continue
        text = set_cell_size(span.text, max(0, left - 1)).rstrip() + CUT if left > 0 else ""
        return (*kept, Span(text, span.tone))
    return tuple(kept)


def columns(parts: Sequence[tuple[Line, int, bool]], gap: int = 1) -> Line:
    """Columns side by side; each is a line, its width in cells, and whether it is right-aligned."""
    spans: list[Span] = []
    for index, (part, width, right) in enumerate(parts):
        if index and gap:
            spans.append(Span(" " * gap))
        spans.extend(fit(part, width, right=right))
    return tuple(spans)


def wrap(spans: Line, width: int, *, indent: int = 0) -> list[Line]:
    """The line broken into lines of at most ``width`` cells, all but the first indented; at least one line.

    Breaks at blanks and between Chinese characters, never before closing punctuation; a longer word is split.
    """
    width = max(width, indent + 4)
    lines: list[list[Span]] = [[]]
    used = 0
    for text, tone in _words(spans):
        room = width - used
        if cell_len(text.rstrip()) > room and used > (indent if len(lines) > 1 else 0):
            lines.append([Span(" " * indent)] if indent else [])
            used, room = indent, width - indent
            text = text.lstrip()
        while cell_len(text.rstrip()) > room:
            head = _head(text, room)
            lines[-1].append(Span(head, tone))
            text = text[len(head) :]
            lines.append([Span(" " * indent)] if indent else [])
            used, room = indent, width - indent
        if text:
            lines[-1].append(Span(text, tone))
            used += cell_len(text)
    return [_joined(parts) for parts in lines]


def _head(text: str, room: int) -> str:
    end = 1
    while end < len(text) and cell_len(text[: end + 1]) <= room:
        end += 1
    return text[:end]


def _words(spans: Line) -> Iterable[tuple[str, str]]:
    """Pieces that are never broken, each with the blanks after it, and their tones."""
    for span in spans:
        start = 0
        text = span.text
        for at in range(1, len(text)):
            if text[at] == " " or text[at] in _NOT_FIRST:
                continue
            if text[at - 1] == " " or cell_len(text[at]) == 2 or cell_len(text[at - 1]) == 2:
                yield text[start:at], span.tone
                start = at
        if text[start:]:
            yield text[start:], span.tone


def runs(spans: Iterable[Span]) -> list[tuple[str, str]]:
    """Text and tone of a line, neighbours of one tone joined."""
    joined: list[tuple[str, str]] = []
    for span in spans:
        if joined and joined[-1][1] == span.tone:
            joined[-1] = (joined[-1][0] + span.text, span.tone)
        else:
            joined.append((span.text, span.tone))
    return joined


def _joined(parts: list[Span]) -> Line:
    """Neighbours of one tone as one span; blanks at the end dropped."""
    joined = runs(parts)
    if joined:
        joined[-1] = (joined[-1][0].rstrip() or joined[-1][0][:0], joined[-1][1])
    return tuple(Span(text, tone) for text, tone in joined if text)


def paragraph(text: str, width: int, tone: str = "text", *, item: int = -1, indent: int = 0) -> list[Row]:
    """One text wrapped to rows of one tone."""
    return [Row(part, item) for part in wrap(line(Span(text, tone)), width, indent=indent)]


def bar(value: int, width: int, tone: str = "accent") -> Line:
    """A bar for 0..100 in ``width`` cells."""
    full = max(0, min(width, (value * width + 50) // 100))
    return line(Span("━" * full, tone), Span("─" * (width - full), "faint"))
