"""CSV files with the book's own names: what is read, what is told, what is refused."""

from pathlib import Path

import pytest

from cockpit.desk.desk import Desk
from cockpit.errors import RequestWrong
from tests.exchange.exchange_help import arrays, counts, reasons, take, text_file

ACCOUNTS = "id,name\na,Meridian\nb,华润\n"


def test_a_folder_of_tables_is_taken_whole(desk: Desk, tmp_path: Path) -> None:
    """Files named after arrays are taken in the order that references need; others are named as unknown."""
    folder = tmp_path / "in"
    text_file(folder, "Opportunities.CSV", "id,account_id,name,amount,tags\no,a,Rollout,1250.5,\"a;b\"\n")
    text_file(folder, "accounts.csv", ACCOUNTS)
    text_file(folder, "notes.csv", "x\n1\n")
    text_file(folder, ".hidden.csv", "x\n1\n")
    result = take(desk, folder)
    assert counts(result) == {"accounts": (2, 0, 0, 0), "opportunities": (1, 0, 0, 0)}
    assert result.unknown == ["notes.csv"]
    assert arrays(desk)["opportunities"] == [
        {"id": "o", "account_id": "a", "name": "Rollout", "amount": "1250.50", "currency": "CNY", "status": "OPEN", "tags": ["a", "b"]}
    ]


def test_one_file_says_what_it_holds(desk: Desk, tmp_path: Path) -> None:
    """A file of any name is taken as the array that is named."""
    path = text_file(tmp_path, "export 3.txt", "name;id\nMeridian;a\n")
    result = take(desk, path, array="accounts")
    assert counts(result) == {"accounts": (1, 0, 0, 0)}
    (detected,) = result.detected
    assert (detected.delimiter, detected.encoding, detected.header_row) == (";", "utf-8", 1)


def test_cells_of_all_forms(desk: Desk, tmp_path: Path) -> None:
    """Flags, numbers, dates, lists and maps are read; spaces around what is no text don't matter."""
    take(desk, text_file(tmp_path, "accounts.csv", ACCOUNTS))
    people = 'id,account_id,name,influence,veto_holder,level,left_on,tags\np,a, Li Wei , 80 ,yes, TOP ,2026-01-05,"[""x,y""]"\n'
    take(desk, text_file(tmp_path, "stakeholders.csv", people))
    assert arrays(desk)["stakeholders"] == [
        {
            "id": "p", "account_id": "a", "name": " Li Wei ", "level": "TOP", "influence": 80, "veto_holder": True,
            "left_on": "2026-01-05", "tags": ["x,y"],
        }
    ]  # fmt: skip
    talks = 'id,account_id,on,hours,people\ni,a,2026-01-05,0.5,"[{""stakeholder_id"": ""p"", ""two_way"": null, ""mood"": 1}]"\n'
    result = take(desk, text_file(tmp_path, "interactions.csv", talks))
    assert result.unknown == ["interactions.people[].mood"]
    assert arrays(desk)["interactions"][0]["people"] == [{"stakeholder_id": "p", "two_way": True, "trust_delta": 0}]


def test_an_empty_cell_keeps_what_is_known(desk: Desk, tmp_path: Path) -> None:
    """Importing a table again with empty cells clears nothing."""
    take(desk, text_file(tmp_path, "accounts.csv", "id,name,industry\na,Meridian,Food\n"))
    again = take(desk, text_file(tmp_path, "accounts.csv", "id,name,industry\na,Meridian Foods,\n"))
    assert counts(again) == {"accounts": (0, 1, 0, 0)}
    assert arrays(desk)["accounts"][0]["industry"] == "Food"


REJECTED = [
    ("a,Meridian,no number", (2, "accounts", "resource_points", "no number", "is no number; write digits with a point, such as 1250.50")),
    ("a,Meridian,11", (2, "accounts", "resource_points", "11", "must be at most 10")),
    ("a,,5", (2, "accounts", "name", "", "is missing")),
    ("a, ,5", (2, "accounts", "name", "", "is blank")),
    (",Meridian,5", (2, "accounts", "id", "", "is missing")),
    ("a,M\0,5", (2, "accounts", "name", "M\0", "holds characters that no text may hold")),
    ("a,Meridian", (2, "accounts", "", "", "has 2 cells where the header has 3")),
    ('a,"Meridian,5', (2, "accounts", "", "", "has a quotation mark that is never closed")),
    (f"{'x' * 201},Meridian,5", (2, "accounts", "id", "x" * 57 + "…", "is longer than 200 characters")),
]


