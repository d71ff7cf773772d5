"""The seller: own style kept in the settings, type and success read from the book (method.md 2.6, 5.1, 5.4)."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cockpit.config import load
from cockpit.content import words
from cockpit.content.texts import Texts
from cockpit.desk.desk import Desk
from cockpit.desk.me import Me, me
from cockpit.desk.me_told import me_rows, me_shape
from cockpit.desk.own_style import UNANSWERED, keep_answers, kept_answers, typed_answers
from cockpit.errors import RequestWrong
from cockpit.methods.undefined import Undefined, Why
from cockpit.storage import journal
from cockpit.storage import records as stored

TODAY = date(2026, 11, 20)
DIRECT = "BAAAAAAAABAB"


def write(desk: Desk, array: str, *rows: dict[str, Any]) -> None:
    with journal.act(desk.book, "test"):
        stored.write_rows(desk.book, array, list(rows))


def deal(id: str, **values: Any) -> dict[str, Any]:
    return {"id": id, "account_id": "a", "name": id, **values}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "book.db", today=TODAY) as opened:
        write(
            opened,
            "accounts",
            {"id": "a", "name": "A", "expectation": Decimal(8), "experience": Decimal("6.5")},
            {"id": "b", "name": "B"},
        )
        yield opened


def a_full_book(desk: Desk) -> None:
    """Six key persons in an open deal, won and lost deals in two currencies, and targets."""
    people = [{"id": f"p{n}", "account_id": "a", "name": f"P{n}"} for n in range(6)]
    write(desk, "stakeholders", *people, {"id": "user", "account_id": "a", "name": "User", "influence": 20})
    since = {"buying_stage": "DECISION", "entered_point_at": TODAY - timedelta(days=200)}
    write(
        desk, "opportunities",
        deal("open", amount=Decimal(100), currency="CNY"),
        deal("won", amount=Decimal(100), currency="CNY", status="WON", closed_at=TODAY - timedelta(days=9), **since),
        deal("lost", amount=Decimal(60), currency="CNY", status="LOST", closed_at=TODAY - timedelta(days=40), **since),
        deal("euro", amount=Decimal("80.5"), currency="EUR", status="WON", closed_at=TODAY - timedelta(days=100)),
        deal("someday", amount=Decimal(7), currency="CNY", status="WON"),
        deal("old", amount=Decimal(900), currency="USD", status="WON", closed_at=TODAY - timedelta(days=366), **since),
    )  # fmt: skip
    write(
        desk, "participations",
        *({"stakeholder_id": f"p{n}", "opportunity_id": "open", "roles": ["E"]} for n in range(6)),
        {"stakeholder_id": "user", "opportunity_id": "open", "roles": ["U"]},
    )  # fmt: skip
    write(desk, "targets", {"id": "t", "month": "2026-11", "amount": Decimal(200), "currency": "CNY"})


def test_a_seller_is_read_from_the_whole_book(desk: Desk) -> None:
    """Key persons of open deals, won amounts by currency, forecast error, closeness, satisfaction."""
    a_full_book(desk)
    told: list[tuple[int, int]] = []
    found = me(desk, DIRECT, lambda done, total: told.append((done, total)))
    assert (found.style.style, found.seller.people, found.seller.type) == ("DIRECT", 6, "GROWING")
    assert (found.deals, found.undated, told) == (1, 1, [(1, 1)])
    assert [*found.won] == ["CNY", "EUR"]
    assert str(found.won["CNY"].month.ratio) == "1/2"
    assert found.won["EUR"].year.ratio == Undefined(Why.NO_TARGET)
    assert str(found.errors["CNY"].error) == "1/5"
    assert found.errors["EUR"].error == Undefined(Why.NO_CLOSED_DEAL)
    assert found.satisfied.gap == Fraction(3, 2)


def test_figures_of_a_seller_in_json(desk: Desk) -> None:
    """Money by currency as text, shares as fractions, closeness with one decimal, reasons where there is no value."""
    a_full_book(desk)
    shape = me_shape(me(desk, DIRECT), Texts("en").name)
    assert shape["style"] == {
        "style": "DIRECT",
        "mixed": [],
        "answered": 12,
        "points": {"CONCEPT": 2, "DIRECT": 6, "SOCIAL": 2, "ANALYTICAL": 2},
    }
    assert shape["seller"] == {"type": "GROWING", "RC": 24.5, "CC": 24.5, "people": 6}
    measures = shape["measures"]
    assert measures["won"][0] == {
        "currency": "CNY",
        "month": {"won": "100.00", "target": "200.00", "ratio": 0.5},
        "year": {"won": "100.00", "target": "200.00", "ratio": 0.5},
    }
    assert measures["won"][1]["year"] == {"won": "80.50", "target": None, "ratio": {"value": None, "why": "no target"}}
    assert measures["forecast_error"][0] == {
        "currency": "CNY",
        "forecast": "120.00",
        "won": "100.00",
        "error": 0.2,
        "deals": 2,
        "unknown": 0,
    }
    assert measures["chain_CC"]["deals"] == 1
    assert measures["satisfaction"] == {
        "gap": 1.5, "word": "DISSATISFIED", "accounts": 1, "words": {"DISSATISFIED": 1, "SATISFIED": 0, "DELIGHTED": 0},
    }  # fmt: skip


def test_a_book_that_says_nothing_gives_reasons(tmp_path: Path) -> None:
    """An empty book has no figure of 0, but why there is none."""
    with Desk(tmp_path / "empty.db", today=TODAY) as desk:
        shape = me_shape(me(desk, UNANSWERED), Texts("en").name)
    assert shape["style"] == {
        "style": None,
        "mixed": [],
        "answered": 0,
        "points": {"CONCEPT": 0, "DIRECT": 0, "SOCIAL": 0, "ANALYTICAL": 0},
    }
    assert (shape["seller"]["type"], shape["seller"]["RC"]["why"]) == (None, "no key persons")
    measures = shape["measures"]
    assert (measures["won"], measures["forecast_error"], measures["undated"]) == ([], [], 0)
    assert measures["chain_CC"] == {"value": {"value": None, "why": "no open deal"}, "deals": 0, "unmapped": 0}
    assert measures["satisfaction"]["gap"]["why"] == "no account with expectation and experience"


def rows(found: Me, language: str = "en") -> dict[str, tuple[str, list[str]]]:
    return {row.key: (row.value, [*row.notes]) for row in me_rows(found, Texts(language))}


def test_a_seller_in_words(desk: Desk) -> None:
    """One row a figure; a tie names the styles, what is left out is said."""
    a_full_book(desk)
    found = rows(me(desk, "A" * 12))
    assert found["style"] == (
        "mixed: concept, direct, social, analytical",
        ["concept 3, direct 3, social 3, analytical 3"],
    )
    assert found["seller"] == ("growing", ["mean RC 24.5, mean CC 24.5, 6 key persons of open deals"])
    left_out = "Left out, as day or amount is not known: 1 won deals"
    assert found["won.CNY"] == (
        "50.0%",
        ["this year CNY 100, target 200 · 50.0%", "this month CNY 100, target 200 · 50.0%", left_out],
    )
    assert found["won.EUR"] == (
        "no target",
        ["this year EUR 80.50, no target", "this month EUR 0, no target", left_out],
    )
    assert found["error.CNY"] == ("+20.0%", ["2 closed deals: forecast CNY 120, won CNY 100"])
    assert found["error.EUR"] == (
        "no closed deal of known stage",
        ["Left out, as stage or amount is not known: 1"],
    )
    assert found["closeness"][1] == ["mean of 1 open deals"]
    assert found["satisfaction"][0] == "gap +1.5 (dissatisfied)"


def test_deals_without_people_count_as_0_and_are_told(desk: Desk) -> None:
    """As the chain has it (method.md 5.4); how many they are stands beside the mean."""
    a_full_book(desk)
    write(desk, "opportunities", deal("bare"), deal("barer"))
    found = me(desk, UNANSWERED)
    assert me_shape(found, Texts("en").name)["measures"]["chain_CC"] == {"value": 2.7, "deals": 3, "unmapped": 2}
    assert rows(found)["closeness"][1] == ["mean of 3 open deals", "Nobody has a role in 2 of them: they count as 0."]


def test_few_people_are_too_few(desk: Desk) -> None:
    """One key person gives means but no type."""
    write(desk, "opportunities", deal("open"))
    write(desk, "stakeholders", {"id": "p", "account_id": "a", "name": "P"})
    write(desk, "participations", {"stakeholder_id": "p", "opportunity_id": "open", "roles": ["D"]})
    found = me(desk, UNANSWERED)
    assert me_shape(found, Texts("en").name)["seller"]["type"] == "TOO_FEW"
    assert rows(found)["seller"][0] == "too few data"
    assert rows(found)["style"] == ("0 of 12 pairs answered", [])


def test_every_row_is_said_in_chinese(desk: Desk) -> None:
    """Labels, values and notes have no English words but names of measures and currencies."""
    a_full_book(desk)
    write(desk, "accounts", {"id": "a", "name": "A", "expectation": Decimal(8), "experience": Decimal(8)})
    words.use("zh")
    try:
        said = me_rows(me(desk, DIRECT[:-1] + "-"), Texts("zh"))
    finally:
        words.use("en")
    text = "".join(f"{row.label}{row.value}{''.join(row.notes)}" for row in said)
    for name in ("CNY", "EUR", "RC", "CC"):
        text = text.replace(name, "")
    assert not [sign for sign in text if sign.isascii() and sign.isalpha()]


def test_the_work_ends_when_told_so(desk: Desk) -> None:
    """What is raised while counting ends it, so that a screen that was left doesn't go on."""
    write(desk, "opportunities", deal("open"))

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        me(desk, UNANSWERED, stop)


