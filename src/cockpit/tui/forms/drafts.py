"""Drafts: what was typed in a form that was left, kept until the same form is opened again."""

from collections.abc import Mapping

from cockpit.tui.forms.values import State

Key = tuple[str, ...]
"""Which form: the array and what it was opened for."""
States = Mapping[str, State]


class Drafts:
    """Kept in memory while the program runs; one draft for each form."""

    def __init__(self) -> None:
        self._kept: dict[Key, States] = {}

    def keep(self, form: Key, states: States) -> None:
        """Remember what was changed in a form; nothing changed means nothing to remember."""
        if states:
            self._kept[form] = dict(states)
        else:
            self._kept.pop(form, None)

    def get(self, form: Key) -> States:
        """What was typed and not saved; empty without a draft."""
        return self._kept.get(form, {})

    def drop(self, form: Key) -> None:
        """Forget a draft."""
        self._kept.pop(form, None)
