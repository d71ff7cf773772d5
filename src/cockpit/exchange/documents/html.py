"""A document as one HTML page: no script, no outside reference, ready to be printed by a browser."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from cockpit.exchange.documents.document import Block, Document
from cockpit.show import show, show_block


def html(document: Document) -> str:
    """The page; every text of the document is escaped."""
    return _template().render(document=document)


def _kind(block: Block) -> str:
    return type(block).__name__


def _lines(text: str) -> list[str]:
    """A text of several lines, empty ones left out."""
    return [line.strip() for line in show_block(text).splitlines() if line.strip()]


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("cockpit.exchange", "documents"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(kind=_kind, lines=_lines, line=show)
    return environment.get_template("page.html")
