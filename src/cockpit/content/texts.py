"""The method's own texts in one language, read from the TOML files beside this module when first asked for.

Works on plain mappings as the advice cache holds them (``Suggestion.as_dict()``): rule, names and numbers in,
sentences out, so that a change of language or wording needs no evaluation. Names of people are returned as
they are; ``cockpit.show`` makes them safe for a terminal.
"""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any

from cockpit.content.words import labelled

_HERE = Path(__file__).parent
_IN_LINES = frozenset({"Milestone"})
_DECISION_LAYER = {"MANAGEMENT": "DECISION"}

Fact = tuple[str, Mapping[str, Any]]


class Texts:
    """The texts of one language: ``en`` or ``zh``. Each file is read once."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._files: dict[str, dict[str, Any]] = {}
        self._words = _Words(self)

    def file(self, kind: str) -> dict[str, Any]:
        """One file of this language as tables by key; ``kind`` is its name, such as ``rules``."""
        if kind not in self._files:
            text = (_HERE / self.language / f"{kind}.toml").read_text(encoding="utf-8")
            self._files[kind] = tomllib.loads(text)
        return self._files[kind]

    # -- a suggestion -------------------------------------------------------------------------------------

    def action(self, suggestion: Mapping[str, Any]) -> str:
        """What to do, as one sentence without a gap (method.md 9.5, 10)."""
        template: str = self.file("rules")[suggestion["rule"]]["action"]
        values = {"p": suggestion["target"]["name"]} | self._filled(suggestion["facts"])
        if names := suggestion["names"]:
            person = suggestion["person"]
            values[names] = person["name"] if person else self.file("lines")["fill"][names]
        if "{via}" in template:
            values["via"] = self._via(suggestion["via"], in_brackets=_stands_in_brackets(template))
        return self._words.format(template, **values)

    def title(self, rule: str) -> str:
        """A few words for lists, without names."""
        return str(self.file("rules")[rule]["title"])

    def reason(self, rule: str) -> str:
        """Why the method advises it."""
        return str(self.file("rules")[rule]["reason"])

    def source(self, rule: str) -> str:
        """Where the method has it from, such as "seed 004 + seed 003"."""
        return str(self.file("rules")[rule]["source"])

    def why(self, facts: Sequence[Fact], today: date | None = None) -> list[str]:
        """The facts that made the rule fire, a short line each; days are counted from today where it is given."""
        words = _Words(self, today)
        return [words.format(self.file("why")[code], **values) for code, values in facts]

    def via(self, suggestion: Mapping[str, Any]) -> str | None:
        """Whom to go through, where the action names somebody; with the note of a person only interested."""
        return self._via(suggestion["via"], in_brackets=False) if suggestion["via"] else None

    def first(self, suggestion: Mapping[str, Any]) -> str | None:
        """The line "first: {via}", the name alone; None where there is no person to go through (9.4.5a)."""
        via = suggestion["via"]
        return self.line("first", via=via["name"]) if via and via["id"] else None

    # -- how to say it ------------------------------------------------------------------------------------

    def how(self, style: str | Sequence[str] | None) -> str | None:
        """How to talk to a person of this style; two, of a mixed one, give both lines (method.md 2.6)."""
        if not style:
            return None
        if isinstance(style, str):
            return self._row("how", style)
        lines = [labelled(self.name("Style", one), self._row("how", one) or "", self.language) for one in style]
        return self._join("styles", lines)

    def message(self, need: str | None) -> str | None:
        """What to say, do and not do for this personal need (method.md 4.3)."""
        return self._row("messages", need)

    def content(self, dept: str | None, layer: str | None) -> str | None:
        """First sentence and checklist for the department, else for the layer (method.md 4.2)."""
        rows = self.file("depts")
        for key in (_DECISION_LAYER.get(dept or "", dept), layer):
            if key in rows:
                return self._row("depts", key)
        return None

    def _row(self, kind: str, key: str | None) -> str | None:
        rows = self.file(kind)
        if key not in rows:
            return None
        join = self.file("lines")["join"]["label"]
        parts = [f"{label}{join}{rows[key][field]}" for field, label in rows["labels"].items()]
        return self._join("row", parts)

    # -- warnings, names, lines ---------------------------------------------------------------------------

    def warning(self, warning: Mapping[str, Any]) -> str:
        """What would do harm today (method.md 9.10); ``id`` and ``facts`` of the warning."""
        template: str = self.file("warnings")[warning["id"]]["text"]
        return self._words.format(template, **self._filled(warning["facts"]))

    def warning_title(self, warning: str) -> str:
        """A few words for lists, without names."""
        return str(self.file("warnings")[warning]["title"])

    def warning_reason(self, warning: str) -> str:
        """Why it would do harm."""
        return str(self.file("warnings")[warning]["reason"])

    def warning_source(self, warning: str) -> str:
        """Where the method has it from."""
        return str(self.file("warnings")[warning]["source"])

    def hint(self, hint: Mapping[str, Any]) -> str:
        """Housekeeping to do (method.md 10.4); ``id``, ``variant`` and ``facts`` of the hint."""
        text = self.file("hints")[hint["id"]]["text"]
        template: str = text[hint["variant"] or "plain"] if isinstance(text, dict) else text
        return self._words.format(template, **hint["facts"])

    def hint_title(self, hint: str) -> str:
        """A few words for lists, without names."""
        return str(self.file("hints")[hint]["title"])

    def hint_reason(self, hint: str) -> str:
        """What it is good for."""
        return str(self.file("hints")[hint]["reason"])

    def hint_source(self, hint: str) -> str:
        """Where the method has it from."""
        return str(self.file("hints")[hint]["source"])

    def resource(self, kind: str | None, who: str | None) -> str:
        """A resource by its kind and who it is, as far as they are known."""
        words = self.file("lines")["resource"]
        known = "both" if kind and who else "kind" if kind else "who" if who else "neither"
        return self._words.format(words[known], kind=self.name("ResourceKind", kind) if kind else "", who=who or "")

    def listed(self, parts: Sequence[str]) -> str:
        """Names or labels one after the other."""
        return self._join("names", parts)

    def name(self, kind: str, code: str | int) -> str:
        """The word for an identifier: ``name("Stance", "SN")`` is "sponsor"; attitudes as "+3", "0", "-1"."""
        return str(self.file("lines" if kind in _IN_LINES else "names")[kind][str(code)])

    def line(self, key: str, **values: Any) -> str:
        """A short line beside the advice, such as ``first`` or ``estimated_stage``."""
        return self._words.format(self.file("lines")["line"][key], **values)

    def nothing_due(self, next_contact: date | None) -> str:
        """What a person's card says when no rule fires; None: never contacted (method.md 9.5)."""
        if next_contact is None:
            return self.line("not_met")
        return self.line("nothing_due", date=next_contact.isoformat())

    # -- filling ------------------------------------------------------------------------------------------

    def _via(self, via: Mapping[str, Any], *, in_brackets: bool) -> str:
        words = self.file("lines")["via"]
        if via["kind"] == "nobody":
            return str(words["nobody"])
        if via["kind"] == "supporter":
            return str(via["name"])
        note: str = words["interested_in_brackets" if in_brackets else "interested"]
        return self._words.format(note, name=via["name"])

    def _filled(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        return {key: self._value(key, value) for key, value in facts.items()}

    def _value(self, key: str, value: Any) -> Any:
        if key == "ms":
            return self.name("Milestone", value)
        return self._join(key, value) if isinstance(value, list | tuple) else value

    def _join(self, key: str, parts: Sequence[str]) -> str:
        joiners = self.file("lines")["join"]
        return str(joiners.get(key, joiners["names"])).join(parts)


class _Words(Formatter):
    """Fills a template: ``{stance:Stance}`` is a word for an identifier, ``{roles:roles}`` words for A+D,
    ``{att:signed}`` has its sign, ``{on:day}`` is a day as seen from today, ``{requests:resource}`` are resources by
    kind and who. Of a list each part is written so.
    """

    def __init__(self, texts: Texts, today: date | None = None) -> None:
        self._texts = texts
        self._today = today

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, list | tuple):
            return self._texts.listed([self._part(part, format_spec) for part in value])
        if not format_spec:
            return str(value)
        if format_spec == "signed":
            return f"{value:+d}" if value else "0"
        if format_spec == "roles":
            return " + ".join(self._texts.name("Role", role) for role in value.split("+"))
        return self._day(value) if format_spec == "day" else self._texts.name(format_spec, value)

    def _part(self, part: Any, format_spec: str) -> str:
        if format_spec == "resource":
            return self._texts.resource(*part)
        return self.format_field(part, format_spec)

    def _day(self, day: str) -> str:
        if self._today is None:
            return day
        days = (date.fromisoformat(day) - self._today).days
        words = self._texts.file("lines")["day"]
        near = {0: "today", 1: "tomorrow", -1: "yesterday"}
        if days in near:
            return str(words[near[days]])
        return self.format(words["ahead" if days > 0 else "ago"], n=abs(days))


def _stands_in_brackets(template: str) -> bool:
    before = template.partition("{via}")[0]
    return sum(map(before.count, "(（")) > sum(map(before.count, ")）"))
