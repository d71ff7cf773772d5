"""The mapping file: how another system's CSV files become the book's arrays. MAPPING.md is its reference.

A mapping is TOML. It names the source once, then each file, and in each file the records that a row feeds::

    source = "maven"                      # put before every id: "maven:1C1I7A6R"

    [[file]]
    name = "sales_pipeline.csv"

      [[file.record]]
      array = "opportunities"
      fields.id = "opportunity_id"        # the column with this name
      fields.account_id = "account"       # the account whose id is made of this text in its own file
      fields.amount = "close_value"
      fields.status = { column = "deal_stage", values = { Won = "WON", Lost = "LOST" }, other = "OPEN" }

Everything is checked when the mapping is read, and every column when a file is opened: a mistake is one sentence
that names file and key, before anything is written.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cockpit.errors import N_, Listed, RequestWrong
from cockpit.exchange.identity import ID_MUST
from cockpit.exchange.mapping.specs import Reader, Spec
from cockpit.exchange.mapping.told import Place, Table, fits, flag, refuse_unknown, tables, text, texts
from cockpit.exchange.mapping.written import KEYS as WRITTEN_KEYS
from cockpit.exchange.mapping.written import Written, written_told
from cockpit.model.arrays import ARRAYS
from cockpit.model.money import is_currency

Condition = Mapping[str, tuple[str, ...]]
"""Texts by column: without case; "" is an empty cell, "*" one that isn't, and elsewhere ``*`` stands for any signs."""


@dataclass(frozen=True)
class RecordMap:
    """One record that a row feeds. ``repeats``: several rows may describe the same record, each adding to it."""

    array: str
    fields: Mapping[str, Spec]
    named: Mapping[str, str]
    when: Condition
    unless: Condition
    repeats: bool
    place: Place


@dataclass(frozen=True)
class FileMap:
    """One file, by its name or a pattern such as ``deals-*.csv``."""

    name: str
    records: tuple[RecordMap, ...]
    skip: Condition
    ignore: tuple[str, ...]
    encoding: str
    delimiter: str
    optional: bool
    place: Place

    def fits(self, name: str) -> bool:
        """Whether a file of this name is meant; without case."""
        return fits(name, self.name)


@dataclass(frozen=True)
class MappingFile:
    """A whole mapping."""

    path: Path
    source: str
    currency: str | None
    files: tuple[FileMap, ...]


_TOP = {"source", "currency", "file"} | WRITTEN_KEYS
_FILE = {"name", "record", "skip", "ignore", "encoding", "delimiter", "optional"} | WRITTEN_KEYS
_RECORD = {"array", "fields", "when", "unless", "repeats"}


def load_mapping(path: Path) -> MappingFile:
    """Read and check a mapping file. Raises RequestWrong that names the file and the key."""
    try:
        told = tomllib.loads(path.read_text("utf-8-sig"), parse_float=str)
    except OSError as error:
        raise RequestWrong(N_("{path} can't be read: {reason}"), path=path, reason=error.strerror) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RequestWrong(N_("{file} is no TOML: {reason}"), file=path.name, reason=error) from None
    place = Place(path.name)
    refuse_unknown(place, told, _TOP)
    source = text(place, told, "source")
    if not source.strip() or ":" in source:
        place.at("source").refuse(N_("must name the system that the files come from, without a colon"))
    currency = text(place, told, "currency")
    if currency and not is_currency(currency):
        place.at("currency").refuse(N_("{value} is no ISO 4217 currency"), value=currency)
    written = written_told(place, told, Written(source))
    blocks = tables(place, told, "file")
    if not blocks:
        place.at("file").refuse(N_("is missing: each file needs a [[file]] block"))
    files = tuple(_file(place, block, written, number) for number, block in enumerate(blocks, 1))
    return MappingFile(path, source, currency or None, files)


def _file(above: Place, told: Table, written: Written, number: int) -> FileMap:
    name = text(above.at(f"file {number}"), told, "name")
    place = above.at(name or f"file {number}")
    refuse_unknown(place, told, _FILE)
    if not name:
        place.at("name").refuse(N_("is missing"))
    written = written_told(place, told, written)
    blocks = tables(place, told, "record")
    if not blocks:
        place.at("record").refuse(N_("is missing: each array that the file feeds needs a [[file.record]] block"))
    return FileMap(
        name,
        tuple(_record(place, block, written) for block in blocks),
        _condition(place, told, "skip"),
        texts(place, told, "ignore"),
        text(place, told, "encoding"),
        text(place, told, "delimiter"),
        flag(place, told, "optional"),
        place,
    )


def _record(above: Place, told: Table, written: Written) -> RecordMap:
    array = text(above.at("record"), told, "array")
    place = above.at(array or "record")
    refuse_unknown(place, told, _RECORD)
    if array not in ARRAYS:
        place.at("array").refuse(N_("is no array; the arrays: {known}"), known=Listed(ARRAYS))
    fields = told.get("fields")
    if not isinstance(fields, Mapping) or not fields:
        place.at("fields").refuse(N_("is missing: it says which column feeds which field"))
    reader = Reader(array)
    specs = reader.fields(place, fields, written)
    needed = ("id",) if array in ID_MUST else tuple(key for key in ARRAYS[array].key if key not in ("id", "kind"))
    for key in needed:
        if key not in specs:
            place.at(key).refuse(N_("is missing: every record of {array} needs it"), array=array)
    when, unless = _condition(place, told, "when"), _condition(place, told, "unless")
    return RecordMap(array, specs, reader.named, when, unless, flag(place, told, "repeats"), place)


def _condition(place: Place, told: Table, key: str) -> Condition:
    columns = told.get(key, {})
    if not isinstance(columns, Mapping):
        place.at(key).refuse(N_("must be a table of columns and the texts in them"))
    return {column: texts(place.at(key), columns, column) for column in columns}
