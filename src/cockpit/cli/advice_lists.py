"""What `today` and `actions` print, as JSON or for people. Free of click, so that it starts at once."""

from typing import TYPE_CHECKING

from cockpit.cli import printing
from cockpit.content.texts import Texts
from cockpit.content.words import N_, _, filled
from cockpit.desk import daily
from cockpit.desk.sentences import action_shape, action_text
from cockpit.errors import BookUnwritable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cockpit.cli.session import Session
    from cockpit.desk.daily import Kept
    from cockpit.desk.desk import Desk

TODAY = 7
"""So many actions the day's list has."""
DEALS = 20
"""Of so many deals the advice of the whole book is shown."""


def today(session: "Session", count: int | None = None, *, as_json: bool = False) -> None:
    """The best actions of the whole book; what is due is evaluated first."""
    n, progress = TODAY if count is None else count, _progress(session)
    empty = N_("Nothing to do yet: add accounts and opportunities, or import them.")
    _show(session, lambda desk: daily.today_list(desk, n, progress), as_json, empty)


def actions(
    session: "Session",
    count: int | None = None,
    *,
    as_json: bool = False,
    raw: bool = False,
    account: str | None = None,
    opportunity: str | None = None,
    stakeholder: str | None = None,
) -> None:
    """Ranked advice of what is named, else of the best ``count`` deals of the book (0: of all)."""
    deals, progress = DEALS if count is None else count or None, _progress(session)

    def asked(desk: "Desk") -> "list[Kept]":
        return daily.actions(desk, account, opportunity, stakeholder, raw=raw, deals=deals, progress=progress)

    _show(session, asked, as_json, N_("Nothing is due."))


def _show(session: "Session", asked: "Callable[[Desk], list[Kept]]", as_json: bool, empty: str) -> None:
    """Asks for advice and prints it; of a book that can't be written it is worked out in memory, and that is said."""
    try:
        with session.open() as desk:
            _print(session, desk, asked(desk), as_json, empty)
    except BookUnwritable as error:
        session.speak()
        printing.say(filled(error.template, error.values))
        printing.say(_("The advice is worked out in memory and not kept."))
        with session.open(in_memory=True) as desk:
            _print(session, desk, asked(desk), as_json, empty)


def _print(session: "Session", desk: "Desk", found: "list[Kept]", as_json: bool, empty: str) -> None:
    if as_json:
        texts = Texts(session.language)
        printing.document([action_shape(action, texts) for action in found])
    elif found:
        _lines(session, desk, found)
    else:
        printing.say(_(empty))


def _lines(session: "Session", desk: "Desk", actions: "Sequence[Kept]") -> None:
    """One action after the other: score and text, whom to see first, why, where, and its id."""
    from cockpit.desk.finding import names

    texts = Texts(session.language)
    accounts = names(desk, "accounts", {one["account_id"] for one in actions})
    deals = names(desk, "opportunities", {one["opportunity_id"] for one in actions if one["opportunity_id"]})
    for action in actions:
        printing.line(f"{action['score']:>3}  {action_text(action, texts)}")
        if first := texts.first(action):
            printing.line(f"     {first}")
        printing.line(f"     {texts.reason(action['rule'])}")
        where = (accounts.get(action["account_id"]), deals.get(action["opportunity_id"] or ""))
        printing.line(f"     {' · '.join(name for name in where if name)}  [{action['id']}]")


def _progress(session: "Session") -> "Callable[[int, int], None]":
    """Says how far an evaluation is; made only when there is one."""
    bars: list[Callable[[int, int], None]] = []

    def tell(done: int, total: int) -> None:
        if not bars:
            from cockpit.cli.progress import Progress

            session.speak()
            bars.append(Progress(_("Evaluating accounts: {done} of {total}"), least=100))
        bars[0](done, total)

    return tell