def test_a_day_near_the_beginning_of_time(tmp_path: Path) -> None:
    """No span of days leaves the calendar."""
    with Desk(tmp_path / "early.db", today=date(1, 1, 5)) as desk:
        assert me(desk, UNANSWERED).won == {}


# -- answers in the settings ------------------------------------------------------------------------------


def test_answers_are_kept_beside_the_other_settings(tmp_path: Path) -> None:
    """Every other line stays, and what was answered is found again; taking all back leaves nothing."""
    file = tmp_path / "config.toml"
    file.write_text('language = "zh" # mine\n\n[numbers]\nfinance.days_per_week = 7\n', encoding="utf-8")
    before = file.read_text(encoding="utf-8")
    keep_answers(file, DIRECT)
    assert kept_answers(file).answers == DIRECT
    assert file.read_text(encoding="utf-8").startswith(before)
    loaded = load(file)
    assert (loaded.language, loaded.complaints, dict(loaded.me)) == ("zh", (), {"pairs": DIRECT})
    keep_answers(file, DIRECT)
    keep_answers(file, UNANSWERED)
    assert kept_answers(file) == (UNANSWERED, None)
    assert load(file).written == load_text(tmp_path, before).written


def load_text(folder: Path, text: str) -> Any:
    other = folder / "other.toml"
    other.write_text(text, encoding="utf-8")
    return load(other)


