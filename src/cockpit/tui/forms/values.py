"""Between what stands in a form and what files hold.

The state of a field is what a draft keeps: a text, a code, or a tuple of codes. A value is what book-format.md
writes: text, true or false, a list, a map; None is unknown.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from cockpit.content.words import N_
from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.reading import NoDay, read_day
from cockpit.errors import Listed, Reason
from cockpit.tui.forms.amounts import NoNumber, parse_number, shown_number
from cockpit.tui.forms.codes import code_of, word_of
from cockpit.tui.forms.kinds import Field, Kind

State = str | tuple[str, ...]
UNMATCHED = "\x1f"
"""First character of a pick's state where the typed text is none of its choices; the text follows."""
MANY = frozenset({Kind.CHOICES, Kind.RECORDS, Kind.PEOPLE})
"""Kinds whose state is a tuple."""

_NOT_WHOLE = N_("is no whole number")
_NUMBERS = frozenset({Kind.NUMBER, Kind.MONEY, Kind.WHOLE})
_LINES = frozenset({Kind.TABLE, Kind.MAP, Kind.PART})
_COMMAS = re.compile(r"[,，、;；\n]")


class Wrong(ValueError):
    """A state that is no value of its field; the template is a sentence end, ``typed`` what was typed."""

    def __init__(self, template: str, typed: str, **values: Any) -> None:
        super().__init__(template)
        self.template = template
        self.typed = typed
        self.values = values


def empty(field: Field) -> State:
    """The state of a field in which nothing stands."""
    return () if field.kind in MANY else ""


def state_of(field: Field, value: Any) -> State:
    """What stands in the form for a value of the record."""
    if value is None:
        return empty(field)
    if field.kind is Kind.PEOPLE:
        return tuple(seat(p["stakeholder_id"], p["trust_delta"], both=p["two_way"]) for p in value)
    if field.kind in MANY:
        return tuple(map(str, value))
    if field.kind is Kind.WORDS:
        return ", ".join(value)
    if field.kind is Kind.FLAG:
        return "true" if value else "false"
    if field.kind in (Kind.MONEY, Kind.NUMBER):
        number = parse_number(str(value))
        return shown_number(number.to_integral_value() if number == number.to_integral_value() else number)
    if field.kind is Kind.CHOICE and field.words == "Benefit":
        return f"{value:+d}" if value else "0"
    if field.kind in _LINES:
        return "\n".join(_shown_line(field, row) for row in _rows(field, value))
    return str(value)


def value_of(field: Field, state: State, today: dt.date) -> Any:
    """The value that a state stands for; Wrong where it stands for none."""
    if isinstance(state, tuple):
        return [_present(one) for one in state] if field.kind is Kind.PEOPLE else list(state)
    if state.startswith(UNMATCHED):
        raise Wrong(N_("is none of the choices"), state[1:])
    text = state.strip()
    if not text:
        return [] if field.kind in (Kind.WORDS, Kind.TABLE) else {} if field.kind is Kind.MAP else None
    if field.kind is Kind.FLAG:
        return text == "true"
    if field.kind is Kind.DAY:
        return _day(text, today, field.lean)
    if field.kind in _NUMBERS:
        return _number(text, whole=field.kind is Kind.WHOLE)
    if field.kind is Kind.WORDS:
        return [word for part in _COMMAS.split(text) if (word := part.strip())]
    if field.kind in _LINES:
        return _typed_lines(field, state, today)
    if field.name == "currency":
        return text.upper()
    return state.strip("\n") if field.kind is Kind.TEXT else text


def _day(text: str, today: dt.date, lean: Lean) -> str:
    try:
        return read_day(text, today, lean).isoformat()
    except NoDay as wrong:
        raise Wrong(str(wrong), text) from None


def _number(text: str, *, whole: bool) -> str:
    try:
        number = parse_number(text)
    except NoNumber as wrong:
        raise Wrong(_NOT_WHOLE if whole else str(wrong), text) from None
    if whole and number != number.to_integral_value():
        raise Wrong(_NOT_WHOLE, text)
    return shown_number(number, grouped=False)


# -- who was there ----------------------------------------------------------------------------------------


