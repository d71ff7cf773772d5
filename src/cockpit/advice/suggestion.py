"""What the engine says: actions and warnings as rule, names and numbers, never as sentences.

A cache keeps ``as_dict()``; texts are made from it in the language of the moment, so that neither a change of
language nor of wording needs an evaluation.  Nothing here holds a number of days counted from today unless the
account's ``revisit_on`` is the next day: dates are kept, whoever shows them counts the days.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Any

from cockpit.advice.rule import Facts, Kind
from cockpit.methods.reach import Via as ViaKind
from cockpit.model.enums import Dept, Layer, PersonalNeed, Segment, Style, SyncPoint

Why = tuple[str, Mapping[str, str | int | None]]
"""One reason as a code and its values; the codes are those of ``cockpit.advice.why``."""


@dataclass(frozen=True, slots=True)
class Via:
    """{via}: the person to speak to first; id and name are None for ``nobody``."""

    kind: ViaKind
    id: str | None = None
    name: str | None = None

    def as_dict(self) -> dict[str, str | None]:
        return {"kind": self.kind.value, "id": self.id, "name": self.name}


@dataclass(frozen=True, slots=True)
class Named:
    """A person whom a text names."""

    id: str
    name: str

    def as_dict(self) -> dict[str, str]:
        return {"id": self.id, "name": self.name}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One action that a rule suggests today.

    ``parts`` (method.md 9.3: base, role, veto, deal_wide, stage, overdue, milestone, segment, fatigue, and missing
    for O04) always add up to ``score``.
    """

    id: str
    rule: str
    family: str
    kind: Kind
    target_id: str
    target_name: str
    account_id: str
    opportunity_id: str | None
    """The deal it competes in; None in the list of an account without an open deal."""
    score: int
    parts: Mapping[str, int]
    person: Named | None = None
    """Whom it is about: the target, {cand} or {swing}; at most one action of the shown three each."""
    names: str | None = None
    """``cand`` or ``swing`` where the text names the person so; the person may be nobody yet."""
    via: Via | None = None
    """Set where the text names {via}."""
    facts: Facts = field(default_factory=dict)
    """What fills further placeholders of the text."""
    why: tuple[Why, ...] = ()
    style: Style | None = None
    need: PersonalNeed | None = None
    dept: Dept | None = None
    layer: Layer | None = None
    ask_stage: bool = False
    """The deal's stage is estimated and this is its next action: ask the customer what they are deciding now."""

    @property
    def first(self) -> str | None:
        """Id of the person to speak to first (method.md 9.4.5a)."""
        return self.via.id if self.via else None

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON, in a fixed order."""
        return {
            "id": self.id,
            "rule": self.rule,
            "family": self.family,
            "target": {"kind": self.kind.value, "id": self.target_id, "name": self.target_name},
            "account_id": self.account_id,
            "opportunity_id": self.opportunity_id,
            "score": self.score,
            "parts": dict(self.parts),
            "first": self.first,
            "person": self.person.as_dict() if self.person else None,
            "names": self.names,
            "via": self.via.as_dict() if self.via else None,
            "facts": {name: list(v) if isinstance(v, tuple) else v for name, v in self.facts.items()},
            "why": [[code, dict(values)] for code, values in self.why],
            "style": self.style,
            "need": self.need,
            "dept": self.dept,
            "layer": self.layer,
            "ask_stage": self.ask_stage,
        }


@dataclass(frozen=True, slots=True)
class Warning_:  # noqa: N801 - Warning is Python's own
    """One of N01..N10: what would do harm today (method.md 9.10).

    ``person`` is the first whom the text names as {p}; ``facts`` fill its placeholders: text, a whole number, or
    a tuple of names that the text joins.
    """

    id: str
    person: str | None = None
    facts: Facts = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON, in a fixed order."""
        facts = {name: list(v) if isinstance(v, tuple) else v for name, v in self.facts.items()}
        return {"id": self.id, "person": self.person, "facts": facts}


HintFacts = Mapping[str, str | int | tuple[str, ...] | tuple[tuple[str | None, ...], ...]]


@dataclass(frozen=True, slots=True)
class Hint:
    """One of M01..M14: housekeeping that competes with no action (method.md 10.4).

    ``variant`` names the text where there are several; ``facts`` fill it: text, a whole number, a tuple of names or
    identifiers, or a tuple of resources as (kind, who).
    """

    id: str
    variant: str | None = None
    facts: HintFacts = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON, in a fixed order."""
        return {"id": self.id, "variant": self.variant, "facts": {name: _plain(v) for name, v in self.facts.items()}}


def _plain(value: Any) -> Any:
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


@dataclass(frozen=True, slots=True)
class DealAdvice:
    """The advice of one deal: at most three ``shown`` in the order of display, and all in the order of 9.4.4."""

    opportunity_id: str
    sync: SyncPoint
    shown: tuple[Suggestion, ...]
    raw: tuple[Suggestion, ...]
    warnings: tuple[Warning_, ...]
    stake: int
    """The deal's part in the book-wide list, -8..+8 (method.md 9.8)."""
    amount: Decimal
    """The deal's amount, 0 if unknown."""
    hints: tuple[Hint, ...] = ()
    """Housekeeping of the deal, by id."""

    @property
    def best(self) -> dict[str, int]:
        """Highest score of the actions that have a person as target, by person id."""
        return best_of(self.raw)


@dataclass(frozen=True, slots=True)
class Advice:
    """The advice of one account on one day; it stays the same until ``revisit_on`` if no fact changes."""

    account_id: str
    revision: int
    day: dt.date
    revisit_on: dt.date | None
    segment: Segment | None
    deals: tuple[DealAdvice, ...]
    own: tuple[Suggestion, ...]
    """Account rules of an account without an open deal, in the order of 9.4.4."""
    own_shown: tuple[Suggestion, ...]
    """At most three of them, one per family."""
    warnings: tuple[Warning_, ...]
    """N05 and N06, which speak of the account."""
    hints: tuple[Hint, ...] = ()
    """Housekeeping of the account as a whole, by id."""

    @property
    def best(self) -> dict[str, int]:
        """Highest score of the actions that have a person as target, over all deals, by person id."""
        return best_of([one for deal in self.deals for one in deal.raw])

    @property
    def top(self) -> int | None:
        """The highest score of all; None without advice."""
        scores = [one.score for deal in self.deals for one in deal.raw] + [one.score for one in self.own]
        return max(scores, default=None)


def best_of(suggestions: list[Suggestion] | tuple[Suggestion, ...]) -> dict[str, int]:
    """Highest score by target person."""
    best: dict[str, int] = {}
    for one in suggestions:
        if one.kind is Kind.PERSON:
            best[one.target_id] = max(best.get(one.target_id, one.score), one.score)
    return best


def suggestion_id(rule: str, *target: str) -> str:
    """The stable id of a suggestion: the rule and its target (deal and person; deal; account), joined by ":"."""
    return ":".join((rule, *map(_escaped, target)))


@lru_cache(4096)
def _escaped(part: str) -> str:
    return part.replace("%", "%25").replace(":", "%3A")


def target_of(suggestion: str) -> tuple[str, ...]:
    """What an id is made of: (rule, deal, person), (rule, deal) or (rule, account); the way back from an id."""
    return tuple(part.replace("%3A", ":").replace("%25", "%") for part in suggestion.split(":"))
