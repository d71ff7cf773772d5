"""What a command is: declared once, read by key bindings, key bar, help, palette, keymap file and README."""

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


class Window(StrEnum):
    """Where a key is pressed while a dialog stands over the panes."""

    FORM = "form"
    SMALL = "small form"
    ASK = "ask"
    PAGE = "page"
    WHY = "why"
    PERSON = "person"
    C139 = "c139"
    CHECKS = "checks"
    ASSESSMENT = "assessment"
    ATTITUDE = "attitude"
    STANCE = "stance"
    SIGNS = "signs"
    EXPLAIN = "explain"
    PAST = "past"
    EVERYTHING = "everything"
    RECORDS = "records"
    HINTS = "hints"
    LISTENING = "listening"
    ME = "me"
    PAIRS = "pairs"
    CAPTURE = "capture"
    PREP = "prep"
    DOCUMENT = "document"
    PIPELINE = "pipeline"
    REVIEW = "review"
    MAP = "map"
    NETWORK = "network"


Where = Place | Window

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


WINDOW_NAMES = {
    Window.FORM: N_("Form"),
    Window.SMALL: N_("Small form"),
    Window.ASK: N_("Question"),
    Window.PAGE: N_("Page"),
    Window.WHY: N_("Why"),
    Window.PERSON: N_("Person"),
    Window.C139: N_("C139 board"),
    Window.CHECKS: N_("Exit checks"),
    Window.ASSESSMENT: N_("Assessment"),
    Window.ATTITUDE: N_("Attitude by two questions"),
    Window.STANCE: N_("Stance by evidence"),
    Window.SIGNS: N_("Style and need by signs"),
    Window.EXPLAIN: N_("Explained"),
    Window.PAST: N_("Attitudes so far"),
    Window.EVERYTHING: N_("Everything entered"),
    Window.RECORDS: N_("Records of one kind"),
    Window.HINTS: N_("Housekeeping hints"),
    Window.LISTENING: N_("How I listened"),
    Window.ME: N_("Me: style, seller type, success"),
    Window.PAIRS: N_("My style by twelve pairs"),
    Window.CAPTURE: N_("Capture line"),
    Window.PREP: N_("Preparing a meeting"),
    Window.DOCUMENT: N_("Document"),
    Window.PIPELINE: N_("Pipeline"),
    Window.REVIEW: N_("Pipeline review"),
    Window.MAP: N_("Map of accounts"),
    Window.NETWORK: N_("Network of key persons"),
}
"""What dialogs are called."""


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
    return "" if here.part else N_("This person has no part in the chosen deal yet; {part.edit} adds one.")


def needs_deal(here: Here) -> Reason:
    return "" if here.deal else N_("This account has no open deal; {pane.3} and {record.add} add one.")


def needs_deals(here: Here) -> Reason:
    return "" if here.deals > 1 else N_("This account has no other deal.")


def needs_action(here: Here) -> Reason:
    return "" if here.action else N_("Choose an action in the list of next best actions first.")


EVERYWHERE: frozenset[Where] = frozenset(Place)
"""The five panes."""
PAGES: frozenset[Where] = frozenset({Window.PAGE, Window.WHY, Window.PERSON})
"""Dialogs that are only read."""
FORMS: frozenset[Where] = frozenset({Window.FORM, Window.SMALL, Window.ASK, Window.CAPTURE})
"""Dialogs with fields that take letters."""
OVERVIEWS: frozenset[Where] = frozenset({Window.PIPELINE, Window.REVIEW, Window.MAP, Window.NETWORK})
"""Screens over the whole book."""
BOARDS: frozenset[Where] = frozenset(Window) - PAGES - FORMS - OVERVIEWS - {Window.DOCUMENT}
"""Lists that are answered by one key each."""


class Command(NamedTuple):
    """``keys`` are the keys it has by default, in Textual's names, the first is the one shown.

    ``places``: where the keys work; ``bar``: whose key bar or border shows it. What works in no pane is done by the
    dialog itself, everything else by the home screen.
    """

    id: str
    keys: tuple[str, ...]
    title: str
    tooltip: str
    places: frozenset[Where] = EVERYWHERE
    bar: frozenset[Where] = frozenset()
    when: Callable[[Here], Reason] = always
    short: str = ""
    """The title for the key bar, where the full one is too long."""
    also: str = ""
    """Further words that find it whatever language is spoken; never shown."""

    @property
    def bar_title(self) -> str:
        return self.short or self.title

    @property
    def is_of_home(self) -> bool:
        """Whether the home screen runs it; else the dialog that it belongs to."""
        return not self.places.isdisjoint(EVERYWHERE)
