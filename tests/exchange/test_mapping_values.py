"""What a mapping makes of cells: texts, values, dates, numbers, lists, references, and several arrays from a row."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cockpit.desk.desk import Desk
from cockpit.desk.importing import ImportResult
from cockpit.exchange.mapping.told import fits
from cockpit.exchange.mapping.written import Written, day, number
from tests.exchange.exchange_help import arrays, counts, exported, reasons, take, text_file


def mapped(desk: Desk, folder: Path, fields: str, table: str, *, array: str = "accounts", top: str = "", record: str = "", **options: Any) -> ImportResult:  # fmt: skip
    """Import one table by a mapping of one record."""
    head = f'source = "crm"\n{top}\n[[file]]\nname = "t.csv"\nignore = ["*"]\n[[file.record]]\narray = "{array}"\n{record}\n'
    mapping = text_file(folder, "m.toml", head + "[file.record.fields]\n" + fields)
    return take(desk, text_file(folder, "t.csv", table), mapping=mapping, **options)


ACCOUNT = 'id = "no"\nname = { column = "name", default = "x" }\n'

FIELDS = [
    ('industry = "c"', " Food ", {"industry": "Food"}),
    ('industry = "c"', "", {}),
    ('industry = { column = "c", default = "?" }', "", {"industry": "?"}),
    ('industry = { value = "Food" }', "", {"industry": "Food"}),
    ('industry = { text = "{c} / {name}" }', "a", {"industry": "a / N"}),
    ('industry = { text = "all" }', "", {"industry": "all"}),
    ('phone = { text = "tel {c}" }', "", {}),
    ('industry = { column = "c", values = { x = "Food" } }', "X", {"industry": "Food"}),
    ('industry = { column = "c", values = { x = "Food" } }', "other", {"industry": "other"}),
    ('industry = { column = "c", values = { x = "Food" }, other = "Else" }', "other", {"industry": "Else"}),
    ('industry = { column = "c", values = { "*tech*" = "IT" }, other = "" }', "Biotechnics", {"industry": "IT"}),
    ('industry = { column = "c", values = { x = "" } }', "x", {}),
    ('is_new = "c"', "Yes", {"is_new": True}),
    ('is_new = { column = "c", values = { neu = true } }', "neu", {"is_new": True}),
    ('satisfaction_at = "c"', "2026-01-05T10:00:00+02:00", {"satisfaction_at": "2026-01-05"}),
    ('satisfaction_at = { column = "c", dates = ["%d.%m.%Y", "%d %b %Y"] }', "5 Jan 2026", {"satisfaction_at": "2026-01-05"}),
    ('satisfaction_at = { column = "c", dates = "%m/%d/%y" }', "1/5/26", {"satisfaction_at": "2026-01-05"}),
    ('satisfaction_at = { column = "c", dates = "excel" }', "45631.0", {"satisfaction_at": "2024-12-05"}),
    ('satisfaction_at = { value = 2026-01-05 }', "", {"satisfaction_at": "2026-01-05"}),
    ('annual_profit = "c"', "1234.5", {"annual_profit": "1234.50"}),
    ('annual_profit = { column = "c", thousands = "," }', "-1,234.5", {"annual_profit": "-1234.50"}),
    ('annual_profit = { column = "c", decimal = ",", thousands = "." }', "1.234.567,5", {"annual_profit": "1234567.50"}),
    ('annual_profit = { column = "c", thousands = ",", strip = ["USD", "$"] }', "USD 450,000.00", {"annual_profit": "450000.00"}),
    ('annual_profit = { column = "c", factor = 1000 }', "1.5", {"annual_profit": "1500.00"}),
    ('annual_profit = { value = 5 }', "", {"annual_profit": "5.00"}),
    ('annual_profit = { value = 5.25 }', "", {"annual_profit": "5.25"}),
    ('resource_points = { column = "c", factor = "1/60" }', "40", {"resource_points": 0.666667}),
    ('tags = { column = "c", split = ";" }', "a; b ;;a", {"tags": ["a", "b"]}),
    ('tags = ["c", "name", { value = "t" }]', "", {"tags": ["N", "t"]}),
    ('tags = { column = "c", split = "/", values = { x = ["1", "2"], y = "" } }', "x/y/z", {"tags": ["1", "2", "z"]}),
]  # fmt: skip


@pytest.mark.parametrize(("field", "cell", "made"), FIELDS)
def test_a_field_made_of_cells(desk: Desk, tmp_path: Path, field: str, cell: str, made: dict[str, Any]) -> None:
    """Each way to say where a field comes from gives the value that the mapping means."""
    result = mapped(desk, tmp_path, ACCOUNT + field, f'no,name,c\n1,N,"{cell}"\n')
    assert not result.rejects
    assert arrays(desk)["accounts"] == [{"id": "crm:1", "name": "N", "currency": "CNY"} | made]


REJECTED = [
    ('satisfaction_at = "c"', "5.1.2026", "is no date of the forms that the mapping names"),
    ('satisfaction_at = { column = "c", dates = ["%d.%m.%Y", "excel"] }', "31.2.2026", "is no date of the forms that the mapping names"),
    ('annual_profit = "c"', "1,234.56", "is no number; write digits with a point, such as 1250.50"),
    ('annual_profit = { column = "c", thousands = "," }', "1,23", "is no number of the form that the mapping names"),
    ('annual_profit = { column = "c", thousands = "," }', "١٢", "is no number of the form that the mapping names"),
    ('is_new = "c"', "perhaps", "is neither true nor false"),
    ('currency = "c"', "EURO", "is no ISO 4217 currency"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "cell", "reason"), REJECTED)
def test_a_cell_that_is_not_meant_so_costs_its_row(
    desk: Desk, tmp_path: Path, field: str, cell: str, reason: str
) -> None:
    """A number or date in another form than the mapping names is told with its cell, never guessed."""
    result = mapped(desk, tmp_path, ACCOUNT + field, f'no,name,c\n1,N,"{cell}"\n2,M,\n')
    assert reasons(result) == [(2, "accounts", field.split(" ")[0], cell, reason)]
    assert [row["id"] for row in arrays(desk)["accounts"]] == ["crm:2"]


def test_ids_and_references_of_one_source_meet(desk: Desk, tmp_path: Path) -> None:
    """An id and a reference made of the same columns are the same; two sources never meet; long ids are cut."""
    mapped(desk, tmp_path, 'id = ["a", "b"]\nname = "a"\nparent_id = ["a", "p"]\n', "a,b,p\nX,1,\nX,2,1\n")
    assert [(row["id"], row.get("parent_id")) for row in arrays(desk)["accounts"]] == [("crm:X/1", None), ("crm:X/2", "crm:X/1")]
    fields = 'id = "a"\nname = "a"\nparent_id = { column = "p", source = "crm" }\nphone = { value = "1" }\n'
    long = "y" * 300
    result = mapped(desk, tmp_path, fields.replace("phone", "address"), f"a,p\n{long},X/1\n{long}z,\n")
    assert counts(result)["accounts"] == (2, 0, 0, 0)
    ids = [row["id"] for row in arrays(desk)["accounts"] if row["id"].startswith("crm:y")]
    assert [len(one) for one in ids] == [200, 200]
    assert ids[0] != ids[1]
    bare = mapped(desk, tmp_path, 'id = "a"\nname = "a"\nparent_id = { column = "p", source = "" }\n', "a,p\nZ,crm:X/1\n")
    assert counts(bare)["accounts"] == (1, 0, 0, 0)


def test_references_by_name(desk: Desk, tmp_path: Path) -> None:
    """A name stands for its one record, of the file or the book, in the row's own account first; else it is told."""
    accounts = 'id = "no"\nname = "name"\nparent_id = { column = "p", by = "name" }\n'
    result = mapped(desk, tmp_path, accounts, "no,name,p\n1,Sub, HOLDING ag\n2,Holding AG,\n3,Twin,\n4,Twin,Nobody\n")
    assert reasons(result) == [(5, "accounts", "parent_id", "Nobody", "is the name of no record of the import or the book")]
    assert arrays(desk)["accounts"][0]["parent_id"] == "crm:2"
    mapped(desk, tmp_path, accounts, "no,name,p\n4,Twin,\n")
    people = 'id = "no"\nname = "name"\naccount_id = { column = "a", by = "name" }\nreports_to = { column = "boss", by = "name" }\n'
    table = "no,name,a,boss\n1,Li,Sub,Wang\n2,Wang,Sub,\n3,Wang,Holding AG,\n4,Zhao,Twin,\n5,Qian,Holding AG,Li\n"
    told = mapped(desk, tmp_path, people, table, array="stakeholders")
    assert reasons(told) == [(5, "stakeholders", "account_id", "Twin", "is the name of 2 records")]
    assert {row["id"]: row.get("reports_to") for row in arrays(desk)["stakeholders"]} == {
        "crm:1": "crm:2", "crm:2": None, "crm:3": None, "crm:5": "crm:1",
    }  # fmt: skip
    talks = 'id = "no"\naccount_id = { column = "a", by = "name" }\non = { value = "2026-01-01" }\n' \
        'people = [{ stakeholder_id = { column = "who", split = ";", by = "name" }, two_way = { value = false } }]\n'  # fmt: skip
    met = mapped(desk, tmp_path, talks, 'no,a,who\n1,Sub,"Li;Wang"\n2,Sub,Nobody\n3,Sub,\n', array="interactions")
    assert reasons(met) == [(3, "interactions", "people[].stakeholder_id", "Nobody", "is the name of no record of the import or the book")]
    assert [one["stakeholder_id"] for one in arrays(desk)["interactions"][0]["people"]] == ["crm:1", "crm:2"]
    assert "people" not in arrays(desk)["interactions"][1]


