"""config.toml: language, looks, own numbers of the method. It is read where it exists and never needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cockpit.content.words import LANGUAGES, N_
from cockpit.errors import Listed, Reason, RequestWrong

THEMES = ("dark", "night", "light", "paper", "contrast")
SYMBOLS = ("full", "plain")
CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType({"language": LANGUAGES, "theme": THEMES, "symbols": SYMBOLS})
"""Settings that are one of a few words."""
_KNOWN = (*CHOICES, "numbers", "keys", "me")

Complaint = tuple[str, Mapping[str, Any]]
"""One sentence as a template and its values."""


@dataclass(frozen=True)
class Config:
    """What the user has set; None where nothing is set."""

    language: str | None = None
    theme: str | None = None
    """One of ``THEMES``."""
    symbols: str | None = None
    """``plain`` for terminals that draw some signs two cells wide; one of ``SYMBOLS``."""
    written: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """Own values for numbers of the method (method.md 12) as they are written, by their keys there."""
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Own keys of the screen, by command id."""
    me: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """What the user has said of himself: ``pairs``, the answers that tell the own style."""
    complaints: tuple[Complaint, ...] = ()
    """What could not be used."""

    @cached_property
    def refused(self) -> Complaint | None:
        """Why the own numbers can't be used; None where they can."""
        if not self.written:
            return None
        from cockpit.content.numbers import load_numbers

        try:
            load_numbers(self.written)
        except RequestWrong as wrong:
            fault = Reason(wrong.template, wrong.values)
            return N_("config.toml: {fault}; cockpit goes on with the numbers it comes with."), {"fault": fault}
        return None

    @property
    def unusable(self) -> tuple[Complaint, ...]:
        """Everything that could not be used, the own numbers among it."""
        return (*self.complaints, *((self.refused,) if self.refused is not None else ()))

    @property
    def numbers(self) -> Mapping[str, Any]:
        """The own numbers for those who go on in any case: none where they are refused."""
        return {} if self.refused else self.written


def load(path: Path) -> Config:
    """The settings of this file; a missing file is an empty one, a fault is a complaint, never the end."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError):
        return Config(complaints=((N_("{file} can't be read; cockpit goes on without it."), {"file": str(path)}),))
    import tomllib
    from decimal import Decimal

    try:
        raw = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        values = {"file": str(path), "fault": str(error)}
        return Config(complaints=((N_("{file} is no valid TOML ({fault}); cockpit goes on without it."), values),))
    return _checked(raw, str(path))


def _checked(raw: Mapping[str, Any], file: str) -> Config:
    complaints = []
    unknown = sorted(key for key in raw if key not in _KNOWN)
    if unknown:
        values = {"file": file, "names": Listed(unknown)}
        complaints.append((N_("{file}: unknown settings are left aside: {names}."), values))
    found: dict[str, Any] = {}
    for name, allowed in CHOICES.items():
        word = raw.get(name)
        if word in allowed:
            found[name] = word
        elif word is not None:
            values = {"file": file, "name": name, "value": str(word), "allowed": Listed(allowed)}
            complaints.append((N_("{file}: {name} “{value}” must be one of {allowed}."), values))
    for name, kind in (("numbers", dict), ("keys", dict), ("me", dict)):
        value = raw.get(name)
        place = "written" if name == "numbers" else name
        if value is not None and not isinstance(value, kind):
            complaints.append(
                (N_("{file}: {name} has the wrong form and is left aside."), {"file": file, "name": name})
            )
        elif value is not None:
            found[place] = MappingProxyType(value) if isinstance(value, dict) else value
    return Config(complaints=tuple(complaints), **found)


def write(path: Path, text: str) -> None:
    """Put a new config.toml in place of the old one at once, 0600 in a folder of 0700; OSError where it can't be.

    A link is followed, so that what it leads to is changed.
    """
    import os

    place = Path(os.path.realpath(path))
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = place.with_name(f".{place.name}.{os.urandom(6).hex()}.new")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)
