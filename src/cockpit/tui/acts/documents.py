"""Documents of what is on the screen."""

from typing import TYPE_CHECKING

from cockpit.content.words import N_, _
from cockpit.tui.acts.registry import does

if TYPE_CHECKING:
    from collections.abc import Callable

    from cockpit.desk.documenting import Document
    from cockpit.tui.screens.home import HomeScreen

_WEEK = "WEEK"
_TITLES = {
    "BRIEF": (N_("Brief"), N_("everything to know before the next meeting, on one page")),
    "PLAN": (N_("Account plan"), N_("where we stand, people, deals, finance, risks, objectives")),
    "REVIEW": (N_("Win/loss review"), N_("people, money, things, situation, key points of the deal")),
    "MUTUAL": (N_("Mutual action plan"), N_("what both sides do by when; for the customer, without opinions")),
    "SUMMARY": (N_("Summary of the last contact"), N_("neutral words for the company's CRM")),
    _WEEK: (N_("Weekly note"), N_("what moved, what comes up, three actions")),
}


@does("brief")
def brief(home: "HomeScreen") -> None:
    show(home, "BRIEF")


@does("documents")
def documents(home: "HomeScreen") -> None:
    """Choose one."""
    from cockpit.tui.screens.finder import Finder, Hit

    hits = [Hit(kind, _(title), "", _(note)) for kind, (title, note) in _TITLES.items()]
    finder = Finder(
        _("Documents"),
        _("which one"),
        lambda text: [hit for hit in hits if text.casefold() in f"{hit.title} {hit.note}".casefold()],
        _("No such document."),
    )
    home.app.push_screen(finder, lambda kind: show(home, kind) if kind else None)


def brief_of(home: "HomeScreen", meeting_id: str) -> None:
    """The brief of a meeting of the chosen account."""
    from cockpit.desk.documenting import meeting_paper
    from cockpit.tui.screens.document import DocumentPage

    def build(opinions: bool) -> "Document | None":
        look = home.choice.look
        if look is None:
            return None
        said = home.finance.for_brief.get(look.dossier.account.id, ())
        return meeting_paper(home.session.desk, look, meeting_id, opinions=opinions, money_said=said)

    document = build(True)
    if document is not None:
        home.app.push_screen(DocumentPage(build, document))


def show(home: "HomeScreen", kind: str) -> None:
    """Make the document and open it, or say what it lacks."""
    from cockpit.tui.screens.document import DocumentPage

    home.settle()
    build = _week(home) if kind == _WEEK else _of_account(home, kind)
    document = build(True)
    if document is None:
        lacks = _("There is no contact yet.") if kind == "SUMMARY" else _("Choose a deal first.")
        home.say(lacks)
        return
    home.app.push_screen(DocumentPage(build, document))


def _of_account(home: "HomeScreen", kind: str) -> "Callable[[bool], Document | None]":
    from cockpit.desk.documenting import Paper, paper

    def build(opinions: bool) -> "Document | None":
        look, choice = home.choice.look, home.choice
        if look is None:
            return None
        said = home.finance.for_brief.get(look.dossier.account.id, ())
        return paper(
            home.session.desk,
            look,
            Paper(kind),
            choice.deal_id,
            choice.person_id,
            opinions=opinions,
            money_said=said,
        )

    return build


def _week(home: "HomeScreen") -> "Callable[[bool], Document | None]":
    from cockpit.desk.documenting import Papers

    return lambda opinions: Papers(home.session.desk, opinions).of_week(renewed=False)
