"""Own numbers: listed with all they are, written into config.toml without touching anything else in it."""

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cockpit import config
from cockpit.content.numbers import entries, load_numbers
from cockpit.content.words import use
from cockpit.desk.settings import change
from cockpit.desk.settings import settings as listed
from cockpit.desk.toml_text import changed
from cockpit.errors import RequestWrong


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "config.toml"


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use("en")
    yield
    use("en")


def written(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def number(file: Path, key: str) -> Any:
    (one,) = listed(file, "en", key)
    return one.value


def refused(file: Path, key: str, text: str) -> str:
    """The sentence of a refusal; nothing may have been written."""
    before = file.read_bytes() if file.exists() else None
    with pytest.raises(RequestWrong) as wrong:
        change(file, key, text)
    assert (file.read_bytes() if file.exists() else None) == before
    return str(wrong.value)


def test_every_number_is_listed_with_all_it_is(file: Path) -> None:
    """Without a file every value is the default, in the order of the files, in both languages."""
    found = listed(file, "en")
    assert [one.key for one in found] == list(entries())
    assert all(one.value == one.default and not one.overridden for one in found)
    assert all(one.unit and one.source and one.description for one in found)
    base = next(one for one in found if one.key == "closeness.rc.trust_base")
    assert base.as_dict() == {
        "key": "closeness.rc.trust_base",
        "value": 30,
        "default": 30,
        "unit": "points of 100",
        "source": "OWN 5.4",
        "description": "Trust before any contact.",
        "overridden": False,
    }
    chinese = {one.key: one for one in listed(file, "zh")}
    assert chinese["closeness.rc.trust_base"].description == "尚无接触时的信任值。"
    assert all(one.description.endswith("。") and one.unit for one in chinese.values())


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        ("radar", ["radar.skill_days", "radar.weak"]),
        ("closeness.cc", ["closeness.cc.weights"]),
        ("forecast.base.F", ["forecast.base.F"]),
        ("nba.cool_down", ["advice.choosing.cool_down"]),
        ("nba.stake", ["advice.stake.factor", "advice.stake.limit", "advice.stake.typical_amount"]),
    ],
)
def test_a_key_names_one_number_a_part_or_a_group(file: Path, key: str, keys: list[str]) -> None:
    """As method.md 12 writes it, or as the program does."""
    assert [one.key for one in listed(file, "en", key)] == keys


def test_a_part_says_what_it_is(file: Path) -> None:
    """Value and default of the part, unit and source of the whole."""
    change(file, "forecast.base.F", "0.05")
    (part,) = listed(file, "en", "forecast.base.F")
    assert (part.value, part.default, part.overridden, part.source) == (0.05, 0.1, True, "OWN 3.1")
    (whole,) = listed(file, "en", "forecast.base")
    assert (whole.value["F"], whole.default["F"], whole.overridden) == (0.05, 0.1, True)
    (other,) = listed(file, "en", "forecast.base.E")
    assert not other.overridden


def test_a_key_that_names_nothing_is_refused_with_near_ones(file: Path) -> None:
    """Listing and writing alike."""
    sentence = "attitude.stale is no number of the method; the nearest: attitude.stale_days"
    assert refused(file, "attitude.stale", "5").startswith(sentence)
    with pytest.raises(RequestWrong) as wrong:
        listed(file, "en", "attitude.stale")
    assert str(wrong.value).startswith(sentence)


VALUES = [
    ("closeness.rc.trust_base", "25", 25),
    ("closeness.pa.tolerance", "0.45", 0.45),
    ("advice.score.fatigue", "-6", -6),
    ("closeness.bands", "90, 70, 50, 30", [90, 70, 50, 30]),
    ("closeness.bands", "[90, 70, 50, 30]", [90, 70, 50, 30]),
    ("closeness.bands", "90，70、50，30", [90, 70, 50, 30]),
    ("chain.missing_mandatory", "A", ["A"]),
    ("chain.missing_mandatory", '["D", "A"]', ["D", "A"]),
    ("stance.bands.N", "-2,2", [-2, 2]),
    ("stage.usual_days.B", "25", 25),
    ("segment.capacity_threshold.EUR", "4000000", 4_000_000),
    ("segment.capacity_threshold", '{"EUR": 5, "USD": 0.5}', {"EUR": 5, "USD": 0.5}),
    ("closeness.rc.weights", '{"T": 0.5, "V": 0.15}', {"T": 0.5, "V": 0.15, "D": 0.2, "R": 0.15}),
    ("closeness.rc.weights", "0.1,0.2,0.3,0.4", {"T": 0.1, "V": 0.2, "D": 0.3, "R": 0.4}),
    ("reach.links.line", "0.9", 0.9),
    ("segment.mix.FE", "[60, 20, 20]", [60, 20, 20]),
]


