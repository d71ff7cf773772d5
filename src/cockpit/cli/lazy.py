"""click, with commands loaded when called, help in both languages, and options that stand anywhere."""

import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any

import click

from cockpit.cli import printing
from cockpit.cli.session import Session
from cockpit.content import words
from cockpit.content.words import LANGUAGES, N_, _


class Option(click.Option):
    """An option whose help is said in the language of the run."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        written = self.help
        try:
            self.help = _(written) if written else written
            return super().get_help_record(ctx)
        finally:
            self.help = written


def speak(session: Session) -> None:
    """Has us and click speak the language of the run; click asks gettext's own domain and the environment."""
    language = session.speak()
    if language != "en":
        import gettext

        gettext.bindtextdomain(words.DOMAIN, words.FOLDER)
        gettext.textdomain(words.DOMAIN)
    os.environ["LANGUAGE"] = language


def language_asked(arguments: Sequence[str]) -> str | None:
    """The language that --lang names, found before click reads the line, so that its complaints are said in it."""
    found = None
    for word, following in pairwise((*arguments, "")):
        value = following if word == "--lang" else word.removeprefix("--lang=")
        if value in LANGUAGES and word.startswith("--lang"):
            found = value
    return found


def _remember(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is not None:
        session = ctx.find_root().ensure_object(Session)
        setattr(session, str(param.name), value)
        if param.name == "lang":
            speak(session)


def global_options() -> list[click.Parameter]:
    """--book, --today and --lang, which every command takes before or after its name."""
    common: dict[str, Any] = {"expose_value": False, "callback": _remember}
    return [
        Option(["--book"], metavar="FILE", help=N_("The book to work on."), **common),
        Option(["--today"], metavar="DATE", help=N_("The day that counts as today, YYYY-MM-DD."), **common),
        Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            is_eager=True,
            help=N_("The language of texts and messages."),
            **common,
        ),
    ]


class _Formatter(click.HelpFormatter):
    """Headings with the colon of the language."""

    def write_heading(self, heading: str) -> None:
        self.write(" " * self.current_indent + _("{heading}:").format(heading=heading) + "\n")


class _Context(click.Context):
    formatter_class = _Formatter


def _print_help(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        printing.block(ctx.get_help())
        ctx.exit()


class _Spoken(click.Command):
    """Help and result of a command in the language of the run."""

    context_class = _Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params = [*self.params, *global_options()]

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [_(piece) for piece in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = _("Show this message and exit.")
            option.callback = _print_help
        return option

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        written = self.help
        try:
            self.help = _(written) if written else written
            super().format_help_text(ctx, formatter)
        finally:
            self.help = written


class Command(_Spoken):
    """One command."""


_PIECES = (N_("[OPTIONS]"), N_("COMMAND [ARGS]..."), N_("[COMMAND] [ARGS]..."))
"""What click says in a usage line itself."""

Entry = tuple[str, str]
"""Where a command is made (``module`` or ``module:argument``) and its help."""


class Group(_Spoken, click.Group):
    """A group whose commands are imported when they are called; its help imports none of them.

    The helps are short enough for a line of 80; click's own wrapping of so many costs a tenth of the start.
    """

    def __init__(self, name: str, entries: Mapping[str, Entry], **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.entries:
            return None
        place, text = self.entries[cmd_name]
        module, _colon, argument = place.partition(":")
        made: click.Command | Callable[[str, str], click.Command] = import_module(module).command
        found = made if isinstance(made, click.Command) else made(cmd_name, argument)
        found.help = found.help or text
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, self.entries))
        with formatter.section(_("Commands")):
            for name, (_place, text) in self.entries.items():
                formatter.write(f"  {name.ljust(width)}  {_(text)}\n")
