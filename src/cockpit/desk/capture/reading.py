"""From a capture line to its parts. Pure: the same line, account and day give the same parts."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from cockpit.content.words import N_
from cockpit.desk.capture import words
from cockpit.desk.capture.context import Context
from cockpit.desk.capture.parts import (
    Appointment,
    Coach,
    First,
    Items,
    Mention,
    Move,
    Part,
    Promise,
    Raised,
    Said,
    Step,
    Unclear,
)
from cockpit.desk.capture.people import people_in
from cockpit.desk.days.calendar import Lean
from cockpit.desk.days.reading import NoDay, leading_day, read_day
from cockpit.model.enums import Channel

NO_DUE = N_("needs a day in front, such as >fri or >+7")
NO_TEXT = N_("says nothing after the sign")
NO_DAY = N_("names no day")
NO_STATE = N_("says neither ok, confirmed nor open")
NO_COACH = N_("names nobody; write coach @Name")

_WIDE = {ord(wide): narrow for wide, narrow in zip("＠＋－；＞［］｛｝＝", "@+-;>[]{}=", strict=True)}
_WIDE |= {ord("→"): ">", ord("﹣"): "-", ord("\u2212"): "-", ord("\u3000"): " "}
_WIDE |= {ord("０") + n: str(n) for n in range(10)}
_COLONS = ":："
_SPACE = " \t:：,，、"
_ENDS = re.compile(r"[;\n\r\v\f\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-*•·\u2013]\s+|\d{1,2}[.)、]\s*)?")
_MOVES = re.compile(r"[\[\]{}]+")
_CLEAR = re.compile(r"c\s*(?P<items>[1-9](?:\s*[,、]?\s*[1-9])*)(?![0-9])\s*[:：=]?\s*(?P<rest>.*)", re.I | re.S)
_FIRST = re.compile(r"(?:f\s*(?P<item>[1-3])|w(?:in)?)(?![^\W_])\s*[:：=]?\s*(?P<rest>\S*)", re.I)


def narrow(text: str) -> str:
    """The text with the signs of the grammar in their narrow form; places in both texts agree."""
    return text.translate(_WIDE)


def parts_of(line: str, context: Context) -> tuple[Part, ...]:
    """What a line, or a note of several lines, says. Never raises; what can't be read is ``Unclear``."""
    found: list[Part] = []
    begun = False
    for piece in _ENDS.split(narrow(line)):
        text = piece[_bullet(piece) :].strip()
        if not text:
            continue
        for part in _parts(text, context, first=not begun):
            begun = begun or isinstance(part, Said)
            found.append(part)
    return tuple(found)


def _bullet(piece: str) -> int:
    found = _BULLET.match(piece)
    return found.end() if found else 0


def _parts(text: str, context: Context, *, first: bool) -> Iterable[Part]:
    for read in (_step, _moves, _items, _first, _coach, _customer_promise, _promise, _raised, _appointment):
        found = read(text, context)
        if found is not None:
            return found
    return _said(text, context, first=first)


def _step(text: str, context: Context) -> list[Part] | None:
    if not text.startswith(">"):
        return None
    try:
        found = leading_day(text[1:].lstrip(), context.today)
    except NoDay as wrong:
        return [Unclear(text, str(wrong))]
    if found is None:
        return [Unclear(text, NO_DUE)]
    due, rest = found
    clean, mentions, unclear = _people(rest.lstrip(_SPACE), context, keep=True)
    if not clean:
        return [Unclear(text, NO_TEXT)]
    return [Step(due, clean, mentions[0].person_id if mentions else None), *unclear]


def _moves(text: str, context: Context) -> list[Part] | None:
    if not _MOVES.fullmatch(text):
        return None
    buying = text.count("]") - text.count("[")
    selling = text.count("}") - text.count("{")
    return [Move(steps, own) for steps, own in ((buying, False), (selling, True)) if steps]


def _items(text: str, context: Context) -> list[Part] | None:
    found = _CLEAR.fullmatch(text)
    if not found:
        return None
    state, evidence = _leading_word(found["rest"], words.CLEAR)
    if state is None:
        return [Unclear(text, NO_STATE)] if len(found["rest"].split()) < 2 else None
    numbers = tuple(dict.fromkeys(re.findall(r"[1-9]", found["items"])))
    return [Items(numbers, words.CLEAR[state], evidence or None)]


def _first(text: str, context: Context) -> list[Part] | None:
    found = _FIRST.fullmatch(text)
    if not found or found["rest"].lower() not in words.ANSWERS:
        return None
    return [First(found["item"], words.ANSWERS[found["rest"].lower()])]  # type: ignore[arg-type]  # 1 to 3


