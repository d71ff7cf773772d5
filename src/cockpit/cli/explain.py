"""`cockpit explain`: what each part of the method is for, how it is computed, and what follows from it."""

import shutil
from itertools import groupby

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.session import Session
from cockpit.content.words import N_

_WIDEST = 100
_NARROWEST = 30


def _run(session: Session, topic: str | None, as_json: bool) -> None:
    language = session.speak()
    if topic is None:
        _list(language, as_json)
    else:
        _page(session, topic, language, as_json)


def _list(language: str, as_json: bool) -> None:
    from cockpit.desk.explaining import topics

    found = topics(language)
    if as_json:
        printing.document([{"topic": one.topic, "title": one.title, "group": one.group} for one in found])
        return
    widest = max(printing.cells(one.topic) for one in found)
    lines = []
    for title, members in groupby(found, key=lambda one: one.group_title):
        lines += [title, *(f"  {one.topic:<{widest}}  {one.title}" for one in members), ""]
    printing.block("\n".join(lines))


def _page(session: Session, topic: str, language: str, as_json: bool) -> None:
    from cockpit.cli.plain_markdown import plain
    from cockpit.content.numbers import users_numbers
    from cockpit.desk.explaining import page

    found = page(topic, language, users_numbers(session.numbers))
    if as_json:
        printing.document({"topic": found.topic, "title": found.title, "markdown": found.markdown})
        return
    width = min(_WIDEST, max(_NARROWEST, shutil.get_terminal_size().columns))
    printing.block(plain(found.markdown, width))


command = Command(
    "explain",
    callback=click.pass_obj(_run),
    params=[
        click.Argument(["topic"], required=False),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ],
)
