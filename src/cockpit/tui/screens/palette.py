"""Finding anything: commands, this account's people and deals at once, all records as the seeker finds them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cockpit.content.words import N_, _
from cockpit.desk import finding
from cockpit.desk.fuzzy import Fit, fit, fold
from cockpit.desk.pinyin import sounds
from cockpit.tui.commands import catalogue
from cockpit.tui.commands.command import Place
from cockpit.tui.commands.hits import Hit, command_hits
from cockpit.tui.screens import turning
from cockpit.tui.screens.finder import MOST, Finder
from cockpit.tui.seeking import Wanted

if TYPE_CHECKING:
    from cockpit.desk.name_search import Match
    from cockpit.tui.screens.home import HomeScreen

COMMAND, ROW = "command", "row"
"""What a hit's key begins with, besides the arrays of the records."""
_BREAK = "\x1f"
_SIDES = {"accounts": N_("account"), "stakeholders": N_("person"), "opportunities": N_("deal")}
_RECENT = 5


def palette(home: "HomeScreen") -> Finder:
    """Commands and records by a part of their name; without letters where one has been, then every command."""
    return Finder(
        _("Find anything"),
        _("account, person, deal or command"),
        lambda text: at_once(home, text),
        _("Nothing has that name."),
        ask=lambda text, finder: ask(home, text, finder),
    )


def answer(home: "HomeScreen", key: str) -> None:
    """Do what a hit stands for."""
    kind, *ids = key.split(_BREAK)
    if kind == COMMAND:
        home.run_command(ids[0])
    elif kind == ROW:
        home.go(Place.ACCOUNTS)
        home.accounts.move(int(ids[0]))
        home.settle()
    else:
        turning.turn_to_record(home, kind, ids[0], ids[1])


def row_key(row: int) -> str:
    """The key of a hit that is a row of the account list, from 0."""
    return f"{ROW}{_BREAK}{row}"


def command_key(id: str) -> str:
    """The key of a hit that is a command."""
    return f"{COMMAND}{_BREAK}{id}"


def record_key(array: str, account_id: str, id: str) -> str:
    """The key of a hit that is an account, person or deal."""
    return _BREAK.join((array, account_id, id))


def at_once(home: "HomeScreen", text: str) -> list[Hit]:
    """What needs no search: recent accounts, the chosen account's people and deals, commands."""
    commands = command_hits(catalogue.COMMANDS, text, home.here(), prefix=COMMAND + _BREAK)
    if not text.strip():
        return [*_recent(home), *(_under(hit, _("Commands")) for hit in commands)]
    return sorted([*_of_account(home, fold(text)), *commands], key=lambda hit: hit.rank)


def ask(home: "HomeScreen", text: str, finder: Finder) -> bool:
    """Have the records of the whole book looked for; False where there is nothing to look for."""
    wanted = text.lstrip(":：").strip()
    if not wanted:
        return False

    def report(found: "Sequence[Match]", whole: bool) -> None:
        hits = [_record_hit(match.record, match.fit) for match in found]
        finder.post_message(Finder.Found(text, hits, whole=whole))

    home.seeker.seek(Wanted(wanted, MOST, home.choice.account_id, report))
    return True


def _record_hit(record: finding.Found, rank: int, section: str = "") -> Hit:
    key = record_key(record.array, record.account_id, record.id)
    note = " · ".join(part for part in (record.title, record.of) if part)
    return Hit(key, record.name, _(_SIDES[record.array]), note, section=section, rank=rank)


def _of_account(home: "HomeScreen", wanted: str) -> Iterator[Hit]:
    """People and deals of the chosen account, as they will be once everything is written."""
    look = home.choice.look
    if look is None:
        return
    account = look.dossier.account
    for array, records in (("stakeholders", look.dossier.person), ("opportunities", look.dossier.deal)):
        for one in records.values():
            rank = _best_fit(wanted, one, person=array == "stakeholders")
            if rank is not None:
                title = getattr(one, "title", None) or ""
                yield _record_hit(finding.Found(array, one.id, one.name, account.name, account.id, title), rank)


def _best_fit(wanted: str, record: Any, *, person: bool) -> Fit | None:
    texts = (fold(record.name), fold(getattr(record, "title", None) or ""), *sounds(record.name, person=person))
    return min((found for text in texts if text and (found := fit(wanted, text)) is not None), default=None)


def _recent(home: "HomeScreen") -> list[Hit]:
    """The accounts where one has been last, but for the present one."""
    ids = [id for id in home.trail.accounts() if id != home.choice.account_id][:_RECENT]
    names = finding.names(home.session.desk, "accounts", ids)
    return [
        _record_hit(finding.Found("accounts", id, names[id], "", id), 0, _("Where you have been"))
        for id in ids
        if id in names
    ]


def _under(hit: Hit, section: str) -> Hit:
    return replace(hit, section=section)
