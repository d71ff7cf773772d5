"""The Markdown of the explanations: the same blocks and spans for screen and command line."""

import pytest

from cockpit.content.markdown import Block, Kind, Span, blocks, spans, unmarked

PAGE = """# Title

## Part
One line
goes on.
- first *item*
  goes on
2. second

| a | b |
| --- | --- |
| **1** | 中 |

```
cockpit today

  -n 3
```
中文一行
接着说
"""


def test_a_page_is_its_blocks_in_order() -> None:
    """Lines of one block are one text, code keeps its lines; what stood after an empty line says so."""
    assert list(blocks(PAGE)) == [
        Block(Kind.HEADING, "Title", 1),
        Block(Kind.HEADING, "Part", 2, after_blank=True),
        Block(Kind.TEXT, "One line goes on."),
        Block(Kind.ITEM, "first *item* goes on", 0, "-"),
        Block(Kind.ITEM, "second", 0, "2."),
        Block(Kind.TABLE, rows=(("a", "b"), ("**1**", "中")), after_blank=True),
        Block(Kind.CODE, lines=("cockpit today", "", "  -n 3"), after_blank=True),
        Block(Kind.TEXT, "中文一行接着说"),
    ]
    assert list(blocks("")) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("plain", [Span("plain")]),
        ("a **b** *c* `d`", [Span("a "), Span("b", strong=True), Span(" "), Span("c", strong=True), Span(" "), Span("d", code=True)]),
        ("**一句。** 下一句。 再一句", [Span("一句。", strong=True), Span("下一句。再一句")]),
        ("", []),
    ],
)
def test_a_line_is_its_spans_without_marks(text: str, parts: list[Span]) -> None:
    """Strong words and code; the blank that Markdown needs after a Chinese sentence is not shown."""
    assert spans(text) == parts
    assert unmarked(text) == "".join(part.text for part in parts)
