"""What the card of a person shows; every field is ready to be read."""

from typing import NamedTuple

from cockpit.tui.presenters.views import Fact


class Assessment(NamedTuple):
    """One assessment of the attitude: ``day`` counts days from any fixed one, ``value`` is -4..+4."""

    on: str
    day: int
    value: int
    written: str
    word: str
    confidence: str
    sure: bool = True
    """Seen or confirmed, not only said or guessed."""
    evidence: str = ""


class Attitudes(NamedTuple):
    """The attitude over time, oldest first, up to ``today`` (counted as the days are)."""

    assessed: tuple[Assessment, ...] = ()
    today: int = 0
    now: str = ""
    """Where it stands: value in words and how old it is."""
    tone: str = "text"
    notes: tuple[str, ...] = ()
    """What is doubtful about it."""


class Part(NamedTuple):
    """One part of a closeness: ``value`` 0..100 as written, ``percent`` for its bar (None: unknown), and its source."""

    label: str
    value: str
    percent: int | None = None
    how: str = ""


class Closeness(NamedTuple):
    """How close we are; ``meaning`` says what the figure is called and what the names begin at."""

    relation: Part
    meaning: str = ""
    parts: tuple[Part, ...] = ()
    """Trust, value, depth, recency with their weights."""
    others: tuple[Part, ...] = ()
    """Acceptance of solution and price, all together."""
    gain: str = ""
    """What would raise it most."""


class Said(NamedTuple):
    """A line with what belongs to it: a contact with its note, an influence with its reason."""

    text: str
    note: str = ""
    tone: str = "text"
    side: str = ""


class PersonCard(NamedTuple):
    """Everything about one person in one deal."""

    name: str
    title: str = ""
    tags: str = ""
    stance_tone: str = "unknown"
    score: int | None = None
    """That of the best action, which is ``next``."""
    next: str = ""
    warnings: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    attitudes: Attitudes | None = None
    closeness: Closeness | None = None
    lines: tuple[Said, ...] = ()
    contacts: tuple[Said, ...] = ()
    more_contacts: int = 0
    steps: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    how: str = ""
    message: str = ""
    content: str = ""
    notes: str = ""
