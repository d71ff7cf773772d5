"""Faults: why a value was refused, as one sentence that names the field and the value."""

import dataclasses
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pydantic import ValidationError

from cockpit.errors import N_
from cockpit.model.values import NO_NUL

_NOT_WHOLE = N_("is no whole number")
_NO_TEXT = N_("is no text")
_TEMPLATES = {
    "missing": N_("is missing"),
    "extra_forbidden": N_("is not a field of this record"),
    "enum": N_("must be one of {expected}"),
    "literal_error": N_("must be one of {expected}"),
    "not_allowed": N_("is none of {allowed}"),
    "greater_than_equal": N_("must be at least {ge}"),
    "less_than_equal": N_("must be at most {le}"),
    "amount_decimals": N_("has more decimals than {currency} has"),
    "string_too_short": N_("is empty"),
    "string_too_long": N_("is longer than {max_length} characters"),
    "string_type": _NO_TEXT,
    "invalid_key": _NO_TEXT,
    "string_unicode": N_("holds characters that no text may hold"),
    "string_pattern_mismatch": N_("has the wrong form"),
    "int_type": _NOT_WHOLE,
    "int_parsing": _NOT_WHOLE,
    "int_parsing_size": _NOT_WHOLE,
    "int_from_float": _NOT_WHOLE,
    "finite_number": _NOT_WHOLE,
    "tuple_type": N_("is no list"),
    "dict_type": N_("is no map"),
    "model_type": N_("is no object"),
}
"""Sentence ends for pydantic's own error kinds and for ours with placeholders; other errors bring theirs."""


@dataclasses.dataclass(frozen=True)
class Fault:
    """One refused value: ``reason`` is the English sentence end, with ``values`` filling its placeholders."""

    field: str
    value: Any
    template: str
    values: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def reason(self) -> str:
        """The reason in English, such as ``must be at most 4``."""
        return self.template.format(**self.values)

    def __str__(self) -> str:
        return f"{self.field}: {shown(self.value)} {self.reason}"


class Refused(ValueError):
    """The data is wrong; holds the faults, at least one."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("; ".join(map(str, faults)))


@contextmanager
def asked_as(**names: str) -> Iterator[None]:
    """Faults of a field by the name under which the person was asked for it: ``asked_as(value="attitude")``."""
    try:
        yield
    except Refused as refused:
        named = [(fault, names.get(fault.field.rpartition(".")[2])) for fault in refused.faults]
        raise Refused(*(dataclasses.replace(one, field=name) if name else one for one, name in named)) from None


def shown(value: Any) -> str:
    """A value as a message quotes it: short, on one line."""
    text = "null" if value is None else str(value)
    text = " ".join(text.split())
    return f"“{text[:57]}…”" if len(text) > 60 else f"“{text}”"


def faults_of(error: ValidationError) -> tuple[Fault, ...]:
    """Every fault of a validation, each with the path of its field (``attitudes[0].value``)."""
    return tuple(_fault(e) for e in error.errors(include_url=False))


def faults_by_row(error: ValidationError) -> dict[int, Fault]:
    """The first fault of each row of a validated list of rows, by the row's place in the list."""
    first: dict[int, Any] = {}
    for found in error.errors(include_url=False):
        first.setdefault(int(found["loc"][0]), {**found, "loc": found["loc"][1:]})
    return {row: _fault(found) for row, found in first.items()}


def _fault(error: Any) -> Fault:
    context = dict(error.get("ctx") or {})
    path = ""
    for step in error["loc"]:
        path += f"[{step}]" if isinstance(step, int) else (f".{step}" if path else str(step))
    template = _TEMPLATES.get(error["type"] if context.get("pattern") != NO_NUL else "string_unicode")
    if template is None:
        template = error["msg"].replace("{", "{{").replace("}", "}}")
    if "expected" in context:
        context["expected"] = context["expected"].replace(" or ", ", ")
    named = str(context.pop("field", ""))
    name = named or path or "record"
    value = error["input"]
    if isinstance(value, Mapping):
        value = value.get(name, None if named or error["type"] == "missing" else value)
    if error["type"] == "extra_forbidden":
        value = error["loc"][-1]
    context = {k: v for k, v in context.items() if isinstance(v, str | int | float)}
    return Fault(name, value, template, context)
