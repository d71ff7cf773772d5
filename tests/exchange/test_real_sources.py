"""Files of other systems: the mappings of this folder, and samples of what other products write."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from cockpit.desk import acts
from cockpit.desk.desk import Desk
from cockpit.desk.exporting import export_book
from tests.exchange.exchange_help import MAPS, SHARED, arrays, book_file, counts, exported, reasons, take, text_file

DATA = SHARED / "data"
pytestmark = pytest.mark.skipif(not DATA.exists(), reason="the shared files are not beside this checkout")


def test_maven_comes_whole(desk: Desk) -> None:
    """Every row is in or told: 85 accounts with their parents, 7,375 deals, 1,425 rejects for want of an account."""
    result = take(desk, DATA / "crm-maven", mapping=MAPS / "maven.toml")
    assert counts(result)["accounts"] == (85, 0, 0, 0)
    assert counts(result)["opportunities"] == (7_375, 0, 0, 1_425)
    assert {(field, reason) for _row, _a, field, _v, reason in reasons(result)} == {("account_id", "is missing")}
    assert result.unknown == ["data_dictionary.csv", "sales_teams.csv"]
    parents = [row["parent_id"] for row in arrays(desk)["accounts"] if "parent_id" in row]
    assert (len(parents), len(set(parents))) == (15, 7)


def test_maven_figures_come_out(desk: Desk) -> None:
    """With an account for the rest all 8,800 are in, with the sums that the source states; one undo takes all back."""
    result = take(desk, DATA / "crm-maven", mapping=MAPS / "maven.toml", unassigned="Unassigned")
    assert not result.rejects
    book = arrays(desk)
    deals = book["opportunities"]
    assert len(deals) == 8_800
    assert Counter(deal["status"] for deal in deals) == {"WON": 4_238, "LOST": 2_473, "OPEN": 2_089}
    assert Counter(deal.get("buying_stage") for deal in deals) == {None: 6_711, "FEASIBILITY": 1_589, "NEED": 500}
    assert sum(Decimal(deal.get("amount", 0)) for deal in deals) == 10_005_534
    won = [deal for deal in deals if deal["status"] == "WON"]
    quarters: Counter[int] = Counter()
    best: Counter[str] = Counter()
    for deal in won:
        quarters[(int(deal["closed_at"][5:7]) - 1) // 3] += int(Decimal(deal["amount"]))
        best[deal["account_id"]] += int(Decimal(deal["amount"]))
    assert [quarters[n] for n in range(4)] == [1_134_672, 3_086_111, 2_982_255, 2_802_496]
    assert best.most_common(3) == [("maven:Kan-code", 341_455), ("maven:Konex", 269_245), ("maven:Condax", 206_410)]
    closed = [deal["closed_at"] for deal in deals if "closed_at" in deal]
    assert (min(closed), max(closed)) == ("2017-03-01", "2017-12-31")
    assert Counter(deal["tags"][1] for deal in won).most_common(1) == [("Darcel Schlecht", 349)]
    assert "GTXPro" not in {deal["tags"][0] for deal in deals}
    unassigned = next(row["id"] for row in book["accounts"] if row["name"] == "Unassigned")
    assert Counter(deal["account_id"] for deal in deals)[unassigned] == 1_425
    acts.undo(desk)
    assert arrays(desk) == {}


def test_a_made_book_comes_whole(desk: Desk, tmp_path: Path) -> None:
    """Accounts, people with their managers, deals with a participation, activities with people: nothing is rejected."""
    program = [sys.executable, str(DATA / "make_book.py"), "--accounts", "40", "--out", str(tmp_path / "made")]
    subprocess.run(program, check=True, stdout=subprocess.DEVNULL)
    result = take(desk, tmp_path / "made", mapping=MAPS / "make_book.toml")
    assert counts(result) == {
        "accounts": (40, 0, 0, 0), "info_items": (40, 0, 0, 0), "stakeholders": (400, 0, 0, 0),
        "opportunities": (200, 0, 0, 0), "participations": (200, 0, 0, 0), "interactions": (2_000, 0, 0, 0),
    }  # fmt: skip
    assert (result.rejects, result.unknown, result.skipped) == ([], [], 0)
    book = arrays(desk)
    assert {row["level"] for row in book["stakeholders"]} == {"TOP", "DIRECTOR", "MANAGER", "STAFF"}
    assert sum("reports_to" in row for row in book["stakeholders"]) > 300
    assert all(("closed_at" in row) == (row["status"] != "OPEN") for row in book["opportunities"])
    assert any(person["two_way"] is False for row in book["interactions"] for person in row.get("people", ()))
    assert {row.get("channel") for row in book["interactions"]} == {"CALL", "MESSAGE", "MEETING", None}
    assert take(desk, tmp_path / "made", mapping=MAPS / "make_book.toml").act is None


ATOMIC = """
source = "atomic"
[[file]]
name = "contacts.csv"
ignore = ["*"]
[[file.record]]
array = "accounts"
repeats = true
fields = { id = "company_name", name = "company_name" }
[[file.record]]
array = "stakeholders"
fields = { id = "id", account_id = { column = "company_name", by = "name" }, name = { text = "{first_name} {last_name}" }, tags = ["status"], notes = "background" }
"""


def test_contacts_make_their_companies_once(desk: Desk, tmp_path: Path) -> None:
    """500 contacts of another CRM make 500 people and 55 accounts."""
    result = take(desk, DATA / "crm-atomic" / "contacts.csv", mapping=text_file(tmp_path, "m.toml", ATOMIC))
    assert counts(result) == {"accounts": (55, 0, 0, 0), "stakeholders": (500, 0, 0, 0)}


SALESFORCE = """
source = "sf"
dates = "%m/%d/%Y"
thousands = ","
strip = ["USD", "$"]
[[file]]
name = "salesforce-*.csv"
ignore = ["*"]
skip = { "Opportunity Owner" = ["Grand Totals*", "Confidential*", "Copyright*"] }
[[file.record]]
array = "accounts"
repeats = true
fields = { id = "Account Name", name = "Account Name" }
[[file.record]]
array = "opportunities"
[file.record.fields]
id = "Opportunity Name"
account_id = "Account Name"
name = "Opportunity Name"
amount = "Amount"
currency = { value = "USD" }
status = { column = "Stage", values = { "Closed Won" = "WON", "Closed Lost" = "LOST" }, other = "OPEN" }
expected_signing_date = "Close Date"
tags = ["Type"]
"""


def test_a_report_with_totals_and_money_in_words(desk: Desk, tmp_path: Path) -> None:
    """Currency signs, thousands, American dates are read as the mapping says; the lines below the data are skipped."""
    mapping = text_file(tmp_path, "m.toml", SALESFORCE)
    result = take(desk, DATA / "export-headers" / "salesforce-report-opportunities.csv", mapping=mapping)
    deals = arrays(desk)["opportunities"]
    assert [(deal["amount"], deal["status"], deal["expected_signing_date"]) for deal in deals] == [
        ("450000.00", "OPEN", "2026-09-30"),
        ("1234567.00", "WON", "2024-02-29"),
    ]
    assert reasons(result) == []


@pytest.mark.parametrize(
    ("name", "encoding", "header", "people"),
    [
        ("google-contacts-2024.csv", "utf-8-sig", 1, ["Adrian Berg", "Mira Okafor", "王 小明"]),
        ("outlook-classic-en.csv", "cp1252", 1, ["Karl Weiß", "Zoë D'Arcy-Müller"]),
        ("linkedin-connections.csv", "utf-8-sig", 4, ["Neha", "Priya Example", "Rahul Example"]),
    ],
)
def test_exports_of_address_books(
    desk: Desk, tmp_path: Path, name: str, encoding: str, header: int, people: list[str]
) -> None:
    """Marks, Windows' encoding, and words above the header are found by themselves and shown."""
    mapping = text_file(
        tmp_path,
        "m.toml",
        f'source = "book"\n[[file]]\nname = "{name}"\nignore = ["*"]\n[[file.record]]\narray = "stakeholders"\n'
        'fields = { id = ["First Name", "Last Name"], name = { text = "{First Name} {Last Name}" }, account_id = { value = "none" } }\n',
    )
    result = take(desk, DATA / "export-headers" / name, mapping=mapping, unassigned="Address book")
    assert sorted(row["name"] for row in arrays(desk)["stakeholders"]) == people
    assert (result.detected[0].encoding, result.detected[0].header_row) == (encoding, header)


def test_naughty_strings_come_back_from_every_form(new_desk: Callable[[], Desk], tmp_path: Path) -> None:
    """The big list of naughty strings and the control payloads pass through JSON and both tables unchanged."""
    listed = json.loads((DATA / "strings" / "blns.json").read_text("utf-8"))
    payloads = json.loads((DATA / "strings" / "control-payloads.json").read_text("utf-8"))
    texts = [text for text in {*listed, *_strings(payloads)} if text and "\0" not in text]
    first = new_desk()
    told = take(first, book_file(tmp_path, accounts=[{"id": f"a{n}", "name": f"N{n}", "notes": t} for n, t in enumerate(texts)]))
    assert not told.rejects
    assert {row["notes"] for row in arrays(first)["accounts"]} == set(texts)
    once = exported(first)
    assert once.decode().isprintable() or not any(0x7F <= ord(sign) < 0xA0 or sign == "\x1b" for sign in once.decode())
    for name, exact in (("sheet", False), ("exact", True)):
        export_book(first, tmp_path / name, form="csv", exact=exact)
        other = new_desk()
        assert not take(other, tmp_path / name).rejects
        assert exported(other) == once


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _strings(inner)
