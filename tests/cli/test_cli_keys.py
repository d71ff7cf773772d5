"""Own keys on the command line: what can't be used of them is said by doctor and config."""

import json
from pathlib import Path

import pytest

from cockpit.cli import main

SETTINGS = '[keys]\nundoo = "x"\n"undo" = "F21, hugo"\nzoom = "x"\n'
SAID = (
    "keys: “undoo” is no command.",
    "keys: undo: “hugo” is no key.",
    "keys: x now means zoom; action.done has lost it (Org chart, Opportunity, Next best actions).",
)


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    file = tmp_path / "cockpit" / "config.toml"
    file.parent.mkdir()
    file.write_text(SETTINGS, "utf-8")
    return file


def test_doctor_and_config_say_what_is_wrong_with_own_keys(
    settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A sentence for each entry that is no command, no key, or takes a key from another; no fault of the book."""
    book = str(tmp_path / "book.db")
    assert main(["--book", book, "account", "add", "--name", "Nova"]) == 0
    capsys.readouterr()
    assert main(["--book", book, "doctor", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["findings"]
    assert tuple(one["text"] for one in found if one["code"] == "keys") == SAID
    assert main(["config"]) == 0
    assert all(sentence in capsys.readouterr().err for sentence in SAID[:1])


def test_without_own_keys_nothing_is_said(settings: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No table of keys, no word about them."""
    settings.write_text("", "utf-8")
    assert main(["config", "language"]) == 0
    assert "keys" not in capsys.readouterr().err