@pytest.mark.parametrize(("key", "text", "value"), VALUES)
def test_a_number_is_written_and_counts(file: Path, key: str, text: str, value: Any) -> None:
    """A number, a list with commas or as JSON, a table as JSON or as the list of its values, a part of a table."""
    assert change(file, key, text) is None
    (one,) = listed(file, "en", key)
    assert (one.value, one.overridden) == (value, True)
    assert load_numbers(config.load(file).written) != load_numbers()
    assert change(file, key, "") is None
    (one,) = listed(file, "en", key)
    assert (one.value, one.overridden) == (one.default, False)
    assert load_numbers(config.load(file).written) == load_numbers()


REFUSALS = [
    ("closeness.rc.weights.T", "0.5", "closeness.rc.weights must add up to 1, not 1.1"),
    ("closeness.rc.trust_base", "much", "closeness.rc.trust_base must be a number, not much"),
    ("closeness.rc.trust_base", "[1", "closeness.rc.trust_base: “[1” is no JSON"),
    ("closeness.rc.trust_base", "[NaN]", "closeness.rc.trust_base: “[NaN]” is no JSON"),
    ("closeness.rc.trust_base", "1e99", "closeness.rc.trust_base must be a number, not 1e99"),
    ("closeness.rc.trust_base", "1,2", "closeness.rc.trust_base must be a number, not "),
    ("closeness.rc.trust_base", '{"x": 1}', "closeness.rc.trust_base.x is no number of the method"),
    ("closeness.rc.weights", '{"T": {"x": 1}}', "closeness.rc.weights.T.x is no number of the method"),
    ("closeness.rc.weights", "0.5", "closeness.rc.weights must have a value for each of T, V, D, R"),
    ("avoid.severity", "N01", "avoid.severity must name N01 to N10, each once"),
    ("chain.missing_mandatory", "X", "chain.missing_mandatory must name roles"),
    ("language", "fr", "language “fr” must be one of en, zh"),
]


@pytest.mark.parametrize(("key", "text", "sentence"), REFUSALS)
def test_what_makes_no_sense_is_refused_and_not_written(file: Path, key: str, text: str, sentence: str) -> None:
    """In one sentence that names the number; the file stays as it was, and one that isn't there isn't made."""
    assert refused(file, key, text).startswith(sentence)
    written(file, "# mine\n[numbers.cadence]\nsponsor = 9\n")
    assert refused(file, key, text).startswith(sentence)


FULL = """\
# my settings
theme = "cockpit-light"  # easier on the train

[numbers]
"attitude.stale_days" = 45  # quoted
nba.daily = 9               # as the method writes it

# trust is slow here
[numbers.closeness.rc]
trust_base = 25  # was 30
weights = { T = 0.5, V = 0.15, D = 0.2, R = 0.15 }

[keys]
quit = "q"

[numbers.forecast.base]
F = 0.05
"""


@pytest.mark.parametrize(
    ("key", "text", "old", "new"),
    [
        ("attitude.stale_days", "50", '"attitude.stale_days" = 45  # quoted', '"attitude.stale_days" = 50  # quoted'),
        ("advice.choosing.daily", "8", "nba.daily = 9 ", "nba.daily = 8 "),
        ("closeness.rc.trust_base", "20", "trust_base = 25  # was 30", "trust_base = 20  # was 30"),
        ("closeness.rc.weights", '{"T": 0.45, "V": 0.2}', "T = 0.5, V = 0.15,", "T = 0.45, V = 0.2,"),
        ("forecast.base.F", "0.06", "F = 0.05", "F = 0.06"),
        ("language", "zh", 'theme = "cockpit-light"  # easier on the train\n', 'theme = "cockpit-light"  # easier on the train\nlanguage = "zh"\n'),
        ("attitude.stale_days", "", '"attitude.stale_days" = 45  # quoted\n', ""),
        ("forecast.base.E", "0.15", "F = 0.05\n", "F = 0.05\nE = 0.15\n"),
    ],
)  # fmt: skip
def test_everything_else_in_the_file_stays(file: Path, key: str, text: str, old: str, new: str) -> None:
    """Comments, order, spelling of keys, other settings: one value changes."""
    written(file, FULL)
    change(file, key, text)
    assert file.read_bytes().decode().replace("\n\n", "\n") == FULL.replace(old, new).replace("\n\n", "\n")


def test_a_new_table_stands_apart(file: Path) -> None:
    """A file of the program's own making reads well."""
    for key, text in (("radar.weak", "35"), ("cadence.roles.A", "14"), ("language", "zh")):
        change(file, key, text)
    assert file.read_text() == 'language = "zh"\n\n[numbers.radar]\nweak = 35\n\n[numbers.cadence.roles]\nA = 14\n'


def test_a_number_written_twice_is_left_once(file: Path) -> None:
    """Under two spellings of its key: the first takes the value, the other goes."""
    written(file, '[numbers]\n"radar.weak" = 30\n\n[numbers.radar]\nweak = 31\nskill_days = 20\n')
    change(file, "radar.weak", "35")
    assert file.read_text() == '[numbers]\n"radar.weak" = 35\n\n[numbers.radar]\nskill_days = 20\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("numbers = 3\n", "numbers in config.toml is no table"),
        ("= broken\n", "config.toml is no valid TOML"),
        ("[[numbers.radar]]\nweak = 3\n", "is written in a way that can't be changed here; edit it."),
        ("[numbers.stage]\nusual_days = [1, 2, 3, 4, 5, 6]\n", "is written in a way that can't be changed here; edit it."),
    ],
)
def test_a_file_in_an_unforeseen_form_stays_as_it_is(file: Path, text: str, said: str) -> None:
    """What could go wrong is said, and nothing is written."""
    written(file, text)
    key = "stage.usual_days.F" if "usual" in text else "radar.weak"
    assert said in refused(file, key, "35")


