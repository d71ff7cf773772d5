"""Guided attitude: two questions, of which the lower answer counts (method.md 4.6)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.presenters import numbers as write

if TYPE_CHECKING:
    from cockpit.desk.look import PersonInDeal
    from cockpit.model.people import Participation

SCALE = tuple(range(4, -5, -1))
CONFIDENCES = ("CONFIRMED", "OBSERVED", "CLAIMED", "GUESSED")
BENEFIT, BEHAVIOUR, QUOTE, SURE, EVIDENCE, DAY, SAVE = (
    "benefit", "behaviour", "quote", "sure", "evidence", "day", "save",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answers:
    """What has been answered so far; ``adjusted`` is added to the suggested value by hand."""

    benefit: int | None = None
    behaviour: int | None = None
    adjusted: int = 0
    confidence: str = "OBSERVED"
    evidence: str = ""
    on: str = ""
    """The day as YYYY-MM-DD; empty: today."""

    @property
    def suggested(self) -> int | None:
        """The lower of the two answers; the only one where the other is missing; None without any."""
        known = [answer for answer in (self.benefit, self.behaviour) if answer is not None]
        if len(known) == 2:
            from cockpit.desk.guides import suggested_attitude

            return suggested_attitude(*known)
        return known[0] if known else None

    @property
    def value(self) -> int | None:
        """What would be saved, -4..+4."""
        return None if self.suggested is None else max(-4, min(4, self.suggested + self.adjusted))


def drafted(answers: Answers) -> dict[str, str]:
    """The answers as a draft keeps them."""
    return {name: str(value) for name, value in asdict(answers).items() if value is not None}


def recalled(draft: Mapping[str, object], start: Answers) -> Answers:
    """The answers of a draft; those to start with where there is none."""
    if not draft:
        return start
    text = {name: value for name, value in draft.items() if isinstance(value, str)}

    def number(name: str) -> int | None:
        return int(text[name]) if name in text else None

    confidence, evidence = text.get("confidence", start.confidence), text.get("evidence", "")
    return Answers(
        number(BENEFIT), number(BEHAVIOUR), number("adjusted") or 0, confidence, evidence, text.get("on", "")
    )


def attitude_view(person: "PersonInDeal", answers: Answers, texts: Texts) -> BoardView:
    """The board of one person in one deal."""
    name = person.name
    guide = texts.file("guide")
    quotes = guide["Quote"]
    head = _head(person, answers, texts)
    return BoardView(
        head,
        (
            Section(
                _("1  What does our success do for {name}?").format(name=name),
                _scale(BENEFIT, answers.benefit, texts.file("names")["Benefit"]),
            ),
            Section(
                _("2  What does {name} do?").format(name=name), _scale(BEHAVIOUR, answers.behaviour, guide["Behaviour"])
            ),
            Section(
                _("Heard from {name}?").format(name=name),
                tuple(_quote(code, quotes[code], answers, texts) for code in quotes),
            ),
            Section(_("How sure is it?"), tuple(_sure(code, answers, texts) for code in CONFIDENCES)),
            Section(_("Save"), (_evidence(answers), _day(answers), _save(answers, texts))),
        ),
        head[-1:],
    )


def _head(person: "PersonInDeal", answers: Answers, texts: Texts) -> tuple[Note, ...]:
    recorded = _("Until now: {value}").format(value=_named(person.raw, texts))
    if person.assessed_on is not None and person.confidence is not None:
        sure = texts.name("Confidence", person.confidence)
        recorded += f" · {person.assessed_on.isoformat()} · {sure}"
    if answers.suggested is None:
        return Note(recorded), Note(_("Answer the two questions; the lower answer counts."), "warn")
    if answers.benefit is not None and answers.behaviour is not None:
        said = _("Suggested: {value}, the lower of {benefit} and {behaviour}").format(
            value=_named(answers.suggested, texts),
            benefit=write.signed(answers.benefit),
            behaviour=write.signed(answers.behaviour),
        )
    else:
        said = _("So far: {value}; the other question is open").format(value=_named(answers.suggested, texts))
    notes = [Note(recorded), Note(said, "strong")]
    if answers.value != answers.suggested:
        notes.append(Note(_("By hand: {value}").format(value=_named(answers.value, texts)), "warn"))
    return tuple(notes)


def _named(value: int | None, texts: Texts) -> str:
    code = write.signed(value)
    return code if value is None else f"{code} {texts.name('Attitude', code)}"


def _scale(question: str, answer: int | None, words: dict[str, str]) -> tuple[Item, ...]:
    return tuple(
        _option(f"{question}:{n}", answer == n, words[write.signed(n)], f"{write.signed(n):>2}  ") for n in SCALE
    )


def _option(key: str, chosen: bool, text: str, lead: str = "", side: tuple[Note, ...] = ()) -> Item:
    return Item(
        key, "◉" if chosen else "○", "good" if chosen else "faint", text, side, (), "strong" if chosen else "text", lead
    )


def _quote(code: str, text: str, answers: Answers, texts: Texts) -> Item:
    value = texts.file("guide")["QuoteValue"][code]
    told = _("Speaks for {value}.").format(value=_named(int(value), texts))
    return Item(
        f"{QUOTE}:{code}", "✓" if text in answers.evidence else "·", "good", text, (Note(f"{value:>2}"),), (Note(told),)
    )


def _sure(code: str, answers: Answers, texts: Texts) -> Item:
    return _option(f"{SURE}:{code}", answers.confidence == code, texts.name("Confidence", code))


def _evidence(answers: Answers) -> Item:
    text = answers.evidence or _("What does it rest on? Enter writes it.")
    return Item(EVIDENCE, "✎", "quiet", text, text_tone="text" if answers.evidence else "warn")


def _day(answers: Answers) -> Item:
    if answers.on:
        return Item(DAY, "✎", "quiet", _("Day: {day}").format(day=answers.on))
    return Item(DAY, "✎", "quiet", _("Day: today"), text_tone="quiet")


def _save(answers: Answers, texts: Texts) -> Item:
    if answers.value is None:
        return Item(SAVE, "▸", "faint", _("Save"), text_tone="quiet")
    return Item(SAVE, "▸", "accent", _("Save {value}").format(value=_named(answers.value, texts)), text_tone="strong")


def past_view(part: "Participation", texts: Texts) -> BoardView:
    """What was assessed before, the newest first; an item's key is its place in the list."""
    ordered = sorted(enumerate(part.attitudes), key=lambda one: (one[1].on, one[0]), reverse=True)
    items = tuple(
        Item(
            str(place),
            "·",
            "quiet",
            f"{one.on.isoformat()}  {_named(one.value, texts)}",
            (Note("✎" if one.evidence else ""), Note(texts.name("Confidence", one.confidence))),
            (
                Note(
                    _("Evidence: {text}").format(text=one.evidence) if one.evidence else _("No evidence was written."),
                    "text",
                ),
            ),
        )
        for place, one in ordered
    )
    if not items:
        return BoardView((Note(_("Nothing was assessed yet."), "quiet"),))
    return BoardView((), (Section(_("Newest first"), items),))
