"""What of the company's library answers the needs: rows of a proposal, proofs to offer (method.md 2.5, step 4)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cockpit.methods.needs import is_confirmed
from cockpit.model.contact import Meeting, Need, Proposal
from cockpit.model.library import Feature, Product, Proof


@dataclass(frozen=True)
class Offer:
    """A row that can be added, the product it comes from, and the need behind it."""

    row: Proposal
    product: str
    need: Need | None


def relevant_needs(needs: Iterable[Need], meeting: Meeting) -> list[Need]:
    """Needs of the meeting's deal, or of no deal, that matter for the sale; those of who attends, or of nobody."""
    return [
        one
        for one in needs
        if one.opportunity_id in (None, meeting.opportunity_id)
        and one.relevant_to_sale is not False
        and one.stakeholder_id in (None, *meeting.attendees)
    ]


def offers(products: Iterable[Product], needs: Iterable[Need], today: date) -> Iterator[Offer]:
    """Every feature of the library with the confirmed needs of its level, else with none; needed ones first."""
    sure = [one for one in needs if is_confirmed(one, today)]
    found = []
    for product in products:
        for feature in product.features:
            mine = [one for one in sure if one.level is not None and one.level is feature.for_need_level]
            behind: list[Need | None] = [*mine] or [None]
            found += [Offer(_row(feature, need), product.name, need) for need in behind]
    yield from sorted(found, key=lambda one: one.need is None)


def _row(feature: Feature, need: Need | None) -> Proposal:
    return Proposal(
        feature=feature.feature,
        how_it_works=feature.how_it_works,
        benefit=feature.benefit,
        need_id=need.id if need else None,
    )


def fitting_proofs(proofs: Iterable[Proof], industry: str | None, needs: Iterable[Need]) -> list[Proof]:
    """Proofs of the account's industry first, then those for a level of its needs, then the rest."""
    levels = {one.level for one in needs}
    own = (industry or "").casefold()

    def place(one: Proof) -> tuple[bool, bool, str]:
        same = bool(own) and (one.industry or "").casefold() == own
        return (not same, one.for_need_level not in levels, one.name)

    return sorted(proofs, key=place)
