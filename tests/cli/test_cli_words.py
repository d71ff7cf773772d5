"""The command line in both languages, and the settings it reads."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from cockpit import paths
from cockpit.config import load
from cockpit.content import words
from tests.cli.cli_run import Cockpit


@pytest.fixture(autouse=True)
def _back_to_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LANGUAGE", "en")
    yield
    words.use("en")


def settings(text: str) -> Path:
    file = paths.config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("arguments", [("--lang", "zh", "today", "--help"), ("today", "--lang", "zh", "--help")])
def test_help_speaks_the_language_asked_for(cockpit: Cockpit, arguments: tuple[str, ...]) -> None:
    """Ours and click's own words, wherever --lang stands."""
    out = cockpit(*arguments).out
    assert "用法" in out
    assert "Show this message" not in out
    assert "整个账本" in out


@pytest.mark.parametrize(
    "line",
    [
        "nonsense", "account lst", "account list --jso", "account show", "account show a b", "calc", "calc sums", "today -n 0",
        "today -n x", "today -n", "today --json=1", "undo x", "participation show a", "export x --format xx", "calc margin x",
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["{line} --lang zh", "--lang=zh {line}"])
def test_a_wrong_use_is_said_in_the_language_asked_for(cockpit: Cockpit, line: str, where: str) -> None:
    """click's own sentences too, wherever --lang stands, with the quotes and stops of Chinese."""
    ended = cockpit(*where.format(line=line).split())
    assert ended.status == 2
    assert not re.search("No such|Missing|Invalid|unexpected|requires|does not|OPTIONS|'", ended.err), ended.err
    assert re.search("[\u4e00-\u9fff]", ended.err.splitlines()[-1]) or line == "calc"


def test_a_group_without_a_command_shows_its_help_once(cockpit: Cockpit) -> None:
    """Its usage is part of the help."""
    ended = cockpit("account")
    assert (ended.status, ended.err.count("Usage:")) == (2, 1)
    assert "Delete one" in ended.err


def test_messages_and_texts_follow_the_language(cockpit: Cockpit) -> None:
    """Messages, refusals and the method's texts; identifiers and names stay."""
    assert "已新建账本" in cockpit("--lang", "zh", "account", "add", "--id", "a", "--name", "Acme").err
    refused = cockpit("account", "edit", "a", "--resource_points", "11", "--lang", "zh")
    assert "resource_points" in refused.err
    assert "must be" not in refused.err
    cockpit("opportunity", "add", "--account_id", "a", "--name", "O", "--buying_stage", "EVALUATION")
    (first, *_rest) = cockpit("today", "--json", "--lang", "zh").json
    assert first["rule"] == "O01"
    assert "赞助者" in first["text"]


@pytest.mark.parametrize(
    ("variable", "value", "language"),
    [
        ("LANG", "zh_CN.UTF-8", "zh"),
        ("LC_ALL", "C", "en"),
        ("LANG", "de_DE.UTF-8", "en"),
        ("LC_MESSAGES", "zh_TW", "zh"),
    ],
)
def test_without_a_word_the_locale_decides(
    book: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, language: str
) -> None:
    """Any Chinese locale means Chinese, every other English."""
    monkeypatch.setenv(variable, value)
    assert words.language_of_system() == language


def test_the_settings_decide_before_the_locale(cockpit: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """--lang stands before the settings, the settings before the locale."""
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    settings('language = "zh"\n')
    assert "用法" in cockpit("nonsense").err
    assert "Usage" in cockpit("--lang", "en", "nonsense").err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 1\nlanguage = 'en'", "unknown settings are left aside: colour"),
        ("language = 'fr'", "language “fr” must be one of en, zh"),
        ("numbers = 3", "numbers has the wrong form"),
        ("= broken", "is no valid TOML"),
    ],
)
def test_what_the_settings_can_not_mean_is_said_once(cockpit: Cockpit, text: str, said: str) -> None:
    """One sentence on stderr, and the command does its work."""
    settings(text)
    ended = cockpit("account", "list")
    assert ended.status == 0
    assert ended.err.count(said) == 1


