"""Rows as files hold them, made ready to be checked: unknown fields out, what is not known out."""

from collections.abc import Mapping
from typing import Any

from cockpit.exchange.forms import Form, Kind, forms_of
from cockpit.exchange.limits import UNKNOWN
from cockpit.exchange.rows import Row, writable


class Tidy:
    """Tidies the rows of one array and notes unknown fields by their paths."""

    def __init__(self, array: str, unknown: dict[str, None]) -> None:
        self._array = array
        self._forms = forms_of(array)
        self._unknown = unknown

    def __call__(self, row: Mapping[str, Any]) -> Row:
        """The row's known fields; an empty text is null, and null in a list, map or object is left out."""
        tidy: Row = {}
        for name, value in row.items():
            form = self._forms.get(name)
            if form is None:
                self._note(name)
            elif isinstance(value, list | dict):
                tidy[name] = self._inside(value, form, name)
            else:
                tidy[name] = None if value == "" else value
        return tidy

    def _inside(self, value: Any, form: Form, path: str) -> Any:
        if form.kind is Kind.LIST and isinstance(value, list) and form.inner:
            return [self._inside(item, form.inner, f"{path}[]") for item in value]
        if not isinstance(value, dict):
            return value
        if form.kind is Kind.MAP and form.inner:
            inner = form.inner
            return {key: self._inside(item, inner, path) for key, item in value.items() if item is not None}
        return self._part(value, form.fields, path) if form.kind is Kind.PART else value

    def _part(self, part: Mapping[str, Any], forms: Mapping[str, Form], path: str) -> dict[str, Any]:
        kept = {}
        for name, value in part.items():
            if name not in forms:
                self._note(f"{path}.{name}")
            elif value is not None and value != "":
                kept[name] = self._inside(value, forms[name], f"{path}.{name}")
        return kept

    def _note(self, path: str) -> None:
        if len(self._unknown) < UNKNOWN:
            self._unknown[writable(f"{self._array}.{path}")] = None
