"""The user's own numbers of the method: listed with all they are, and written into config.toml (method.md 12)."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any

from cockpit import config
from cockpit.content.numbers import (
    Entry,
    canonical,
    entries,
    entry_of,
    flat,
    load_numbers,
    merged,
    unit_and_description,
)
from cockpit.content.words import N_, _
from cockpit.desk.toml_text import changed
from cockpit.errors import Listed, Reason, RequestWrong

_WORDS = {
    "language": N_("The language of texts and messages."),
    "theme": N_("The colours of the screen."),
    "symbols": N_("Signs of the screen: plain where the terminal draws some of them two cells wide."),
}
"""Settings that are one of a few words, and what each is."""
_NUMBERS = "numbers"
_LONGEST = 60
_COMMA = re.compile("[,，、]")


@dataclass(frozen=True, slots=True)
class Setting:
    """One number; ``value`` and ``default`` are plain values for JSON: a number, a text, a list or a table.

    ``source`` is SEED, PUB or OWN with the section of method.md.
    """

    key: str
    value: Any
    default: Any
    unit: str | None
    source: str | None
    description: str
    overridden: bool

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON, in a fixed order."""
        return asdict(self)


def settings(path: Path, language: str, key: str | None = None) -> list[Setting]:
    """Every number, or what a key names: one number, a part of one, a group, or one of the words.

    What is written under unknown keys is passed over. RequestWrong for a key that names nothing, with near ones.
    """
    loaded = config.load(path)
    if key in _WORDS:
        word = getattr(loaded, key)
        return [Setting(key, word, None, None, None, _(_WORDS[key]), word is not None)]
    own = {name: value for name, value in flat(loaded.written).items() if _is_known(name, value)}
    values = merged(own)
    if key is None:
        found: list[tuple[Entry, str | None]] = [(entry, None) for entry in entries().values()]
    else:
        group = f"{canonical(key)}."
        found = [(entry, None) for name, entry in entries().items() if name.startswith(group)] or [entry_of(key)]
    return [_setting(entry, part, values, own, language) for entry, part in found]


def change(path: Path, key: str, text: str) -> RequestWrong | None:
    """Writes a number, or a part of one, into config.toml; an empty text takes the user's own value away.

    A list is written with commas or as JSON, a table as JSON or, whole, as the list of its values. Raises
    RequestWrong where the key is unknown, the value has the wrong form, or the numbers no longer fit together.
    Where they did not fit before, what is still wrong is returned.
    """
    source = source_of(path)
    if key in _WORDS:
        _change_word(path, source, key, text)
        return None
    entry, part = entry_of(key)
    name = entry.key if part is None else f"{entry.key}.{part}"
    default = entry.value if part is None else entry.value.get(part)
    values = _typed(name, default, text) if text.strip() else {name: None}
    before = flat(_numbers_in(source))
    after = {own: value for own, value in before.items() if not any(_covers(own, changed) for changed in values)}
    after |= {own: value for own, value in values.items() if value is not None}
    fault = _fault(after)
    if fault is not None and _fault(before) is None:
        raise fault
    _write(path, source, {(_NUMBERS, *own.split(".")): value for own, value in values.items()}, after)
    return fault


def _is_known(key: str, value: Any) -> bool:
    try:
        merged({key: value})
    except RequestWrong:
        return False
    return True


def _setting(
    entry: Entry, part: str | None, values: Mapping[str, Any], own: Mapping[str, Any], language: str
) -> Setting:
    unit, description = unit_and_description(entry, language)
    key, value, default = entry.key, values[entry.key], entry.value
    overridden = any(name == key or name.startswith(f"{key}.") for name in own)
    if part is not None:
        key, value, default = f"{key}.{part}", value.get(part), default.get(part)
        overridden = key in own or entry.key in own
    return Setting(key, _plain(value), _plain(default), unit, entry.source, description, overridden)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    exact = _number(str(value)) if isinstance(value, str | Decimal) else value
    if isinstance(exact, Decimal | Fraction):
        return int(exact) if exact == int(exact) else float(exact)
    return value


