"""One deal of the review: what the third and the fifth pane of the cockpit would say of it, on one page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.drawing.actions import AVOID, score_tone
from cockpit.tui.drawing.deal import deal_page
from cockpit.tui.lines import BLANK, Page, Row, Span, line, paragraph, wrap
from cockpit.tui.presenters import actions as present
from cockpit.tui.presenters.deal import deal_view
from cockpit.tui.presenters.views import ActionRow, DealView, WarningRow

if TYPE_CHECKING:
    from cockpit.desk.look import Look


@dataclass(frozen=True, slots=True)
class Review:
    """The deal with its account's name, its actions and what to avoid."""

    account: str
    deal: DealView
    actions: tuple[ActionRow, ...]
    warnings: tuple[WarningRow, ...]
    alone: str = ""
    """What to do in a deal without people."""

    def head(self, width: int) -> Page:
        """Account, deal, amount and chance."""
        parts = [part for part in (self.deal.amount, self.deal.probability) if part]
        said = line(
            Span(self.account, "quiet"), Span(" › ", "quiet"), Span(self.deal.name, "title"),
            Span("".join(f" · {part}" for part in parts), "strong"),
        )  # fmt: skip
        return [Row(part) for part in wrap(said, width)]

    def page(self, width: int) -> Page:
        """The opportunity as the third pane shows it, to be read only."""
        return [Row(row.line) for row in deal_page(self.deal, width, "", self.alone)]


def review_of(look: "Look", deal_id: str, texts: Texts) -> Review | None:
    """The deal as it stands; None where it is gone."""
    view = deal_view(look, deal_id, "", texts)
    if view is None:
        return None
    advice = next((one for one in look.advice.deals if one.opportunity_id == deal_id), None)
    shown = advice.shown if advice is not None else ()
    rows = tuple(present.action_row(one.as_dict(), texts) for one in shown)
    situation = next(one for one in look.situation.deals if one.id == deal_id)
    alone = "" if situation.people or look.presented else _("Nobody takes part in this deal yet.")
    return Review(look.dossier.account.name, view, rows, tuple(present.warnings_of(look, deal_id, texts)), alone)


def work_page(found: Review, width: int, hidden: str) -> Page:
    """Next best actions (the items of the page) with why, then what to avoid now; ``hidden``: said instead of it."""
    if hidden:
        return paragraph(hidden, width, "quiet")
    rows = [Row(line(Span(_("Next best actions"), "accent")))]
    if not found.actions:
        rows += paragraph(_("Nothing is due in this deal."), width, "quiet")
    for number, action in enumerate(found.actions):
        rows += _action(action, width, number)
    if found.warnings:
        rows += [Row(BLANK), Row(line(Span(_("Avoid now"), "avoid")))]
        for warning in found.warnings:
            head = line(Span(f"  {AVOID} ", "avoid"), Span(warning.text, "avoid"))
            rows += [Row(part) for part in wrap(head, width, indent=4)]
    return rows


def _action(action: ActionRow, width: int, item: int) -> list[Row]:
    head = line(Span(f"{action.score:>3} ", score_tone(action.score)), Span(action.text))
    rows = [Row(part, item) for part in wrap(head, width, indent=4)]
    for text, tone in ((action.first, "accent"), (action.hint, "quiet"), (action.reason, "quiet")):
        if text:
            rows += [Row((Span("    "), *part), item) for part in wrap(line(Span(text, tone)), max(4, width - 4))]
    return rows
