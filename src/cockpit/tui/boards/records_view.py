"""The records of one array as a list: what each is called, what stands beside it, and everything that is known."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from cockpit.content.words import _
from cockpit.desk.facts import facts
from cockpit.model.arrays import ARRAYS
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.forms.fields import words_of
from cockpit.tui.forms.kinds import Field, Kind, fields_of
from cockpit.tui.forms.layouts import layout_of
from cockpit.tui.forms.naming import called, said

if TYPE_CHECKING:
    from cockpit.model.record import Record
    from cockpit.tui.forms.context import FormContext

ADD = "+"
"""Key of the item that adds a record; a key to fill in may follow it."""
_PART = "\x1f"
_MORE = {"info_items": "value", "interactions": "note", "meetings": "place", "resource_requests": "note"}
"""What stands behind the name in the list."""
_BESIDE: dict[str, tuple[str, ...]] = {
    "stakeholders": ("title", "dept"),
    "opportunities": ("amount", "status"),
    "info_items": ("source", "collected_at"),
    "influence_lines": ("kind", "strength"),
    "participations": ("roles", "stance"),
    "interactions": ("channel",),
    "needs": ("level", "stakeholder_id", "confirmed"),
    "objections": ("stakeholder_id", "on", "resolved_at"),
    "resource_requests": ("status", "needed_by"),
    "finance_snapshots": ("price_ex_tax", "unit_cost"),
    "project_history": ("award_amount", "winner"),
    "competitors": ("quote_low", "quote_high"),
    "account_goals": ("task", "due", "done_at"),
    "actions": ("state", "until"),
    "next_steps": ("due", "done_at"),
    "proofs": ("kind", "for_need_level"),
    "targets": ("amount", "currency"),
}
"""What stands at the right of each record."""
_DATED = {"interactions": "on", "meetings": "on", "objections": "on", "actions": "on", "finance_snapshots": "as_of"}
"""Arrays that are listed by day, the newest first."""


def records_view(array: str, records: Sequence["Record"], context: "FormContext") -> BoardView:
    """The list; of the information template also what is not filled in yet. ``told`` says what is known of one."""
    items = tuple(_item(array, record, context) for record in ordered(array, records, context))
    missing = _missing(records, context) if array == "info_items" else ()
    count = Note(str(len(items)) if items else _("none yet"), "quiet")
    title = Section(_("Entered"), items, count)
    fresh = Item(ADD, "+", "accent", _("Add one"), detail=(Note(_("Opens an empty form.")),))
    sections = [title, Section(_("Not known yet"), missing)] if missing else [title]
    return BoardView((), (*sections, Section(_("New"), (fresh,))))


def ordered(array: str, records: Iterable["Record"], context: "FormContext") -> list["Record"]:
    """The newest first where there is a day; the template in its own order; else by name."""
    if array in _DATED:
        return sorted(records, key=lambda one: (getattr(one, _DATED[array]), _key(array, one)), reverse=True)
    if array == "info_items":
        order = {code: place for place, code in enumerate(fields_of(array)["key"].codes)}
        return sorted(records, key=lambda one: (order.get(getattr(one, "key", ""), len(order)), _key(array, one)))
    return sorted(records, key=lambda one: (called(array, one, context).casefold(), _key(array, one)))


def key_of(array: str, record: "Record") -> str:
    """The item's key of a record."""
    return f"={_PART.join(ARRAYS[array].key_of(record))}"


def _key(array: str, record: "Record") -> str:
    return _PART.join(ARRAYS[array].key_of(record))


def _item(array: str, record: "Record", context: "FormContext") -> Item:
    fields, known = fields_of(array), facts(record)
    more = _MORE.get(array)
    text = said(fields[more], known[more], context) if more is not None else ""
    name = " · ".join(part for part in (called(array, record, context), text) if part)
    side = tuple(Note(_beside(array, fields[name], known[name], context)) for name in _BESIDE.get(array, ()))
    return Item(key_of(array, record), "·", "quiet", name, side)


def _beside(array: str, field: Field, value: Any, context: "FormContext") -> str:
    """A value at the right: days and amounts with their label, a yes as its label alone."""
    text, label = said(field, value, context), _(words_of(array, field.name)[0])
    if field.kind is Kind.FLAG:
        return label if value else ""
    if field.kind is Kind.RECORD:
        return text.partition(" (")[0]
    return f"{label} {text}" if text and field.kind in _LABELLED else text


_LABELLED = frozenset({Kind.DAY, Kind.MONEY, Kind.NUMBER})


def told(array: str, record: "Record", context: "FormContext") -> Iterable[Note]:
    """Every filled field that the form asks for, with its label, in the form's order."""
    fields, known = fields_of(array), facts(record)
    layout = layout_of(array, fields)
    for name in (name for section in (*layout.first, *layout.more) for name in section.fields):
        text = said(fields[name], known[name], context) if name in fields else ""
        if text:
            label = _(words_of(array, name)[0])
            yield Note(_("{what}: {text}").format(what=label, text=text), "text")


def _missing(records: Sequence["Record"], context: "FormContext") -> tuple[Item, ...]:
    """What the template asks for and nobody has written down."""
    field = fields_of("info_items")["key"]
    there = {getattr(one, "key", "") for one in records if (getattr(one, "value", None) or "").strip()}
    told_ = (Note(_("Opens the form for it.")),)
    return tuple(
        Item(f"{ADD}{code}", "○", "warn", context.label(field, code), detail=told_, text_tone="quiet")
        for code in field.codes
        if code not in there
    )
