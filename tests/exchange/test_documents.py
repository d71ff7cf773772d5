"""Documents as Markdown and HTML: everything is said, and text of others stays text."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

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
    as_json,
)
from cockpit.exchange.documents.html import html
from cockpit.exchange.documents.markdown import block, line, markdown
from cockpit.show import show

HOSTILE = (
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "](", "a | b\nc", "![](http://x.y/z.png)", "# no heading",
    "- no list", "1. no list", "+ x", "> quote", "`code`", "**bold** _it_", "&lt;b&gt; &amp;", "\\", "$x$", "~~gone~~",
    "<!-- -->", "http://example.org www.example.org li@firm.com", "\x1b[31mred\x07", "'\"><img src=x onerror=alert(1)>",
    "张伟 ‮RTL", "=====", "---", "{{ 7*7 }} {% raw %}",
)  # fmt: skip


def whole(*blocks: Block, title: str = "T") -> Document:
    """A document of one section."""
    return Document("brief", title, "", "en", (Section("S", blocks),))


def every_block(text: str) -> Document:
    """The same text in every place that a text can have."""
    return Document(
        "brief",
        text,
        text,
        "zh",
        (
            Section(text, tuple(Paragraph(text, tone) for tone in Tone)),
            Section(
                text,
                (
                    Bullets((Item(text, (text,)), Item(text, done=True), Item(text, done=False, tone=Tone.WARN))),
                    Bullets((Item(text), Item(text)), numbered=True),
                    Facts(((text, text),)),
                    Table((text, text), ((text, text),), frozenset({1})),
                    Lines(2),
                ),
                level=3,
            ),
        ),
        (text,),
    )


class _Page(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> _Page:
    """A parsed page."""
    parsed = _Page()
    parsed.feed(page)
    return parsed


_TAGS = set(
    "html head meta title style body header h1 h2 h3 p main section ul ol li span dl dt dd table thead tbody tr th td"
    " br div footer".split()
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_html(text: str) -> None:
    """No tag, handler or address comes from data; the text itself is there."""
    page = read(html(every_block(text)))
    assert set(page.tags) <= _TAGS
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href", "action")]
    for one in filter(None, map(str.strip, text.splitlines())):
        assert show(one) in page.text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_markdown(text: str) -> None:
    """Read by a strict reader that also makes links of bare addresses, the text is there and nothing else."""
    reader = MarkdownIt("commonmark", {"html": True}).enable("table").enable("strikethrough")
    page = read(reader.render(markdown(every_block(text))))
    assert set(page.tags) <= {"h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "table", "thead", "tbody",
                              "tr", "th", "td", "br", "hr"}  # fmt: skip
    for one in filter(None, map(str.strip, text.splitlines())):
        assert page.text.count(show(one).strip()) >= 10


@given(st.text(max_size=60))
def test_a_line_reads_as_it_was_written(text: str) -> None:
    """What the reader of the Markdown sees is what was typed, made safe for a line."""
    page = read(MarkdownIt("commonmark", {"html": True}).render("x " + line(text)))
    assert " ".join(page.text.split()) == " ".join(("x " + show(text)).split())
    assert set(page.tags) <= {"p"}


def test_the_page_needs_nothing_from_outside() -> None:
    """No script, no address, and a policy that forbids both."""
    page = html(every_block("plain"))
    assert "default-src 'none'" in page
    assert not re.search(r"(?i)<script|https?:|url\(|@import|<link|<img|<iframe", page)


def test_the_markdown_of_every_block() -> None:
    """One form for each kind of block."""
    document = whole(
        Paragraph("two\nlines", Tone.STRONG),
        Paragraph("", Tone.WARN),
        Bullets((Item("open", ("more",), done=False), Item("done", done=True), Item("mind", tone=Tone.WARN))),
        Bullets((Item("one"), Item("two", tone=Tone.QUIET)), numbered=True),
        Facts((("a", "1"), ("b", "2\n3"))),
        Table(("x", "n"), (("y", "1"),), frozenset({1})),
        Lines(1),
    )
    assert markdown(document) == (
        "# T\n\n## S\n\n**two\\\nlines**\n\n- [ ] open\n  - more\n- [x] done\n- **⚠ mind**\n\n1. one\n2. *two*\n\n"
        "- **a:** 1\n- **b:** 2 / 3\n\n| x | n |\n| --- | ---: |\n| y | 1 |\n\n" + "\\_" * 40 + "\n"
    )
    assert block(" a \n\n b ") == "a\\\nb"


def test_empty_sections_are_left_out() -> None:
    """A heading without anything below it says nothing."""
    document = Document(
        "brief", "T", "", "en",
        (
            Section("paragraph", (Paragraph(""),)), Section("list", (Bullets(()),)), Section("facts", (Facts(()),)),
            Section("table", (Table(("a",), ()),)), Section("nothing", ()), Section("kept", (Paragraph("x"),)),
            Section("write", (Lines(3),)),
        ),
    )  # fmt: skip
    assert [section.title for section in document.with_content().sections] == ["kept", "write"]


def test_the_json_holds_every_text() -> None:
    """Each block with its type and all it says."""
    told = as_json(every_block("x"))
    assert [one["type"] for one in told["sections"][1]["blocks"]] == ["bullets", "bullets", "facts", "table", "lines"]
    assert told["sections"][0]["blocks"][3] == {"type": "paragraph", "text": "x", "tone": "WARN"}
    assert told["notes"] == ["x"]
