"""The last steps before the terminal: no control, bidirectional or tag character of a text gets through.

``show`` already replaces them in every text; this filter also covers what other widgets draw by themselves.
Zero-width characters are deleted, not replaced, as a visible sign would shift the columns (textual.md 3). What
terminals measure differently, such as joined emoji in an input, is drawn as ``show`` does, in as many cells as it was
given room.
"""

import re

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter

from cockpit.show import show
from cockpit.tui.symbols import plain_text

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_JOINED = re.compile("[\u200d\ufe0e\ufe0f\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
_EITHER = re.compile(f"{_UNSAFE.pattern[:-1]}{_JOINED.pattern[1:]}")


class SafeFilter(LineFilter):
    """Deletes unsafe characters from every drawn line; Textual's own control segments pass."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if not any(_EITHER.search(segment.text) for segment in segments if not segment.control):
            return segments
        return [segment if segment.control else Segment(_safe(segment.text), segment.style) for segment in segments]


def _safe(text: str) -> str:
    clean = _UNSAFE.sub("", text)
    return set_cell_size(show(clean), cell_len(clean)) if _JOINED.search(clean) else clean


class PlainFilter(LineFilter):
    """Draws plain signs, also in the borders and bars that Textual draws itself."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if all(segment.text.isascii() for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(plain_text(segment.text), segment.style) for segment in segments
        ]


def content(text: str) -> Content:
    """Text for a widget, title or tooltip: safe, and never parsed as markup."""
    return Content(show(text))
