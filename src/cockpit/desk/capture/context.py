"""What a capture line is read against: the account, one of its deals, the day."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Opportunity


@dataclass(frozen=True)
class Context:
    """``open_checks`` are the exit checks of the deal's point that aren't done, in words, kept when it moves on.

    ``new_people`` names, by the folded name as typed, the id under which an unknown person is added;
    ``as_text`` the folded names that the rep said are no persons.
    """

    dossier: Dossier
    today: dt.date
    opportunity_id: str | None = None
    open_checks: tuple[str, ...] = ()
    new_people: Mapping[str, str] = field(default_factory=dict)
    as_text: frozenset[str] = frozenset()

    @property
    def deal(self) -> Opportunity | None:
        """The deal that stages, items and attitudes belong to."""
        return self.dossier.deal.get(self.opportunity_id) if self.opportunity_id else None
