"""A mistake in a mapping is one sentence that names the mapping, the file and the key, before anything is written."""

from pathlib import Path

import pytest

from cockpit.desk.desk import Desk
from cockpit.errors import RequestWrong
from cockpit.exchange.mapping import document, specs
from cockpit.exchange.mapping.document import load_mapping
from tests.exchange.exchange_help import arrays, take, text_file

TOP = 'source = "crm"\n'
FILE = TOP + '[[file]]\nname = "a.csv"\n'
RECORD = FILE + '[[file.record]]\narray = "accounts"\n'
FIELDS = RECORD + '[file.record.fields]\nid = "no"\nname = "title"\n'
DEAL = FILE + '[[file.record]]\narray = "opportunities"\n[file.record.fields]\nid = "no"\n'

MISTAKES = [
    ("source = ", "m.toml is no TOML"),
    ("[[file]]\n", "m.toml: source: must name the system"),
    ('source = "a:b"\n[[file]]', "source: must name the system that the files come from, without a colon"),
    ("source = 5", "source: must be a text"),
    (TOP, "file: is missing: each file needs a [[file]] block"),
    (TOP + 'file = "a.csv"', "file: must be a [[file]] block"),
    (TOP + 'fiel = "a.csv"', "m.toml: fiel: is no key here; the keys: currency, dates, decimal, file"),
    (TOP + 'currency = "EURO"\n[[file]]', "currency: EURO is no ISO 4217 currency"),
    (TOP + 'dates = ["yyyy-mm-dd"]\n[[file]]', "dates: 'yyyy-mm-dd' is no form of a date"),
    (TOP + 'dates = ["%d.%m"]\n[[file]]', "dates: '%d.%m' is no form of a date"),
    (TOP + 'dates = ["%d.%m.%Q"]\n[[file]]', "is no form of a date"),
    (TOP + "dates = 5\n[[file]]", "dates: must be a text or a list of texts"),
    (TOP + 'decimal = ",,"\n[[file]]', "decimal: must be one sign"),
    (TOP + 'decimal = "."\nthousands = "."\n[[file]]', "decimal: must be one sign, and another than thousands"),
    (TOP + "[[file]]\n", "m.toml: file 1 name: is missing"),
    (FILE, "a.csv record: is missing: each array that the file feeds needs a [[file.record]] block"),
    (FILE + "colour = 1\n", "a.csv colour: is no key here"),
    (FILE + '[[file.record]]\narray = "cats"\n', "a.csv cats array: is no array; the arrays: accounts, info_items"),
    (FILE + "[[file.record]]\n", "a.csv record array: is no array"),
    (FILE + "[[file.record]]\narray = 5\n", "a.csv record array: must be a text"),
    (RECORD, "a.csv accounts fields: is missing"),
    (RECORD + 'fields = "x"\n', "a.csv accounts fields: is missing"),
    (RECORD + "repeats = 1\n", "a.csv accounts fields: is missing"),
    (FIELDS.replace("[file.record.fields]", "repeats = 1\n[file.record.fields]"), "accounts repeats: must be true or false"),
    (FIELDS.replace("[file.record.fields]", "when = 1\n[file.record.fields]"), "accounts when: must be a table"),
    (RECORD + 'fields.name = "title"\n', "a.csv accounts id: is missing: every record of accounts needs it"),
    (FIELDS + 'colour = "c"\n', "a.csv accounts colour: is no field of accounts; the fields: id, name, parent_id"),
    (FIELDS + "phone = 5\n", "accounts phone: must be the name of a column, or a table; a constant is { value = … }"),
    (FIELDS + 'phone = ""\n', "accounts phone column: must name a column"),
    (FIELDS + 'phone = ["a", "b"]\n', "phone column: must be one column; put several together with text"),
    (FIELDS + 'phone = { colum = "c" }\n', "accounts phone colum: is no key here"),
    (FIELDS + "phone = {}\n", "accounts phone: needs exactly one of column, text and value"),
    (FIELDS + 'phone = { column = "c", value = "x" }\n', "accounts phone: needs exactly one of column, text and value"),
    (FIELDS + 'phone = { column = "c", values = ["x"] }\n', "accounts phone values: must be a table of texts"),
    (FIELDS + 'phone = { column = "c", split = ";" }\n', "accounts phone split: is only for lists"),
    (FIELDS + 'phone = { column = "c", by = "name" }\n', "accounts phone: refers to no other record"),
    (FIELDS + 'phone = { column = "c", source = "x" }\n', "accounts phone: refers to no other record"),
    (FIELDS + 'phone = { column = "c", factor = 2 }\n', "accounts phone factor: is only for numbers"),
    (FIELDS + 'annual_profit = { column = "c", factor = "1/0" }\n', "factor: must be a number such as 1000 or 1/60"),
    (FIELDS + 'phone = { column = "c", empty = "drop" }\n', "accounts phone empty: must be “keep” or “clear”"),
    (FIELDS + 'parent_id = { column = "c", by = "code" }\n', "accounts parent_id by: must be “id” or “name”"),
    (DEAL + 'c139 = "x"\n', "opportunities c139: must be a table of its fields: coach_id, clear, first, win"),
    (DEAL + 'assessment = "x"\n', "opportunities assessment: must be a table"),
    (DEAL + 'criteria = ["x"]\n', "opportunities criteria: must be a table of its fields: name, weight"),
    (DEAL + 'criteria = [{ nam = "x" }]\n', "opportunities criteria nam: is no field of opportunities; the fields: name, weight"),
    (DEAL + 'criteria = [{ name = { column = "x", empty = "clear" } }]\n', "empty: is only for a field of the record itself"),
    (FILE + '[[file.record]]\narray = "meetings"\nfields.interaction_id = { column = "c", by = "name" }\n', "interactions have no names"),
    (FILE + '[[file.record]]\narray = "participations"\nfields.stakeholder_id = "s"\n', "opportunity_id: is missing"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), MISTAKES, ids=[reason[:50] for _text, reason in MISTAKES])
