"""The content files: the same keys in both languages, every rule and enum named, texts as the method has them."""

import enum
import inspect
import re
import unicodedata
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

from cockpit.advice.hints import HINTS
from cockpit.advice.rule import FAMILIES, RULES
from cockpit.advice.rules import access
from cockpit.advice.warnings import WARNINGS
from cockpit.advice.why import CODES
from cockpit.content import texts as texts_module
from cockpit.content.numbers import entries
from cockpit.content.texts import Texts
from cockpit.methods import (
    assessment,
    c139,
    closeness,
    forecast,
    posts,
    radar,
    roles,
    satisfaction,
    segment,
    self_style,
    stance,
    sync,
    undefined,
)
from cockpit.methods.selling import closing, funnel, objection, offer, smart, steps
from cockpit.model import account, enums

assert access  # importing one module of the package declares all rules
KINDS = (
    "asking", "rules", "warnings", "hints", "guide", "how", "messages", "depts", "lines", "names", "selling", "signs", "why",
)  # fmt: skip
METHOD = Path(__file__).parents[2].parent / "shared" / "method.md"
METHODS: dict[str, type[enum.StrEnum]] = {
    "ValueStage": sync.ValueStage,
    "Post": posts.Post,
    "DecisionRole": posts.DecisionRole,
    "IndexBand": c139.Band,
    "WeakCoach": c139.WeakCoach,
    "Band": closeness.Band,
    "SellerType": closeness.SellerType,
    "Closeness": closeness.Measure,
    "Category": forecast.Category,
    "Cap": forecast.CapCause,
    "Arrow": radar.Arrow,
    "Verdict": assessment.Verdict,
    "MapStatus": roles.MapStatus,
    "Satisfaction": satisfaction.Word,
    "Loyalty": satisfaction.Loyalty,
    "SegmentWhy": segment.SegmentWhy,
    "PersonClass": stance.KeyClass,
    "Way": stance.Way,
    "Why": undefined.Why,
}
"""Words for the identifiers that the methods give."""
ENUMS = [kind for _, kind in inspect.getmembers(enums, inspect.isclass) if issubclass(kind, enum.StrEnum)]


@pytest.fixture(scope="module", params=["en", "zh"])
def texts(request: pytest.FixtureRequest) -> Texts:
    return Texts(request.param)


