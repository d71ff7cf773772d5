"""`cockpit import`: files into the book, all in one act."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.progress import Progress
from cockpit.cli.session import Session
from cockpit.content.saying import value_said
from cockpit.content.words import N_, _, filled, joined

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk
    from cockpit.desk.importing import ImportResult, Reject

_SHOWN = 20
_MIB = 1 << 20


def _run(
    session: Session,
    files: tuple[Path, ...],
    array: str | None,
    mapping: Path | None,
    unassigned: str | None,
    dry_run: bool,
    strict: bool,
    rejects: Path | None,
    as_json: bool,
) -> int:
    from cockpit.desk.importing import import_paths, write_rejects

    if rejects is not None:
        write_rejects(rejects, [])
    bar = Progress(_("Importing: {done} of {total} MiB"), unit=_MIB)
    with _trying(session) if dry_run else session.open() as desk:
        result = import_paths(
            desk,
            files,
            array=array,
            mapping=mapping,
            unassigned=unassigned,
            dry_run=dry_run,
            strict=strict,
            progress=bar,
        )
        bar.end()
    if rejects is not None:
        write_rejects(rejects, result.rejects)
    if as_json:
        printing.document({**result.as_dict, "rejects": [_reject(one) for one in result.rejects]})
    else:
        _print(result)
    _tell(result, rejects, dry_run)
    return int(result.refused)


def _trying(session: Session) -> "Desk":
    """The desk for an import that is only tried: it neither makes a book nor has to write to one."""
    from cockpit.errors import BookUnwritable

    try:
        return session.open(in_memory=not session.path.exists())
    except BookUnwritable:
        return session.open(in_memory=True)


def _reject(one: "Reject") -> dict[str, Any]:
    return {**one.as_dict, "reason": filled(one.template, one.values)}


def _print(result: "ImportResult") -> None:
    rows = [(n, str(c.new), str(c.changed), str(c.same), str(c.rejected)) for n, c in result.arrays.items()]
    if rows:
        headings = (_("array"), _("new"), _("changed"), _("same"), _("rejected"))
        printing.table(headings, rows, right=(1, 2, 3, 4))


def _tell(result: "ImportResult", rejects: Path | None, dry_run: bool) -> None:
    for file in result.detected:
        if file.judged or file.delimiter:
            how = {"file": file.file, "encoding": file.encoding, "delimiter": file.delimiter or "-"}
            printing.say(_("{file}: read as {encoding}, delimiter “{delimiter}”").format(**how))
    if result.unknown:
        names = joined(result.unknown[:_SHOWN]) + (" …" if len(result.unknown) > _SHOWN else "")
        printing.say(_("Left aside, as the book has no place for it: {names}").format(names=names))
    if result.skipped:
        printing.say(_("Rows left out by the mapping: {count}").format(count=result.skipped))
    if result.rejects:
        _tell_rejects(result, rejects)
    if dry_run:
        printing.say(_("Only tried: nothing was written."))
    elif result.refused:
        printing.say(_("Nothing was written, because rows were rejected."))


def _tell_rejects(result: "ImportResult", rejects: Path | None) -> None:
    count = len({(one.file, one.row) for one in result.rejects})
    if rejects is not None:
        printing.say(_("Rejected rows: {count}; see {file}").format(count=count, file=rejects))
        return
    printing.say(_("Rejected rows: {count}; --rejects FILE keeps them with their reasons.").format(count=count))
    for one in result.rejects[:_SHOWN]:
        place = f"{one.file}:{one.row} {one.array}" + (f".{one.field}" if one.field else "")
        printing.say("  " + value_said(place, one.value or None, _reject(one)["reason"]))


command = Command(
    "import",
    callback=click.pass_obj(_run),
    params=[
        click.Argument(["files"], nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."),
        Option(["--as", "array"], metavar="ARRAY", help=N_("What a CSV file holds, such as stakeholders.")),
        Option(
            ["--map", "mapping"],
            type=click.Path(path_type=Path),
            metavar="FILE",
            help=N_("A mapping file for the files of another system."),
        ),
        Option(["--unassigned"], metavar="NAME", help=N_("The account that takes rows without an account.")),
        Option(["--dry-run"], is_flag=True, help=N_("Try it and write nothing.")),
        Option(["--strict"], is_flag=True, help=N_("Write nothing if any row is rejected.")),
        Option(
            ["--rejects"],
            type=click.Path(path_type=Path),
            metavar="FILE",
            help=N_("Write rejected rows with their reasons here, CSV or JSON."),
        ),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ],
)
