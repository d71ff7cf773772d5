"""The small forms of the preparation: objective, question, row of the proposal, the company's library."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cockpit.content.words import _
from cockpit.desk.days.reading import NoDay, read_day
from cockpit.desk.plans import meetings
from cockpit.desk.prep.offers import Offer, fitting_proofs, offers
from cockpit.model.contact import Meeting, Need, Proposal
from cockpit.model.contact import Question as Asked
from cockpit.model.enums import QuestionLevel
from cockpit.model.library import Product, Proof
from cockpit.tui.forms.amounts import NoNumber, parse_number
from cockpit.tui.forms.echo import day_echo
from cockpit.tui.screens.ask import Answers, Ask, Question
from cockpit.tui.screens.finder import Finder, Hit

if TYPE_CHECKING:
    from cockpit.desk.prep.preparation import Preparation
    from cockpit.model.changes import Plan
    from cockpit.tui.screens.home import HomeScreen

Perform = "Callable[[Callable[[], Plan]], None]"
Pushed = tuple[Ask, Callable[["Answers | None"], None]]


def objective_form(meeting: Meeting, today: dt.date, perform: "Callable[[Callable[[], Plan]], None]") -> Pushed:
    """Eight lines; what is left empty is not known."""
    known = meeting.objective

    def value(name: str) -> str:
        found = getattr(known, name) if known else None
        return "" if found is None else f"{found:f}" if name == "number" else str(found)

    lines = (
        Question("what", _("what do we want: a verb and what for"), value("what"), _("agree the pilot")),
        Question("customer_topic", _("as a topic of the customer"), value("customer_topic")),
        Question("number", _("how many"), value("number"), "1", _no_number),
        Question("unit", _("of what"), value("unit"), _("pilot, signature, order")),
        Question("feasible_because", _("why it is feasible"), value("feasible_because")),
        Question(
            "due",
            _("by when"),
            value("due") or meeting.on.isoformat(),
            _("fri, 12 May, +7"),
            lambda text: _no_day(text, today),
            lambda text: day_echo(text, today),
        ),
        Question("stretch", _("aim higher"), value("stretch")),
        Question("reality", _("fallback"), value("reality")),
    )

    def answered(said: "Answers | None") -> None:
        if said is not None:
            number, due = said["number"], said["due"]
            values: dict[str, Any] = {
                **said,
                "number": str(parse_number(number)) if number else None,
                "due": read_day(due, today) if due else None,
            }
            perform(lambda: meetings.set_objective(meeting, values))

    return Ask(_("Objective"), lines), answered


def _no_number(text: str) -> str:
    """What is wrong with a number; an empty one is none."""
    try:
        parse_number(text or "0")
    except NoNumber as wrong:
        return _("“{text}” {why}.").format(text=text, why=_(str(wrong)))
    return ""


def _no_day(text: str, today: dt.date) -> str:
    """What is wrong with a day; an empty one is none."""
    try:
        read_day(text or "today", today)
    except NoDay as wrong:
        return _("“{text}” {why}.").format(text=text, why=_(str(wrong)))
    return ""


def question_form(meeting: Meeting, perform: "Callable[[Callable[[], Plan]], None]") -> Pushed:
    """A question of one's own; the level by its first letters."""
    from cockpit.content.texts import Texts
    from cockpit.content.words import language

    texts = Texts(language())
    names = {texts.name("QuestionLevel", level): level for level in QuestionLevel}

    def level_of(text: str) -> QuestionLevel | None:
        return next((level for name, level in names.items() if text and name.startswith(text.casefold())), None)

    def no_level(text: str) -> str:
        return "" if level_of(text) else _("Choose one of: {names}.").format(names=", ".join(names))

    asked = Ask(
        _("A question of your own"),
        (
            Question("text", _("question"), check=lambda text: "" if text else _("Write the question.")),
            Question("level", _("level: {names}").format(names=", ".join(names)), next(iter(names)), "", no_level),
            Question("expected_answer", _("hoped for")),
        ),
    )

    def answered(said: "Answers | None") -> None:
        if said is not None:
            level = level_of(said["level"]) or QuestionLevel.OPEN
            one = Asked(level=level, text=said["text"], expected_answer=said["expected_answer"] or None)
            perform(lambda: meetings.add_questions(meeting, [one]))

    return asked, answered


