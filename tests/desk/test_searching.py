"""Searching: what a scan of all texts finds is found, whatever the script, and nothing typed is a query language."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cockpit.desk import acts, pinyin, plans, records
from cockpit.desk.demo import make_demo
from cockpit.desk.desk import Desk
from cockpit.desk.fuzzy import fold
from cockpit.desk.searching import excerpt, search
from cockpit.storage.search_texts import TABLES, page_after

TODAY = date(2026, 11, 20)
AWKWARD = (
    '"', "*", "NEAR(", "name:x", "a AND b", "a OR", "NOT a", "^a", "{a b}", "-a", "+", "'; DROP TABLE accounts;--", "\x00", "\udcff",
    "", " ", "。", "a" * 10_000, "电" * 500, "%", "_", "\\", "İ", "ß", "🙂", "\u200b", "e\u0301",
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "demo.db"
    make_demo(path, TODAY)
    return path


@pytest.fixture(scope="module")
def reading(made: Path) -> Iterator[Desk]:
    """The demo book, for tests that only read; its index is kept in its folder."""
    with pytest.MonkeyPatch.context() as own:
        own.setenv("XDG_STATE_HOME", str(made.parent / "state"))
        with Desk(made, today=TODAY, readonly=True) as desk:
            yield desk


@pytest.fixture
def desk(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A copy that a test may change."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    path = tmp_path / "demo.db"
    path.write_bytes(made.read_bytes())
    with Desk(path, today=TODAY) as opened:
        yield opened


def scanned(desk: Desk, part: str) -> set[tuple[str, str]]:
    """Every record of which a text holds the folded part: what a scan with LIKE would find, folded."""
    return {
        (table, row.id)
        for table in TABLES
        for row in page_after(desk.book, table, -1)
        if any(fold(part) in fold(text) for text in row.texts.values())
    }


def found(desk: Desk, text: str) -> set[tuple[str, str]]:
    return {(hit.array, hit.id) for hit in search(desk, text, 10_000)}


@pytest.mark.parametrize("part", ["电", "力", "电力", "川电", "澜川电", "电力集团", "招标", "乳业", "点", "试点班组"])
def test_chinese_is_found_by_any_of_its_signs(reading: Desk, part: str) -> None:
    """One, two, three and more signs, also inside a name: exactly what a scan finds."""
    hits = found(reading, part)
    assert hits == scanned(reading, part)
    assert hits


@pytest.mark.parametrize("part", ["Meridian", "qian", "ＱＩＡＮ", "Food", "mes", "budg", "2", "line"])
def test_a_word_is_found_by_its_start(reading: Desk, part: str) -> None:
    """In any case and width; all that is found a scan finds too."""
    hits = found(reading, part)
    assert hits
    assert hits <= scanned(reading, part)


def test_accents_make_no_difference(desk: Desk) -> None:
    """What is typed with or without them finds both; stored texts stay as they are."""
    for id_, name in (("x1", "Café Zoë"), ("x2", "CAFE ZOE"), ("x3", "Straße")):
        acts.perform(desk, plans.add_record("accounts", {"id": id_, "name": name}))
    for typed in ("cafe zoe", "CAFÉ", "ZOË", "cafe\u0301"):
        assert found(desk, typed) == {("accounts", "x1"), ("accounts", "x2")}
    assert found(desk, "strasse") == {("accounts", "x3")}


def test_every_word_must_be_there(reading: Desk) -> None:
    """In any order and any of the record's texts."""
    both = found(reading, "qian line")
    assert both == found(reading, "LINE qian")
    assert both < found(reading, "line")


def test_pairs_that_stand_apart_are_no_word(desk: Desk) -> None:
    """Three signs are found only where they stand together."""
    acts.perform(desk, plans.add_record("accounts", {"id": "apart", "name": "甲乙 乙丙"}))
    acts.perform(desk, plans.add_record("accounts", {"id": "together", "name": "新甲乙丙厂"}))
    assert found(desk, "甲乙丙") == {("accounts", "together")}


