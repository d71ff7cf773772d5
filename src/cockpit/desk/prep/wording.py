"""Proposed questions in words, with the answer that is hoped for."""

from typing import Any

from cockpit.content.texts import Texts
from cockpit.desk.prep.questions import About, Ask
from cockpit.model.contact import Question

_BY_KIND = {
    About.DECISION_POINT: "decision_point",
    About.SOLUTION: "solution",
    About.PRICE: "price",
    About.NEED: "need",
    About.OBJECTION: "objection",
}


def worded(ask: Ask, texts: Texts) -> tuple[str, str]:
    """The question and its expected answer, in the language of the texts."""
    words, names = texts.file("asking"), texts.file("names")
    if ask.about is About.ITEM:
        return str(names["Question"][ask.key]), str(words["expected"][ask.key])
    if ask.about is About.CONFIRM:
        return _filled(words["confirm"], {"item": str(names["Item"][ask.key])})
    if ask.about is About.CHECK:
        return _filled(words["check"][ask.key], {})
    if ask.about is About.RESEARCH:
        pair = {"question": words["research"][ask.key], "expected": words["research_expected"][ask.key]}
        return _filled(pair, ask.values)
    if ask.about is About.ELEMENT:
        return str(words["element"][ask.key]), str(words["element_expected"][ask.key])
    return _filled(words[_BY_KIND[ask.about]], ask.values)


def question_of(ask: Ask, texts: Texts) -> Question:
    """The question as a meeting keeps it."""
    text, expected = worded(ask, texts)
    return Question(level=ask.level, text=text, expected_answer=expected)


def _filled(words: dict[str, Any], values: dict[str, str]) -> tuple[str, str]:
    """Values go in as they are: braces in them are text."""
    question = str(words["question"])
    for name, value in values.items():
        question = question.replace("{" + name + "}", value, 1)
    return question, str(words["expected"])
