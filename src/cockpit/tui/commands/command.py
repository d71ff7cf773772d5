"""What a command is: declared once, read by key bindings, key bar, help, palette and README."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from cockpit.content.words import N_


class Place(StrEnum):
    """Where a key is pressed: one of the five panes."""

    ACCOUNTS = "accounts"
    CHART = "chart"
    DEAL = "deal"
    FINANCE = "finance"
    ACTIONS = "actions"


PLACE_NAMES = {
    Place.ACCOUNTS: N_("Accounts"),
    Place.CHART: N_("Org chart"),
    Place.DEAL: N_("Opportunity"),
    Place.FINANCE: N_("Finance"),
    Place.ACTIONS: N_("Next best actions"),
}
"""Titles of the panes, in the order of their number keys."""


SHORT_NAMES = {
    Place.ACCOUNTS: N_("Accounts"),
    Place.CHART: N_("Chart"),
    Place.DEAL: N_("Deal"),
    Place.FINANCE: N_("Finance"),
    Place.ACTIONS: N_("Actions"),
}
"""The same where there is little room."""


class Here(NamedTuple):
    """What is chosen at this moment; a command says from it whether it can run."""

    place: Place = Place.ACCOUNTS
    account: bool = False
    person: bool = False
    part: bool = False
    """The chosen person takes part in the chosen deal."""
    deal: bool = False
    deals: int = 0
    """Number of the account's deals that can be turned through."""
    action: bool = False


Reason = str
"""Why not, as a marked English text; empty: allowed."""


def always(_here: Here) -> Reason:
    return ""


def needs_account(here: Here) -> Reason:
    return "" if here.account else N_("Choose an account first.")


def needs_person(here: Here) -> Reason:
    return "" if here.person else N_("Choose a person in the org chart first.")


def needs_part(here: Here) -> Reason:
    if not here.person:
        return N_("Choose a person in the org chart first.")
    return "" if here.part else N_("This person has no part in the chosen deal yet; add one with p.")


def needs_deal(here: Here) -> Reason:
    return "" if here.deal else N_("This account has no open deal; add one with a in the opportunity pane.")


def needs_deals(here: Here) -> Reason:
    return "" if here.deals > 1 else N_("This account has no other deal.")


def needs_action(here: Here) -> Reason:
    return "" if here.action else N_("Choose an action in the list of next best actions first.")


EVERYWHERE: frozenset[Place] = frozenset(Place)


class Command(NamedTuple):
    """``keys`` are Textual's key names, the first is the one shown; ``bar``: the panes whose key bar shows it."""

    id: str
    keys: tuple[str, ...]
    title: str
    tooltip: str
    places: frozenset[Place] = EVERYWHERE
    bar: frozenset[Place] = frozenset()
    when: Callable[[Here], Reason] = always
    short: str = ""
    """The title for the key bar, where the full one is too long."""
    also: str = ""
    """Further words that find it whatever language is spoken; never shown."""

    @property
    def bar_title(self) -> str:
        return self.short or self.title
