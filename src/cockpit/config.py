"""config.toml: language, theme, own numbers of the method. It is read where it exists and never needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cockpit.content.words import LANGUAGES, N_

_KNOWN = ("language", "theme", "numbers", "keys")


@dataclass(frozen=True)
class Config:
    """What the user has set; None where nothing is set."""

    language: str | None = None
    theme: str | None = None
    numbers: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """Own values for numbers of the method (method.md 12), by their keys there."""
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Own keys of the screen, by command id."""
    complaints: tuple[tuple[str, Mapping[str, str]], ...] = ()
    """What could not be used: a template and its values, one sentence each."""


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
        values = {"file": file, "names": ", ".join(unknown)}
        complaints.append((N_("{file}: unknown settings are left aside: {names}."), values))
    language = raw.get("language")
    if language is not None and language not in LANGUAGES:
        values = {"file": file, "value": str(language), "allowed": ", ".join(LANGUAGES)}
        complaints.append((N_("{file}: language “{value}” must be one of {allowed}."), values))
        language = None
    found: dict[str, Any] = {}
    for name, kind in (("theme", str), ("numbers", dict), ("keys", dict)):
        value = raw.get(name)
        if value is not None and not isinstance(value, kind):
            complaints.append(
                (N_("{file}: {name} has the wrong form and is left aside."), {"file": file, "name": name})
            )
        elif value is not None:
            found[name] = MappingProxyType(value) if isinstance(value, dict) else value
    return Config(language=language, complaints=tuple(complaints), **found)
