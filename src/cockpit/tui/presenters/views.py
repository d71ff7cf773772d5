"""View models: what the panes show, in the words of the language now spoken; every field is ready to be read.

Named tuples and no dataclasses: there are many, and a frozen dataclass costs the start twenty times as much.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cockpit.tui.presenters.deal_course import DealCourse


class AccountRow(NamedTuple):
    """One line of the account list; ``tag`` is the segment in short, ``score`` that of its best action."""

    id: str
    name: str
    tag: str = ""
    score: str = ""


class Fact(NamedTuple):
    """A label with its value in a tone; an unknown value is ``?``."""

    label: str
    value: str
    tone: str = "text"


class AccountFacts(NamedTuple):
    """What stands below the list, about the account under the cursor."""

    name: str = ""
    facts: tuple[Fact, ...] = ()


class ActionRow(NamedTuple):
    """One suggestion: whom and what it is about (ids), and its texts; ``where`` names account and deal."""

    id: str
    score: int
    text: str
    account_id: str
    deal_id: str | None = None
    person_id: str | None = None
    where: str = ""
    first: str = ""
    hint: str = ""
    """A line more, such as what to ask because the stage is only estimated."""
    parts: tuple[tuple[str, int], ...] = ()
    """Names and points; they add up to the score."""
    why: tuple[str, ...] = ()
    reason: str = ""
    source: str = ""
    how: str = ""
    message: str = ""
    content: str = ""
    via: str = ""
    suggestion: Mapping[str, object] = MappingProxyType({})
    """What the acts done, snooze and dismiss are made from."""


class WarningRow(NamedTuple):
    """What would do harm now, and why."""

    id: str
    text: str
    reason: str = ""
    source: str = ""


class ActionsView(NamedTuple):
    """The fifth pane: three tabs, the chosen tab's actions, the chosen deal's warnings."""

    tabs: tuple[str, ...]
    tab: int
    actions: tuple[ActionRow, ...] = ()
    warnings: tuple[WarningRow, ...] = ()
    more_warnings: int = 0
    avoid_in: str = ""
    """The deal or account that the warnings speak of."""
    empty: str = ""
    """What to read where there is no action."""
    note: str = ""
    """A line above the actions, such as whose they are."""
    answered: tuple[str, ...] = ()
    """What was done with advice in the last days, the newest first."""


class Track(NamedTuple):
    """One of the two processes: seven steps, ``now`` 0..6 or None for unknown; ``word`` names the present one."""

    label: str
    now: int | None
    word: str
    forced: frozenset[int] = frozenset()
    """Steps that were reached with open exit checks."""


class Check(NamedTuple):
    """An exit check of the present point; ``by_hand``: it is ticked, not read from a fact."""

    key: str
    text: str
    done: bool
    by_hand: bool


class Measure(NamedTuple):
    """One closeness: ``value`` with one decimal, ``percent`` 0..100 for its bar; None where unknown."""

    label: str
    value: str
    percent: int | None = None
    note: str = ""


class DealView(NamedTuple):
    """The third pane."""

    id: str
    name: str
    amount: str
    place: str
    """Such as ``1/2`` where the account has several deals, else empty."""
    status: str = ""
    """Won or lost in words, empty while open."""
    point: str = ""
    """The sync point, ``F`` .. ``IMPL``."""
    estimated: str = ""
    """Why the point is only estimated; empty if it is known."""
    forced: str = ""
    """Why the last move was made with open checks; empty if it wasn't."""
    buying: Track = Track("", None, "")
    selling: Track = Track("", None, "")
    gap: str = ""
    gap_tone: str = "good"
    days: str = ""
    days_tone: str = "quiet"
    checks_title: str = ""
    checks: tuple[Check, ...] = ()
    c139: str = ""
    """``7C/5✓ 2F 0W``"""
    coach: str = ""
    coach_tone: str = "good"
    board_index: str = ""
    clear: tuple[str, ...] = ()
    """State of the nine items: UNKNOWN, CLAIMED or CONFIRMED."""
    first: tuple[bool, ...] = ()
    win: bool = False
    readings: tuple[str, ...] = ()
    chain: tuple[Measure, ...] = ()
    probability: str = ""
    forecast: str = ""
    causes: tuple[str, ...] = ()
    map_status: str = ""
    map_words: str = ""
    map_tone: str = "unknown"
    hints: str = ""
    """How many housekeeping hints the deal has, in words; empty without any."""
    course: "DealCourse | None" = None
    """Arrows, rivals, dates and stages."""
    presented: bool = False
    """Only tracks are shown, as others look on."""


class Figure(NamedTuple):
    """One cell of the calculator: an input or a figure, with its unit.

    ``kind`` is typed, given (from the snapshot or a setting), computed, undefined or unknown.
    """

    key: str
    label: str
    value: str
    kind: str = "unknown"
    why: str = ""
    """Why it is undefined, and how it is computed."""
    tone: str = "text"
    short: str = ""
    """The value in few cells, for places where it has no room."""
    now: tuple[str, str] = ("", "")
    """Beside a what-if: the value as it is now, and the same in few cells."""
    change: tuple[str, str] = ("", "")
    """Beside a what-if: the difference, and the same in few cells; empty where there is none."""
    trend: str = ""
    """A bar for each snapshot of the product line, oldest first; empty below two."""


class FinanceView(NamedTuple):
    """The fourth pane: inputs and figures, and what they mean."""

    title: str = ""
    figures: tuple[Figure, ...] = ()
    readings: tuple[tuple[str, str], ...] = ()
    """Sentence and tone."""
    fault: str = ""
    """What is wrong with the text in the field."""
    hint: str = ""
    way: str = ""
    """In an open field: what gives way to it, and how to choose another."""
    is_what_if: bool = False
    """Now, what if and the difference stand beside each other."""
