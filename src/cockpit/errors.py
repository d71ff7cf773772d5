"""Errors a person may read: one sentence each, with the exit code of design.md 6."""

from typing import Any


class CockpitError(Exception):
    """A message template in English and what fills it; front ends translate the template."""

    exit_code = 1

    def __init__(self, template: str, **values: Any) -> None:
        self.template = template
        self.values = values
        super().__init__(template.format(**values) if values else template)


class RequestWrong(CockpitError):
    """The data or the request is wrong; the message names the field and the value."""


class ChangedMeanwhile(RequestWrong):
    """Somebody else changed the same field since it was read; nothing was written."""


class BookUnusable(CockpitError):
    """The book can't be used: locked, newer, foreign, damaged, no permission, disk full."""

    exit_code = 3
