"""What a finder lists, and commands as such hits: found by title, key, description, whatever language is spoken."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from cockpit.content.words import _, language
from cockpit.desk.fuzzy import Fit, fit, fold
from cockpit.tui.commands import keymap
from cockpit.tui.commands.catalogue import by_id
from cockpit.tui.commands.command import Command, Here, Where
from cockpit.tui.commands.keys import shown_key

_TELLING = 3
"""Fewer letters than these stand in nearly every description."""
BY_WORDS = Fit.SCATTERED + 1
"""What fits a description or the title in another language comes after what fits the title."""


@dataclass(frozen=True, slots=True)
class Hit:
    """``key`` is what the finder answers with; ``side`` stands at the right, ``note`` below in the second line."""

    key: str
    title: str
    side: str = ""
    note: str = ""
    allowed: bool = True
    section: str = ""
    """The heading under which it stands while nothing was typed."""
    rank: int = 0
    """How well it fits what was typed; the lower the better."""


def command_hits(
    commands: Iterable[Command], text: str, here: Here, *, within: Where | None = None, prefix: str = ""
) -> list[Hit]:
    """The commands that fit a text, the best first; all, in their order, without one.

    ``within``: only keys of this pane or dialog are shown; ``prefix`` stands before the ids in the hits' keys.
    """
    wanted = fold(text)
    hits = []
    for command in commands:
        keys = keymap.now().keys(command.id, within)
        rank = _rank(command, keys, text.strip(), wanted)
        if rank is not None:
            why_not = command.when(here)
            note = keymap.with_keys(_(why_not or command.tooltip))
            shown = "  ".join(shown_key(key) for key in keys)
            hits.append(Hit(prefix + command.id, _(command.title), shown, note, not why_not, rank=rank))
    return sorted(hits, key=lambda hit: hit.rank) if wanted else hits


def _rank(command: Command, keys: Sequence[str], text: str, wanted: str) -> int | None:
    """How a command fits; None where it does not."""
    if not wanted or any(text.lower() == shown_key(key).lower() for key in keys):
        return Fit.WHOLE
    title, english, said = _texts(command.id, language())
    spoken = fit(wanted, title)
    if spoken is not None and spoken is not Fit.SCATTERED:
        return spoken
    if wanted == command.id:
        return Fit.WHOLE
    if wanted.isascii() and len(wanted) < _TELLING:
        return None
    fitted = fit(wanted, english)
    if (fitted is not None and fitted < Fit.SCATTERED) or all(word in said for word in wanted.split()):
        return BY_WORDS
    return BY_WORDS + 1 if spoken is not None else None


@lru_cache(1024)
def _texts(id: str, spoken: str) -> tuple[str, str, str]:
    """Folded: a command's title as it is spoken, in English, and all that is said of it; for one language."""
    command = by_id(id)
    said = f"{_(command.title)} {_(command.tooltip)} {command.tooltip} {command.also} {command.id}"
    return fold(_(command.title)), fold(command.title), fold(said)
