"""The explanations of the method as pages: what `cockpit explain` prints and the help of the screen shows."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from cockpit.content import explain
from cockpit.content.numbers import load_numbers
from cockpit.content.words import LANGUAGES, N_, _
from cockpit.errors import RequestWrong

if TYPE_CHECKING:
    from cockpit.methods.numbers import Numbers

_NEAREST = 5
_LONGEST = 60
_ALIKE = 0.6
_AFTER_HEAD = re.compile("[,:(，：（]")
"""What ends the first words of a title, by which it may be named too."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One line of the list of explanations; ``group`` is its id, ``group_title`` what the group is headed by."""

    topic: str
    title: str
    group: str
    group_title: str


@dataclass(frozen=True, slots=True)
class Page:
    """One explanation as Markdown, headed by its title, with nothing left to fill in."""

    topic: str
    title: str
    markdown: str


def topics(language: str) -> tuple[Topic, ...]:
    """Every explanation in reading order; ``language`` is ``en`` or ``zh``."""
    return tuple(
        Topic(topic, explain.title(topic, language), group, explain.group_title(group, language))
        for group, topic in explain.topics()
    )


def page(topic: str, language: str, numbers: "Numbers | None" = None) -> Page:
    """The explanation of a topic with these numbers of the method, by default those it comes with.

    The topic may be named by its id, its title or the first words of it in either language, or a short name such as
    RC; RequestWrong where it names none, with the nearest.
    """
    from cockpit.desk.examples import example

    found, used = named(topic), numbers or load_numbers()
    markdown = explain.filled(found, language, used, example(found, used))
    return Page(found, explain.title(found, language), markdown)


def named(text: str) -> str:
    """The id of the topic that a text names; RequestWrong with the nearest topics where it names none."""
    known = _names()
    wanted = _folded(text)
    if wanted in known:
        return known[wanted]
    nearest = _nearest(wanted, known)
    if not nearest:
        raise RequestWrong(N_("“{topic}” is no topic; cockpit explain lists them all."), topic=text[:_LONGEST])
    raise RequestWrong(
        N_("“{topic}” is no topic; the nearest: {nearest}."), topic=text[:_LONGEST], nearest=_(", ").join(nearest)
    )


def _names() -> dict[str, str]:
    """Every name of every topic, folded, with the topic's id."""
    ids = [topic for _group, topic in explain.topics()]
    titles = [(explain.title(topic, language), topic) for language in LANGUAGES for topic in ids]
    heads = {_folded(_AFTER_HEAD.split(title)[0]): topic for title, topic in titles}
    whole = {_folded(title): topic for title, topic in titles}
    return {**heads, **whole, **explain.ALIASES, **{topic: topic for topic in ids}}


def _folded(text: str) -> str:
    return "-".join(text.casefold().replace("_", " ").replace("-", " ").split())


def _nearest(wanted: str, known: dict[str, str]) -> list[str]:
    """Topics with a name that holds the text, then those with a name like it."""
    inside = [topic for name, topic in known.items() if wanted and wanted in name]
    like = [known[name] for name in get_close_matches(wanted, known, _NEAREST, _ALIKE)]
    return list(dict.fromkeys((*inside, *like)))[:_NEAREST]
