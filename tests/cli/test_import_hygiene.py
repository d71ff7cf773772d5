"""What a command loads: a start that waits for what it doesn't need is a broken promise."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("textual", "pydantic", "sqlite_utils", "jinja2")


def loaded_after(code: str) -> set[str]:
    """Names of the modules that are loaded after this code ran in a new interpreter."""
    code += "\nimport json, sys\nprint('\\n' + json.dumps(sorted(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(json.loads(ended.stdout.splitlines()[-1]))


def test_the_command_line_loads_nothing_heavy() -> None:
    """`import cockpit.cli` and all that its root needs load no screen, no model, no storage library."""
    modules = loaded_after("import cockpit.cli, cockpit.cli.ending, cockpit.cli.root")
    assert modules.isdisjoint(HEAVY)
    assert "sqlite3" not in modules


@pytest.mark.parametrize("arguments", [["--version"], ["--help"]])
def test_version_and_help_load_nothing_heavy(arguments: list[str]) -> None:
    """Not even SQLite."""
    modules = loaded_after(f"from cockpit.cli import main\nmain({arguments!r})")
    assert modules.isdisjoint((*HEAVY, "sqlite3", "platformdirs"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["today", "--json"],
        ["today", "--json", "--lang", "zh", "-n", "3"],
        ["actions", "--json"],
        ["actions", "--opportunity", "opp", "--json"],
        ["actions", "--stakeholder", "li", "--json"],
        ["actions", "--account", "acc", "--json"],
    ],
)
def test_advice_that_is_up_to_date_is_read_without_the_model(book: Path, arguments: list[str]) -> None:
    """`today` and `actions` read the kept advice with plain sqlite3."""
    first = (
        "from cockpit.cli import main\n"
        "for c in ('account add --id acc --name A', 'stakeholder add --id li --account_id acc --name Li',"
        " 'opportunity add --id opp --account_id acc --name O --buying_stage EVALUATION', 'today'):\n"
        "    assert main(c.split()) == 0, c"
    )
    loaded_after(first)
    modules = loaded_after(f"from cockpit.cli import main\nassert main({arguments!r}) == 0")
    assert modules.isdisjoint((*HEAVY, "platformdirs", "cockpit.model.arrays", "cockpit.advice.engine", "dataclasses"))