def row_form(
    meeting: Meeting, place: int | None, needs: Sequence[Need], perform: "Callable[[Callable[[], Plan]], None]"
) -> Pushed:
    """A row in one's own words; the need by its number in the list."""
    row = meeting.proposals[place] if place is not None else Proposal()
    listed = "; ".join(f"{number} {one.text}" for number, one in enumerate(needs, 1))
    present = next((str(number) for number, one in enumerate(needs, 1) if one.id == row.need_id), "")

    def no_need(text: str) -> str:
        fits = not text or (text.isdecimal() and 1 <= int(text) <= len(needs))
        return "" if fits else _("Choose a number of the list, or leave it empty.")

    asked = Ask(
        _("Row of the proposal"),
        (
            Question("feature", _("feature"), row.feature or ""),
            Question("how_it_works", _("how it works"), row.how_it_works or ""),
            Question("benefit", _("benefit for them"), row.benefit or ""),
            Question("need", _("need behind it, by its number"), present, _("may stay empty"), no_need),
        ),
        listed,
    )

    def answered(said: "Answers | None") -> None:
        if said is None:
            return
        values: dict[str, Any] = {name: said[name] or None for name in ("feature", "how_it_works", "benefit")}
        values["need_id"] = needs[int(said["need"]) - 1].id if said["need"] else None
        if place is None:
            perform(lambda: meetings.add_offers(meeting, [Proposal(**values)]))
        else:
            perform(lambda: meetings.set_offer(meeting, place, values))

    return asked, answered


@dataclass(frozen=True)
class Library:
    """The company's library to choose from; ``own`` in ``chosen`` opens a row in one's own words."""

    dialog: Finder
    rows: Sequence[Offer]
    proofs: Sequence[Proof]
    take: Callable[[Proposal], object]

    def chosen(self, key: str | None, own: Callable[[], object]) -> None:
        """What was chosen goes into the proposal."""
        kind, _colon, number = (key or "").partition(":")
        if kind == "row":
            self.take(self.rows[int(number)].row)
        elif kind == "proof":
            proof = self.proofs[int(number)]
            self.take(Proposal(feature=proof.name, how_it_works=proof.text))
        elif kind == "own":
            own()


def library(home: "HomeScreen", prep: "Preparation", take: Callable[[Proposal], object]) -> Library | None:
    """Products' features with the needs behind them, and proofs; None where the library is empty."""
    products = [one for one in home.session.records("products") if isinstance(one, Product)]
    proofs = [one for one in home.session.records("proofs") if isinstance(one, Proof)]
    if not products and not proofs:
        return None
    rows = list(offers(products, prep.needs, home.session.today))
    fitting = fitting_proofs(proofs, prep.account.dossier.account.industry, prep.needs)
    hits = [Hit("own:", _("In your own words"), "", _("feature, how it works, benefit, need"))]
    hits += [_row_hit(number, one) for number, one in enumerate(rows)]
    hits += [Hit(f"proof:{n}", one.name, _("proof"), one.text or "") for n, one in enumerate(fitting)]
    dialog = Finder(
        _("Company library"),
        _("feature, product, proof"),
        lambda text: [hit for hit in hits if text.casefold() in f"{hit.title} {hit.note} {hit.side}".casefold()],
        _("Nothing of that name."),
    )
    return Library(dialog, rows, fitting, take)


def _row_hit(number: int, one: Offer) -> Hit:
    behind = _("for: {need}").format(need=one.need.text) if one.need else _("no confirmed need")
    return Hit(f"row:{number}", one.row.feature or one.row.benefit or "?", _("feature"), f"{one.product} · {behind}")
