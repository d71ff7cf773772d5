"""The tour of six keys: shown once to every user, a key at a time, while the screen works as always."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from cockpit.content.words import N_, _
from cockpit.tui.commands.keymap import key_for
from cockpit.tui.lines import Line, Span, cells, fit, line, wrap

MOVED = "moved"
"""What a cursor key means to the tour, besides the ids of commands."""
_PANES = ("pane.next", "pane.previous", "pane.1", "pane.2", "pane.3", "pane.4", "pane.5")


class Lesson(NamedTuple):
    """A key, what it does, and the commands whose running shows that it was understood."""

    key: Callable[[], str]
    does: str
    shown_by: tuple[str, ...]


LESSONS = (
    Lesson(lambda: "↓ ↑", N_("choose; the other panes follow what is chosen"), (MOVED,)),
    Lesson(lambda: f"{key_for('pane.next')}  1-5", N_("go from pane to pane"), _PANES),
    Lesson(lambda: "enter", N_("opens what is chosen: on an action all its reasons"), ("open",)),
    Lesson(lambda: key_for("help"), N_("what can be done in this pane, and what the signs mean"), ("help",)),
    Lesson(lambda: key_for("palette"), N_("finds any account, person, deal or command"), ("palette", "goto")),
    Lesson(lambda: key_for("undo"), N_("takes back the last change, whatever it was; nothing can go wrong"), ("undo",)),
)


@dataclass
class Tour:
    """``at`` is the number of the present lesson, from 0."""

    at: int = 0

    @property
    def is_over(self) -> bool:
        return self.at >= len(LESSONS)

    def saw(self, what: str) -> bool:
        """The user did something; whether it was what the present lesson is about, which then is learnt."""
        learnt = not self.is_over and what in LESSONS[self.at].shown_by
        self.at += learnt
        return learnt

    def lines(self, width: int) -> list[Line]:
        """The bar: which lesson, the key and what it does, and how to leave."""
        if self.is_over:
            return []
        lesson = LESSONS[self.at]
        count = _("Six keys · {n} of {all}").format(n=self.at + 1, all=len(LESSONS))
        leave = line(Span(_("{key} ends the tour").format(key=key_for("back")), "quiet"), " ")
        head = fit(line(Span(f" {count}", "accent")), max(0, width - cells(leave)))
        told = line(Span(f"   {lesson.key()}  ", "key"), Span(_(lesson.does), "strong"))
        return [(*head, *leave), *wrap(told, width, indent=3)]


_SEEN = "tour-seen"


def first_time(folder: Path) -> bool:
    """Whether this user has never seen the tour; from now on he has. False where that can't be remembered."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(folder / _SEEN, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError:
        return False
    return True
