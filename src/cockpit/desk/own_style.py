"""The seller's own style: twelve answers kept in config.toml, beside the language (method.md 2.6)."""

from pathlib import Path
from typing import Any, NamedTuple

from cockpit import config
from cockpit.content.words import N_
from cockpit.desk.settings import source_of
from cockpit.desk.toml_text import changed
from cockpit.errors import Reason, RequestWrong
from cockpit.methods.self_style import (
    FIRST,
    OPEN,
    PAIRS,
    SECOND,
    UNANSWERED,
    OwnStyle,
    answered,
    are_answers,
    own_style,
)

__all__ = [
    "FIRST",
    "OPEN",
    "PAIRS",
    "SECOND",
    "UNANSWERED",
    "OwnStyle",
    "answered",
    "keep_answers",
    "kept_answers",
    "own_style",
    "typed_answers",
]

_PLACE = ("me", "pairs")
_LONGEST = 60


class Kept(NamedTuple):
    """Answers, A, B or - for each pair; ``fault`` says why what is written could not be used."""

    answers: str
    fault: RequestWrong | None = None


def kept_answers(path: Path) -> Kept:
    """What this config.toml holds; all open where it holds none, or none that can be used."""
    table, name = _PLACE
    written = getattr(config.load(path), table).get(name)
    if written is None:
        return Kept(UNANSWERED)
    try:
        return Kept(typed_answers(str(written)))
    except RequestWrong as fault:
        return Kept(UNANSWERED, fault)


def typed_answers(text: str) -> str:
    """Answers as somebody types them, small or large, with blanks and commas between them; empty: all open.

    Raises RequestWrong for a text that is not one answer for each pair.
    """
    answers = "".join(text.upper().replace("，", ",").replace(",", " ").split()) or UNANSWERED
    if not are_answers(answers):
        template = N_("me.pairs: “{value}” must be {count} signs, each A, B or - for not answered")
        raise RequestWrong(template, value=text[:_LONGEST], count=len(PAIRS))
    return answers


def keep_answers(path: Path, answers: str) -> None:
    """Writes the answers into config.toml; where all are open they are taken out.

    Every other line stays as it is. Raises RequestWrong where the file can't be read, changed or written.
    """
    before = source_of(path)
    try:
        text = changed(before, {_PLACE: None if answers == UNANSWERED else answers}, lambda place: place)
        right = _others(text) == _others(before)
    except ValueError:
        right = False
    if not right:
        raise RequestWrong(N_("{file} is written in a way that can't be changed here; edit it."), file=str(path))
    if text == before:
        return
    try:
        config.write(path, text)
    except OSError as error:
        fault = Reason("{file}: {fault}", {"file": str(path), "fault": error.strerror or ""})
        raise RequestWrong(N_("The settings could not be written: {fault}"), fault=fault) from None


def _others(text: str) -> dict[str, Any]:
    """Everything that a text of settings says but the answers; ValueError where it is no TOML."""
    import tomllib

    table, name = _PLACE
    said = tomllib.loads(text)
    own = said.pop(table, {})
    left = {key: value for key, value in own.items() if key != name} if isinstance(own, dict) else own
    return {**said, **({table: left} if left else {})}
