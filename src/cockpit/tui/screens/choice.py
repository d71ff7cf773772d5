"""What is chosen on the home screen, and what follows from it."""

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from cockpit.tui.commands.command import Here, Place
from cockpit.tui.presenters.views import ActionRow

if TYPE_CHECKING:
    from cockpit.desk.look import Look


class Tab(IntEnum):
    """The tabs of the fifth pane."""

    TODAY = 0
    ACCOUNT = 1
    PERSON = 2


@dataclass
class Choice:
    """The account, deal and person that all panes show; ``look`` is the account as it will be on disk."""

    account_id: str | None = None
    deal_id: str | None = None
    person_id: str | None = None
    tab: Tab = Tab.TODAY
    look: "Look | None" = None
    actions: tuple[ActionRow, ...] = field(default_factory=tuple)
    """The rows of the fifth pane."""
    listed: tuple[str | None, str | None, str | None] = (None, None, None)
    """Account, deal and person that the fifth pane lists actions for; going through its list leaves them alone."""

    def turn_to(self, look: "Look | None", deal_id: str | None = None, person_id: str | None = None) -> None:
        """Show this account; without a deal its best one, a deal or person that is gone is let go."""
        self.look = look
        self.account_id = look.dossier.account.id if look else None
        deals = deals_of(look)
        wanted = deal_id or self.deal_id
        self.deal_id = wanted if wanted in deals else next(iter(deals), None)
        people = look.dossier.person if look else {}
        person = person_id or self.person_id
        self.person_id = person if person in people else None

    def list_here(self) -> None:
        """Have the fifth pane list what is chosen now."""
        self.listed = self.account_id, self.deal_id, self.person_id

    @property
    def listed_deal(self) -> str | None:
        """The deal whose actions are listed first."""
        return self.listed[1] if self.listed[0] == self.account_id else self.deal_id

    @property
    def listed_person(self) -> str | None:
        """The person whose actions are listed."""
        return self.listed[2] if self.listed[0] == self.account_id else self.person_id

    def step_deal(self, by: int) -> None:
        """Turn to the next deal, round in a circle."""
        deals = deals_of(self.look)
        if self.deal_id in deals:
            self.deal_id = deals[(deals.index(self.deal_id) + by) % len(deals)]

    def here(self, place: Place, *, action: bool) -> Here:
        """What commands need to know."""
        dossier = self.look.dossier if self.look else None
        parts = dossier.participants.get(self.deal_id or "", ()) if dossier else ()
        return Here(
            place=place,
            account=dossier is not None,
            person=self.person_id is not None,
            part=any(part.stakeholder_id == self.person_id for part in parts),
            deal=self.deal_id is not None,
            deals=len(deals_of(self.look)),
            action=action,
        )


def deals_of(look: "Look | None") -> tuple[str, ...]:
    """Ids of the account's deals in the order they are turned through: open ones by their best action, then closed."""
    if look is None:
        return ()
    best = {deal.opportunity_id: max((one.score for one in deal.raw), default=0) for deal in look.advice.deals}
    deals = sorted(look.situation.deals, key=lambda d: (not d.is_open, -best.get(d.id, 0), d.name, d.id))
    return tuple(deal.id for deal in deals)
