"""What a capture line says, part by part, before it becomes changes."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from cockpit.model.enums import Channel, ClearState, Confidence
from cockpit.model.opportunity import ClearItem, FirstItem


@dataclass(frozen=True)
class Feeling:
    """An attitude as written behind a name: ``value`` sets it, ``step`` moves it from where it stands."""

    value: int | None = None
    step: int = 0
    confidence: Confidence = Confidence.OBSERVED


@dataclass(frozen=True)
class Mention:
    """A person named with ``@``; ``person_id`` is the one meant, ``feeling`` what was written behind the name."""

    typed: str
    person_id: str
    feeling: Feeling | None = None


@dataclass(frozen=True)
class Unclear:
    """A piece of the line that can't be written: the piece, the end of a sentence about it, what fills that.

    ``candidates`` are names of people who may be meant; ``name`` is set where an unknown person was named.
    """

    text: str
    template: str
    values: dict[str, Any] = field(default_factory=dict)
    candidates: tuple[str, ...] = ()
    name: str | None = None


@dataclass(frozen=True)
class Said:
    """Something that happened: how, when, with whom, in which words."""

    text: str
    mentions: tuple[Mention, ...] = ()
    channel: Channel | None = None
    on: dt.date | None = None


@dataclass(frozen=True)
class Step:
    """Something to do by a day."""

    due: dt.date
    text: str
    person_id: str | None = None


@dataclass(frozen=True)
class Items:
    """State of some of the nine items of C139."""

    items: tuple[ClearItem, ...]
    state: ClearState
    evidence: str | None = None


@dataclass(frozen=True)
class First:
    """Answer to one of the three First; ``item`` None is the Win."""

    item: FirstItem | None
    value: bool | None


@dataclass(frozen=True)
class Coach:
    person_id: str


@dataclass(frozen=True)
class Move:
    """Steps along the buying track, or along our own."""

    steps: int
    selling: bool = False


@dataclass(frozen=True)
class Promise:
    """What was promised: by us, or by the customer."""

    text: str
    by_customer: bool = False
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True)
class Raised:
    """An objection, or a need."""

    text: str
    person_id: str | None = None
    need: bool = False


@dataclass(frozen=True)
class Appointment:
    on: dt.date


Part = Said | Step | Items | First | Coach | Move | Promise | Raised | Appointment | Unclear
