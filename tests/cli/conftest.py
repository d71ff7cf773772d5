"""The command line run inside the test: status, result and messages, on a book and settings of the test's own."""

from pathlib import Path

import pytest

from cockpit.cli.ending import run
from tests.cli.cli_run import Cockpit, Ended


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of a book that isn't there yet; nothing outside the test's folder is read or written."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in ("COCKPIT_TODAY", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "book.db"
    monkeypatch.setenv("COCKPIT_BOOK", str(path))
    return path


@pytest.fixture
def cockpit(book: Path, capsys: pytest.CaptureFixture[str]) -> Cockpit:
    """Runs a command line and gives back how it ended."""

    def ended(*arguments: object) -> Ended:
        status = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Ended(status, out, err)

    return ended


@pytest.fixture
def small(cockpit: Cockpit) -> Cockpit:
    """The same on a book with an account, two people and a deal."""
    for command in (
        "account add --id acc --name Acme",
        "account add --id acc2 --name 华润电力",
        "stakeholder add --id li --account_id acc --name Li&Wei --level VP",
        "stakeholder add --id wang --account_id acc --name Wang&Fang",
        "opportunity add --id opp --account_id acc --name Line&3 --amount 1250000 --buying_stage NEED",
        "participation add --stakeholder_id li --opportunity_id opp --roles D,E --stance N",
    ):
        ended = cockpit(*(word.replace("&", " ") for word in command.split()))
        assert ended.status == 0, ended.err
    return cockpit
