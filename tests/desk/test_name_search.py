"""Finding by name: what fits, in which order, in a book that changes; by sound where pypinyin is installed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.desk import pinyin
from cockpit.desk.acts import perform
from cockpit.desk.desk import Desk
from cockpit.desk.fuzzy import Fit, fit, fold
from cockpit.desk.name_search import NameSearch
from cockpit.desk.plans import add_record, delete_record
from cockpit.model.account import Account

TODAY = dt.date(2026, 11, 20)
NAMES = (
    ("accounts", {"id": "m", "name": "Meridian Foods"}),
    ("accounts", {"id": "o", "name": "Orion Logistics"}),
    ("accounts", {"id": "l", "name": "澜川电力集团"}),
    ("stakeholders", {"id": "1", "account_id": "m", "name": "Sun Li", "title": "Process Engineer"}),
    ("stakeholders", {"id": "2", "account_id": "o", "name": "Li Na"}),
    ("stakeholders", {"id": "3", "account_id": "o", "name": "Zoë Müller", "title": "CTO"}),
    ("stakeholders", {"id": "4", "account_id": "l", "name": "曾丽"}),
    ("opportunities", {"id": "d", "account_id": "m", "name": "Line  4\\% rebuild"}),
)


@pytest.mark.parametrize(
    ("wanted", "name", "how"),
    [
        ("li na", "Li Na", Fit.WHOLE), ("li", "Li Na", Fit.START), ("na", "Li Na", Fit.WORD), ("i n", "Li Na", Fit.INSIDE),
        ("ln", "Li Na", Fit.INITIALS), ("lia", "Li Na", Fit.SCATTERED), ("lina", "Li Na", Fit.SCATTERED),
        ("", "Li Na", Fit.WHOLE), ("x", "Li Na", None), ("al", "Li Na", None), ("zoe", "Zoë Müller", Fit.START),
        ("ＭＵＬ", "Zoë Müller", Fit.WORD), ("电力", "澜川电力集团", Fit.INSIDE), ("澜集", "澜川电力集团", Fit.SCATTERED),
    ],
)  # fmt: skip
def test_how_a_text_fits_a_name(wanted: str, name: str, how: Fit | None) -> None:
    """Whole, start, start of a word, inside, initials, letters in their order; case, width and accents don't matter."""
    assert fit(fold(wanted), fold(name)) is how


@given(st.text(min_size=1, max_size=12), st.text(max_size=12))
def test_every_part_of_a_name_fits_it(name: str, rest: str) -> None:
    """Whatever signs a name is made of."""
    whole = fold(name + rest)
    assert not fold(name) or fit(fold(name), whole) is not None
    assert fold(whole) == whole


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "book.db", today=TODAY) as desk:
        for array, values in NAMES:
            perform(desk, add_record(array, values))
        yield desk


def found(desk: Desk, text: str, near: str | None = None, limit: int = 20) -> list[str]:
    """Ids of what is found, in order."""
    search = NameSearch(desk)
    assert [*search.renew()] == [False, False, True]
    return [match.record.id for match in search.find(text, limit, near)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("li", ["2", "d", "1"]),
        ("orion", ["o"]),
        ("cto", ["3"]),
        ("engineer", ["1"]),
        ("zoe", ["3"]),
        ("伟", []),
        ("电力", ["l"]),
        ("4\\%", ["d"]),
        ("mf", ["m"]),
        ("li orion", ["2"]),
        ("sun food", ["1"]),
        ("   ", []),
        ("\n\x1f", []),
    ],
)
def test_records_are_found_by_what_fits_best(desk: Desk, text: str, ids: list[str]) -> None:
    """Better fits come first, then accounts, people, deals; the last word may be a part of the account's name."""
    assert found(desk, text)[:3] == ids


def test_among_equals_those_of_this_account_come_first(desk: Desk) -> None:
    """And never more than asked for."""
    perform(desk, add_record("stakeholders", {"id": "5", "account_id": "m", "name": "Li Na"}))
    assert found(desk, "li na")[0] == "2"
    assert found(desk, "li na", near="m")[0] == "5"
    assert found(desk, "li", limit=1) == ["2"]


def test_what_is_written_meanwhile_is_known_to_be_missing(desk: Desk) -> None:
    """A record that is gone is never found; a new one is once the names are read again."""
    search = NameSearch(desk)
    assert search.is_empty
    assert [*search.renew()] == [False, False, True]
    assert not search.is_stale
    perform(desk, delete_record(Account(id="o", name="Orion Logistics", currency="CNY")))
    assert search.is_stale
    assert [match.record.id for match in search.find("orion", 20)] == []
    assert [*search.renew()] == [False, False, True]
    perform(desk, add_record("accounts", {"id": "n", "name": "Orion Two"}))
    assert search.find("orion", 20) == []
    assert [*search.renew()] == [False, False, True]
    assert [match.record.id for match in search.find("orion", 20)] == ["n"]


def test_a_search_finds_what_a_scan_of_all_names_finds(desk: Desk) -> None:
    """Blocks, tiers and limits lose nothing (more names than a block holds)."""
    with desk.book.writing():
        desk.book.db.execute("UPDATE current_operation SET seq = 1")
        desk.book.db.executemany(
            "INSERT INTO accounts(id, name, currency) VALUES (?, ?, 'CNY')",
            [(f"x{n}", f"Nova {n:04} {'Ltd' if n % 700 else 'Zebra'}") for n in range(2500)],
        )
        desk.book.db.execute("UPDATE current_operation SET seq = NULL")
    assert sorted(found(desk, "zebra")) == ["x0", "x1400", "x2100", "x700"]
    assert found(desk, "nova 2499") == ["x2499"]
    assert found(desk, "nv24zb") == []
    assert found(desk, "n2100z") == ["x2100"]


# -- by sound ---------------------------------------------------------------------------------------------------

_SOUNDS = {"曾": "ceng", "丽": "li", "澜": "lan", "川": "chuan", "电": "dian", "力": "li", "集": "ji", "团": "tuan"}


@pytest.fixture
def sounding(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As if pypinyin were installed."""
    package: Any = SimpleNamespace(lazy_pinyin=lambda text: [_SOUNDS.get(sign, sign) for sign in text])
    monkeypatch.setattr(pinyin, "_package", lambda: package)
    pinyin._sound.cache_clear()
    yield
    pinyin._sound.cache_clear()


@pytest.mark.parametrize(
    ("text", "ids"), [("zengli", ["4"]), ("zl", ["4"]), ("lanchuan", ["l"]), ("lcdl", ["l"]), ("ceng", [])]
)
def test_chinese_names_are_found_by_sound_and_initials(desk: Desk, sounding: None, text: str, ids: list[str]) -> None:
    """With pypinyin; a surname has its own sound."""
    assert [id for id in found(desk, text) if id in ("4", "l")] == ids


def test_without_pypinyin_names_are_found_as_they_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package is optional."""

    def missing(_name: str) -> Any:
        raise ImportError

    monkeypatch.setattr("cockpit.desk.pinyin.importlib.import_module", missing)
    pinyin._package.cache_clear()
    try:
        assert pinyin.sounds("曾丽", person=True) == ()
        assert not pinyin.is_installed()
    finally:
        pinyin._package.cache_clear()
