"""What a board shows, as data: a head, sections of items, and what is told about the item under the cursor."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence in one tone."""

    text: str
    tone: str = "quiet"


@dataclass(frozen=True, slots=True)
class Item:
    """One line that the cursor stands on; ``side`` stands at the right, ``detail`` in full below the list."""

    key: str
    mark: str
    tone: str
    """Of the mark."""
    text: str
    side: tuple[Note, ...] = ()
    detail: tuple[Note, ...] = ()
    text_tone: str = "text"
    lead: str = ""
    """Stands before the text in the list only."""


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a title; ``side`` stands behind the title."""

    title: str
    items: tuple[Item, ...]
    side: Note | None = None


@dataclass(frozen=True, slots=True)
class BoardView:
    """A whole board; an item's number is its place among the items of all sections."""

    head: tuple[Note, ...]
    sections: tuple[Section, ...] = field(default=())
    told: tuple[Note, ...] = ()
    """What is told below the list, whatever item the cursor stands on."""

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of all sections in order."""
        return tuple(item for section in self.sections for item in section.items)
