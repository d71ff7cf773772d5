"""People named in a text with ``@``: who is meant, and the attitude written behind the name."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cockpit.content.words import N_
from cockpit.desk.capture.context import Context
from cockpit.desk.capture.parts import Feeling, Mention, Unclear
from cockpit.model.enums import Confidence
from cockpit.model.people import Stakeholder

NOBODY = N_("is nobody of this account")
SEVERAL = N_("may be {names}")
OFF_SCALE = N_("is off the scale of attitudes, -4 to +4")

_AT = re.compile(r"(?<![A-Za-z0-9])@")
_RUN = re.compile(r"[^\W_]+(?:[.'’·-][^\W\d_]+)*")
_FEELING = re.compile(r"(?:(?P<set>=?[+-]\d+|=\d+)|(?P<steps>\++|-+))(?P<doubt>[?!？！])?(?![A-Za-z0-9])")
_DOUBTS: dict[str | None, Confidence] = {
    **dict.fromkeys("?？", Confidence.GUESSED),
    **dict.fromkeys("!！", Confidence.CONFIRMED),
    None: Confidence.OBSERVED,
}


@dataclass(frozen=True)
class Found:
    """One ``@`` of a text, from ``start`` to ``end``: a person, or what is unclear."""

    start: int
    end: int
    said: Mention | Unclear


def folded(name: str) -> str:
    """A name for comparing: width, case and accents don't matter; as many signs as before where possible."""
    wide = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in wide if not unicodedata.combining(sign)).casefold()


def people_in(text: str, context: Context) -> Iterator[Found]:
    """Each ``@`` of a text with narrow signs; an address such as ``li@firm.com`` names nobody."""
    place = 0
    while at := _AT.search(text, place):
        name, person, unclear = _named(text[at.end() :], context)
        if not name:
            place = at.end()
            continue
        end = at.end() + len(name)
        feeling = _FEELING.match(text, end)
        place = feeling.end() if feeling else end
        if folded(name) in context.as_text:
            continue
        said: Mention | Unclear = unclear or Mention(name, person, _feeling(feeling))
        if feeling and isinstance(said, Mention) and not _on_scale(said.feeling):
            said = Unclear(text[at.start() : place], OFF_SCALE)
        yield Found(at.start(), place, said)


def _named(rest: str, context: Context) -> tuple[str, str, Unclear | None]:
    """The name at the beginning of a text, the id of its person, or what is unclear about it."""
    people = [p for p in context.dossier.stakeholders if p.left_on is None or p.left_on > context.today]
    whole = [(p, n) for p in people if (n := _whole_name(rest, p.name))]
    if whole:
        longest = max(len(name) for _, name in whole)
        return _one(rest[:longest], [p for p, name in whole if len(name) == longest])
    run = _RUN.match(rest)
    if not run:
        return "", "", None
    name = run[0]
    for piece in beginnings(name):
        if known := context.new_people.get(folded(piece)):
            return piece, known, None
        if meant := _called(piece, people):
            return _one(piece, meant)
    return name, "", Unclear(f"@{name}", NOBODY, name=name)


def _whole_name(rest: str, name: str) -> str:
    """The piece at the beginning of a text that is this whole name; empty where it isn't there."""
    piece = rest[: len(name)]
    if folded(piece) != folded(name):
        return ""
    after = rest[len(name) : len(name) + 1]
    return "" if not _is_chinese(piece[-1:]) and after.isalnum() and not _is_chinese(after) else piece


def _called(name: str, people: list[Stakeholder]) -> list[Stakeholder]:
    """Who is called so: by id, else by the beginning of a word of the name, else, in Chinese, by a part of it."""
    wanted = folded(name)
    for fits in (
        lambda p: p.id == name,
        lambda p: wanted in _words(p.name),
        lambda p: may_be_called(name, p.name),
    ):
        if meant := [p for p in people if fits(p)]:
            return meant
    return []


def may_be_called(name: str, whole: str) -> bool:
    """Whether a person with this whole name may be called so: a word of it begins so; in Chinese it holds it."""
    wanted = folded(name)
    return any(word.startswith(wanted) for word in _words(whole)) or (_is_chinese(name) and wanted in folded(whole))


def beginnings(name: str) -> list[str]:
    """What of a run of letters may be a name, the longest first: in Chinese words follow without a space."""
    return [name[:end] for end in range(len(name), 0 if _is_chinese(name) else len(name) - 1, -1)]


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", folded(name))


def _one(name: str, people: list[Stakeholder]) -> tuple[str, str, Unclear | None]:
    if len(people) == 1:
        return name, people[0].id, None
    names = tuple(sorted(p.name for p in people))
    return name, "", Unclear(f"@{name}", SEVERAL, {"names": ", ".join(names)}, names)


def _feeling(match: "re.Match[str] | None") -> Feeling | None:
    if match is None:
        return None
    confidence = _DOUBTS[match["doubt"]]
    if match["set"]:
        return Feeling(value=int(match["set"].lstrip("=")), confidence=confidence)
    steps = match["steps"]
    return Feeling(step=len(steps) if steps[0] == "+" else -len(steps), confidence=confidence)


def _on_scale(feeling: Feeling | None) -> bool:
    return feeling is None or (-4 <= (feeling.value or 0) <= 4 and abs(feeling.step) <= 8)


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" or sign > "\U00020000" for sign in text)
