"""What the tests of the screen share: a fresh copy of the demo book."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cockpit.content.words import use
from cockpit.desk.daily import renew
from cockpit.desk.demo import make_demo
from cockpit.desk.desk import Desk
from tests.tui.home_screens import TODAY


@pytest.fixture(scope="session")
def demo_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo book with its advice evaluated, made once."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    make_demo(path, TODAY)
    with Desk(path, today=TODAY) as desk:
        renew(desk)
    return path


@pytest.fixture
def book(demo_book: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    path = tmp_path / "book.db"
    shutil.copyfile(demo_book, path)
    path.chmod(0o600)
    return path


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing of the machine's settings is read or written; English is spoken again afterwards."""
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    yield
    use("en")
