"""`cockpit account list` and its like for every array."""

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.naming import completion
from cockpit.cli.session import Session
from cockpit.content.words import N_, _

_KINDS = {"account": "accounts", "opportunity": "opportunities", "stakeholder": "stakeholders"}
_COLUMNS = {
    "accounts": ("id", "name", "industry", "our_annual_revenue", "annual_category_spend", "currency"),
    "stakeholders": ("id", "name", "title", "dept", "level", "account_id"),
    "opportunities": ("id", "name", "amount", "currency", "status", "buying_stage", "selling_stage"),
    "participations": ("stakeholder_id", "opportunity_id", "roles", "stance", "attitudes"),
    "interactions": ("id", "on", "channel", "people", "note"),
    "next_steps": ("id", "due", "text", "done_at", "account_id"),
    "meetings": ("id", "on", "place", "attendees", "account_id"),
    "needs": ("id", "text", "level", "confirmed", "account_id"),
    "actions": ("id", "on", "rule", "state", "until", "stakeholder_id", "opportunity_id"),
}
_OTHERS = 6
_NUMBERS = frozenset(("amount", "our_annual_revenue", "annual_category_spend", "price_ex_tax", "unit_cost"))


def command(name: str, array: str) -> Command:
    """The list command of this array."""

    def run(session: Session, as_json: bool, ids: bool, **named: str | None) -> None:
        with session.open(readonly=True) as desk:
            from cockpit.desk import records

            where = {k: records.resolve(desk, _KINDS[k], text) for k, text in named.items() if text is not None}
            if ids:
                for key in records.identifiers(desk, array, where):
                    printing.line(" ".join(key))
                return
            from cockpit.desk.facts import facts

            found = [facts(record) for record in records.listing(desk, array, where)]
        if as_json:
            printing.document(found)
        elif found:
            _print(array, found)
        else:
            printing.say(_("There is none yet."))

    return Command(
        name,
        callback=click.pass_obj(run),
        params=[
            *(_limit(kind, target) for kind, target in _KINDS.items()),
            Option(["--json", "as_json"], is_flag=True, help=N_("As a JSON array of facts.")),
            Option(["--ids"], is_flag=True, help=N_("Ids only, one a line.")),
        ],
    )


def _limit(kind: str, array: str) -> Option:
    text = N_("Only those of it; its id or a part of its name.")
    return Option([f"--{kind}"], metavar="NAME|ID", shell_complete=completion(array), help=text)


def _print(array: str, found: list[dict[str, object]]) -> None:
    columns = _COLUMNS.get(array) or tuple(found[0])[:_OTHERS]
    right = [i for i, column in enumerate(columns) if column in _NUMBERS]
    printing.table(columns, [[printing.short(row[column]) for column in columns] for row in found], right)