def test_names_come_first_and_are_told_with_their_account(reading: Desk) -> None:
    """A person is told with account, a contact by its day; where the words stand is said."""
    first, *rest = search(reading, "Qian")
    assert (first.array, first.id, first.name, first.account, first.field) == ("stakeholders", "qian-hao", "Qian Hao", "Meridian Foods", "name")
    contact = next(hit for hit in rest if hit.array == "interactions")
    assert (contact.name[:7], contact.field) == ("2026-11", "note")
    assert "Qian" in contact.text


def test_the_list_ends_where_it_is_asked_to(reading: Desk) -> None:
    """The best ones are those that are left."""
    assert search(reading, "line", 2) == search(reading, "line", 50)[:2]


def test_what_has_just_been_written_is_found(desk: Desk) -> None:
    """And what was changed or deleted is not found any more."""
    assert found(desk, "Zanzibar") == set()
    acts.perform(desk, plans.add_record("accounts", {"id": "z", "name": "Zanzibar"}))
    assert found(desk, "zanz") == {("accounts", "z")}
    account = records.find(desk, "accounts", ("z",))
    acts.perform(desk, plans.edit_record(account, {"name": "Pemba"}, TODAY))
    assert (found(desk, "zanz"), found(desk, "pemba")) == (set(), {("accounts", "z")})
    acts.undo(desk, 2)
    assert found(desk, "pemba") == set()


@pytest.mark.parametrize("text", AWKWARD)
def test_nothing_that_is_typed_is_an_error(reading: Desk, text: str) -> None:
    """No syntax of the index reaches it."""
    assert isinstance(search(reading, text), list)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=20))
def test_any_text_is_only_words(reading: Desk, text: str) -> None:
    """Whatever is typed, all that is found holds each of its words."""
    for array, id_ in found(reading, text):
        row = next(row for row in page_after(reading.book, array, -1) if row.id == id_)
        everything = fold(" ".join(row.texts.values()))
        assert all(sign in everything for sign in fold(text) if sign.isalnum())


def test_names_are_found_by_their_sound(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is there: whole sounds by their start, and initials; the rest of the search is the same."""
    heard = {"华润电力": ("huarundianli", "hrdl"), "李娜": ("lina", "ln")}
    monkeypatch.setattr("cockpit.desk.searching.is_installed", lambda: True)
    monkeypatch.setattr("cockpit.desk.searching.sounds", lambda name, person=False: heard.get(name, ()))
    acts.perform(desk, plans.add_record("accounts", {"id": "hua", "name": "华润电力"}))
    acts.perform(desk, plans.add_record("stakeholders", {"id": "li", "account_id": "hua", "name": "李娜"}))
    assert [found(desk, typed) for typed in ("huarun", "hrdl", "lina", "ln", "润电")] == [
        {("accounts", "hua")}, {("accounts", "hua")}, {("stakeholders", "li")}, {("stakeholders", "li")}, {("accounts", "hua")},
    ]  # fmt: skip
    (hit,) = search(desk, "hrdl")
    assert hit.text == "华润电力"
    assert isinstance(pinyin.is_installed(), bool)


@pytest.mark.parametrize(
    ("text", "typed", "shown"),
    [
        ("budget frozen to May", "frozen", "budget frozen to May"),
        ("x" * 30 + " needle " + "y" * 30, "NEEDLE", "…xxxxxxxxx needle yyy…"),
        ("甲" * 30 + "电力" + "乙" * 30, "电力", "…" + "甲" * 10 + "电力" + "乙" * 8 + "…"),
        ("Café im Hof", "cafe", "Café im Ho…"),
        ("nothing of it", "zzz", "nothing of…"),
    ],
)
def test_an_excerpt_shows_the_word_where_it_stands(text: str, typed: str, shown: str) -> None:
    """With what is around it; what is left out is marked."""
    assert excerpt(text, typed, 30 if text.startswith("budget") else 10) == shown


def test_the_first_search_tells_how_far_it_is(desk: Desk) -> None:
    """Reading every text takes its time in a large book."""
    told: list[tuple[int, int]] = []
    search(desk, "x", told=lambda done, total: told.append((done, total)))
    assert told
    assert told[-1][0] == told[-1][1]
