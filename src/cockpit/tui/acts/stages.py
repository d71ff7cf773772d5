"""Commands that move the chosen deal: stages and exit checks."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.registry import does
from cockpit.tui.screens import writing

if TYPE_CHECKING:
    from cockpit.model.opportunity import Opportunity
    from cockpit.tui.screens.home import HomeScreen


def deal_of(home: "HomeScreen") -> "Opportunity | None":
    """The chosen deal."""
    look = home.choice.look
    return look.dossier.deal.get(home.choice.deal_id or "") if look is not None else None


@does("buying.forward")
def buying_forward(home: "HomeScreen") -> None:
    """One step on; where exit checks are open the move is recorded as forced, with its reason."""
    home.settle()
    view = home.deal_view
    still_open = [check.text for check in view.checks if not check.done] if view is not None else []
    if not still_open:
        _buying(home, 1)
        return
    from cockpit.tui.screens.ask import Ask, Question

    lead = _("Still open: {checks}").format(checks=" · ".join(still_open))
    question = Question("reason", _("Why move on?"), _("the customer moved on"), check=_not_empty)
    home.app.push_screen(Ask(_("Buying stage forward"), [question], lead), lambda said: _forced(home, said))


def _not_empty(text: str) -> str:
    return "" if text else _("A forced move needs a reason.")


def _forced(home: "HomeScreen", said: Mapping[str, str] | None) -> None:
    if said is not None:
        _buying(home, 1, said["reason"])


@does("buying.back")
def buying_back(home: "HomeScreen") -> None:
    home.settle()
    _buying(home, -1)


def _buying(home: "HomeScreen", by: int, reason: str | None = None) -> None:
    from cockpit.desk.plans import move_buying

    deal = deal_of(home)
    if deal is not None:
        writing.perform(home, lambda: move_buying(deal, by, home.session.today, reason), told=True)


@does("selling.forward")
def selling_forward(home: "HomeScreen") -> None:
    _selling(home, 1)


@does("selling.back")
def selling_back(home: "HomeScreen") -> None:
    _selling(home, -1)


def _selling(home: "HomeScreen", by: int) -> None:
    from cockpit.desk.plans import move_selling

    home.settle()
    deal = deal_of(home)
    if deal is not None:
        writing.perform(home, lambda: move_selling(deal, by, home.session.today), told=True)


@does("check.tick")
def tick(home: "HomeScreen") -> None:
    """Tick the check under the cursor, or take the tick back; one that a fact answers can't be ticked."""
    from cockpit.desk.plans.boards import mark_check
    from cockpit.model.enums import SyncPoint

    deal, view = deal_of(home), home.deal_view
    if deal is None or view is None or home.deal.cursor >= len(view.checks):
        return
    check = view.checks[home.deal.cursor]
    if not check.by_hand:
        home.say(_("This check is answered by what is entered; change that."))
        return
    point, day = SyncPoint(view.point), None if check.done else home.session.today
    known = next((one for one in deal.exit_checks if (one.point, one.check) == (point, check.key)), None)
    evidence = known.evidence if known else None
    writing.perform(home, lambda: mark_check(deal, point, check.key, done_at=day, evidence=evidence))