def test_there_need_be_no_settings(tmp_path: Path) -> None:
    """Without a file all pairs are open, and the first answer makes it."""
    file = tmp_path / "new" / "config.toml"
    assert kept_answers(file).answers == UNANSWERED
    keep_answers(file, UNANSWERED)
    assert not file.exists()
    keep_answers(file, DIRECT)
    assert kept_answers(file).answers == DIRECT


@pytest.mark.parametrize("text", ["me = 3\n", '[me]\npairs = "AAA"\n', "[me]\npairs = 7\n", "[me]\nother = 1\n"])
def test_what_cannot_be_used_is_left_aside(tmp_path: Path, text: str) -> None:
    """A wrong row of answers is a fault to tell, never the end; a wrong table is a complaint."""
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    kept, complaints = kept_answers(file), load(file).complaints
    assert kept.answers == UNANSWERED
    assert (kept.fault is not None) == ("pairs" in text)
    assert bool(complaints) == ("me = 3" in text)


@pytest.mark.parametrize("text", ["me = 3\n", "language = \n"])
def test_a_file_that_can_t_be_changed_stays(tmp_path: Path, text: str) -> None:
    """It is refused with its name, and nothing is written."""
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RequestWrong, match=r"config\.toml"):
        keep_answers(file, DIRECT)
    assert file.read_text(encoding="utf-8") == text


def test_a_folder_that_can_t_be_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the settings can't be written, the cause is in the message."""

    def full(_file: Path, _text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cockpit.config.write", full)
    with pytest.raises(RequestWrong, match="could not be written"):
        keep_answers(tmp_path / "config.toml", DIRECT)


@pytest.mark.parametrize(
    ("typed", "answers"),
    [
        ("abab abab abab", "ABABABABABAB"),
        ("a,b，- a b - a b - a b -", "AB-AB-AB-AB-"),
        ("", UNANSWERED),
        ("  ", UNANSWERED),
    ],
)
def test_answers_as_they_are_typed(typed: str, answers: str) -> None:
    """Small letters, blanks and commas of both kinds; an empty text forgets them."""
    assert typed_answers(typed) == answers


@pytest.mark.parametrize("typed", ["AB", "ABABABABABAC", "A" * 13, "1" * 12])
def test_a_row_that_is_none_is_refused(typed: str) -> None:
    """The sentence names field, value and form."""
    with pytest.raises(RequestWrong, match=r"me\.pairs: “.*” must be 12 signs"):
        typed_answers(typed)