def _coach(text: str, context: Context) -> list[Part] | None:
    rest = _after(text, words.COACH, marked=False)
    if rest is None or not rest.startswith("@"):
        return None
    clean, mentions, unclear = _people(rest, context, keep=False)
    if unclear:
        return list(unclear)
    return [Coach(mentions[0].person_id)] if mentions and not clean else [Unclear(text, NO_COACH)]


def _promise(text: str, context: Context) -> list[Part] | None:
    return _promised(text, context, words.PROMISED, by_customer=False)


def _customer_promise(text: str, context: Context) -> list[Part] | None:
    return _promised(text, context, words.CUSTOMER_PROMISED, by_customer=True)


def _promised(text: str, context: Context, openings: tuple[str, ...], *, by_customer: bool) -> list[Part] | None:
    rest = _after(text, openings)
    if rest is None:
        return None
    clean, mentions, unclear = _people(rest, context, keep=True)
    if not clean:
        return [Unclear(text, NO_TEXT)]
    return [Promise(clean, by_customer, tuple(mentions)), *unclear]


def _raised(text: str, context: Context) -> list[Part] | None:
    for openings, need in ((words.OBJECTION, False), (words.NEED, True)):
        rest = _after(text, openings)
        if rest is not None:
            clean, mentions, unclear = _people(rest, context, keep=False)
            if not clean:
                return [Unclear(text, NO_TEXT), *unclear]
            return [Raised(clean, mentions[0].person_id if mentions else None, need), *unclear]
    return None


def _appointment(text: str, context: Context) -> list[Part] | None:
    rest = _after(text, words.APPOINTMENT)
    if rest is None:
        return None
    try:
        return [Appointment(read_day(rest, context.today))]
    except NoDay as wrong:
        return [Unclear(text, str(wrong) if rest else NO_DAY)]


def _said(text: str, context: Context, *, first: bool) -> Iterator[Part]:
    channel, on, rest = _opening(text, context) if first else (None, None, text)
    clean, mentions, unclear = _people(rest, context, keep=False, heading=True)
    yield Said(clean, tuple(mentions), channel, on)
    yield from unclear


def _opening(text: str, context: Context) -> tuple[Channel | None, dt.date | None, str]:
    """Channel and day with which a contact opens, and the rest; a word that only looks like one stays text."""
    word, rest = _leading_word(text, words.CHANNELS)
    if word is None:
        return None, None, text
    on = None
    try:
        day = leading_day(rest, context.today, Lean.PAST)
    except NoDay:
        day = None
    if day:
        on, rest = day
    rest = _after(rest, ("with", "和", "与", "跟"), marked=False) or rest
    colon = text[len(word) :].lstrip()[:1] in tuple(_COLONS) or rest[:1] in tuple(_COLONS)
    if rest and not colon and not rest.startswith("@"):
        return None, None, text
    return words.CHANNELS[word], on, rest


def _people(
    text: str, context: Context, *, keep: bool, heading: bool = False
) -> tuple[str, list[Mention], list[Unclear]]:
    """The text, who is named in it, and what is unclear.

    A name stays in the text without its sign, or, where ``keep`` is not set, goes with it. With ``heading`` only
    the names in front of the words go.
    """
    mentions: list[Mention] = []
    unclear: list[Unclear] = []
    pieces, place = [], 0
    for found in people_in(text, context):
        before = text[place : found.start]
        pieces.append(before)
        in_front = heading and not "".join(pieces).strip(" ,，、:：&和与跟")
        if isinstance(found.said, Mention):
            mentions.append(found.said)
            if keep or (heading and not in_front):
                pieces.append(found.said.typed)
            elif in_front:
                pieces[-1] = ""
        else:
            unclear.append(found.said)
        place = found.end
    pieces.append(text[place:])
    clean = re.sub(r"[ \t]{2,}", " ", "".join(pieces)).strip(" \t:：,，、")
    return clean, mentions, unclear


def _after(text: str, openings: tuple[str, ...], *, marked: bool = True) -> str | None:
    """What stands behind one of the openings, which a colon ends where ``marked`` is set; None where none opens."""
    low = text.lower()
    for opening in sorted(openings, key=len, reverse=True):
        if low.startswith(opening):
            rest = text[len(opening) :]
            if rest.lstrip().startswith(tuple(_COLONS)):
                return rest.lstrip()[1:].strip()
            if not marked and (rest[:1] in (" ", "@", "") or not opening.isascii()):
                return rest.strip()
    return None


def _leading_word(text: str, known: Iterable[str]) -> tuple[str | None, str]:
    """The word of a closed list with which a text begins, and what is behind it."""
    low = text.lower()
    for word in sorted(known, key=len, reverse=True):
        after = text[len(word) : len(word) + 1]
        if low.startswith(word) and not (word[-1].isascii() and word[-1].isalpha() and after.isalnum()):
            return word, text[len(word) :].lstrip(_SPACE)
    return None, text
