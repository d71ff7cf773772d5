"""Housekeeping: what would make the advice better, and where each is entered (method.md 10.4)."""

from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.commands.keymap import key_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cockpit.desk.look import Hint, Look

_AT = "\x1f"
GOES = {
    "M01": N_("Enter opens the information template."),
    "M02": N_("Enter opens the information template."),
    "M03": N_("Enter goes to the finance pane."),
    "M04": N_("Enter logs a contact with the first of them."),
    "M05": N_("Enter opens the form of a new need."),
    "M06": N_("Enter opens where the step is done."),
    "M07": N_("Enter lists the resource requests."),
    "M08": N_("Enter lists the resource requests."),
    "M09": N_("Enter opens the form of a past project."),
    "M10": N_("Enter lists the goals of the account plan."),
    "M11": N_("Enter opens the form of the account."),
    "M12": N_("Enter opens the form of the account, with its resource points."),
    "M13": N_("Enter lists the needs."),
    "M14": N_("Enter opens the C139 board, where the coach is named."),
}
"""Where each hint leads."""


def hints_view(look: "Look", deal_id: str | None, texts: Texts) -> BoardView:
    """The chosen deal's hints, those of the other deals, then those of the account."""
    names = {id_: deal.name for id_, deal in look.dossier.deal.items()}
    deals = sorted(look.advice.deals, key=lambda one: (one.opportunity_id != deal_id, names[one.opportunity_id]))
    sections = [
        Section(names[deal.opportunity_id], _items(deal.hints, deal.opportunity_id, texts))
        for deal in deals
        if deal.hints
    ]
    if look.advice.hints:
        sections.append(Section(look.dossier.account.name, _items(look.advice.hints, "", texts)))
    if not sections:
        return BoardView((Note(_("Nothing to tidy up: all hints are answered."), "good"),))
    return BoardView(
        (Note(_("These take nobody's place among the actions; they make the advice better.")),), tuple(sections)
    )


def _items(hints: "Sequence[Hint]", deal_id: str, texts: Texts) -> tuple[Item, ...]:
    return tuple(
        Item(
            f"{hint.id}{_AT}{deal_id}",
            "·",
            "accent",
            texts.hint(hint.as_dict()),
            detail=(
                Note(_("{text} ({more})").format(text=texts.hint_reason(hint.id), more=texts.hint_source(hint.id))),
                Note(_(GOES[hint.id]), "text"),
            ),
        )
        for hint in hints
    )


def parted(key: str) -> tuple[str, str | None]:
    """The hint of an item and its deal; None for one about the account."""
    hint, _mark, deal_id = key.partition(_AT)
    return hint, deal_id or None


def hints_said(count: int) -> str:
    """How many there are, with the key that lists them."""
    key = key_for("hints.list")
    return _("1 hint ({key})").format(key=key) if count == 1 else _("{n} hints ({key})").format(n=count, key=key)


def counted(look: "Look", deal_id: str | None = None) -> int:
    """How many hints there are for a deal, or for the account and all its deals."""
    if deal_id is not None:
        return sum(len(deal.hints) for deal in look.advice.deals if deal.opportunity_id == deal_id)
    return len(look.advice.hints) + sum(len(deal.hints) for deal in look.advice.deals)
