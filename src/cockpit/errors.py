"""Errors a person may read: one sentence each, with the exit code of design.md 6."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


def N_(text: str) -> str:  # noqa: N802 - the customary name
    """Mark a message for the catalogue; front ends translate it."""
    return text


class Reason(NamedTuple):
    """A part of a message that is a template itself, so that front ends can translate it on its own."""

    template: str
    values: Mapping[str, Any] = MappingProxyType({})

    def __str__(self) -> str:
        """The reason in English."""
        return self.template.format(**self.values)


class Listed(tuple[str, ...]):
    """Texts that a message lists, so that front ends can part them as their language does."""

    __slots__ = ()

    def __str__(self) -> str:
        """Parted by commas."""
        return ", ".join(self)


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


class BookUnwritable(BookUnusable):
    """The book can be read but not changed: it is read-only, or the disk is full."""
