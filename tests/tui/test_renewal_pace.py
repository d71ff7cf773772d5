"""While advice fills in, the lists follow at a pace of their own, so that keys are answered."""

from types import SimpleNamespace
from typing import Any

import pytest

from cockpit.tui.renewing import Progress
from cockpit.tui.screens import renewal


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the header said each time the lists were painted."""
    seen: list[str] = []
    monkeypatch.setattr(renewal, "_renew", lambda home: seen.append(home.progress))
    return seen


def home_at(account: str) -> Any:
    """As much of a screen as progress is told to."""
    return SimpleNamespace(progress="", renewed_at=0.0, choice=SimpleNamespace(account_id=account), bars=lambda: None)


def test_lists_are_painted_at_a_pace_and_the_chosen_account_at_once(
    painted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The header tells every batch; the lists follow twice a second, or where the chosen account is renewed."""
    home, clock = home_at("mine"), [100.0]
    monkeypatch.setattr("cockpit.tui.screens.renewal.time", SimpleNamespace(monotonic=lambda: clock[0]))
    for step, (seconds, accounts) in enumerate([(0.0, "a"), (0.1, "b"), (0.1, "mine"), (0.1, "c"), (0.5, "d")], 1):
        clock[0] += seconds
        renewal.told(home, Progress(step, 5, frozenset({accounts})))
        assert home.progress == f"advice {step} of 5"
    assert painted == [f"advice {step} of 5" for step in (1, 3, 5)]


def test_the_end_is_always_painted(painted: list[str]) -> None:
    """However soon after the last batch it comes."""
    home = home_at("mine")
    renewal.told(home, Progress(1, 1, frozenset({"a"})))
    renewal.ended(home, well=True)
    assert painted == ["advice 1 of 1", ""]
