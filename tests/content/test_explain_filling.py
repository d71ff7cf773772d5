"""How explanations are filled: with the numbers in force, in the form that their unit asks for."""

import shutil
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cockpit.content import explain
from cockpit.content.numbers import load_numbers
from cockpit.content.words import LANGUAGES
from cockpit.desk.explaining import named, page, topics
from cockpit.errors import RequestWrong
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Stance

TOPICS = [topic for _group, topic in explain.topics()]


@pytest.fixture
def one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which the test writes the page "score"; the words that fill it are the program's own."""
    for language in LANGUAGES:
        (tmp_path / language / "explain").mkdir(parents=True)
        shutil.copy(Path(explain.__file__).parent / language / "explain" / "words.toml", tmp_path / language / "explain")
    monkeypatch.setattr(explain, "_HERE", tmp_path)
    yield tmp_path
    explain.raw.cache_clear()


def filled(folder: Path, text: str, example: Mapping[str, object] | None = None, language: str = "en", **numbers: Any) -> str:
    """The text filled as a page of this language."""
    (folder / language / "explain" / "score.md").write_text(text, encoding="utf-8")
    explain.raw.cache_clear()
    return explain.filled("score", language, load_numbers(numbers), example or {})


FORMS: list[tuple[str, object, str, str]] = [
    ("{example.x}", 7, "7", "7"),
    ("{example.x}", Fraction(1, 2), "0.5", "0.5"),
    ("{example.x}", Fraction(1, 3), "0.3333", "0.3333"),
    ("{example.x}", 1_000_000, "1000000", "1000000"),
    ("{example.x:,}", Fraction(1_000_000), "1,000,000", "1,000,000"),
    ("{example.x:1}", Fraction(6855, 100), "68.6", "68.6"),
    ("{example.x:0}", Fraction(5, 2), "3", "3"),
    ("{example.x:%}", Fraction(1, 8), "12.5%", "12.5%"),
    ("{example.x:1%}", Fraction(1, 4), "25.0%", "25.0%"),
    ("{example.x:points}", Fraction(1, 50), "2", "2"),
    ("{example.x:signed}", 3, "+3", "+3"),
    ("{example.x:signed}", 0, "0", "0"),
    ("{example.x:signed}", -2, "-2", "-2"),
    ("{example.x:Stance}", Stance.SN, "sponsor", "赞助者"),
    ("{example.x:Stance}", (Stance.SN, Stance.H), "sponsor, hostile", "赞助者、反对者"),
    ("{example.x:Light}", "RED", "red", "红"),
    ("{example.x}", True, "yes", "是"),
    ("{example.x}", False, "no", "否"),
    ("{example.x}", None, "?", "?"),
    ("{example.x:1}", Undefined(Why.NO_SALES), "no sales", "没有销量"),
    ("{example.x}", (1, 2), "1, 2", "1、2"),
    ("{example.x}", (), "not set", "未设定"),
    ("{example.x}", {"A": 1, "B": 2}, "A 1, B 2", "A 1、B 2"),
    ("{example.x}", "text", "text", "text"),
    ("{{example.x}}", 1, "{example.x}", "{example.x}"),
]


@pytest.mark.parametrize(("text", "value", "english", "chinese"), FORMS)
def test_a_value_is_written_as_its_placeholder_says(one_page: Path, text: str, value: object, english: str, chinese: str) -> None:
    """Numbers, words, lists, the unknown and the undefined each have their form, in both languages."""
    assert filled(one_page, text, {"x": value}) == english
    assert filled(one_page, text, {"x": value}, "zh") == chinese


