"""`cockpit forecast`: what the open deals will bring, by currency and category."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from cockpit.cli import printing
from cockpit.cli.lazy import Command, Option
from cockpit.cli.progress import Progress
from cockpit.cli.session import Session
from cockpit.content.words import N_, _

if TYPE_CHECKING:
    from cockpit.content.texts import Texts
    from cockpit.desk.forecasting import Expected, Line, Outlook


def _run(session: Session, deals: bool, as_json: bool) -> None:
    from cockpit.content.texts import Texts
    from cockpit.desk.forecasting import outlook, outlook_shape

    texts = Texts(session.speak())
    told = Progress(_("Reading accounts: {done} of {total}"), least=100)
    with session.open(readonly=True) as desk:
        found = outlook(desk, told)
    told.end()
    if as_json:
        printing.document(outlook_shape(found))
    elif not found.deals:
        printing.say(_("There is no open opportunity."))
    else:
        _sums(found, texts)
        if deals:
            printing.line()
            _deals(found.deals, texts)


def _sums(found: "Outlook", texts: "Texts") -> None:
    """The last column only where some amounts are not known."""
    headings = (_("currency"), _("category"), _("deals"), _("amount"), _("forecast"), _("without amount"))
    columns = 6 if any(one.amount is None for one in found.deals) else 5
    rows = [row[:columns] for row in _sum_rows(found, texts)]
    printing.table(headings[:columns], rows, right=range(2, columns))


def _sum_rows(found: "Outlook", texts: "Texts") -> Iterator[Sequence[str]]:
    for currency in found.currencies:
        for line in found.lines(currency):
            yield _row(line, texts.name("Category", line.category or ""))
        yield _row(found.total(currency), _("all"))


def _row(line: "Line", called: str) -> Sequence[str]:
    sums = (printing.amount(line.amount), printing.amount(line.expected))
    return (line.currency, called, str(line.deals), *sums, str(line.unknown))


def _deals(found: "Sequence[Expected]", texts: "Texts") -> None:
    headings = (_("id"), _("account"), _("opportunity"), _("category"), _("currency"), _("amount"), "%", _("forecast"))
    rows = [
        (
            one.id,
            one.account,
            one.name,
            texts.name("Category", one.category),
            one.currency,
            printing.amount(one.amount),
            printing.amount(one.forecast.probability * 100),
            printing.amount(one.forecast.amount),
        )
        for one in found
    ]
    printing.table(headings, rows, right=(5, 6, 7))


command = Command(
    "forecast",
    callback=click.pass_obj(_run),
    params=[
        Option(["--deals"], is_flag=True, help=N_("Every open deal too.")),
        Option(["--json", "as_json"], is_flag=True, help=N_("As JSON.")),
    ],
)
