"""Preparing a meeting: the next planned one of the deal, or a new one."""

from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.acts.boards import open_board
from cockpit.tui.acts.registry import does
from cockpit.tui.screens import writing

if TYPE_CHECKING:
    from cockpit.model.contact import Meeting
    from cockpit.tui.screens.ask import Answers
    from cockpit.tui.screens.home import HomeScreen


@does("prep")
def prep(home: "HomeScreen") -> None:
    """Opens the preparation; without a planned meeting a day is asked for first."""
    home.settle()
    found = planned(home)
    if found is not None:
        show(home, found.id)
    else:
        ask_new(home)


def planned(home: "HomeScreen") -> "Meeting | None":
    """The next meeting of the chosen deal that has no outcome yet."""
    look, deal = home.choice.look, home.choice.deal_id
    if look is None:
        return None
    today = home.session.today
    found = [
        one
        for one in look.dossier.meetings
        if one.opportunity_id == deal and one.on >= today and one.interaction_id is None
    ]
    return min(found, key=lambda one: (one.on, one.id), default=None)


def show(home: "HomeScreen", meeting_id: str) -> None:
    """The board of a meeting."""
    from cockpit.tui.boards.prep import PrepBoard

    open_board(home, PrepBoard(home, meeting_id))


def ask_new(home: "HomeScreen") -> None:
    """When, and with whom; the chosen person is proposed."""
    from cockpit.desk.days.reading import NoDay, read_day
    from cockpit.tui.forms.echo import day_echo
    from cockpit.tui.screens.ask import Ask, Question

    def wrong(text: str) -> str:
        try:
            read_day(text, home.session.today)
        except NoDay as error:
            return _("“{text}” {why}.").format(text=text, why=_(str(error)))
        return ""

    def meant(text: str) -> str:
        return day_echo(text, home.session.today)

    look = home.choice.look
    person = look.dossier.person.get(home.choice.person_id or "") if look else None
    who = f"@{person.name}" if person else ""
    questions = (
        Question("on", _("When"), "+7", _("fri, next week, 12 May, +7"), wrong, meant),
        Question("who", _("With whom"), who, _("@name @name"), lambda text: _nobody(home, text)),
    )
    home.app.push_screen(Ask(_("A new meeting"), questions), lambda answers: _made(home, answers) if answers else None)


def _nobody(home: "HomeScreen", text: str) -> str:
    """What is wrong with the names."""
    from cockpit.desk.capture.parts import Unclear
    from cockpit.desk.capture.saying import unclear_said

    wrong = [one for one in _people(home, text) if isinstance(one, Unclear)]
    return unclear_said(wrong[0]) if wrong else ""


def _people(home: "HomeScreen", text: str) -> list[object]:
    from cockpit.desk.capture.people import people_in
    from cockpit.desk.capture.reading import narrow
    from cockpit.tui.acts.capture import context_of

    context = context_of(home)
    return [found.said for found in people_in(narrow(text), context)] if context else []


def _made(home: "HomeScreen", answers: "Answers") -> None:
    from cockpit.desk.capture.parts import Mention
    from cockpit.desk.days.reading import read_day
    from cockpit.desk.plans.meetings import plan_meeting

    look = home.choice.look
    if look is None:
        return
    people = dict.fromkeys(one.person_id for one in _people(home, answers["who"]) if isinstance(one, Mention))
    on = read_day(answers["on"], home.session.today)
    plan = plan_meeting(look.dossier.account.id, home.choice.deal_id, on, people)
    if writing.perform(home, lambda: plan):
        show(home, plan.changes[0].key[0])