def _typed(key: str, default: Any, text: str) -> dict[str, Any]:
    """The values by key that a text stands for, held against the form of the default."""
    value = _read(key, text)
    if isinstance(value, Mapping):
        return {f"{key}.{name}": inner for name, inner in value.items()}
    if isinstance(default, Mapping) and isinstance(value, list) and len(value) == len(default):
        return {f"{key}.{name}": inner for name, inner in zip(default, value, strict=True)}
    return {key: [value] if isinstance(default, list) and not isinstance(value, list) else value}


def _read(key: str, text: str) -> Any:
    text = text.strip()
    if text[0] in "[{":
        try:
            return _of_json(json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=_no_constant))
        except (ValueError, RecursionError):
            raise RequestWrong(N_("{key}: “{value}” is no JSON"), key=key, value=text[:_LONGEST]) from None
    parts = [part.strip() for part in _COMMA.split(text)]
    values = [part if (number := _number(part)) is None else number for part in parts]
    return values if len(values) > 1 else values[0]


def _of_json(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _of_json(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_of_json(inner) for inner in value]
    return value if isinstance(value, Decimal) else str(value)


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _LONGEST else None


def _covers(own: str, name: str) -> bool:
    return own == name or own.startswith(f"{name}.")


def _fault(own: Mapping[str, Any]) -> RequestWrong | None:
    try:
        load_numbers(own)
    except RequestWrong as wrong:
        return wrong
    return None


def _change_word(path: Path, source: str, name: str, text: str) -> None:
    word, allowed = text.strip() or None, config.CHOICES[name]
    if word is not None and word not in allowed:
        values = {"name": name, "value": text[:_LONGEST], "allowed": Listed(allowed)}
        raise RequestWrong(N_("{name} “{value}” must be one of {allowed}"), **values)
    _write(path, source, {(name,): word}, flat(_numbers_in(source)))


def source_of(path: Path) -> str:
    """The settings as written; RequestWrong where they can't be read as text."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError):
        raise RequestWrong(N_("{file} can't be read; nothing was changed."), file=str(path)) from None


def _numbers_in(source: str) -> Mapping[str, Any]:
    """The table of numbers in the text of the settings; RequestWrong where the text is no TOML or has no such table."""
    try:
        numbers = tomllib.loads(source, parse_float=Decimal).get(_NUMBERS, {})
    except tomllib.TOMLDecodeError as error:
        template = N_("config.toml is no valid TOML ({fault}); nothing was changed.")
        raise RequestWrong(template, fault=str(error)) from None
    if not isinstance(numbers, Mapping):
        raise RequestWrong(N_("numbers in config.toml is no table; nothing was changed."))
    return numbers


def _write(path: Path, source: str, values: Mapping[tuple[str, ...], Any], after: Mapping[str, Any]) -> None:
    """Write the changed text, if it says what it should: a file in a form that was not foreseen stays as it is."""
    try:
        text = changed(source, values, _known_as)
        right = flat(_numbers_in(text)) == after and _words_in(text) == _words_after(source, values)
    except (ValueError, RequestWrong):
        right = False
    if not right:
        raise RequestWrong(N_("{file} is written in a way that can't be changed here; edit it."), file=str(path))
    try:
        config.write(path, text)
    except OSError as error:
        fault = Reason(N_("{file}: {fault}"), {"file": str(path), "fault": error.strerror or ""})
        raise RequestWrong(N_("The settings could not be written: {fault}"), fault=fault) from None


def _words_in(source: str) -> dict[str, Any]:
    written = tomllib.loads(source)
    return {name: written.get(name) for name in _WORDS}


def _words_after(source: str, values: Mapping[tuple[str, ...], Any]) -> dict[str, Any]:
    return _words_in(source) | {path[0]: value for path, value in values.items() if len(path) == 1}


def _known_as(written: tuple[str, ...]) -> tuple[str, ...]:
    """Where a written value belongs: under its own key, nested."""
    first, *rest = written
    return (first, *canonical(".".join(rest)).split(".")) if first == _NUMBERS and rest else written
