"""The six steps of a meeting as a board: what is there, what lacks, what is proposed (method.md 2.5)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.days.saying import say_day
from cockpit.desk.prep.wording import worded
from cockpit.tui.boards.view import BoardView, Item, Note, Section

if TYPE_CHECKING:
    from cockpit.desk.prep.objections import Expected
    from cockpit.desk.prep.preparation import Preparation
    from cockpit.desk.prep.questions import Ask
    from cockpit.model.contact import Need, Proposal, Question

_MARKS = {"DONE": ("✓", "good"), "FAILED": ("✗", "warn"), "OPEN": ("□", "quiet")}


def prep_view(prep: "Preparation", texts: Texts) -> BoardView:
    """Objective, questions, needs, proposal, benefits, agreement; each with its checks."""
    maker = _Maker(prep, texts)
    return BoardView(
        tuple(maker.head()),
        (
            maker.section(1, [maker.objective()]),
            maker.section(2, [*maker.questions(), *maker.proposed()]),
            maker.section(3, [maker.need(one) for one in prep.needs] or [maker.no_need()]),
            maker.section(4, [*maker.rows(), maker.more_rows()]),
            maker.section(5, list(maker.benefits())),
            maker.section(6, [maker.close(), *maker.objections(), maker.outcome()]),
        ),
    )


class _Maker:
    def __init__(self, prep: "Preparation", texts: Texts) -> None:
        self.prep, self.texts = prep, texts
        self.words = texts.file("selling")
        self.people = prep.account.dossier.person

    def head(self) -> Iterator[Note]:
        meeting = self.prep.meeting
        people = self.texts.listed([self.people[one].name for one in meeting.attendees if one in self.people])
        parts = [say_day(meeting.on, self.prep.account.today), people or _("nobody yet"), meeting.place or ""]
        yield Note(" · ".join(part for part in parts if part), "strong")
        focus = self.prep.plan.focus
        if focus is not None:
            said = _("Next: step {number}, {step}").format(number=focus, step=self.words["Step"][str(focus)])
            yield Note(said, "accent")
        if self.prep.plan.needs_unconfirmed:
            yield Note(_("Do not propose yet: confirm the needs."), "warn")

    def section(self, number: int, items: list[Item]) -> Section:
        step = self.prep.plan.steps[number - 1]
        checks = [self.check(one.key, one.state.value, by_fact=one.by_fact) for one in step.checks]
        side = Note(f"{step.done}/{len(step.checks)}", "good" if step.status.value == "DONE" else "quiet")
        title = f"{number} {self.words['Step'][str(number)]}"
        return Section(title, (*items, *checks), side)

    def check(self, key: str, state: str, *, by_fact: bool) -> Item:
        mark, tone = _MARKS[state]
        told = _("Answered by what is entered.") if by_fact else _("Space ticks it, x says that it failed.")
        return Item(f"check:{key}", mark, tone, self.words["Check"][key], detail=(Note(told),), text_tone="quiet")

    def objective(self) -> Item:
        objective, score = self.prep.meeting.objective, self.prep.smart
        side = (Note(f"SMART {score.score}/5", "good" if score.score == 5 else "warn"),)
        lacks = [self.words["Letter"][one.value] for one in score.missing]
        lacks += [self.words["Flaw"][one.value] for one in score.flaws]
        told = [Note(_("missing: {what}").format(what=self.texts.listed(lacks)), "warn")] if lacks else []
        if objective is None or not objective.what:
            return Item("objective", "+", "accent", _("Set the objective"), side, tuple(told))
        topic = [Note(_("as their topic: {text}").format(text=objective.customer_topic or "?"), "text")]
        number = f" · {objective.number:f} {objective.unit or ''}".rstrip() if objective.number is not None else ""
        return Item("objective", "◉", "accent", objective.what + number, side, (*topic, *told))

    def questions(self) -> Iterator[Item]:
        for number, one in enumerate(self.prep.meeting.questions):
            yield self.question(number, one)
        faults = self.prep.funnel.faults
        if self.prep.meeting.questions and faults:
            words = self.texts.listed([self.words["FunnelFault"][one.value] for one in faults])
            yield Item("funnel", "!", "warn", words, text_tone="warn")

    def question(self, number: int, one: "Question") -> Item:
        told = [Note(_("hoped for: {text}").format(text=one.expected_answer or "?"))]
        told += [Note(_("answer: {text}").format(text=one.answer), "text")] if one.answer else []
        mark = ("✓", "good") if one.answer else ("·", "quiet")
        level = (Note(self.texts.name("QuestionLevel", one.level)),)
        return Item(f"q:{number}", *mark, one.text, level, tuple(told))

    def proposed(self) -> Iterator[Item]:
        known = {one.text for one in self.prep.meeting.questions}
        for number, ask in enumerate(self.prep.proposed):
            text, expected = worded(ask, self.texts)
            if text not in known:
                told = (Note(self.whom(ask), "text"), Note(_("hoped for: {text}").format(text=expected)))
                level = (Note(self.texts.name("QuestionLevel", ask.level)),)
                yield Item(f"ask:{number}", "+", "accent", text, level, told, "quiet")

    def whom(self, ask: "Ask") -> str:
        names = self.texts.listed([self.people[one].name for one in ask.people if one in self.people])
        said = _("ask {names} alone") if ask.alone else _("ask {names}")
        needed = " · " + _("needed to leave this point") if ask.needed else ""
        return said.format(names=names) + needed

    def need(self, one: "Need") -> Item:
        owner = self.people.get(one.stakeholder_id or "")
        side = (Note(self.texts.name("NeedLevel", one.level) if one.level else ""), Note(owner.name if owner else ""))
        mark = ("✓", "good") if one.confirmed else ("○", "warn")
        told = _("confirmed; space opens it again") if one.confirmed else _("not confirmed; space confirms it")
        return Item(f"need:{one.id}", *mark, one.text, side, (Note(told),))

    def no_need(self) -> Item:
        return Item("need+", "+", "accent", _("Write down a need"), detail=(Note(_("Opens the form.")),))

    def rows(self) -> Iterator[Item]:
        needs = {one.id: one for one in self.prep.account.dossier.needs}
        for row, one in zip(self.prep.offered.rows, self.prep.meeting.proposals, strict=True):
            need = needs.get(one.need_id or "")
            faults = [self.words["RowFault"][fault.value] for fault in row.faults]
            mark = ("!", "warn") if row.faults else ("✓", "good")
            side = (Note(_("feature without need"), "warn"),) if row.without_need else ()
            yield Item(f"row:{row.number - 1}", *mark, self.said_row(one), side, tuple(self.told(one, need, faults)))

    def told(self, one: "Proposal", need: "Need | None", faults: list[str]) -> Iterator[Note]:
        yield Note(_("how it works: {text}").format(text=one.how_it_works or "?"), "text")
        yield Note(_("benefit: {text}").format(text=one.benefit or "?"), "text")
        yield Note(_("need: {text}").format(text=need.text if need else "?"), "text")
        if faults:
            yield Note(self.texts.listed(faults), "warn")

    def said_row(self, one: "Proposal") -> str:
        return one.feature or one.benefit or "?"

    def more_rows(self) -> Item:
        told = Note(_("From the company's library, or in your own words."))
        return Item("row+", "+", "accent", _("Add a row: feature, how it works, benefit, need"), detail=(told,))

    def benefits(self) -> Iterator[Item]:
        """The benefits that stand on a confirmed need: what is to be remembered."""
        rows = zip(self.prep.offered.rows, self.prep.meeting.proposals, strict=True)
        sure = [one.benefit for row, one in rows if row.answers_a_need and one.benefit]
        for number, text in enumerate(sure):
            yield Item(f"benefit:{number}", "★", "good", text)
        if not sure:
            yield Item("benefit", "·", "quiet", _("No benefit stands on a confirmed need yet."), text_tone="quiet")

    def close(self) -> Item:
        close, person = self.prep.close, self.prep.to_ask
        reason = self.words["CloseReason"][close.reason.value]
        if close.method is None:
            return Item("close", "·", "quiet", _("Too early to ask for the yes"), detail=(Note(reason, "warn"),))
        method = self.texts.name("CloseMethod", close.method)
        whom = _("Ask {name}: {method}").format(name=person.name if person else "?", method=method)
        return Item("close", "»", "accent", whom, detail=(Note(reason, "text"),))

    def objections(self) -> Iterator[Item]:
        for number, one in enumerate(self.prep.objections):
            yield self.objection(number, one)

    def objection(self, number: int, one: "Expected") -> Item:
        name = self.people[one.person_id].name if one.person_id in self.people else "?"
        kind = self.texts.name("ObjectionClass", one.kind) if one.kind else _("kind not clear")
        text = one.objection.text if one.objection else _("likely: {kind}").format(kind=kind)
        hint = self.words["Hint"].get(str(one.kind), "") if one.kind else ""
        told = [Note(self.texts.file("asking")["because"][one.because.value], "text")]
        if one.next is not None:
            told.append(Note(_("next: {step}").format(step=self.words["FlowStep"][one.next.value]), "accent"))
        told += [Note(hint)] if hint else []
        mark = ("!", "warn") if one.objection else ("?", "quiet")
        return Item(f"objection:{number}", *mark, text, (Note(name), Note(kind)), tuple(told))

    def outcome(self) -> Item:
        if self.prep.meeting.interaction_id:
            return Item("outcome", "✓", "good", _("The outcome is captured."), text_tone="quiet")
        told = Note(_("What they promised, the next appointment, what changed: in one line."))
        return Item("outcome", "+", "accent", _("After the meeting: capture what came of it"), detail=(told,))
