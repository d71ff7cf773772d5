"""README's key table and the list of ids are written from the commands."""

from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

from cockpit.tui.commands.catalogue import COMMANDS, EVERY
from cockpit.tui.commands.keys import shown_key

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tables() -> ModuleType:
    loader = SourceFileLoader("key_tables_script", str(ROOT / ".ci" / "keys"))
    spec = spec_from_loader(loader.name, loader)
    assert spec is not None
    script = module_from_spec(spec)
    loader.exec_module(script)
    return script


def test_the_tables_are_what_the_commands_say(tables: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever changes a command runs .ci/keys; nothing in the tables is written by hand."""
    assert tables.main(["--check"]) == 0, capsys.readouterr().out


def test_the_tables_leave_nothing_out(tables: ModuleType) -> None:
    """Every command stands with its id in the list, and every key of a pane in README."""
    page, table = tables.keys_page(), tables.readme_table()
    assert all(f"`{command.id}`" in page for command in EVERY)
    assert all(tables.code(command.keys[0]) in table for command in COMMANDS if command.keys)
    assert shown_key("vertical_line") == "|"
    assert tables.code("vertical_line") == "`\\|`"