def test_an_account_that_no_name_finds_is_sheltered(desk: Desk, tmp_path: Path) -> None:
    """With an account for unassigned rows, a name that finds none goes there as well."""
    deals = 'id = "no"\nname = "no"\naccount_id = { column = "a", by = "name" }\n'
    table = "no,a\n1,Nowhere\n2,\n"
    assert counts(mapped(desk, tmp_path, deals, table, array="opportunities"))["opportunities"] == (0, 0, 0, 2)
    result = mapped(desk, tmp_path, deals, table, array="opportunities", unassigned="Later")
    assert counts(result) == {"accounts": (1, 0, 0, 0), "opportunities": (2, 0, 0, 0)}


def test_one_row_feeds_several_arrays(desk: Desk, tmp_path: Path) -> None:
    """A contact row makes its company once, the person, a deal with its board, and the person's part in it."""
    mapping = text_file(
        tmp_path,
        "m.toml",
        """
        source = "crm"
        currency = "EUR"
        [[file]]
        name = "contacts-*.csv"
        skip = { name = ["Total*", "Copyright"] }
        [[file.record]]
        array = "accounts"
        repeats = true
        fields = { id = "company", name = "company", phone = "company phone" }
        [[file.record]]
        array = "stakeholders"
        unless = { name = "" }
        fields = { id = "name", account_id = "company", name = "name" }
        [[file.record]]
        array = "opportunities"
        when = { deal = "*" }
        [file.record.fields]
        id = "deal"
        account_id = "company"
        name = "deal"
        amount = "amount"
        c139 = { coach_id = "name", clear = { 1 = { state = { value = "CLAIMED" } } }, win = { value = false } }
        assessment = { "real project" = { column = "real", values = { y = 1 }, other = -1 } }
        criteria = [{ name = { value = "price" }, weight = { value = 0.4 } }]
        [[file.record]]
        array = "participations"
        when = { deal = "*" }
        [file.record.fields]
        stakeholder_id = "name"
        opportunity_id = "deal"
        roles = { column = "roles", split = ";", values = { boss = ["A", "D"], user = "U", coach = "" } }
        attitudes = [{ on = { value = "2026-01-01" }, value = "mood" }]
        """,
    )
    table = text_file(
        tmp_path,
        "contacts-1.csv",
        "company,company phone,name,deal,amount,real,roles,mood\n"
        "Acme,,Li,Pilot,100,y,boss;user,2\nAcme,5,Wang,,,,,\nOrion,,,,,,,\nAcme,,Wang,Line,5,n,coach,\nx,,Totals,,,,,\nx,,copyright,,,,,\n",
    )
    result = take(desk, table, mapping=mapping)
    assert counts(result) == {
        "accounts": (2, 0, 0, 0), "stakeholders": (2, 0, 0, 1), "opportunities": (2, 0, 0, 0), "participations": (2, 0, 0, 0),
    }  # fmt: skip
    assert reasons(result) == [(5, "stakeholders", "id", "crm:Wang", "stands twice in this import")]
    assert result.skipped == 2
    book = arrays(desk)
    assert book["accounts"][0] == {"id": "crm:Acme", "name": "Acme", "phone": "5", "currency": "EUR"}
    assert book["opportunities"][1] == {
        "id": "crm:Pilot", "account_id": "crm:Acme", "name": "Pilot", "amount": "100.00", "currency": "EUR", "status": "OPEN",
        "criteria": [{"name": "price", "weight": 0.4}], "assessment": {"real project": 1},
        "c139": {"coach_id": "crm:Li", "clear": {"1": {"state": "CLAIMED"}}, "win": False},
    }  # fmt: skip
    assert book["participations"] == [
        {
            "stakeholder_id": "crm:Li", "opportunity_id": "crm:Pilot", "roles": ["A", "D", "U"],
            "attitudes": [{"on": "2026-01-01", "value": 2, "confidence": "OBSERVED"}],
        },
        {"stakeholder_id": "crm:Wang", "opportunity_id": "crm:Line"},
    ]  # fmt: skip
    assert json.loads(exported(desk))["currency"] == "EUR"
    again = take(desk, table, mapping=mapping)
    assert again.act is None
    assert counts(again)["accounts"] == (0, 0, 2, 0)