NUMBERS = [
    ("{closeness.rc.trust_base}", "30"),
    ("{closeness.rc.weights.T}", "40%"),
    ("{closeness.bands.0}", "80"),
    ("{stance.bands.PS.0}", "+3"),
    ("{attitude.hostile}", "-3"),
    ("{attitude.inferred}", "PS +4, SN +3, SP +2, N 0, NS -2, H -3"),
    ("{cadence.roles}", "A 21, D 14, E 14, I 21, U 30"),
    ("{finance.gmroii_target:%}", "300%"),
    ("{segment.capacity_threshold:,}", "not set"),
    ("{segment.mix.FE}", "70, 20, 10"),
    ("{c139.no_coach_factor}", "0.5"),
    ("{chain.missing_mandatory}", "A, D"),
]


@pytest.mark.parametrize(("text", "shown"), NUMBERS)
def test_a_number_is_written_by_its_unit(one_page: Path, text: str, shown: str) -> None:
    """A share is a percentage and an attitude has its sign, whole or in part, without the page saying so."""
    assert filled(one_page, text) == shown


def test_a_number_of_ones_own_is_shown(one_page: Path) -> None:
    """What is filled in is the number in force, not the one the program came with."""
    assert filled(one_page, "{segment.capacity_threshold:,}", segment={"capacity_threshold": {"CNY": 5_000_000}}) == "CNY 5,000,000"
    assert filled(one_page, "{closeness.rc.trust_base}", closeness={"rc": {"trust_base": 25}}) == "25"


@pytest.mark.parametrize("text", ["{closeness.rc.nothing}", "{nothing}", "{example.nothing}", "{cadence.roles.X}"])
def test_a_placeholder_that_names_nothing_is_an_error(one_page: Path, text: str) -> None:
    """It fails in the tests instead of standing on a page."""
    with pytest.raises((KeyError, AttributeError)):
        filled(one_page, text)


def test_a_part_of_a_number_is_named_by_its_number() -> None:
    """What a page names counts for the number it belongs to; a value of an example is none."""
    text = "{closeness.rc.weights.T} {cadence.roles} {c139.bands.0:1} {example.x} {nothing}"
    assert explain.keys_named(text) == {"closeness.rc.weights", "cadence.roles", "c139.bands"}


def test_an_unknown_topic_has_no_page() -> None:
    """Not even one that would be a file elsewhere."""
    with pytest.raises(KeyError):
        explain.raw("../texts", "en")


def test_a_page_follows_the_numbers_in_its_text_and_in_its_example() -> None:
    """With another trust at the start both the rule and the worked example say so."""
    usual = page("relationship-closeness", "en").markdown
    own = page("relationship-closeness", "en", load_numbers({"closeness.rc.trust_base": 25})).markdown
    assert "Starts at 30." in usual
    assert "T 54, V 87.5, D 50, R 100: RC 68.5, close." in usual
    assert "Starts at 25." in own
    assert "T 49, V 87.5, D 50, R 100: RC 66.5, close." in own


SMALL = st.integers(0, 100)
OWN_NUMBERS = st.fixed_dictionaries(
    {},
    optional={
        "closeness.rc.trust_base": SMALL,
        "closeness.rc.trust_step": st.integers(-50, 50),
        "closeness.rc.recency_span": st.integers(1, 9),
        "closeness.seller_people": st.integers(0, 9),
        "closeness.seller_limit": SMALL,
        "cadence.roles": st.fixed_dictionaries({role: st.integers(1, 400) for role in "ADEIU"}),
        "cadence.sponsor": st.integers(1, 400),
        "c139.no_coach_factor": st.fractions(0, 1),
        "forecast.no_win": st.fractions(0, 1),
        "forecast.hostile": st.fractions(0, 1),
        "stage.execution_days": st.integers(0, 10**6),
        "stage.usual_days": st.fixed_dictionaries({point: st.integers(1, 400) for point in "FEDCBA"}),
        "attention.opponent_limit": st.fractions(0, 1),
        "segment.weights": st.fixed_dictionaries({name: st.integers(0, 9) for name in ("ATTACK", "DEFEND", "MAINTAIN", "DROP")}),
        "segment.points": st.integers(1, 100),
        "segment.key_share": st.fractions(0, 1),
        "segment.majority": st.fractions(0, 1),
        "finance.days_per_week": st.fractions(Fraction(1, 2), 7),
        "advice.stake.factor": st.integers(0, 20),
        "advice.score.overdue_limit": SMALL,
        "influence.levels": st.fixed_dictionaries(dict.fromkeys(("TOP", "VP", "DIRECTOR", "MANAGER", "STAFF"), SMALL)),
        "stance.evidence": st.fixed_dictionaries({name: st.integers(0, 5) for name in ("SP", "SN", "PS")}),
        "signs.ticks": st.integers(0, 7),
        "account.clear_need": st.integers(0, 8),
        "assessment.go": st.integers(-20, 20),
        "history.element_points": SMALL,
        "radar.weak": SMALL,
        "chain.missing_mandatory": st.lists(st.sampled_from("ADEIU"), unique=True),
    },
)


