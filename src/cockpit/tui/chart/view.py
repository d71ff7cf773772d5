"""What the organisation chart shows, as frozen values; no Textual, no model types.

All texts are made safe for a terminal here, so that nothing further down has to remember it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from cockpit.show import show


@dataclass(frozen=True, slots=True)
class ChartPerson:
    """One box: ``tags`` is ``[E+U+SP] +2`` or ``[?]`` (method.md 3.4), ``stance`` the recorded one or None.

    ``boss`` is a person's id as recorded; it may name nobody of the chart. ``score`` is that of the
    person's best action, None without one. ``outsider`` belongs to another account.
    """

    id: str
    name: str
    title: str = ""
    tags: str = "[?]"
    stance: str | None = None
    score: int | None = None
    boss: str | None = None
    placeholder: bool = False
    outsider: bool = False
    veto: bool = False

    def __post_init__(self) -> None:
        for field in ("name", "title", "tags"):
            object.__setattr__(self, field, show(getattr(self, field)).strip())

    @property
    def post(self) -> str:
        """The title, unless the person is only known by it."""
        return "" if self.title.casefold() == self.name.casefold() else self.title

    @property
    def called(self) -> str:
        """``Li Wei (CTO)``, the name alone without a title."""
        return f"{self.name} ({self.post})" if self.post else self.name

    @property
    def marker(self) -> str:
        """``▲90`` for a best action of 90, empty without one."""
        return "" if self.score is None else f"▲{self.score}"


@dataclass(frozen=True, slots=True)
class ChartLine:
    """An influence (who listens to whom) or a conflict; ``strength`` is text such as ``0.8`` or empty."""

    from_id: str
    to_id: str
    conflict: bool = False
    strength: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        for field in ("strength", "note"):
            object.__setattr__(self, field, show(getattr(self, field)))


@dataclass(frozen=True)
class ChartView:
    """The people of one account as they stand in one deal; siblings are drawn in the order given."""

    people: tuple[ChartPerson, ...] = ()
    lines: tuple[ChartLine, ...] = ()

    @cached_property
    def person(self) -> Mapping[str, ChartPerson]:
        """People by id."""
        return {person.id: person for person in self.people}

    @cached_property
    def by_score(self) -> tuple[str, ...]:
        """Ids of the people who have an action, the most urgent first."""
        scored = [p for p in self.people if p.score is not None]
        return tuple(p.id for p in sorted(scored, key=lambda p: (-(p.score or 0), p.name, p.id)))
