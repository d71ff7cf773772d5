"""The open deals of the whole book, each with all that the method reads from it."""

from collections.abc import Callable, Iterator

from cockpit.advice.people import situation_of
from cockpit.advice.situation import DealSituation
from cockpit.desk.book_numbers import book_numbers
from cockpit.desk.desk import Desk
from cockpit.storage.dossiers import read_dossiers
from cockpit.storage.own_results import accounts_with_open_deals

_BATCH = 50

Told = Callable[[int, int], None]
"""Called with the accounts read so far and those to read in all; what it raises ends the work."""


def open_deals(desk: Desk, told: Told | None = None) -> Iterator[DealSituation]:
    """Account by account in the order of their ids; read in batches, so that nobody who writes has to wait."""
    accounts, book = accounts_with_open_deals(desk.book), book_numbers(desk)
    for start in range(0, len(accounts), _BATCH):
        for dossier in read_dossiers(desk.book, accounts[start : start + _BATCH]):
            yield from situation_of(dossier, desk.today, desk.numbers, book, closed=False).open_deals
        if told is not None:
            told(min(start + _BATCH, len(accounts)), len(accounts))
