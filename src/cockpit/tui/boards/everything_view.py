"""Everything entered: the kinds of records with how many there are, what reads them, and the newest."""

from collections.abc import Mapping, Sequence

from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.commands.about_entry import GROUPS, Entry


def everything_view(counts: Mapping[str, int], newest: Mapping[str, Sequence[str]]) -> BoardView:
    """``counts`` and the first names of each array; what has no count, as there is no account, is left out."""
    sections = []
    for title, entries in GROUPS:
        shown = tuple(
            _item(one, counts[one.array], newest.get(one.array, ())) for one in entries if one.array in counts
        )
        if shown:
            sections.append(Section(_(title), shown))
    return BoardView((), tuple(sections))


def _item(entry: Entry, count: int, names: Sequence[str]) -> Item:
    some = Note(_(", ").join(names) + (" …" if count > len(names) else ""), "text") if names else Note("")
    tone = "quiet" if count == 0 else "text"
    return Item(
        entry.array,
        "·" if count else "○",
        tone,
        _(entry.title),
        (Note(str(count), tone),),
        (Note(_(entry.purpose)), some),
        tone,
    )
