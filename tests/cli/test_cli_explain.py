"""`cockpit explain`: the list of topics, one page as plain text that fits the terminal, and JSON of both."""

import json
import re
import shlex
from pathlib import Path

import pytest
from rich.cells import cell_len

from cockpit.cli.plain_markdown import plain
from cockpit.content import explain
from cockpit.desk.explaining import page
from tests.cli.cli_run import Cockpit

TOPICS = [topic for _group, topic in explain.topics()]


def commands(markdown: str) -> list[list[str]]:
    """Every command line in the code blocks of a page, as words."""
    blocks = re.findall(r"^```\n(cockpit .*?)^```$", markdown, re.MULTILINE | re.DOTALL)
    starts = [part for block in blocks for part in re.split(r"^(?=cockpit )", block, flags=re.MULTILINE) if part]
    return [shlex.split(part.replace("\\\n", " ")) for part in starts]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_list_names_every_topic_with_its_title(cockpit: Cockpit, language: str) -> None:
    """One line a topic under the heading of its group, in the language spoken."""
    ended = cockpit("explain", "--lang", language)
    assert ended.status == 0
    lines = ended.out.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  ")] == TOPICS
    assert all(explain.title(line.split()[0], language) in line for line in lines if line.startswith("  "))
    assert [line for line in lines if line and not line.startswith("  ")] == [explain.group_title(group, language) for group in explain.GROUPS]


def test_the_list_as_json_has_topic_title_and_group(cockpit: Cockpit) -> None:
    """An array of one object a topic, in reading order."""
    found = cockpit("explain", "--json").json
    assert [one["topic"] for one in found] == TOPICS
    assert list(found[0]) == ["topic", "title", "group"]


def test_a_page_as_json_holds_the_markdown(cockpit: Cockpit) -> None:
    """The page that the help of the screen shows, by any name of the topic."""
    shown = cockpit("explain", "RC", "--json", "--lang", "zh").json
    assert shown == {"topic": "relationship-closeness", "title": "关系紧密度（RC）", "markdown": page("relationship-closeness", "zh").markdown}


def test_a_page_is_plain_text(cockpit: Cockpit) -> None:
    """No mark of Markdown and no sign of the terminal stands in it; the program's own terms do."""
    text = cockpit("explain", "attitude").out
    assert text.startswith("Attitude, from -4 to +4\n=====")
    assert not re.search(r"[*`#|\x1b]", text)
    assert "+2     expresses support" in text


@pytest.mark.parametrize("width", [60, 80, 140])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_page_fits_the_terminal(cockpit: Cockpit, monkeypatch: pytest.MonkeyPatch, language: str, width: int) -> None:
    """No line of text is wider than the terminal, counted in cells, nor than people like to read; code stays whole."""
    monkeypatch.setenv("COLUMNS", str(width))
    for topic in ("c139", "personal-needs", "structured-selling", "other-methods"):
        lines = cockpit("explain", topic, "--lang", language).out.splitlines()
        code = [f"  {line}" for block in re.findall(r"^```\n(.*?)^```$", page(topic, language).markdown, re.M | re.S) for line in block.splitlines()]
        assert [line for line in lines if cell_len(line) > min(width, 100) and line not in code] == []


def test_no_book_is_needed_and_none_is_made(cockpit: Cockpit, book: Path) -> None:
    """Reading about the method leaves no trace."""
    assert cockpit("explain", "score").status == 0
    assert not book.exists()


def test_the_users_own_numbers_are_explained(cockpit: Cockpit, tmp_path: Path) -> None:
    """A number set in config.toml stands on the page and in its example."""
    settings = tmp_path / "home" / "cockpit"
    settings.mkdir(parents=True)
    (settings / "config.toml").write_text("[numbers.closeness.rc]\ntrust_base = 25\n")
    text = cockpit("explain", "relationship-closeness").out
    assert "Starts at 25." in text
    assert "T 49" in text
    (settings / "config.toml").write_text("[numbers.closeness.rc.weights]\nT = 0.5\n")
    ended = cockpit("explain", "relationship-closeness")
    assert ended.status == 1
    assert "closeness.rc.weights" in ended.err


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_unknown_topic_is_named_with_the_nearest(cockpit: Cockpit, language: str) -> None:
    """Status 1, one sentence on stderr, nothing on stdout."""
    ended = cockpit("explain", "cadense", "--lang", language)
    assert (ended.status, ended.out) == (1, "")
    assert "“cadense”" in ended.err
    assert "cadence" in ended.err


