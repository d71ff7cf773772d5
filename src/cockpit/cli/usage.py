"""What is wrong with the way a command was called, in our own words where click's would be foreign."""

import re
from typing import Any

import click

from cockpit.content.words import _, language

_QUOTED = re.compile(r"'([^'\n]*)'")
_STOP = re.compile(r"(?<!\.)\.(?=\s|$)")


class Count(click.IntRange):
    """A whole number from a least one on."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            fault = _("“{value}” is no whole number from {least} on").format(value=value, least=self.least)
            self.fail(fault, param, ctx)


def sentence(error: click.ClickException) -> str:
    """The usage of the command and what is wrong, for people."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    context = getattr(error, "ctx", None)
    usage = [context.get_usage()] if context is not None else []
    return "\n".join([*usage, _in_style(error.format_message())])


def _in_style(text: str) -> str:
    """click writes quotes, commas and stops itself, whatever the language."""
    if language() == "en":
        return text
    return _STOP.sub("。", _QUOTED.sub(r"“\1”", text)).replace(", ", "、").replace("。 ", "。")
