"""The seller: own style, which seller one is, four measures of success (method.md 2.6, 5.1, 5.4)."""

from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section

if TYPE_CHECKING:
    from cockpit.desk.me import Me


def me_view(found: "Me", texts: Texts) -> BoardView:
    """Every figure in one line; what it is made of is told below."""
    from cockpit.desk.me_told import me_rows

    rows = me_rows(found, texts)
    items = [
        Item(
            row.key,
            "·",
            "quiet",
            _("{label}: {value}").format(label=row.label, value=row.value),
            detail=tuple(Note(note, "text") for note in row.notes),
        )
        for row in rows
    ]
    mine = sum(row.key in ("style", "seller") for row in rows)
    return BoardView(
        (),
        (
            Section(_("What I am like"), tuple(items[:mine])),
            Section(_("Measures of success"), tuple(items[mine:])),
        ),
    )


def waiting_view(done: int, total: int) -> BoardView:
    """While the book is read."""
    counted = _("Reading accounts: {done} of {total}").format(done=done, total=total)
    return BoardView((Note(counted if total else _("Reading the book …"), "quiet"),))