def test_settings_that_are_not_there_are_empty(book: Path, tmp_path: Path) -> None:
    """No file is no fault; a folder in its place is one that is said."""
    assert load(tmp_path / "none.toml").language is None
    (complaint,) = load(tmp_path).complaints
    assert "can't be read" in complaint[0]


def test_own_numbers_make_the_kept_advice_old(cockpit: Cockpit) -> None:
    """A changed number changes today's scores at once, and going back brings the old ones back."""
    cockpit("account", "add", "--id", "a", "--name", "Acme")
    cockpit("opportunity", "add", "--account_id", "a", "--name", "O", "--buying_stage", "EVALUATION")
    usual = cockpit("today", "--json").json[0]["score"]
    file = settings("[numbers.advice.score]\ndeal_wide = 3\n")
    assert cockpit("today", "--json").json[0]["score"] == usual - 5
    assert cockpit("actions", "--account", "a", "--json").json[0]["score"] == usual - 5
    file.unlink()
    assert cockpit("today", "--json").json[0]["score"] == usual


def test_a_wrong_number_is_refused_by_name(cockpit: Cockpit) -> None:
    """The key of the number is named, with status 1."""
    settings("[numbers.advice.score]\nnonsense = 3\n")
    cockpit("account", "add", "--id", "a", "--name", "Acme")
    ended = cockpit("today")
    assert (ended.status, "nonsense" in ended.err) == (1, True)


@pytest.mark.parametrize("kind", ["data", "config", "state"])
def test_folders_are_those_of_the_platform(kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The short way on Linux gives what platformdirs gives."""
    import platformdirs

    monkeypatch.delenv("COCKPIT_BOOK", raising=False)
    for home in (None, str(tmp_path)):
        if home:
            monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", home)
        found = {
            "data": paths.default_book().parent,
            "config": paths.config_file().parent,
            "state": paths.state_folder(),
        }
        assert found[kind] == Path(getattr(platformdirs, f"user_{kind}_dir")("cockpit", appauthor=False))
    assert paths.backups_folder().parent == paths.state_folder()
    assert not paths.has_config() or kind == "config"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("group", [(), ("account",)])
def test_the_list_of_commands_fits_a_line_of_80(cockpit: Cockpit, language: str, group: tuple[str, ...]) -> None:
    """One line a command in both languages, by cells."""
    lines = cockpit("--lang", language, *group, "--help").out.splitlines()
    assert [line for line in lines if cell_len(line) > 79] == []


@pytest.mark.parametrize(
    "line",
    [
        "calc margin price_ex_tax=100", "calc margin price_ex_tax=120 unit_cost=90", "calc margin foo=1", "calc supply stock_units=-1",
        "account show a", "account show A", "opportunity show o", "account edit a --resource_points 99 --tags x,y", "opportunity show nobody",
        "today", "actions", "history", "forecast --deals", "search A", "account merge a b", "import nofile.csv", "export x --format md",
        "config avoid", "config c139", "explain",
    ],
)  # fmt: skip
def test_chinese_has_its_own_punctuation(cockpit: Cockpit, line: str) -> None:
    """No half-width colon, comma or bracket beside a Chinese sign, whatever is said."""
    for command in (
        "account add --id a --name A --tags 甲,乙 --notes 备注",
        "account add --id b --name AB",
        "opportunity add --id o --account_id a --name O --buying_stage EVALUATION --amount 5",
        "stakeholder add --id s --account_id a --name 王伟",
        "participation add --stakeholder_id s --opportunity_id o --roles D,E",
    ):
        assert cockpit(*command.split()).status == 0
    ended = cockpit(*line.split(), "--lang", "zh")
    wrong = re.findall(r".{0,12}[\u4e00-\u9fff](?:[:,;]|\.(?!\w)| ?\().{0,6}", ended.out + ended.err)
    assert wrong == []
