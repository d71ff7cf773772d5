"""The explanations: the same pages in both languages, whole, true to the rules, the numbers, the words and the commands."""

import re
import shlex
from collections import Counter
from pathlib import Path

import click
import pytest
from rich.cells import cell_len

from cockpit.advice.rule import RULES
from cockpit.advice.rules import access
from cockpit.advice.warnings import WARNINGS
from cockpit.cli.root import root
from cockpit.content import explain
from cockpit.content.numbers import entries
from cockpit.content.texts import Texts
from cockpit.content.words import LANGUAGES
from cockpit.desk.explaining import page
from cockpit.tui.commands.catalogue import KEYS

assert access  # importing one module of the package declares all rules
FOLDERS = {language: Path(explain.__file__).parent / language / "explain" for language in LANGUAGES}
TOPICS = [topic for _group, topic in explain.topics()]
PAGES = [(topic, language) for topic in TOPICS for language in LANGUAGES]
HEADINGS = {
    "en": ["What it is for", "How it works", "Example", "How to enter it", "What follows", "Where it comes from"],
    "zh": ["用来做什么", "怎样运作", "例子", "怎样录入", "由此得出什么", "依据"],
}
OWN = {"en": "product's own design", "zh": "本产品自拟"}
SEE_ALSO = {"en": "See also: ", "zh": "另见："}
CODES = re.compile(r"(?<![A-Za-z0-9])(?:[SON]|AC)\d\d(?!\d)")
BLOCKS = re.compile(r"^```\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PRESSED = re.compile(r"(?:[Pp]ress |按 )`([^`]+)`")
SIGNS = {"+": "plus", "-": "minus", "]": "right_square_bracket", "[": "left_square_bracket", "}": "right_curly_bracket", "{": "left_curly_bracket"}
CODE_CELLS = 78


def flat(text: str, language: str) -> str:
    """The text on one line, in lower case."""
    return (" " if language == "en" else "").join(text.split()).lower()


def commands(text: str) -> list[list[str]]:
    """Every command line in the code blocks of a page, as words."""
    blocks = [block for block in BLOCKS.findall(text) if block.startswith("cockpit ")]
    starts = [part for block in blocks for part in re.split(r"^(?=cockpit )", block, flags=re.MULTILINE) if part]
    return [shlex.split(part.replace("\\\n", " ")) for part in starts]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_a_page_for_each_topic_and_no_other(language: str) -> None:
    """Files and topics are the same, in both languages."""
    assert sorted(file.stem for file in FOLDERS[language].glob("*.md")) == sorted(TOPICS)


def test_every_topic_stands_in_one_group() -> None:
    """No topic is listed twice, and no short name hides a topic or leads nowhere."""
    assert max(Counter(TOPICS).values()) == 1
    assert set(explain.ALIASES.values()) <= set(TOPICS)
    assert set(explain.ALIASES).isdisjoint(TOPICS)


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_a_page_has_the_six_parts_in_order(topic: str, language: str) -> None:
    """Purpose, working, example, entry, consequence and source, each with something under it."""
    text = explain.raw(topic, language)
    assert text.startswith("# ")
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == HEADINGS[language]
    assert all(part.partition("\n")[2].strip() for part in text.split("\n## ")[1:])


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_a_page_is_neither_a_note_nor_a_book(topic: str, language: str) -> None:
    """It has 25 to 60 lines."""
    assert 25 <= explain.raw(topic, language).count("\n") <= 60


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_say_the_same_numbers(topic: str) -> None:
    """The same placeholders stand in both pages, each as often and written in the same way."""
    english, chinese = (Counter(explain.placeholders(explain.raw(topic, language))) for language in LANGUAGES)
    assert english == chinese


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_name_the_same_rules_and_topics(topic: str) -> None:
    """Rules, warnings, other pages and commands are the same in both."""
    english, chinese = (explain.raw(topic, language) for language in LANGUAGES)
    assert set(CODES.findall(english)) == set(CODES.findall(chinese))
    assert set(re.findall(r"`([a-z0-9-]+)`", english)) == set(re.findall(r"`([a-z0-9-]+)`", chinese))
    shape = [[word for word in line if not re.search(r"[ \u4e00-\u9fff]", word)] for line in commands(page(topic, "en").markdown)]
    other = [[word for word in line if not re.search(r"[ \u4e00-\u9fff]", word)] for line in commands(page(topic, "zh").markdown)]
    assert shape == other


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_nothing_is_left_to_fill_in(topic: str, language: str) -> None:
    """A shown page has no placeholder, no unknown value and no word of the program."""
    shown = page(topic, language).markdown
    assert not re.search(r"\{[\w.-]+(:[^{}]*)?\}", shown)
    assert not re.search(r"\bNone\b|Fraction|Undefined\(|(?<!`)\?[,.;，。；]", shown)


