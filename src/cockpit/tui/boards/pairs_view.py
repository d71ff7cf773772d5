"""Twelve pairs of sentences: which is more like oneself (method.md 2.6, self-diagnosis)."""

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.view import BoardView, Item, Note, Section


def pairs_view(answers: str, texts: Texts) -> BoardView:
    """The pairs with what was chosen, the style above as soon as all are answered."""
    pairs = texts.file("selling")["Pair"].items()
    sections = tuple(
        Section(number, tuple(_sentence(number, letter, said, answer) for letter, said in pair.items()))
        for (number, pair), answer in zip(pairs, answers, strict=True)
    )
    own = Note(_("Own wording of this product; go by what you do, not by what would be better."))
    return BoardView((Note(_("Which of the two is more like you?"), "text"), *_found(answers, texts)), sections, (own,))


def _sentence(number: str, letter: str, said: str, answer: str) -> Item:
    chosen = letter == answer
    return Item(f"{number}{letter}", "●" if chosen else "○", "accent" if chosen else "quiet", said)


def _found(answers: str, texts: Texts) -> tuple[Note, ...]:
    from cockpit.desk.me_told import own_style_said

    value, points = own_style_said(answers, texts)
    return (Note(f"{value}  {points}".strip(), "strong"),)
