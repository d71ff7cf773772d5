"""The explanations of the method: one Markdown page for each system and language, filled with the present numbers.

A page names a number by its key, ``{closeness.rc.trust_base}``, a part of one by its name or place,
``{cadence.roles.A}``, ``{c139.bands.0}``, and a value of its worked example by ``{example.rc}``, so that it says what
the program computes with. After a colon stands how a value is written, see ``_Filling``.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any, NamedTuple

from cockpit.content.numbers import entries
from cockpit.content.texts import Texts
from cockpit.methods.exact import Exact, rounded
from cockpit.methods.numbers import Numbers
from cockpit.methods.undefined import Undefined

_HERE = Path(__file__).parent
_DECIMALS = 4
EXAMPLE = "example"

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "start": ("overview", "numbers"),
        "people": (
            "attitude",
            "effective-attitude",
            "stances",
            "non-supporters",
            "roles",
            "org-chart",
            "key-person-classes",
            "styles",
            "personal-needs",
            "department-needs",
            "group-decision",
        ),
        "closeness": (
            "relationship-closeness",
            "acceptance",
            "composite-closeness",
            "decision-chain",
            "enterprise-relation",
            "influence-reach",
            "cadence",
        ),
        "deal": (
            "sync-points",
            "exit-checks",
            "buying-cycle",
            "c139",
            "coach",
            "forecast",
            "attention",
            "decision-team",
            "opportunity-assessment",
            "winning-steps",
            "five-dimensions",
            "project-behaviour",
            "resource-requests",
        ),
        "account": (
            "segments",
            "pareto",
            "satisfaction",
            "resources",
            "finance",
            "days-of-supply",
            "gmroii",
            "information-template",
            "account-plan",
        ),
        "seller": ("own-style", "seller-type", "measures-of-success"),
        "talk": ("capture", "needs", "listening", "structured-selling", "objections", "documents"),
        "advice": ("next-best-actions", "score", "daily-list", "avoid-now", "trilogy", "other-methods"),
    }
)
"""Every topic once, in reading order, by group."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "rc": "relationship-closeness",
        "closeness": "relationship-closeness",
        "trust": "relationship-closeness",
        "cc": "composite-closeness",
        "sa": "acceptance",
        "pa": "acceptance",
        "ecm": "decision-chain",
        "chain": "decision-chain",
        "influence": "org-chart",
        "map-status": "org-chart",
        "sponsor": "stances",
        "esp": "account-plan",
        "tas": "winning-steps",
        "mci": "resource-requests",
        "pbm": "project-behaviour",
        "rivals": "project-behaviour",
        "dos": "days-of-supply",
        "margin": "finance",
        "roi": "finance",
        "key-accounts": "pareto",
        "log": "capture",
        "brief": "documents",
        "prep": "structured-selling",
        "smart": "structured-selling",
        "funnel": "structured-selling",
        "fab": "structured-selling",
        "me": "measures-of-success",
        "success": "measures-of-success",
        "target": "measures-of-success",
        "sync": "sync-points",
        "nba": "next-best-actions",
        "cool-down": "next-best-actions",
        "stake": "daily-list",
        "today": "daily-list",
        "warnings": "avoid-now",
        "grade": "opportunity-assessment",
        "medd-picc": "other-methods",
        "meddpicc": "other-methods",
    }
)
"""Short names that salespeople use, with the topic they mean."""


def topics() -> Iterator[tuple[str, str]]:
    """Group and topic of every page, in reading order."""
    return ((group, topic) for group, members in GROUPS.items() for topic in members)


@cache
def raw(topic: str, language: str) -> str:
    """A page as written, its placeholders unfilled; KeyError for a topic that there isn't."""
    if not any(topic in members for members in GROUPS.values()):
        raise KeyError(topic)
    return (_HERE / language / "explain" / f"{topic}.md").read_text(encoding="utf-8")


def title(topic: str, language: str) -> str:
    """What the page is headed by."""
    return raw(topic, language).partition("\n")[0].removeprefix("# ")