def seat(person: str, trust: int = 0, *, both: bool = True) -> str:
    """One person of a contact as a state: trust -2..+2, ``=`` or ``>`` where only one side spoke, the id."""
    return f"{trust:+d}{'=' if both else '>'}{person}"


def seated(state: str) -> tuple[str, int, bool]:
    """Person, trust and whether both sides spoke."""
    return state[3:], int(state[:2]), state[2] == "="


def _present(state: str) -> dict[str, Any]:
    person, trust, both = seated(state)
    return {"stakeholder_id": person, "two_way": both, "trust_delta": trust}


# -- parts, one a line ------------------------------------------------------------------------------------


def _rows(field: Field, value: Any) -> list[list[Any]]:
    if field.kind is Kind.TABLE:
        return [[_word(column, row.get(column.name)) for column in field.columns] for row in value]
    if field.kind is Kind.MAP:
        key, _value = field.columns
        return [[_word(key, name), one] for name, one in value.items() if one is not None]
    pairs = [(column.name, value.get(column.name)) for column in field.columns]
    return [[name, one] for name, one in pairs if one is not None]


def _word(column: Field, value: Any) -> Any:
    """A code as its word; every other value as it is."""
    return word_of(column.words, value) if column.kind is Kind.CHOICE and value is not None else value


def _shown_line(field: Field, cells: list[Any]) -> str:
    texts = ["" if cell is None else _escaped(str(cell), field) for cell in cells]
    while texts and not texts[-1]:
        texts.pop()
    return _mark(field).join(texts)


def _mark(field: Field) -> str:
    return " | " if field.kind is Kind.TABLE else " = "


def _escaped(text: str, field: Field) -> str:
    mark = _mark(field).strip()
    return text.replace("\\", "\\\\").replace(mark, f"\\{mark}").replace("\n", "\\n")


def _split(line: str, mark: str, limit: int) -> list[str]:
    """The cells of a line; a mark after a backslash is part of the text."""
    cells = [""]
    signs = iter(line)
    for sign in signs:
        if sign == "\\":
            following = next(signs, "\\")
            cells[-1] += "\n" if following == "n" else following
        elif sign == mark and len(cells) < limit:
            cells.append("")
        else:
            cells[-1] += sign
    return [cell.strip() for cell in cells]


def _typed_lines(field: Field, text: str, today: dt.date) -> Any:
    parsed = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                parsed.append(_typed_line(field, line, today))
            except Wrong as wrong:
                raise Wrong(
                    N_("in line {line} {why}"), wrong.typed, line=number, why=Reason(wrong.template, wrong.values)
                ) from None
    if field.kind is Kind.TABLE:
        return [dict(cells) for cells in parsed]
    return {key: value for cells in parsed for key, value in cells}


def _typed_line(field: Field, line: str, today: dt.date) -> list[tuple[str, Any]]:
    """Column and value of each filled cell; of a map or a part its key and its value."""
    if field.kind is Kind.TABLE:
        cells = _split(line, "|", len(field.columns))
        named = zip(field.columns, cells, strict=False)
        return [(column.name, _cell(column, cell, today)) for column, cell in named if cell]
    cells = _split(line, "=", 2)
    if len(cells) < 2 or not cells[0]:
        raise Wrong(N_("has no = between name and value"), line.strip())
    if field.kind is Kind.MAP:
        key, value = field.columns
        return [(_cell(key, cells[0], today), _cell(value, cells[1], today))]
    known: Mapping[str, Field] = {column.name: column for column in field.columns}
    if cells[0] not in known:
        raise Wrong(N_("is none of {names}"), cells[0], names=Listed(known))
    return [(cells[0], _cell(known[cells[0]], cells[1], today))]


def _cell(column: Field, text: str, today: dt.date) -> Any:
    if column.kind is Kind.CHOICE:
        code = code_of(column.words, column.codes, text)
        if code is None:
            words = Listed(word_of(column.words, one) for one in column.codes)
            raise Wrong(N_("is none of {names}"), text, names=words)
        return code
    return text.upper() if text.upper() in column.codes else value_of(column, text, today)
