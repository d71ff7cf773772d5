"""A desk on an empty book of its own, with backups kept in the test's folder."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from cockpit.desk.desk import Desk

NewDesk = Callable[[], Desk]


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def new_desk(tmp_path: Path) -> Iterator[NewDesk]:
    """Makes desks, each on a new empty book."""
    with ExitStack() as stack:
        made = iter(range(1_000))
        (tmp_path / "books").mkdir()
        yield lambda: stack.enter_context(Desk(tmp_path / "books" / f"{next(made)}.db"))


@pytest.fixture
def desk(new_desk: NewDesk) -> Desk:
    return new_desk()
