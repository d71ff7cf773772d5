"""How one listened in one contact: eight habits that stand in the way, eight that help (method.md 2.2)."""

from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.stance_view import bare
from cockpit.tui.boards.view import BoardView, Item, Note, Section

if TYPE_CHECKING:
    from cockpit.model.contact import Interaction

_TONES = {"WRONG": "warn", "RIGHT": "good"}


def listening_view(contact: "Interaction", who: str, number: int, count: int, texts: Texts) -> BoardView:
    """The board of one contact, the ``number``-th of ``count`` from the latest on; ``who`` was there."""
    from cockpit.desk.telling import listened

    channel = texts.name("Channel", contact.channel) if contact.channel else ""
    what = " · ".join(part for part in (contact.on.isoformat(), channel, who) if part)
    habits, ticked = texts.file("signs")["ListeningSign"], frozenset(contact.listening)
    groups = (("WRONG", _("What stands in the way")), ("RIGHT", _("What helps")))
    sections = tuple(
        Section(
            title,
            tuple(_habit(code, str(text), ticked, kind) for code, text in habits.items() if code.startswith(kind)),
        )
        for kind, title in groups
    )
    head = (
        Note(_("Contact {number} of {count}: {what}").format(number=number, count=count, what=what), "text"),
        Note(listened(contact), "strong"),
    )
    own = Note(_("Both lists are this product's own text; only you see what you tick."))
    note = Note(contact.note, "text") if contact.note else None
    return BoardView(head, sections, (note, own) if note else (own,))


def _habit(code: str, text: str, ticked: frozenset[str], kind: str) -> Item:
    holds = code in ticked
    return Item(code, "✓" if holds else "□", _TONES[kind] if holds else "quiet", bare(text))
