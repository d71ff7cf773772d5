"""What the figures of a talk say, in words: objective, questions, offer, objection, listening, need (method.md 2)."""

from collections.abc import Iterable

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.methods.needs import QUESTIONS, Investigation, Listening
from cockpit.methods.selling.funnel import Funnel
from cockpit.methods.selling.objection import Flow, FlowStep
from cockpit.methods.selling.offer import Offer
from cockpit.methods.selling.smart import Letter, Smart
from cockpit.methods.selling.steps import CallPlan
from cockpit.model.enums import ObjectionClass


def meeting_lines(plan: CallPlan, objective: Smart, asked: Funnel, offered: Offer, texts: Texts) -> list[str]:
    """What to mind before and in a meeting, the most urgent first."""
    lines = [_("Don't propose yet: confirm the needs first.")] if plan.needs_unconfirmed else []
    if plan.focus is None:
        lines.append(_("All six steps are done."))
    else:
        step = texts.file("selling")["Step"][str(plan.focus)]
        lines.append(_("Next: step {number} of 6, {step}.").format(number=plan.focus, step=step))
    return [*lines, *smart_lines(objective, texts), *funnel_lines(asked, texts), *_offer_lines(offered)]


def smart_lines(objective: Smart, texts: Texts) -> list[str]:
    """The score of an objective with what is missing, then what is wrong beside it."""
    words = texts.file("selling")
    score = _("Objective: SMART {score} of {all}").format(score=objective.score, all=len(Letter))
    if objective.missing:
        missing = texts.listed([f"{one} ({words['Letter'][one]})" for one in objective.missing])
        score = _("{score}; missing: {missing}").format(score=score, missing=missing)
    return [score, *_flaws(objective, texts)]


def _flaws(objective: Smart, texts: Texts) -> list[str]:
    return [_("Objective: {flaw}").format(flaw=texts.file("selling")["Flaw"][one]) for one in objective.flaws]


def funnel_lines(asked: Funnel, texts: Texts) -> list[str]:
    """What keeps the questions from being a funnel; nothing where none is planned."""
    count = sum(asked.counts.values())
    if not count:
        return []
    words = texts.file("selling")["FunnelFault"]
    faults = [words[fault] for fault in asked.faults]
    missing = [texts.name("QuestionLevel", level) for level in asked.missing]
    if missing:
        faults[0] = _("missing: {names}").format(names=texts.listed(missing))
    if not faults:
        return [_("Questions: {count}, a well-formed funnel").format(count=count)]
    return [_("Questions: {faults}").format(faults=texts.listed(faults))]


def _offer_lines(offered: Offer) -> list[str]:
    rows = [str(row.number) for row in offered.rows if row.without_need]
    return [_("Feature without a confirmed need: row {rows}").format(rows=_(", ").join(rows))] if rows else []


def objection_lines(found: Flow, kind: ObjectionClass | None, texts: Texts) -> list[str]:
    """The next step of an objection and what helps; one sentence where it is resolved."""
    if not found.open:
        return [_("Resolved; days it took: {days}.").format(days=found.days)] if found.days is not None else []
    lines = [_step_line(found)]
    if kind is not None and found.next is FlowStep.RESPOND:
        helps = texts.file("selling")["Hint"][kind]
        lines = [_("Next: deal with it: {hint}.").format(hint=helps)]
    if found.ask_the_coach:
        lines.append(_("Does it not suit the company, or not suit the person? Ask the coach."))
    return lines


def _step_line(found: Flow) -> str:
    if found.locked_by:
        return _locked_line(found.locked_by, early=found.answered_early)
    if found.next is FlowStep.RESPOND:
        return _("Next: deal with it.")
    return (
        _("Next: ask whether that settles it.")
        if found.next
        else _("All steps are done: enter the day it was resolved.")
    )


def _locked_line(steps: Iterable[FlowStep], *, early: bool) -> str:
    """One sentence that names what the answer waits for."""
    waits = {*steps}
    if waits == {FlowStep.DEFINE}:
        first = _("first show concern and define its kind")
    elif waits == {FlowStep.CLARIFY}:
        first = _("first make it clear")
    else:
        first = _("first make it clear, show concern, and define its kind")
    if early:
        return _("Answered too early: {first}.").format(first=first)
    return _("The answer is locked: {first}.").format(first=first)


def listening_line(found: Listening | None) -> str:
    """The score of a self-check."""
    if found is None:
        return _("Listening: not checked yet")
    template = _("Listening: {score} ({right} right, {wrong} wrong)")
    score = f"{found.score:+d}" if found.score else "0"
    return template.format(score=score, right=found.right, wrong=found.wrong)


def need_line(found: Investigation) -> str:
    """How far a need is investigated."""
    answered = len(QUESTIONS) - len(found.missing)
    known = _("Investigated: {answered} of {all} questions").format(answered=answered, all=len(QUESTIONS))
    return _("{known}; clear").format(known=known) if found.clear else _("{known}; not clear yet").format(known=known)
