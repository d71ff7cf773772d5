"""The figures of a person's card: attitude over time, closeness with its parts, what is doubtful."""

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.person_views import Assessment, Attitudes, Closeness, Part

if TYPE_CHECKING:
    from cockpit.desk.derivation import Derivation
    from cockpit.desk.look import PersonInDeal
    from cockpit.model.people import Participation

_SURE = ("CONFIRMED", "OBSERVED")


def flags(stands: "PersonInDeal | None", texts: Texts) -> tuple[str, ...]:
    """What is wrong with how the person is assessed (method.md 3.3, 4.6, 4.7)."""
    from cockpit.desk.figures.people import one

    return tuple(texts.name("PersonWarning", flag) for flag in one(stands)["warnings"]) if stands is not None else ()


def attitudes(
    stands: "PersonInDeal | None", part: "Participation | None", today: date, texts: Texts
) -> Attitudes | None:
    """The assessments in the order of their days; None where the person has no part in the deal."""
    if stands is None or part is None:
        return None
    ordered = sorted(enumerate(part.attitudes), key=lambda item: (item[1].on, item[0]))
    assessed = tuple(
        Assessment(
            one.on.isoformat(),
            one.on.toordinal(),
            one.value,
            write.signed(one.value),
            texts.name("Attitude", write.signed(one.value)),
            texts.name("Confidence", one.confidence),
            one.confidence in _SURE,
            one.evidence or "",
        )
        for _place, one in ordered
    )
    if not assessed:
        return Attitudes(now=_("not assessed yet"), tone="unknown")
    last = assessed[-1]
    tone = "good" if last.value > 0 else "bad" if last.value < 0 else "neutral"
    days = today.toordinal() - last.day
    ago = _("today") if days == 0 else _("{days} ago").format(days=write.days_word(days))
    return Attitudes(assessed, today.toordinal(), f"{last.written} {last.word} · {ago}", tone, _doubts(stands))


def _doubts(stands: "PersonInDeal") -> tuple[str, ...]:
    """What it counts as, where that is not what was entered, and where it came from."""
    now = stands.figures.attitude
    notes = []
    if now.effective is not None and now.raw is not None and now.effective != now.raw:
        notes.append(_("counts as {value} until it is seen or confirmed").format(value=write.signed(now.effective)))
    if now.trend:
        notes.append(_("{change} since the assessment before").format(change=write.signed(now.trend)))
    return tuple(notes)


def closeness(stands: "PersonInDeal | None", texts: Texts) -> Closeness | None:
    """Relationship with its four parts, acceptance of solution and price, all together (method.md 5.4)."""
    if stands is None:
        return None
    from cockpit.desk.derivation import composite, relationship
    from cockpit.desk.figures.people import one

    figures, near, together = one(stands), relationship(stands, texts), composite(stands, texts)
    return Closeness(
        _part(_("relation"), figures["RC"]["value"]),
        near.notes[0] if near.notes else "",
        tuple(_part(_weighed(term.label, term.weight), _tenth(term.value), term.how) for term in near.terms),
        (
            _part(_("solution"), figures["SA"]),
            _part(_("price"), figures["PA"]),
            _part(_("together"), figures["CC"]["value"], _of_what(together)),
        ),
        _gain(near),
    )


def _weighed(label: str, weight: Fraction | None) -> str:
    """``T trust 40%``: the letter of the formula, the word, how much of the whole it is."""
    letter = label.partition(" ")[0]
    word = {"T": _("trust"), "V": _("value"), "D": _("depth"), "R": _("recency")}.get(letter, label)
    return f"{letter} {word} {write.percent(weight, 0)}"


def _tenth(value: Fraction | None) -> str | None:
    return None if value is None else write.plain(value, 1)


def _of_what(together: "Derivation") -> str:
    """Which of the three are known."""
    words = {"RC": _("relation"), "SA": _("solution"), "PA": _("price")}
    known = [words[term.label.partition(" ")[0]] for term in together.terms if term.product is not None]
    return _("from {parts}").format(parts=" + ".join(known))


def _gain(near: "Derivation") -> str:
    """The largest gain in words, empty where nothing would raise it."""
    best = next((gain for gain in near.gains if gain.by > 0), None)
    if best is None:
        return ""
    return _("{text}: +{n}").format(text=best.text, n=write.plain(best.by, 1))


def _part(label: str, value: str | float | int | None, how: str = "") -> Part:
    if value is None:
        return Part(label, write.UNKNOWN, None, how)
    exact = Fraction(str(value))
    return Part(label, write.plain(exact, 1), int(write.rounded(exact, 0)), how)
