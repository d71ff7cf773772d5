"""Drafts: what was typed in a form that was left, kept until the same form is opened again."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cockpit.tui.forms.values import State

Key = tuple[str, ...]
"""Which form: the array and what it was opened for."""
States = Mapping[str, "State"]


class Draft(NamedTuple):
    """What was typed in one form; ``title`` names the form for people."""

    states: States
    title: str = ""


class Drafts:
    """One draft for each form, in memory; ``draft_file`` keeps them across a crash."""

    def __init__(self) -> None:
        self._kept: dict[Key, Draft] = {}
        self.touched: set[Key] = set()
        """Forms whose draft was kept or dropped here: of these this program knows best."""
        self.unwritten = False
        """Whether something has changed since it was last written."""

    def keep(self, form: Key, states: States, title: str = "") -> None:
        """Remember what was changed in a form; nothing changed means nothing to remember."""
        if not states:
            self.drop(form)
        elif self.get(form) != states:
            self._kept[form] = Draft(dict(states), title)
            self._changed(form)

    def get(self, form: Key) -> States:
        """What was typed and not saved; empty without a draft."""
        draft = self._kept.get(form)
        return draft.states if draft is not None else {}

    def drop(self, form: Key) -> None:
        """Forget a draft."""
        if self._kept.pop(form, None) is not None:
            self._changed(form)

    def recall(self, found: Mapping[Key, Draft]) -> Iterable[Draft]:
        """Take over what an earlier run has kept, but for forms in which something was typed since; what was new."""
        fresh = {form: draft for form, draft in found.items() if form not in self.touched}
        self._kept |= fresh
        return fresh.values()

    def all(self) -> dict[Key, Draft]:
        """Every draft by its form."""
        return dict(self._kept)

    def _changed(self, form: Key) -> None:
        self.touched.add(form)
        self.unwritten = True