@settings(max_examples=25, deadline=None)
@given(overrides=OWN_NUMBERS, topic=st.sampled_from(TOPICS), language=st.sampled_from(("en", "zh")))
def test_every_page_can_be_shown_with_any_numbers(overrides: Mapping[str, Any], topic: str, language: str) -> None:
    """However the user sets the numbers, rule and example are filled and nothing fails."""
    numbers = load_numbers({key: MappingProxyType(value) if isinstance(value, dict) else value for key, value in overrides.items()})
    for one in {topic, "resources", "pareto", "seller-type", "buying-cycle", "personal-needs", "styles"}:
        assert "{example" not in page(one, language, numbers).markdown


NAMES = [
    ("c139", "c139"), ("C139", "c139"), ("Sync_Points", "sync-points"), ("sync points", "sync-points"),
    ("RC", "relationship-closeness"), ("esp", "account-plan"), ("Five classes of key persons", "key-person-classes"),
    ("五类关键人", "key-person-classes"), ("态度", "attitude"), ("教练", "coach"), ("Satisfaction and loyalty", "satisfaction"),
    ("决策链的紧密度", "decision-chain"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "topic"), NAMES)
def test_a_topic_is_found_by_what_people_call_it(text: str, topic: str) -> None:
    """Its id in any spelling, a short name, and its title or the first words of it in either language."""
    assert named(text) == topic


NEAREST = [
    ("closenes", "relationship-closeness"),
    ("cadense", "cadence"),
    ("chain", None),
    ("supply", "days-of-supply"),
    ("紧密", "relationship-closeness"),
    ("stances sp", "stances"),
]


@pytest.mark.parametrize(("text", "topic"), NEAREST)
def test_a_wrong_topic_brings_the_nearest(text: str, topic: str | None) -> None:
    """The message names what was typed and what may have been meant; a short name needs no message."""
    if topic is None:
        assert named(text) == "decision-chain"
        return
    with pytest.raises(RequestWrong) as refused:
        named(text)
    assert refused.value.values["topic"] == text
    assert topic in refused.value.values["nearest"].split(", ")
    assert len(refused.value.values["nearest"].split(", ")) <= 5


@pytest.mark.parametrize("text", ["", "xyzzy", "\x1b[31m", "q" * 500])
def test_a_topic_like_no_other_is_told_where_the_list_is(text: str) -> None:
    """Nothing is guessed, and what was typed is quoted in short."""
    with pytest.raises(RequestWrong, match="cockpit explain lists them all") as refused:
        named(text)
    assert len(refused.value.values["topic"]) <= 60


def test_topics_are_listed_in_groups_in_both_languages() -> None:
    """The same topics in the same order, each with a title and a group of its language."""
    english, chinese = topics("en"), topics("zh")
    assert [(one.topic, one.group) for one in english] == [(one.topic, one.group) for one in chinese]
    assert len({one.title for one in english}) == len({one.title for one in chinese}) == len(english)
    assert english[0].group_title == "The method"
    assert chinese[0].group_title == "方法总览"
