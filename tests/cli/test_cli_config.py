"""`cockpit config`: every number with what it is; own ones are written, refused, and count at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cockpit import paths
from cockpit.content import words
from cockpit.content.numbers import entries
from tests.cli.cli_run import Cockpit


@pytest.fixture(autouse=True)
def _back_to_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LANGUAGE", "en")
    yield
    words.use("en")


def written(text: str) -> Path:
    file = paths.config_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_all_numbers_as_json(cockpit: Cockpit) -> None:
    """An array with the names of design.md; nothing is made or written by looking."""
    ended = cockpit("config", "--json")
    assert ended.status == 0
    assert [one["key"] for one in ended.json] == list(entries())
    assert all(
        list(one) == ["key", "value", "default", "unit", "source", "description", "overridden"] for one in ended.json
    )
    assert not paths.has_config()


def test_all_numbers_for_people(cockpit: Cockpit) -> None:
    """Key, value and unit on one line, what it is for and where it comes from on the next; own ones are marked."""
    cockpit("config", "finance.days_per_week", "7")
    lines = cockpit("config").out.splitlines()
    assert "finance.days_per_week = 7 days  [yours; otherwise 6]" in lines
    assert "    Selling days of a week in the days of supply. [SEED 2.3]" in lines
    assert "closeness.bands = 80 / 60 / 40 / 20 (points of 100)" in lines
    assert "segment.capacity_threshold = – (money by currency)" in lines
    assert "chain.role_weights = A 30, D 30, E 20, U 10, I 10 (points of 100)" in lines


def test_in_chinese_too(cockpit: Cockpit) -> None:
    """Units and descriptions follow the language, keys and values stay."""
    out = cockpit("config", "finance.days_per_week", "--lang", "zh").out
    assert out == "finance.days_per_week = 6 天\n    计算供应天数时，一周的销售天数。 [SEED 2.3]\n"
    refused = cockpit("config", "closeness.rc.weights.T", "0.5", "--lang", "zh").err
    assert refused == "closeness.rc.weights 合计必须是1，现在是1.1\n"


def test_a_number_is_set_and_taken_back(cockpit: Cockpit) -> None:
    """One object for one number; an empty value clears."""
    shown = cockpit("config", "closeness.rc.trust_base", "25", "--json").json
    assert (shown["value"], shown["default"], shown["overridden"]) == (25, 30, True)
    assert paths.config_file().read_text() == "[numbers.closeness.rc]\ntrust_base = 25\n"
    assert cockpit("config", "closeness.rc.trust_base", "").status == 0
    assert paths.config_file().read_text() == ""
    assert len(cockpit("config", "closeness.rc", "--json").json) == 4


def test_a_negative_value_is_no_option(cockpit: Cockpit) -> None:
    """-6 is a value, --json an option, wherever they stand."""
    assert cockpit("config", "--json", "advice.score.fatigue", "-6").json["value"] == -6
    assert cockpit("config", "advice.score.fatigue", "-5", "--json").json["value"] == -5


def test_what_is_wrong_ends_with_one_sentence(cockpit: Cockpit) -> None:
    """Status 1, the number named, nothing written; an unknown key names near ones."""
    for arguments, said in (
        (("closeness.rc.weights.T", "0.5"), "closeness.rc.weights must add up to 1, not 1.1\n"),
        (("attitude.stale_day",), "attitude.stale_day is no number of the method; the nearest: attitude.stale_days"),
        (("attitude.stale_day", "9"), "attitude.stale_day is no number of the method; the nearest: attitude.stale_days"),
        (("language", "fr"), "language “fr” must be one of en, zh\n"),
    ):
        ended = cockpit("config", *arguments)
        assert (ended.status, ended.out) == (1, "")
        assert ended.err.startswith(said)
        assert ended.err.count("\n") == 1
    assert not paths.has_config()


def test_the_language_can_be_set(cockpit: Cockpit) -> None:
    """From the next run on everything is said in it."""
    assert cockpit("config", "language", "zh", "--json").json["value"] == "zh"
    assert "天" in cockpit("config", "cadence.sponsor").out
    assert cockpit("config", "language", "", "--lang", "en").status == 0


def test_a_set_number_counts_at_once(cockpit: Cockpit) -> None:
    """The kept advice is evaluated again, and again when the number goes."""
    cockpit("account", "add", "--id", "a", "--name", "Acme")
    cockpit("opportunity", "add", "--account_id", "a", "--name", "O", "--buying_stage", "EVALUATION")
    usual = cockpit("today", "--json").json[0]["score"]
    cockpit("config", "nba.score.deal_wide", "3")
    assert cockpit("today", "--json").json[0]["score"] == usual - 5
    assert cockpit("actions", "--account", "a", "--json").json[0]["score"] == usual - 5
    cockpit("config", "advice.score.deal_wide", "")
    assert cockpit("today", "--json").json[0]["score"] == usual


@pytest.mark.parametrize("command", [("today",), ("today", "--json"), ("actions",), ("calc", "vat", "price_inc_tax=113")])
def test_commands_refuse_numbers_that_do_not_fit(cockpit: Cockpit, command: tuple[str, ...]) -> None:
    """One sentence with the file and the number, status 1, also with advice kept before; acts need no numbers."""
    cockpit("account", "add", "--id", "a", "--name", "Acme")
    cockpit("opportunity", "add", "--account_id", "a", "--name", "O", "--buying_stage", "EVALUATION")
    before = cockpit("today", "--json").out
    file = written("[numbers]\ncloseness.rc.weights = {T = 0.5}\n")
    ended = cockpit(*command)
    assert (ended.status, ended.out) == (1, "")
    assert ended.err == "config.toml: closeness.rc.weights must add up to 1, not 1.1\n"
    assert cockpit("account", "edit", "a", "--industry", "mills").status == 0
    shown = cockpit("config", "closeness.rc.weights")
    assert (shown.status, "cockpit goes on with the numbers it comes with" in shown.err) == (0, True)
    repaired = cockpit("config", "closeness.rc.weights.V", "0.15")
    assert (repaired.status, repaired.err) == (0, "")
    file.unlink()
    assert cockpit("today", "--json").out == before


def test_a_second_fault_is_said_after_the_first_repair(cockpit: Cockpit) -> None:
    """The repair is written; what is still refused is named."""
    written("[numbers]\nradar.weak = 'low'\nstage.stall_factor = 'long'\n")
    ended = cockpit("config", "radar.weak", "30")
    assert ended.status == 0
    assert ended.err.endswith("Written; still refused: stage.stall_factor must be a number, not long\n")
    assert ended.out.startswith("radar.weak = 30 points of 100\n") or "[yours" in ended.out


def test_the_screen_says_the_sentence_and_goes_on(cockpit: Cockpit, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the numbers that cockpit comes with."""
    from cockpit import config
    from cockpit.tui import app

    written("[numbers.closeness.rc.weights]\nT = 0.5\n")
    shown: list[Path] = []

    def run(path: Path, **_options: object) -> int:
        shown.append(path)
        return 0

    monkeypatch.setattr("cockpit.cli.opening.has_terminal", lambda: True)
    monkeypatch.setattr(app, "run", run)
    ended = cockpit("open")
    assert (ended.status, len(shown)) == (0, 1)
    said = "config.toml: closeness.rc.weights must add up to 1, not 1.1; cockpit goes on with the numbers it comes with.\n"
    assert ended.err.startswith(said)
    assert config.load(paths.config_file()).numbers == {}
