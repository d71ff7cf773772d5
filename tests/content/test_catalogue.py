"""The Chinese catalogue: whole, compiled, with the placeholders of the English, and spoken where it matters."""

import gettext
import importlib.util
import re
from collections.abc import Iterator
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError

from cockpit.cli.ending import explain
from cockpit.content import words
from cockpit.desk.labels import KINDS, said
from cockpit.errors import Reason, RequestWrong
from cockpit.model.arrays import ARRAYS
from cockpit.model.faults import Refused, faults_of

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "cockpit"
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _script() -> ModuleType:
    loader = SourceFileLoader("catalogue_script", str(ROOT / ".ci" / "words"))
    spec = importlib.util.spec_from_loader("catalogue_script", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def script() -> ModuleType:
    pytest.importorskip("babel")
    return _script()


@pytest.fixture(scope="module")
def catalogue(script: ModuleType) -> Any:
    return script.kept()


@pytest.fixture
def _in_chinese() -> Iterator[None]:
    before = words.language()
    words.use("zh")
    yield
    words.use(before)


def test_the_catalogue_holds_every_message_and_no_other(script: ModuleType, catalogue: Any) -> None:
    """Every marked message has a Chinese text with the same placeholders, none is obsolete, all are compiled."""
    assert script.faults(catalogue, script.renewed(catalogue)) == []


def test_the_compiled_catalogue_says_what_the_readable_one_says(script: ModuleType, catalogue: Any) -> None:
    """The .mo file holds exactly the texts of the .po file."""
    with script.MO.open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in (one for one in catalogue if one.id):
        english, chinese = script.texts(message)
        found = compiled.gettext(english[0]) if len(english) == 1 else compiled.ngettext(english[0], english[1], 2)
        assert [found] == chinese


def test_a_missing_text_and_a_lost_placeholder_are_found(script: ModuleType) -> None:
    """The script sees an empty text, a lost placeholder and a doubled brace that became single."""
    from babel.messages.catalog import Message

    assert script.fault_of(Message("a {b}", "甲{b}")) == ""
    assert script.fault_of(Message("a {b}", "")) == "has no Chinese"
    assert script.fault_of(Message("a {b}", "甲")) == "has other placeholders in Chinese"
    assert script.fault_of(Message("a {b!r}", "甲{b}")) == "has other placeholders in Chinese"
    assert script.fault_of(Message("{{ {b} }}", "{b}")) == "has other placeholders in Chinese"
    assert script.fault_of(Message("} and {", "}和{")) == ""
    assert script.fault_of(Message(("{n} a", "{n} as"), ("{n}个",))) == ""


def test_the_catalogue_changes_only_with_the_words(script: ModuleType) -> None:
    """There is no date, no line number and no path of a computer in the catalogue."""
    text = script.PO.read_text("utf-8")
    assert not re.search(r"^#: .*(/(home|root|work|Users)/|:\d)|POT-Creation|Revision-Date", text, re.MULTILINE)


def test_chinese_texts_use_chinese_punctuation(catalogue: Any, script: ModuleType) -> None:
    """No half-width comma, colon, semicolon, question or exclamation mark stands beside a Chinese sign."""
    half = re.compile(r"[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]|[\u4e00-\u9fff]\.(?!\w)")
    bad = [text for message in catalogue if message.id for text in script.texts(message)[1] if half.search(text)]
    assert bad == []


WIDTHS = [
    (4, ("ATK", "DEF", "MNT", "DRP")),
    (6, ("Accounts", "Chart", "Deal", "Finance", "Actions")),
    (6, ("open", "filter", "add", "edit", "part", "attitude", "buying", "selling", "capture", "tick", "done", "snooze")),
    (8, ("relation", "solution", "price", "together", "next deal", "log contact", "outline", "influence", "undo")),
    (7, ("w/ tax", "tax", "price", "cost", "margin", "rate", "stock", "weekly", "supply", "week", "yearly", "turns")),
    (7, ("profit", "invest", "ROI", "GMROII", "find", "help", "clear", "dismiss", "today")),
]


@pytest.mark.usefixtures("_in_chinese")
@pytest.mark.parametrize(("cells", "labels"), WIDTHS)
def test_short_labels_are_short_in_chinese(cells: int, labels: tuple[str, ...]) -> None:
    """A label for a place with little room takes no more cells than the place has."""
    from rich.cells import cell_len

    assert {label: words._(label) for label in labels if cell_len(words._(label)) > cells} == {}


@pytest.mark.usefixtures("_in_chinese")
def test_words_speak_chinese() -> None:
    """After ``use("zh")`` a message is Chinese, an unknown text stays as it is, an empty one stays empty."""
    assert words._("The book to work on.") == "要使用的账本。"
    assert words._("no such message") == "no such message"
    assert words._("") == ""


@pytest.mark.usefixtures("_in_chinese")
def test_an_error_and_the_reason_inside_it_are_said_in_chinese() -> None:
    """The template of an error and a reason among its values are both translated; the values stay."""
    error = RequestWrong("{path} can't be read: {reason}", path="a.csv", reason=Reason("is empty"))
    assert explain(error) == ("a.csv 无法读取：为空", 1)


@pytest.mark.usefixtures("_in_chinese")
@pytest.mark.parametrize("kind", KINDS)
def test_the_history_is_told_in_chinese(kind: str) -> None:
    """An entry of the history names the kind of record in Chinese and leaves its name alone."""
    told = said("Add {kind}: {name}", {"kind": kind, "name": "Line 3"})
    assert re.fullmatch(r"新增[\u4e00-\u9fff]+：Line 3", told)


@pytest.mark.usefixtures("_in_chinese")
@pytest.mark.parametrize(
    ("label", "values", "told"),
    [
        ("{name}: buying stage {old} to {new}", {"old": "?", "new": "EVALUATION"}, "MES：采购阶段 ?→评估"),
        ("{name}: selling stage {old} to {new}", {"old": "PROOF", "new": "JUSTIFICATION"}, "MES：销售阶段 论证→缘由"),
        ("{name}: stance {new}", {"new": "SN"}, "MES：立场赞助者"),
        ("{name}: attitude {old} to {new}", {"old": "-1", "new": "+2"}, "MES：态度-1→+2"),
    ],
)
def test_the_history_says_stages_and_stances_in_words(label: str, values: dict[str, str], told: str) -> None:
    """A stage or a stance of an entry is its Chinese word, an attitude its number."""
    assert said(label, {"name": "MES", **values}) == told


WRONG: tuple[Any, ...] = (None, "", " ", "x", "\0", "x" * 100_001, "2026-02-30", "2026-13", -5, 7.5, 10**30, "1e9", [1], {"x": 1})


@pytest.mark.usefixtures("_in_chinese")
@pytest.mark.parametrize("name", ARRAYS)
def test_no_refusal_of_a_field_is_said_in_english(name: str) -> None:
    """Whatever is wrong with a field of a record, its reason has a Chinese text."""
    record = ARRAYS[name].record
    untold = set()
    for field in ARRAYS[name].fields:
        for wrong in WRONG:
            for value in (wrong, [wrong], [{"x": wrong}], {"x": wrong}):
                try:
                    record.model_validate({field: value})
                except ValidationError as error:
                    untold |= {f.template for f in faults_of(error) if not CHINESE.search(words._(f.template))}
    assert untold == set()


@pytest.mark.usefixtures("_in_chinese")
def test_a_refused_value_is_explained_in_chinese() -> None:
    """The sentence names the field and the value, the reason follows in Chinese."""
    with pytest.raises(ValidationError) as caught:
        ARRAYS["finance_snapshots"].record.model_validate(
            {"id": "f", "account_id": "a", "as_of": "2026-01-01", "currency": "JPY", "unit_cost": "1.5"}
        )
    text, _status = explain(Refused(*faults_of(caught.value)))
    assert text == "unit_cost：“1.5”小数位数超过JPY允许的位数"


@pytest.mark.usefixtures("_in_chinese")
def test_the_rules_of_the_tables_are_said_in_chinese() -> None:
    """What a named rule of a table says of its field is in the catalogue, as the import tells it to the person."""
    schema = "".join(file.read_text("utf-8") for file in (PACKAGE / "storage" / "schema").glob("*.sql"))
    rules = [rule.split(" ", 1) for rule in re.findall(r'CONSTRAINT "([^"]+)"', schema)]
    ends = {end for field, end in rules if "_" in field or field == "until"}
    assert ends
    assert all(CHINESE.search(words._(end)) for end in ends)


def test_no_words_of_textual_are_shown() -> None:
    """Neither its footer nor its help panel nor its palette is used, whose words would be English."""
    from cockpit.tui.app import CockpitApp

    used = re.compile(r"\b(Footer|HelpPanel|KeyPanel|CommandPalette|SystemModalScreen)\b")
    assert CockpitApp.ENABLE_COMMAND_PALETTE is False
    assert [f.name for f in (PACKAGE / "tui").rglob("*.py") if used.search(f.read_text("utf-8"))] == []
