"""What is exported is imported as the same book, to the byte, in every form."""

import io
import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from cockpit.desk.demo import demo_document
from cockpit.desk.desk import Desk
from cockpit.desk.exporting import export_book
from tests.exchange.exchange_help import SHARED, arrays, book_file, counts, exported, take
from tests.exchange.exchange_made_books import Book, books, expected

SCENARIOS = sorted((SHARED / "scenarios").glob("SC??.json"))
FEW = settings(
    max_examples=15,
    deadline=None,
    phases=(Phase.reuse, Phase.generate),  # each example makes several books: shrinking would take minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@FEW
@given(books())
def test_any_book_comes_back_in_every_form(book: Book) -> None:
    """Import, export and import again: nothing is rejected or lost, and the exports are the same bytes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Desk(folder / "1.db") as first:
            result = take(first, book_file(folder, **book))
            assert not result.rejects
            assert arrays(first) == expected(book)
            once = exported(first)
            export_book(first, folder / "out.json")
            export_book(first, folder / "sheet", form="csv")
            export_book(first, folder / "exact", form="csv", exact=True)
        for number, path in enumerate((folder / "out.json", folder / "sheet", folder / "exact"), 2):
            if path.is_dir() and not list(path.iterdir()):
                continue
            with Desk(folder / f"{number}.db") as other:
                assert not take(other, path).rejects
                assert exported(other) == once
                again = take(other, path)
                assert again.act is None


@pytest.mark.skipif(not SCENARIOS, reason="the shared scenarios are not beside this checkout")
@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_every_scenario_comes_back(new_desk: Callable[[], Desk], tmp_path: Path, path: Path) -> None:
    """Each scenario file is imported whole, and its export is byte for byte the export of its import."""
    first, second, sheet = new_desk(), new_desk(), new_desk()
    result = take(first, path)
    assert not result.rejects
    assert not result.unknown
    once = exported(first)
    (tmp_path / "once.json").write_bytes(once)
    take(second, tmp_path / "once.json")
    assert exported(second) == once
    export_book(first, tmp_path / "csv", form="csv")
    take(sheet, tmp_path / "csv")
    assert exported(sheet) == once


def test_the_demo_book_comes_back(new_desk: Callable[[], Desk], tmp_path: Path) -> None:
    """The demo book is imported without a reject, and comes back to the byte."""
    import datetime as dt

    path = tmp_path / "demo.json"
    path.write_text(json.dumps(demo_document(dt.date(2026, 11, 21)), ensure_ascii=False), "utf-8")
    first, second = new_desk(), new_desk()
    result = take(first, path)
    assert not result.rejects
    assert not result.unknown
    (tmp_path / "once.json").write_bytes(once := exported(first))
    take(second, tmp_path / "once.json")
    assert exported(second) == once


def test_an_export_is_readable_and_harmless(desk: Desk, tmp_path: Path) -> None:
    """One record a line, keys in the model's order, and no text in it controls a terminal."""
    take(desk, book_file(tmp_path, currency="EUR", accounts=[{"name": "\x9b2J\u202eX\x1b", "id": "a", "annual_profit": "-5"}]))
    assert exported(desk).decode() == (
        '{\n "format": "cockpit-book",\n "version": 1,\n "currency": "EUR",\n "accounts": [\n'
        '  {"id": "a", "name": "\\u009b2J\\u202eX\\u001b", "annual_profit": "-5.00", "currency": "EUR"}\n ]\n}\n'
    )


def test_an_empty_book_is_a_book(new_desk: Callable[[], Desk], tmp_path: Path) -> None:
    """The export of an empty book is a book file without arrays, and can be imported."""
    text = exported(new_desk())
    (tmp_path / "b.json").write_bytes(text)
    assert json.loads(text) == {"format": "cockpit-book", "version": 1, "currency": "CNY"}
    assert counts(take(new_desk(), tmp_path / "b.json")) == {}


def test_numbers_keep_every_digit(new_desk: Callable[[], Desk], tmp_path: Path) -> None:
    """Fifteen digits, tiny fractions and amounts at the limit come back exactly."""
    talks = [{"id": f"i{n}", "account_id": "a", "on": "2026-01-01", "hours": hours} for n, hours in enumerate(("0.000000000000001", "123456789.123456", "999999999999999", "1.10"))]
    first, second = new_desk(), new_desk()
    take(first, book_file(tmp_path, accounts=[{"id": "a", "name": "A", "annual_profit": "-9999999999999.99"}], interactions=talks))
    (tmp_path / "once.json").write_bytes(once := exported(first))
    assert not take(second, tmp_path / "once.json").rejects
    assert exported(second) == once
    assert [row["hours"] for row in arrays(second)["interactions"]] == [1e-15, 123456789.123456, 999999999999999, 1.1]
    assert arrays(second)["accounts"][0]["annual_profit"] == "-9999999999999.99"


def test_streams_get_json_only(desk: Desk) -> None:
    """CSV needs a folder; an unknown form is refused."""
    from cockpit.errors import RequestWrong

    with pytest.raises(RequestWrong, match="name a folder"):
        export_book(desk, io.BytesIO(), form="csv")
    with pytest.raises(RequestWrong, match="pdf is no form of export; the forms: json, csv"):
        export_book(desk, io.BytesIO(), form="pdf")