def test_repeats_over_batches_count_once(desk: Desk, tmp_path: Path) -> None:
    """A record that thousands of rows describe is one record, and later rows add to it."""
    rows = "".join(f"Acme,{n if n == 1_500 else ''}\n" for n in range(3_000))
    result = mapped(desk, tmp_path, 'id = "c"\nname = "c"\nphone = "p"\n', "c,p\n" + rows, record="repeats = true")
    assert counts(result) == {"accounts": (1, 0, 0, 0)}
    assert arrays(desk)["accounts"][0]["phone"] == "1500"


def test_an_empty_cell_clears_only_where_it_is_told_to(desk: Desk, tmp_path: Path) -> None:
    """Empty cells say nothing, unless the mapping says that they clear the field."""
    fields = 'id = "no"\nname = "name"\nphone = "c"\nindustry = { column = "c", empty = "clear" }\n'
    mapped(desk, tmp_path, fields, "no,name,c\n1,N,x\n")
    mapped(desk, tmp_path, fields, "no,name,c\n1,N,\n")
    assert arrays(desk)["accounts"] == [{"id": "crm:1", "name": "N", "phone": "x", "currency": "CNY"}]


def test_the_mapping_may_name_encoding_and_delimiter(desk: Desk, tmp_path: Path) -> None:
    """What the mapping says of a file is believed, and columns that it doesn't mention are named."""
    text = 'source = "crm"\n[[file]]\nname = "t.csv"\nencoding = "cp1250"\ndelimiter = "|"\nignore = ["d*"]\n' \
        '[[file.record]]\narray = "accounts"\nfields = { id = "a", name = "a" }\n'  # fmt: skip
    mapping = text_file(tmp_path, "m.toml", text)
    result = take(desk, text_file(tmp_path, "t.csv", "a|b,c|d1|\nŁódź|1|2|3\n", "cp1250"), mapping=mapping)
    assert result.unknown == ["t.csv: b,c", "t.csv: column 4"]
    assert arrays(desk)["accounts"][0]["name"] == "Łódź"


@given(st.integers(-(10**12), 10**12), st.integers(0, 999_999))
def test_numbers_come_back_from_their_written_form(whole: int, fraction: int) -> None:
    """A number written with thousands and a decimal comma is read as exactly that number."""
    written = Written("x", decimal=",", thousands=".")
    text = f"{whole:,}".replace(",", ".") + f",{fraction:06}"
    assert number(text, written, None) == f"{whole}.{fraction:06}"


@given(st.dates())
def test_days_come_back_from_their_written_form(date: Any) -> None:
    """A date written in a form of the mapping is read as that day."""
    assert day(f"{date.day}.{date.month}.{date.year:04}", ("iso", "%d.%m.%Y")) == date.isoformat()


def test_patterns_are_taken_literally() -> None:
    """Only the star is special; brackets and question marks are themselves."""
    assert fits(" Price [EUR]? ", "price [eur]?")
    assert fits("Grand Totals (2 records)", "grand*")
    assert not fits("Price", "p?ice")