def group_title(group: str, language: str) -> str:
    """What a group of topics is headed by."""
    return str(_words(language)["groups"][group])


@cache
def _words(language: str) -> Mapping[str, Any]:
    return tomllib.loads((_HERE / language / "explain" / "words.toml").read_text(encoding="utf-8"))


def placeholders(text: str) -> list[tuple[str, str]]:
    """Every placeholder of a page as its name and how it is written, in order."""
    return [(name, spec or "") for _text, name, spec, _conversion in Formatter().parse(text) if name is not None]


def filled(topic: str, language: str, numbers: Numbers, example: Mapping[str, object]) -> str:
    """The page with every placeholder filled; KeyError or AttributeError for one that names nothing."""
    return _Filling(numbers, example, language).vformat(raw(topic, language), (), {})


def keys_named(text: str) -> set[str]:
    """Keys of the numbers that a page names, whole or in part: ``cadence.roles`` for ``{cadence.roles.A}``."""
    return {entry for name, _spec in placeholders(text) if (entry := _entry_key(name)) is not None}


def _entry_key(name: str) -> str | None:
    """The key of the number that a placeholder's name begins with."""
    known, parts = entries(), name.split(".")
    joined = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((key for key in joined if key in known), None)


class _Value(NamedTuple):
    value: Any
    unit: str


class _Filling(Formatter):
    """Fills a page.

    Without a sign after the colon a share is a percentage, an attitude has its sign, anything else is plain.
    ``:%`` percentage, ``:1%`` the same with one decimal, ``:0`` to ``:4`` so many decimals, ``:,`` thousands apart,
    ``:signed``, ``:points`` a share as percentage points, ``:Stance`` the word for an identifier of that kind.
    """

    def __init__(self, numbers: Numbers, example: Mapping[str, object], language: str) -> None:
        self._numbers, self._example = numbers, example
        self._words, self._texts = _words(language), Texts(language)

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> tuple[_Value, str]:
        first, *rest = field_name.split(".")
        if first == EXAMPLE:
            return _Value(self._example[".".join(rest)], ""), field_name
        value: Any = self._numbers
        for name in (first, *rest):
            value = _part(value, name)
        key = _entry_key(field_name)
        return _Value(value, entries()[key].unit if key else ""), field_name

    def format_field(self, value: _Value, format_spec: str) -> str:
        return self._written(value.value, format_spec or _usual(value.unit))

    def _written(self, value: Any, spec: str) -> str:
        if isinstance(value, Mapping):
            return self._joined([f"{key} {self._written(inner, spec)}" for key, inner in value.items()])
        if isinstance(value, tuple):
            return self._joined([self._written(inner, spec) for inner in value])
        if isinstance(value, bool):
            return str(self._words["words"]["yes" if value else "no"])
        if value is None:
            return "?"
        if isinstance(value, Undefined):
            return self._texts.name("Why", value.reason)
        if spec[:1].isupper():
            own = self._words.get(spec)
            return str(own[value]) if own else self._texts.name(spec, value)
        return value if isinstance(value, str) else _number(value, spec)

    def _joined(self, parts: Sequence[str]) -> str:
        words = self._words["words"]
        return str(words["join"]).join(parts) if parts else str(words["none"])


def _part(whole: Any, name: str) -> Any:
    if isinstance(whole, Mapping):
        return whole[name]
    return whole[int(name)] if isinstance(whole, tuple) else getattr(whole, name)


def _usual(unit: str) -> str:
    if unit.startswith("share"):
        return "%"
    return "signed" if unit == "attitude" else ""


def _number(value: Exact, spec: str) -> str:
    if spec.endswith("%"):
        return f"{_number(value * 100, spec[:-1])}%"
    if spec == "points":
        return _number(value * 100, "")
    if spec.isdecimal():
        return str(rounded(value, int(spec)))
    plain = f"{rounded(value, _DECIMALS).normalize():{',' if spec == ',' else ''}f}"
    return f"+{plain}" if spec == "signed" and value > 0 else plain
