"""What is said in both languages: errors, refused values, lists, labels and remarks, with the signs of each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cockpit.content import words
from cockpit.content.saying import error_said, fault_said, refused_said
from cockpit.content.words import bracketed, filled, joined, labelled
from cockpit.errors import Listed, Reason, RequestWrong
from cockpit.model.faults import Fault, Refused


@pytest.fixture(autouse=True)
def _back_to_english() -> Iterator[None]:
    words.use("en")
    yield
    words.use("en")


def test_each_language_has_its_own_signs() -> None:
    """Lists, labels and remarks, in the language now spoken or in the one that is named."""
    assert [joined(["a", "b"]), labelled("a", "b"), bracketed("a", "b")] == ["a, b", "a: b", "a (b)"]
    words.use("zh")
    assert [joined(["a", "b"]), labelled("a", "b"), bracketed("a", "b")] == ["a、b", "a：b", "a（b）"]
    assert [joined(["a", "b"], "en"), labelled("a", "b", "en"), bracketed("a", "b", "en")] == ["a, b", "a: b", "a (b)"]


@pytest.mark.parametrize(
    ("error", "english", "chinese"),
    [
        (
            RequestWrong("“{text}” names several of {array}: {candidates}.", text="x", array="accounts", candidates=Listed(["A (a)", "B (b)"])),
            "“x” names several of accounts: A (a), B (b).",
            "accounts 中有多条符合“x”：A (a)、B (b)。",
        ),
        (
            RequestWrong("config.toml: {fault}; it is left aside.", fault=Reason("{file}: {fault}", {"file": "f", "fault": "Permission denied"})),
            "config.toml: f: Permission denied; it is left aside.",
            "config.toml：f：没有权限；已忽略。",
        ),
        (RequestWrong("“{text}” names no record of {array}.", text="x", array="accounts", field="account_id"), "account_id: “x” names no record of accounts.", "account_id：accounts 中没有“x”。"),
    ],
)  # fmt: skip
def test_an_error_is_said_wholly_in_the_language(error: RequestWrong, english: str, chinese: str) -> None:
    """With its reasons, causes and lists, and the field that it is about."""
    assert error_said(error) == english
    words.use("zh")
    assert error_said(error) == chinese


def test_texts_of_others_in_a_message_are_one_safe_line() -> None:
    """A name with line breaks or control characters neither breaks the message nor reaches the terminal."""
    evil = "A\nB\x1b]0;x\x07"
    for value in (evil, Path(evil), Listed([evil, "b"]), Reason("{x}", {"x": evil})):
        said = filled("{value}!", {"value": value})
        assert said.startswith("A B␛]0;x␇")
        assert said.isprintable()
    assert fault_said(Fault("name", evil, "is wrong")).isprintable()
    assert filled("{n} of {m}", {"n": 3, "m": None}) == "3 of None"


def test_every_refused_value_has_its_line() -> None:
    """Field, value and reason; without a value the field and the reason."""
    refused = Refused(Fault("on", "y", "is no date"), Fault("name", None, "is missing"), Fault("n", 9, "must be at most {le}", {"le": 4}))
    assert refused_said(refused) == "on: “y” is no date\nname is missing\nn: “9” must be at most 4"
    words.use("zh")
    assert refused_said(refused).splitlines()[2] == "n：“9”不得大于4"


def test_a_list_in_an_error_reads_as_text_too() -> None:
    """Where nobody translates it, as in a log."""
    assert str(RequestWrong("one of {names}", names=Listed(["a", "b"]))) == "one of a, b"