@pytest.mark.parametrize(("row", "told"), REJECTED, ids=[told[4] for _row, told in REJECTED])
def test_a_row_that_cannot_be_is_told(
    desk: Desk, tmp_path: Path, row: str, told: tuple[int, str, str, str, str]
) -> None:
    """The reject names row, field, value and reason, and the next row is taken."""
    result = take(desk, text_file(tmp_path, "accounts.csv", f"id,name,resource_points\n{row}\nb,Orion,5\n"))
    assert reasons(result) == [told]
    assert counts(result) == {"accounts": (1, 0, 0, 1)}


def test_a_byte_that_is_no_text_costs_its_row(desk: Desk, tmp_path: Path) -> None:
    """One broken byte in a UTF-8 file is an error of its row; the Chinese rows around it stay right."""
    path = tmp_path / "accounts.csv"
    path.write_bytes("id,name\na,华润\nb,".encode() + b"\xff" + "\nc,北京\n".encode())
    result = take(desk, path)
    assert [(row, field, reason) for row, _a, field, _v, reason in reasons(result)] == [
        (3, "name", "holds characters that no text may hold")
    ]
    assert [row["name"] for row in arrays(desk)["accounts"]] == ["华润", "北京"]
    assert result.detected[0].judged


def test_a_cell_that_is_no_flag_or_list_costs_its_row(desk: Desk, tmp_path: Path) -> None:
    """Cells that must be read, such as flags and JSON, are told with their own reason."""
    path = text_file(tmp_path, "accounts.csv", 'id,name,is_new,tags\na,A,maybe,\nb,B,yes,"[1"\nc,C,no,x\n')
    assert [(row, field, reason) for row, _a, field, _v, reason in reasons(take(desk, path))] == [
        (2, "is_new", "is neither true nor false"),
        (3, "tags", "is no JSON"),
    ]


def test_unknown_columns_are_named(desk: Desk, tmp_path: Path) -> None:
    """A column that the array doesn't have is told and left out; one without a name by its place."""
    result = take(desk, text_file(tmp_path, "accounts.csv", "id,colour,name,\na,red,Meridian,x\n"))
    assert result.unknown == ["accounts.colour", "accounts.csv: column 4"]
    only_id = take(desk, text_file(tmp_path, "accounts.csv", "id,colour\na,red\n,x\n"))
    assert counts(only_id) == {"accounts": (0, 0, 1, 1)}


REFUSED = [
    ("accounts.csv", "id,name,NAME\n", "the column “name” stands twice"),
    ("accounts.csv", "name\nx\n", "has no column “id”, which accounts need; its columns: name"),
    ("accounts.csv", "x,y\n", "has no column “id”"),
    ("participations.csv", "stakeholder_id,roles\n", "has no column “opportunity_id”"),
    ("accounts.csv", "", "is empty"),
    ("cats.csv", "id\n", "isn't named after an array"),
    ("people.vcf", "BEGIN:VCARD\n", "files of this kind can't be imported yet"),
    ("cats.dat", "hello", "isn't named after an array"),
]


@pytest.mark.parametrize(("name", "text", "reason"), REFUSED)
def test_a_file_that_is_not_meant_is_refused(desk: Desk, tmp_path: Path, name: str, text: str, reason: str) -> None:
    """Such a file is refused by its name before anything is written."""
    with pytest.raises(RequestWrong, match=reason):
        take(desk, text_file(tmp_path, name, text))


def test_options_that_make_no_sense_are_refused(desk: Desk, tmp_path: Path) -> None:
    """An unknown array, an array for a folder, a mapping together with an array, a folder without tables."""
    path = text_file(tmp_path / "in", "cats.csv", "id\n")
    for options, reason in (
        ({"array": "cats"}, "cats is no array"),
        ({"array": "accounts", "mapping": path}, "leave --as out"),
    ):
        with pytest.raises(RequestWrong, match=reason):
            take(desk, path, **options)
    with pytest.raises(RequestWrong, match="--as is for one file"):
        take(desk, path.parent, array="accounts")
    with pytest.raises(RequestWrong, match="holds no CSV file"):
        take(desk, path.parent)
    with pytest.raises(RequestWrong, match="isn't there"):
        take(desk, tmp_path / "nowhere.csv")


def test_hostile_text_stays_text(desk: Desk, tmp_path: Path) -> None:
    """Escape sequences, SQL, markup, formulas and right-to-left marks are stored as they are, headers too."""
    names = ["\x1b]52;c;aGk=\x07", "Robert'); DROP TABLE accounts;--", "[@click=app.quit]x[/]", "=1+1", "\u202egnp.exe", "{0}"]
    rows = "".join(f'a{n},"{name}"\n' for n, name in enumerate(names))
    result = take(desk, text_file(tmp_path, "accounts.csv", 'id,name,"x\x1b[2J{y}"\n' + rows.replace("\n", ",\n")))
    assert [row["name"] for row in arrays(desk)["accounts"]] == names
    assert result.unknown == ["accounts.x\x1b[2J{y}"]