def leaves(table: dict[str, Any], path: tuple[str, ...] = ()) -> dict[tuple[str, ...], Any]:
    """Every value of a file by its path."""
    found: dict[tuple[str, ...], Any] = {}
    for key, value in table.items():
        found |= leaves(value, (*path, key)) if isinstance(value, dict) else {(*path, key): value}
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_have_the_same_keys(kind: str) -> None:
    """What can be said in one language can be said in the other."""
    assert list(leaves(Texts("en").file(kind))) == list(leaves(Texts("zh").file(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_both_languages_fill_the_same_placeholders(kind: str) -> None:
    """No fact is lost in translation."""
    english, chinese = leaves(Texts("en").file(kind)), leaves(Texts("zh").file(kind))
    assert {p: placeholders(text) for p, text in english.items()} == {
        p: placeholders(text) for p, text in chinese.items()
    }


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_is_blank(kind: str, texts: Texts) -> None:
    """A line that has nothing to say is absent, not empty."""
    assert all(str(text).strip() for text in leaves(texts.file(kind)).values())


def test_every_kind_of_file_is_tested() -> None:
    """A new content file joins these tests."""
    folder = Path(texts_module.__file__).parent
    assert {f.stem for f in (folder / "en").glob("*.toml")} == set(KINDS)
    assert {f.stem for f in (folder / "zh").glob("*.toml")} == {*KINDS, "numbers"}


def test_every_number_has_its_words_in_chinese() -> None:
    """Unit and description; the English ones stand with the numbers themselves."""
    chinese = Texts("zh").file("numbers")
    assert list(chinese["descriptions"]) == list(entries())
    assert sorted(chinese["units"]) == sorted({one.unit for one in entries().values()})
    assert all(text.endswith("。") for text in chinese["descriptions"].values())


def test_every_rule_has_its_texts(texts: Texts) -> None:
    """All 86 rules, 53 of them about a person, have title, action, reason and source."""
    ids = {rule.id for rule in RULES}
    assert len(ids) == 86
    assert sum(id.startswith("S") for id in ids) == 53
    assert set(texts.file("rules")) == ids
    for row in texts.file("rules").values():
        assert set(row) == {"title", "action", "reason", "source"}


def test_every_warning_has_its_texts(texts: Texts) -> None:
    """N01..N10 have title, text, reason and source."""
    assert tuple(sorted(texts.file("warnings"))) == WARNINGS
    for row in texts.file("warnings").values():
        assert set(row) == {"title", "text", "reason", "source"}


def test_every_hint_has_its_texts(texts: Texts) -> None:
    """M01..M14 have title, text, reason and source."""
    assert tuple(sorted(texts.file("hints"))) == HINTS
    for row in texts.file("hints").values():
        assert set(row) == {"title", "text", "reason", "source"}


def test_every_reason_has_its_line(texts: Texts) -> None:
    """Each fact that the advice gives as a reason is one line, and the line uses all of its values."""
    lines = texts.file("why")
    assert {code: placeholders(line) for code, line in lines.items()} == {c: set(v) for c, v in CODES.items()}


@pytest.mark.parametrize("rule", list(RULES), ids=lambda rule: rule.id)
def test_a_text_names_whom_its_rule_declares(rule: Any, texts: Texts) -> None:
    """{via}, {cand} and {swing} stand in a text exactly where the rule says so; {p} where a person is the target."""
    used = placeholders(texts.file("rules")[rule.id]["action"])
    assert ("via" in used) == rule.via
    assert used & {"cand", "swing"} == ({rule.names} if rule.names else set())
    assert ("p" in used) == (rule.kind == "stakeholder")


@pytest.mark.parametrize("rule", list(RULES), ids=lambda rule: rule.id)
def test_a_title_needs_no_name(rule: Any, texts: Texts) -> None:
    """Titles stand in lists on their own, short."""
    title = texts.title(rule.id)
    assert not placeholders(title)
    assert len(title) <= 48


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_identifier_has_a_word(kind: type[enum.StrEnum], texts: Texts) -> None:
    """Nobody reads an identifier where a word belongs."""
    assert all(texts.name(kind.__name__, member.value) for member in kind)


@pytest.mark.parametrize("kind", METHODS)
def test_every_verdict_of_a_method_has_a_word(kind: str, texts: Texts) -> None:
    """A band, a status or a reason is read as words."""
    assert all(texts.name(kind, member.value) for member in METHODS[kind])


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("Attitude", ["+4", "+3", "+2", "+1", "0", "-1", "-2", "-3", "-4"]),
        ("Item", [*"123456789", "F1", "F2", "F3", "W"]),
        ("Question", [*"123456789", "F1", "F2", "F3", "W"]),
        ("Family", list(FAMILIES)),
        ("Tag", sorted(set(FAMILIES.values()))),
        ("InfoKey", list(account.INFO_KEYS)),
        ("ContactDepth", list(range(5))),
        ("WinningStep", list(range(1, 7))),
        ("Part", "base role veto deal_wide stage overdue milestone segment fatigue missing stake".split()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_code_of_the_method_has_a_word(kind: str, codes: list[str], texts: Texts) -> None:
    """Attitudes, items of C139, families, keys of the template, depths and score parts are labelled."""
    assert all(texts.name(kind, code) for code in codes)


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("Step", [str(number) for number in steps.GROUPS]),
        ("Check", list(steps.CHECKS)),
        ("StepStatus", list(steps.StepStatus)),
        ("Letter", list(smart.Letter)),
        ("Flaw", list(smart.Flaw)),
        ("FunnelFault", list(funnel.FunnelFault)),
        ("Element", list(funnel.Element)),
        ("RowFault", list(offer.RowFault)),
        ("CloseReason", list(closing.CloseReason)),
        ("FlowStep", list(objection.FlowStep)),
        ("StepState", list(objection.StepState)),
        ("Hint", list(enums.ObjectionClass)),
        ("Pair", [str(number) for number in range(1, len(self_style.PAIRS) + 1)]),
    ],
)
def test_every_code_of_a_talk_has_its_text(kind: str, codes: list[str], texts: Texts) -> None:
    """Steps, checks, faults, reasons and hints are said; each pair has its two sentences."""
    assert list(texts.file("selling")[kind]) == codes
    if kind == "Pair":
        assert all(list(pair) == ["A", "B"] for pair in texts.file("selling")[kind].values())


def _method_rows() -> dict[str, list[str]]:
    rows: dict[str, list[str]] = {}
    for line in METHOD.read_text(encoding="utf-8").splitlines():
        if re.match(r"\| ((S|O|AC|N|M)\d\d) \|", line):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            rows.setdefault(cells[0], cells)
    return rows


def _narrow(text: str) -> str:
    """The method page writes Chinese with narrow punctuation; the product with full-width marks."""
    return unicodedata.normalize("NFKC", text)


@pytest.mark.skipif(not METHOD.exists(), reason="the method page is not beside the checkout")
def test_actions_and_warnings_are_the_sentences_of_the_method() -> None:
    """English word for word, Chinese but for the width of the marks, families and bases as in the table."""
    english, chinese, rows = Texts("en"), Texts("zh"), _method_rows()
    for rule in RULES:
        _, family, base, _, action, action_zh, *_ = rows[rule.id]
        assert (rule.family, rule.base) == (family, int(base)), rule.id
        assert english.file("rules")[rule.id]["action"] == action
        assert _narrow(chinese.file("rules")[rule.id]["action"]) == _narrow(action_zh)
    for id in WARNINGS:
        _, _, text, text_zh, *_ = rows[id]
        assert english.file("warnings")[id]["text"] == text
        assert _narrow(chinese.file("warnings")[id]["text"]) == _narrow(text_zh)


def _parts(text: str | dict[str, str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text.values())


@pytest.mark.skipif(not METHOD.exists(), reason="the method page is not beside the checkout")
@pytest.mark.parametrize("id", HINTS)
def test_hints_say_what_the_method_says(id: str) -> None:
    """Each text begins with words of the method's sentence; what fills it stands where the sentence leaves a gap."""
    _, _, text, text_zh, source, *_ = _method_rows()[id]
    for language, sentence in (("en", text), ("zh", _narrow(text_zh))):
        row = Texts(language).file("hints")[id]
        for part in _parts(row["text"]):
            begun = re.split(r"[{.。:：(（]", _narrow(part))[0].strip()
            assert begun in sentence or begun[:1].lower() + begun[1:] in sentence, part
    assert Texts("en").hint_source(id) == f"seed {source}"


@pytest.mark.skipif(not METHOD.exists(), reason="the method page is not beside the checkout")
def test_talk_tracks_are_those_of_the_method() -> None:
    """The how-to, message and content tables in English, cell by cell."""
    text = METHOD.read_text(encoding="utf-8")
    english = Texts("en")
    for style, row in english.file("how").items():
        if style not in ("labels", "own"):
            assert re.search(rf"\| {style} \S+ \| " + " \\| ".join(map(re.escape, _cells(row))), text), style
    for need, row in english.file("messages").items():
        if need != "labels":
            assert f"| {need} | " + " | ".join(_cells(row)) + " |" in text, need
    for dept, row in english.file("depts").items():
        if dept != "labels":
            assert f"| {row['cover']} | {row['first']} |" in text, dept


def _cells(row: dict[str, str]) -> list[str]:
    return list(row.values())
