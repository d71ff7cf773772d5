"""Commands that add, edit and delete records by forms."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cockpit.content.words import _
from cockpit.tui.acts.people import part_of
from cockpit.tui.acts.registry import does
from cockpit.tui.acts.stages import deal_of
from cockpit.tui.commands import keymap
from cockpit.tui.commands.command import Place
from cockpit.tui.screens import empty, writing

if TYPE_CHECKING:
    from fractions import Fraction

    from cockpit.model.changes import Plan
    from cockpit.model.record import Record
    from cockpit.tui.forms.contact import ContactForm
    from cockpit.tui.forms.context import FormContext
    from cockpit.tui.forms.record import RecordForm
    from cockpit.tui.screens.home import HomeScreen

_ARRAYS = {Place.ACCOUNTS: "accounts", Place.CHART: "stakeholders", Place.DEAL: "opportunities"}
"""What each pane lists."""


def chosen(home: "HomeScreen") -> "Record | None":
    """The record under the cursor of the pane."""
    look, place = home.choice.look, home.wish.current
    if look is None:
        return None
    if place is Place.CHART:
        return look.dossier.person.get(home.choice.person_id or "")
    return deal_of(home) if place is Place.DEAL else look.dossier.account


@does("record.add")
def add(home: "HomeScreen") -> None:
    home.settle()
    array = _ARRAYS[home.wish.current]
    if array != "accounts" and home.choice.look is None:
        home.say(empty.deal(home))
        return
    form(home, array, given=_above(home) if array == "stakeholders" else None)


def _above(home: "HomeScreen") -> dict[str, str]:
    """A new person reports to the chosen one, where that one is of this account."""
    look = home.choice.look
    person = look.dossier.person.get(home.choice.person_id or "") if look is not None else None
    ours = look is not None and person is not None and person.account_id == look.dossier.account.id
    return {"reports_to": person.id} if person is not None and ours else {}


@does("record.edit")
def edit(home: "HomeScreen") -> None:
    home.settle()
    record = chosen(home)
    if record is not None:
        form(home, _ARRAYS[home.wish.current], record)


@does("record.delete")
def delete(home: "HomeScreen") -> None:
    """At once, with all that hangs on it; undo brings it back."""
    home.settle()
    record = chosen(home)
    if record is not None:
        delete_now(home, record)


def delete_now(home: "HomeScreen", record: "Record") -> None:
    """Delete a record, and say what went with it."""
    from cockpit.desk.facts import array_of
    from cockpit.desk.losses import losses, losses_said
    from cockpit.desk.plans import delete_record
    from cockpit.tui.forms.naming import called

    name = called(array_of(record), record, context_of(home))
    gone = losses(home.choice.look.dossier, record) if home.choice.look is not None else {}
    if not writing.perform(home, lambda: delete_record(record, name)):
        return
    undo = keymap.key_for("undo")
    if gone:
        text = _("Deleted: {name}, and with it {losses}. {key} brings all of it back.")
        home.say(text.format(name=name, losses=losses_said(gone), key=undo))
    else:
        home.say(_("Deleted: {name}. {key} brings it back.").format(name=name, key=undo))


@does("part.edit")
def part(home: "HomeScreen") -> None:
    """The chosen person's part in the chosen deal; a new one where there is none yet."""
    home.settle()
    deal, person = home.choice.deal_id, home.choice.person_id
    if deal is None or person is None:
        home.say(_("Choose a person and a deal first."))
        return
    known = part_of(home)
    form(home, "participations", known, None if known else {"stakeholder_id": person, "opportunity_id": deal})


@does("contact.log")
def contact(home: "HomeScreen") -> None:
    """A contact with the chosen person today, in a few keys."""
    from cockpit.tui.forms.contact import ContactForm

    home.settle()
    choice = home.choice
    asked = ContactForm(
        context_of(home, "interactions"), person=choice.person_id, deal=choice.deal_id, drafts=home.drafts
    )
    home.app.push_screen(asked, lambda plan: _logged(home, asked, plan))


def _logged(home: "HomeScreen", asked: "ContactForm", plan: "Plan | None") -> None:
    if plan and writing.perform(home, lambda: plan, asked.keep_draft):
        home.say(_("Contact logged. {key}: how you listened.").format(key=keymap.key_for("contact.listening")))


def form(
    home: "HomeScreen", array: str, record: "Record | None" = None, given: Mapping[str, Any] | None = None
) -> None:
    """Open a form; what it makes is written, and what was added is chosen."""
    from cockpit.tui.forms.record import RecordForm

    asked = RecordForm(array, context_of(home, array), record=record, given=given, drafts=home.drafts)
    home.app.push_screen(asked, lambda plan: _written(home, asked, plan))


def context_of(home: "HomeScreen", array: str = "") -> "FormContext":
    """What forms and lists need to know: the day, the chosen account, the other accounts."""
    from cockpit.tui.forms.context import FormContext

    look = home.choice.look
    dossier = look.dossier if look is not None and array != "accounts" else None
    return FormContext(
        home.session.today,
        dossier,
        home.session.account_options,
        lambda: _parents(home),
        says=lambda record: _said(home, record),
        price_helper=lambda quote, expected: _price_points(home, quote, expected),
    )


def _price_points(home: "HomeScreen", quote: "Fraction", expected: "Fraction") -> int | None:
    """How well a quote is accepted against an expected price, by the numbers in force."""
    from cockpit.desk.guides import price_points

    return price_points(quote, expected, home.session.desk.numbers)


def _said(home: "HomeScreen", record: "Record") -> list[str]:
    """What the method says of a record, in the language now spoken."""
    from cockpit.desk.telling import told

    return told(record, home.session.today, home.session.desk.numbers, home.session.texts)


def _parents(home: "HomeScreen") -> dict[str, str | None]:
    """Every account's parent company by the account's id."""
    from cockpit.desk.records import listing
    from cockpit.model.account import Account

    return {one.id: one.parent_id for one in listing(home.session.desk, "accounts", {}) if isinstance(one, Account)}


def _written(home: "HomeScreen", asked: "RecordForm", plan: "Plan | None") -> None:
    if not plan:
        return
    key = plan.changes[0].key[0]
    before = home.choice.person_id, home.choice.deal_id

    def unwritten() -> None:
        """What was typed is a draft again, and what was never added is chosen no more."""
        asked.keep_draft()
        choice = home.choice
        choice.person_id = before[0] if choice.person_id == key else choice.person_id
        choice.deal_id = before[1] if choice.deal_id == key else choice.deal_id

    if plan.changes[0].array == "stakeholders":
        home.choice.person_id = key
    elif plan.changes[0].array == "opportunities":
        home.choice.deal_id = key
    writing.perform(home, lambda: plan, unwritten, told=True)
