"""Where the user has been: back and forward as in a browser."""

from dataclasses import dataclass, field
from typing import NamedTuple

from cockpit.tui.commands.command import Place

_KEPT = 100


class Stop(NamedTuple):
    """What was shown: account, deal, person, and the pane that had the keys."""

    account_id: str
    deal_id: str | None = None
    person_id: str | None = None
    place: Place = Place.ACCOUNTS


@dataclass
class _Step:
    stop: Stop
    source: Place | None
    """The list in which a cursor led here; None for a jump."""


@dataclass
class Trail:
    """Going through a list is one stop, wherever it ends; a jump is always a stop of its own."""

    _steps: list[_Step] = field(default_factory=list)
    _at: int = -1

    @property
    def now(self) -> Stop | None:
        """The present stop."""
        return self._steps[self._at].stop if self._steps else None

    def note(self, stop: Stop, *, jumped: bool = False) -> None:
        """The screen shows this now; what lay forward of here is forgotten where it is a new stop."""
        if not self._steps:
            self._add(_Step(stop, None if jumped else stop.place))
            return
        step = self._steps[self._at]
        if stop[:3] == step.stop[:3]:
            step.stop = stop
        elif jumped:
            self._add(_Step(stop, None))
        elif stop[:2] == step.stop[:2] or stop.place is step.source:
            step.stop = stop
        else:
            self._add(_Step(stop, stop.place))

    def _add(self, step: _Step) -> None:
        del self._steps[self._at + 1 :]
        self._steps = [*self._steps, step][-_KEPT:]
        self._at = len(self._steps) - 1

    def go(self, by: int) -> Stop | None:
        """One stop back (-1) or forward (1); None at the end of the way."""
        if not 0 <= self._at + by < len(self._steps):
            return None
        self._at += by
        return self.now

    def drop(self, account_id: str) -> None:
        """An account is gone: forget the stops at it."""
        before = sum(step.stop.account_id != account_id for step in self._steps[: self._at + 1])
        self._steps = [step for step in self._steps if step.stop.account_id != account_id]
        self._at = min(max(0, before - 1), len(self._steps) - 1)

    def accounts(self) -> list[str]:
        """The accounts visited, the latest first."""
        return list(dict.fromkeys(step.stop.account_id for step in reversed(self._steps)))