def test_every_number_is_explained_somewhere() -> None:
    """Each number of the method is named on a page, whole or in each of its parts."""
    named = {name for topic in TOPICS for name, _spec in explain.placeholders(explain.raw(topic, "en"))}
    missing = []
    for key, entry in entries().items():
        parts = list(entry.value) if isinstance(entry.value, dict) else list(range(len(entry.value))) if isinstance(entry.value, list) else []
        in_parts = bool(parts) and all(any(n == f"{key}.{part}" or n.startswith(f"{key}.{part}.") for n in named) for part in parts)
        if key not in named and not in_parts:
            missing.append(key)
    assert missing == []


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_a_page_says_what_is_the_products_own(topic: str, language: str) -> None:
    """Where a number that the product chose is named, the last part says so; it says where the rest is from too."""
    source = flat(explain.raw(topic, language).rpartition("\n## ")[2], language)
    keys = explain.keys_named(explain.raw(topic, language))
    if any(entries()[key].source.startswith("OWN") for key in keys):
        assert OWN[language] in source
    if any(entries()[key].source.startswith("SEED") for key in keys):
        assert re.search("course|课程", source)
    if any(entries()[key].source.startswith("PUB") for key in keys):
        assert re.search("publish|公开", source)


@pytest.mark.parametrize("topic", TOPICS)
def test_rules_and_warnings_that_are_named_exist(topic: str) -> None:
    """No page speaks of a rule or a warning that there isn't."""
    assert set(CODES.findall(explain.raw(topic, "en"))) <= {*RULES.by_id, *WARNINGS}


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_a_page_leads_on_to_others(topic: str, language: str) -> None:
    """The last line names other topics, and only such as there are."""
    last = explain.raw(topic, language).rstrip().splitlines()[-1]
    assert last.startswith(SEE_ALSO[language])
    others = re.findall(r"`([a-z0-9-]+)`", last)
    assert others
    assert set(others) <= {*TOPICS} - {topic}


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_commands_on_a_page_are_commands_of_cockpit(topic: str, language: str) -> None:
    """Every command and every option in a code block is one that the command line knows."""
    for words in commands(page(topic, language).markdown):
        found: click.Command = root
        rest = words[1:]
        while isinstance(found, click.Group):
            inner = found.get_command(click.Context(found), rest[0])
            assert inner is not None, words
            found, rest = inner, rest[1:]
        known = {spelling for param in found.params for spelling in (*param.opts, *param.secondary_opts)}
        assert {word for word in rest if re.match(r"--?[a-z]", word)} <= known, words


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_keys_on_a_page_are_keys_of_the_screen(topic: str, language: str) -> None:
    """Whatever the page tells to press means something on the screen."""
    pressed = PRESSED.findall(page(topic, language).markdown)
    assert {SIGNS.get(key, key) for key in pressed} <= set(KEYS)


@pytest.mark.parametrize(("topic", "language"), PAGES)
def test_code_fits_a_terminal_of_80(topic: str, language: str) -> None:
    """Formulas and commands, which are never broken, fit beside their indent."""
    lines = [line for block in BLOCKS.findall(page(topic, language).markdown) for line in block.splitlines()]
    assert [line for line in lines if cell_len(line) > CODE_CELLS] == []


@pytest.mark.parametrize("topic", TOPICS)
def test_chinese_pages_use_chinese_punctuation(topic: str) -> None:
    """No half-width comma, colon, semicolon, question or exclamation mark stands beside a Chinese sign."""
    text = BLOCKS.sub("", explain.raw(topic, "zh"))
    assert re.findall(r".{3}[\u4e00-\u9fff][,;:!?].{0,3}|[,;:!?][\u4e00-\u9fff].{0,3}", re.sub(r"\{[^{}]*\}", "", text)) == []


TERMS = [
    ("attitude", "Attitude"), ("stances", "Stance"), ("roles", "Role"), ("non-supporters", "Way"),
    ("effective-attitude", "Confidence"), ("relationship-closeness", "Band"), ("c139", "IndexBand"),
    ("org-chart", "MapStatus"), ("segments", "Segment"), ("styles", "Style"), ("personal-needs", "PersonalNeed"),
    ("buying-cycle", "BuyingCycle"), ("seller-type", "SellerType"), ("needs", "NeedLevel"),
    ("objections", "ObjectionClass"), ("decision-team", "Post"), ("decision-team", "DecisionRole"),
    ("five-dimensions", "Arrow"), ("account-plan", "GoalTask"), ("information-template", "InfoKey"),
    ("satisfaction", "Loyalty"), ("satisfaction", "Satisfaction"), ("forecast", "Category"),
    ("winning-steps", "StrategyKind"), ("key-person-classes", "PersonClass"), ("trilogy", "Tag"),
    ("resource-requests", "ResourceKind"), ("score", "Part"),
]  # fmt: skip
OTHERWISE_SAID = {("SellerType", "TOO_FEW"), ("Part", "stake")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("topic", "kind"), TERMS)
def test_a_page_uses_the_words_of_the_screen(topic: str, kind: str, language: str) -> None:
    """Every member of a closed list is called on its page as it is called everywhere else."""
    names = {str(code): name for code, name in Texts(language).file("names")[kind].items()}
    shown = flat(page(topic, language).markdown, language)
    assert [name for code, name in names.items() if (kind, code) not in OTHERWISE_SAID and flat(name, language) not in shown] == []
