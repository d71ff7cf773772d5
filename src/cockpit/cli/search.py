"""`cockpit search`: records by words in their names, titles and notes."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.progress import Progress
from cockpit.cli.session import Session
from cockpit.cli.usage import Count
from cockpit.content.words import N_, _

if TYPE_CHECKING:
    from cockpit.desk.searching import Hit

_AROUND = 60
"""Characters of a note that are shown on either side of what was found."""


def _run(session: Session, text: tuple[str, ...], count: int, as_json: bool) -> None:
    from cockpit.desk.searching import search

    session.speak()
    told = Progress(_("Reading texts: {done} of {total}"), least=20_000)
    with session.open(readonly=True) as desk:
        found = search(desk, " ".join(text), count, told)
    told.end()
    if as_json:
        printing.document([asdict(hit) for hit in found])
        return
    for hit in found:
        _print(hit, " ".join(text))
    if not found:
        printing.say(_("Nothing was found."))


def _print(hit: "Hit", typed: str) -> None:
    """What it is, its name, account and id; below it where the words stand, if not in the name."""
    from cockpit.desk.labels import KINDS
    from cockpit.desk.searching import excerpt
    from cockpit.model.arrays import ARRAYS

    of = f" · {hit.account}" if hit.account and hit.array != "accounts" else ""
    printing.line(f"{_(KINDS[ARRAYS[hit.array].singular])}  {hit.name}{of}  [{hit.id}]")
    if hit.text != hit.name:
        printing.line(f"    {hit.field}: {excerpt(hit.text, typed, _AROUND)}")


command = Command(
    "search",
    callback=click.pass_obj(_run),
    params=[
        click.Argument(["text"], nargs=-1, required=True, metavar="TEXT"),
        Option(["-n", "count"], type=Count(1), default=50, show_default=True, help=N_("How many at most.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("As a JSON array.")),
    ],
)
