"""The arrays of the book in their fixed order: record type, key, references, and the way to its account.

Everything that treats all arrays alike (tables, files, commands, forms) reads this list.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from cockpit.model import account, contact, library, opportunity, people
from cockpit.model.record import Record


@dataclass(frozen=True)
class Array:
    """One array: ``references`` maps a field, or a path such as ``people[].stakeholder_id``, to an array."""

    name: str
    singular: str
    record: type[Record]
    references: Mapping[str, str] = field(default_factory=dict)
    key: tuple[str, ...] = ("id",)

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """Names as files write them, mapped to the record's attributes (they differ for ``class`` only)."""
        return MappingProxyType({info.alias or name: name for name, info in self.record.model_fields.items()})

    @property
    def money(self) -> tuple[str, ...]:
        """Fields that are money in the record's own currency."""
        return self.record.MONEY

    @property
    def parent(self) -> str | None:
        """The field that leads to the account: account_id, else a deal or a person; None in the library."""
        for name in ("account_id", "opportunity_id", "stakeholder_id", "from_id"):
            if name in self.references:
                return name
        return None

    def key_of(self, record: Record) -> tuple[str, ...]:
        return tuple(str(getattr(record, self.fields[name])) for name in self.key)


_ACCOUNT = {"account_id": "accounts"}
_DEAL = {"opportunity_id": "opportunities"}
_PERSON = {"stakeholder_id": "stakeholders"}

ARRAYS: Mapping[str, Array] = MappingProxyType(
    {
        array.name: array
        for array in (
            Array("accounts", "account", account.Account, {"parent_id": "accounts"}),
            Array("info_items", "info-item", account.InfoItem, _ACCOUNT),
            Array(
                "stakeholders", "stakeholder", people.Stakeholder, _ACCOUNT | {"reports_to": "stakeholders"}
            ),
            Array(
                "influence_lines",
                "influence-line",
                people.InfluenceLine,
                {"from_id": "stakeholders", "to_id": "stakeholders"},
                ("from_id", "to_id", "kind"),
            ),
            Array(
                "opportunities",
                "opportunity",
                opportunity.Opportunity,
                _ACCOUNT | {"c139.coach_id": "stakeholders"},
            ),
            Array(
                "participations",
                "participation",
                people.Participation,
                _PERSON | _DEAL,
                ("stakeholder_id", "opportunity_id"),
            ),
            Array(
                "interactions",
                "interaction",
                contact.Interaction,
                _ACCOUNT | _DEAL | {"people[].stakeholder_id": "stakeholders"},
            ),
            Array("needs", "need", contact.Need, _ACCOUNT | _DEAL | _PERSON),
            Array(
                "meetings",
                "meeting",
                contact.Meeting,
                _ACCOUNT
                | _DEAL
                | {
                    "attendees[]": "stakeholders",
                    "proposals[].need_id": "needs",
                    "interaction_id": "interactions",
                },
            ),
            Array("objections", "objection", opportunity.Objection, _DEAL | _PERSON),
            Array("resource_requests", "resource-request", opportunity.ResourceRequest, _DEAL),
            Array("finance_snapshots", "finance-snapshot", account.FinanceSnapshot, _ACCOUNT),
            Array("project_history", "past-project", account.PastProject, _ACCOUNT),
            Array("competitors", "competitor", opportunity.Competitor, _DEAL),
            Array("account_goals", "account-goal", account.AccountGoal, _ACCOUNT),
            Array("actions", "done-action", library.Action, _ACCOUNT | _DEAL | _PERSON),
            Array(
                "next_steps",
                "next-step",
                contact.NextStep,
                _ACCOUNT | _DEAL | _PERSON | {"interaction_id": "interactions"},
            ),
            Array("proofs", "proof", library.Proof),
            Array("targets", "target", library.Target),
            Array("products", "product", library.Product),
        )
    }
)
"""Every array by its name in book-format.md, in the fixed order of files and tables."""