def test_what_was_typed_cant_control_the_terminal(cockpit: Cockpit) -> None:
    """An escape sequence in the name of a topic is shown as text."""
    ended = cockpit("explain", "\x1b[31mred\x07")
    assert ended.status == 1
    assert "\x1b" not in ended.err
    assert "\x07" not in ended.err


DRAWN = [
    ("# Title\n\nText.", "Title\n=====\n\nText.\n"),
    ("# 标题\n\n正文。", "标题\n====\n\n正文。\n"),
    ("## Part\n\nOne.\n\nTwo.", "Part\n----\nOne.\n\nTwo.\n"),
    ("one\ntwo", "one two\n"),
    ("一二\n三四", "一二三四\n"),
    ("见C139\n第五项", "见C139第五项\n"),
    ("a **bold** and *thin* and `code * x`", "a bold and thin\nand code * x\n"),
    ("**一。** 二", "一。二\n"),
    ("- one\n- two\n  more", "- one\n- two more\n"),
    ("1. one\n   - inner\n2. two\n\nafter", "1. one\n   - inner\n2. two\n\nafter\n"),
    ("```\na  b\n\n  c\n```\nx", "  a  b\n\n    c\n\nx\n"),
    ("x\n```\ncode\n```", "x\n\n  code\n"),
    ("- word word word word word\n", "- word word word\n  word word\n"),
    ("一二三四五六七八九十，一二", "一二三四五六七八九\n十，一二\n"),
    ("一二三四五六七八九十（一二）", "一二三四五六七八九\n十（一二）\n"),
    ("一二三四五六七八九，十", "一二三四五六七八\n九，十\n"),
    ("extraordinarily-long-word x", "extraordinarily-long-word\nx\n"),
    ("| a | b |\n| --- | --- |\n| 1 | two words more |", "a  b\n-  --------------\n1  two words more\n"),
    ("| a | b |\n| --- | --- |\n| 1 | two words and more |", "a  b\n-  ---------------\n1  two words and\n   more\n"),
    ("| a | b |\n| --- | --- |\n| | 中文 |", "a  b\n-  ----\n   中文\n"),
]


@pytest.mark.parametrize(("markdown", "text"), DRAWN)
def test_markdown_becomes_plain_text(markdown: str, text: str) -> None:
    """Headings, paragraphs, lists, code and tables in 18 cells; Chinese breaks anywhere but beside its punctuation."""
    assert plain(markdown, 18) == text


def test_the_list_and_a_page_are_one_json_document_each(cockpit: Cockpit) -> None:
    """Nothing else is printed with it."""
    for arguments in (["explain", "--json"], ["explain", "score", "--json"]):
        assert json.loads(cockpit(*arguments).out)


SETTING = """
account add --id acc --name Acme
stakeholder add --id li --account_id acc --name Li --level DIRECTOR
stakeholder add --id wang --account_id acc --name Wang
stakeholder add --id chen --account_id acc --name Chen
stakeholder add --id zhao --account_id acc --name Zhao --level TOP
opportunity add --id mes --account_id acc --name MES --buying_stage EVALUATION --amount 1000000
participation add --stakeholder_id li --opportunity_id mes --roles D --stance SP
participation edit --stakeholder_id li --opportunity_id mes --attitude 2
interaction add --id CONTACT --account_id acc --on 2026-11-01 --people [{"stakeholder_id":"li"}]
need add --id NEED --account_id acc --text stops
objection add --id OBJECTION --opportunity_id mes --on 2026-11-20 --text dear
meeting add --id MEETING --account_id acc --opportunity_id mes --on 2026-12-01
"""


def an_action(cockpit: Cockpit) -> str:
    """The id of an action that is about Li."""
    return str(cockpit("actions", "--stakeholder", "Li", "--json", "--today", "2026-11-20").json[0]["id"])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_command_on_a_page_works(cockpit: Cockpit, language: str) -> None:
    """On a book with the people and the deal that the pages speak of, each command does what it is shown for; what is not added is then undone."""
    for line in SETTING.split("\n"):
        assert not line or cockpit(*line.split(), "--today", "2026-11-20").status == 0
    failed, lines, history = [], set(), cockpit("history", "-n", "1").out
    for topic in TOPICS:
        for words in commands(page(topic, language).markdown):
            arguments = [an_action(cockpit) if word == "ID" else word for word in words[1:]]
            if tuple(arguments) not in lines:
                ended = cockpit(*arguments, "--today", "2026-11-20")
                failed += [(topic, words, ended.err)] if ended.status else []
                if "add" not in words and cockpit("history", "-n", "1").out != history:
                    cockpit("undo")
                history = cockpit("history", "-n", "1").out
            lines.add(tuple(arguments))
    assert failed == []
    assert len(lines) > 50