def test_a_file_that_can_not_be_read_or_written_is_said(file: Path) -> None:
    """Bytes that are no text, and a folder in the file's place."""
    written(file, "")
    file.write_bytes(b"\xff\xfe")
    assert "can't be read" in refused(file, "radar.weak", "35")
    file.unlink()
    file.mkdir()
    with pytest.raises(RequestWrong, match="can't be read"):
        change(file, "radar.weak", "35")


def test_a_disk_that_fails_leaves_the_old_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, the old text, and nothing half written beside it."""
    written(file, "[numbers.radar]\nweak = 30\n")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left on device" in refused(file, "radar.weak", "35")
    assert os.listdir(file.parent) == ["config.toml"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of POSIX")
def test_the_file_is_its_owner_s_alone_and_links_are_followed(file: Path, tmp_path: Path) -> None:
    """0600 in a folder of 0700; a link into somebody's collection of settings stays a link."""
    change(file, "radar.weak", "35")
    assert (stat.S_IMODE(file.stat().st_mode), stat.S_IMODE(file.parent.stat().st_mode)) == (0o600, 0o700)
    link = tmp_path / "config.toml"
    link.symlink_to(file)
    change(link, "radar.weak", "36")
    assert link.is_symlink()
    assert number(file, "radar.weak") == 36


def test_numbers_that_did_not_fit_before_can_be_repaired_one_by_one(file: Path) -> None:
    """With two faults in the file the first repair is written, and what is still wrong is said."""
    written(file, '[numbers.closeness.rc]\nweights = { T = 0.5 }\n\n[numbers.radar]\nweak = "low"\n\n[numbers.typo]\nx = 1\n')
    assert [one.value for one in listed(file, "en", "radar.weak")] == ["low"]
    left = change(file, "radar.weak", "30")
    assert left is not None
    assert number(file, "radar.weak") == 30
    left = change(file, "closeness.rc.weights.V", "0.15")
    assert left is not None
    assert "typo.x is no number of the method" in str(left)
    assert number(file, "closeness.rc.weights")["V"] == 0.15


def test_the_language_is_set_and_taken_back(file: Path) -> None:
    """The one setting that is no number."""
    change(file, "language", "zh")
    (one,) = listed(file, "zh", "language")
    assert (one.value, one.overridden, one.unit, one.source) == ("zh", True, None, None)
    change(file, "language", " ")
    (one,) = listed(file, "en", "language")
    assert (one.value, one.overridden) == (None, False)


def test_numbers_that_are_refused_are_left_aside_by_who_goes_on(file: Path) -> None:
    """The screen: one sentence, and the numbers that cockpit comes with."""
    loaded = config.load(written(file, "[numbers.closeness.rc.weights]\nT = 0.5\n"))
    assert loaded.refused is not None
    template, values = loaded.refused
    sentence = "config.toml: closeness.rc.weights must add up to 1, not 1.1; cockpit goes on with the numbers it comes with."
    assert template.format(**values) == sentence
    assert loaded.numbers == {}
    assert loaded.written
    sound = config.load(written(file, "[numbers.closeness.rc]\ntrust_base = 25\n"))
    assert (sound.refused, sound.numbers) == (None, sound.written)
    assert config.load(file.parent / "none.toml").refused is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(("radar.weak", "nba.daily", "forecast.base.F", "cadence.roles.A", "closeness.bands")),
            st.sampled_from(("", "1", "0.5", "90,70,50,30", "x")),
        ),
        max_size=8,
    )
)
def test_any_order_of_changes_leaves_a_sound_file(tmp_path: Path, steps: list[tuple[str, str]]) -> None:
    """After each change or refusal the file is TOML whose numbers fit, with the last value that was taken."""
    file = written(tmp_path / "config.toml", FULL)
    for key, text in steps:
        try:
            change(file, key, text)
        except RequestWrong:
            continue
        load_numbers(config.load(file).written)
        (one,) = listed(file, "en", key)
        assert one.overridden is bool(text)
    assert "# trust is slow here" in file.read_text()


def test_a_value_that_is_taken_away_takes_its_empty_table_along() -> None:
    """Unless a comment stands in it."""
    gone: dict[tuple[str, ...], None] = {("a", "b", "c"): None}
    assert changed("[a.b]\nc = 1\n", gone, tuple) == ""
    assert changed("[a.b]\n# why\nc = 1\n", gone, tuple) == "[a.b]\n# why\n"
    assert changed("x = 1\n", gone, tuple) == "x = 1\n"