def test_a_mistake_names_its_key(tmp_path: Path, text: str, reason: str) -> None:
    """Each mistake is found when the mapping is read, without any CSV file."""
    with pytest.raises(RequestWrong) as caught:
        load_mapping(text_file(tmp_path, "m.toml", text))
    assert reason in str(caught.value)


COLUMNS = [
    (FIELDS + 'phone = "fon"\n', "m.toml: a.csv accounts phone: the file has no column “fon”; its columns: no, title, x, X"),
    (FIELDS + 'phone = "x"\n', "m.toml: a.csv accounts phone: the file has the column “x” twice"),
    (FIELDS + 'phone = { text = "{no} {city}" }\n', "accounts phone: the file has no column “city”"),
    (FIELDS.replace("[file.record.fields]", 'when = { kind = "A" }\n[file.record.fields]'), "accounts when: the file has no column “kind”"),
    (FIELDS.replace("[[file.record]]", 'skip = { kind = "A" }\n[[file.record]]'), "a.csv skip: the file has no column “kind”"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), COLUMNS)
def test_a_column_that_is_not_there_is_named(desk: Desk, tmp_path: Path, text: str, reason: str) -> None:
    """The columns of a file are checked before any row of any file is written."""
    mapping = text_file(tmp_path, "m.toml", text)
    with pytest.raises(RequestWrong) as caught:
        take(desk, text_file(tmp_path, "a.csv", "no,title,x,X\n1,Meridian,,\n"), mapping=mapping)
    assert reason in str(caught.value)
    assert arrays(desk) == {}


def test_the_reference_of_the_mapping_file_is_a_mapping(tmp_path: Path) -> None:
    """The example of MAPPING.md is read without a complaint, and the page names every key."""
    page = (Path(document.__file__).parent / "MAPPING.md").read_text("utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    mapping = load_mapping(text_file(tmp_path, "crm.toml", example))
    assert [record.array for record in mapping.files[0].records] == ["opportunities", "participations"]
    keys = document._TOP | document._FILE | document._RECORD | specs._CELL
    forms = ("`{}`", "`{} =", "`[[{}]]`", "`[[file.{}]]`", "{{ {} =")
    assert [key for key in sorted(keys) if not any(form.format(key) in page for form in forms)] == []


def test_files_that_a_mapping_does_not_know(desk: Desk, tmp_path: Path) -> None:
    """A file that no block names is refused; in a folder a named file must be there unless it is optional."""
    mapping = text_file(tmp_path, "m.toml", FIELDS)
    with pytest.raises(RequestWrong, match=r"m.toml says nothing of b.csv; its files: a.csv"):
        take(desk, text_file(tmp_path, "b.csv", "x\n"), mapping=mapping)
    folder = text_file(tmp_path / "in", "b.csv", "x\n").parent
    with pytest.raises(RequestWrong, match=r"m.toml: a.csv isn't in .*optional = true lets it be missing"):
        take(desk, folder, mapping=mapping)
    text_file(tmp_path, "m.toml", FIELDS.replace('name = "a.csv"', 'name = "a.csv"\noptional = true'))
    assert take(desk, folder, mapping=mapping).unknown == ["b.csv"]


def test_a_mapping_that_cannot_be_read(tmp_path: Path) -> None:
    """A missing mapping and one that is no text are refused by a sentence."""
    with pytest.raises(RequestWrong, match="can't be read"):
        load_mapping(tmp_path / "none.toml")
    path = tmp_path / "m.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(RequestWrong, match="is no TOML"):
        load_mapping(path)
