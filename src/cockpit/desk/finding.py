"""What people choose from: the account list page by page, records by a part of their name."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cockpit.storage import account_lines as lines
from cockpit.storage import advice_cache, finding
from cockpit.storage.account_lines import AccountLine
from cockpit.storage.finding import Found

if TYPE_CHECKING:
    from cockpit.desk.desk import Desk

__all__ = ["AccountLine", "Found", "account_count", "account_page", "account_place", "due_count", "find", "names"]


def account_count(desk: "Desk", text: str = "") -> int:
    """How many accounts have a name that holds the text."""
    return lines.account_count(desk.book, lines.Filter(text))


def account_page(desk: "Desk", offset: int, limit: int, text: str = "") -> list[AccountLine]:
    """Accounts from ``offset`` on, the one with the most urgent action first."""
    return lines.account_lines(desk.book, "best", offset, limit, lines.Filter(text))


def account_place(desk: "Desk", account_id: str) -> int | None:
    """The account's place in the list without a filter, from 0; None where it is gone."""
    return lines.account_place(desk.book, account_id, "best")


def find(desk: "Desk", text: str, limit: int = 20) -> list[Found]:
    """At most ``limit`` accounts, people and deals whose name holds the text."""
    return finding.find(desk.book, text, limit) if text.strip() else []


def names(desk: "Desk", array: str, ids: Iterable[str]) -> dict[str, str]:
    """Names of accounts or opportunities by id."""
    return finding.names(desk.book, array, ids)


def due_count(desk: "Desk") -> int:
    """How many accounts wait for an evaluation."""
    return advice_cache.due_count(desk.book, desk.today)
