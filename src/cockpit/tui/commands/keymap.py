"""The keys as they are for this user: those declared with the commands, changed by ``keys`` of config.toml."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cockpit.content.words import N_, _
from cockpit.errors import Reason
from cockpit.tui.commands.catalogue import EVERY, by_id
from cockpit.tui.commands.command import FORMS, PLACE_NAMES, WINDOW_NAMES, Command, Where
from cockpit.tui.commands.keys import WIDE, is_printable, key_of, shown_key

Complaint = tuple[str, Mapping[str, Any]]
"""One sentence as a template and its values."""

FIXED = frozenset(
    {"enter", "up", "down", "left", "right", "pageup", "pagedown", "home", "end", "j", "k", "ctrl+c", "ctrl+z"}
)
"""Keys that lists, fields and the terminal need themselves."""
_NEEDED = ("palette", "help", "dialog.leave")
"""Commands without which nothing else could be reached or left."""


@dataclass(frozen=True)
class Keymap:
    """``own`` are the user's keys by command id, already checked; the rest is as declared."""

    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found: dict[tuple[str, Where], Command] = {}
        for command in sorted(EVERY, key=lambda one: one.id not in self.own):
            for key in self.own.get(command.id, command.keys):
                for place in command.places:
                    found.setdefault((key, place), command)
        object.__setattr__(self, "_found", found)

    @property
    def _at(self) -> Mapping[tuple[str, Where], Command]:
        found: Mapping[tuple[str, Where], Command] = self.__dict__["_found"]
        return found

    def at(self, key: str, place: Where) -> Command | None:
        """The command that a key means in a pane or dialog; a full-width sign counts as the sign."""
        return self._at.get((key, place)) or self._at.get((WIDE.get(key, key), place))

    def keys(self, id: str, place: Where | None = None) -> tuple[str, ...]:
        """The keys of a command in a pane or dialog, or anywhere; the first is the one to show."""
        command = by_id(id)
        places = command.places if place is None else (place,)
        wanted = self.own.get(id, command.keys)
        return tuple(key for key in wanted if any(self._at.get((key, one)) is command for one in places))

    def elsewhere(self, key: str) -> Command | None:
        """A command that the key means in some other pane; None where it means nothing in any."""
        found = (self.at(key, place) for place in PLACE_NAMES)
        return next((command for command in found if command is not None), None)

    def bound(self, place: Where | None = None) -> tuple[str, ...]:
        """Every key that means something in a pane or dialog, or anywhere, full-width signs too."""
        known = dict.fromkeys(key for key, one in self._at if place in (None, one))
        return (*known, *(wide for wide, key in WIDE.items() if key in known))


def read(written: Mapping[str, Any]) -> tuple[Keymap, list[Complaint]]:
    """The keymap that ``keys`` of config.toml makes, and what could not be used of it.

    A value is a key or several: ``"ctrl+k"``, ``"x, F5"`` or a list; an empty text takes the keys away.
    """
    own: dict[str, tuple[str, ...]] = {}
    complaints: list[Complaint] = []
    for id, value in _flat(written):
        if id not in _IDS:
            complaints.append((N_("keys: “{id}” is no command."), {"id": id}))
            continue
        keys, faults = _keys(id, value)
        taken = [fault for key in keys if (fault := _taken(id, key, own))]
        complaints += faults + taken
        kept = tuple(key for key in keys if not _taken(id, key, own))
        if id in _NEEDED and not kept:
            complaints.append((N_("keys: {id} must keep a key; it keeps its own."), {"id": id}))
        elif kept or not (keys or faults):
            own[id] = kept
    return Keymap(own), complaints + list(_lost(own))


def _flat(node: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Ids written with dots are tables in TOML."""
    for name, value in node.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _keys(id: str, value: Any) -> tuple[list[str], list[Complaint]]:
    """The keys of one entry in Textual's names, and what is none."""
    keys: list[str] = []
    faults: list[Complaint] = []
    for text in _texts(value):
        key, command = key_of(text), by_id(id)
        values = {"id": id, "key": text}
        if key is None:
            faults.append((N_("keys: {id}: “{key}” is no key."), values))
        elif key in FIXED and key not in command.keys:
            faults.append((N_("keys: {id}: {key} is needed by lists and fields and can’t be given away."), values))
        elif is_printable(key) and not _types(command):
            faults.append((N_("keys: {id}: in a form {key} is a letter to type."), values))
        elif key not in keys:
            keys.append(key)
    return keys, faults


def _types(command: Command) -> bool:
    """Whether a letter can run the command: none can where a field takes letters."""
    return command.places.isdisjoint(FORMS) or any(is_printable(key) for key in command.keys)


def _texts(value: Any) -> Sequence[str]:
    if isinstance(value, str):
        return [value.strip()] if value.strip() in (",", "") and value.strip() else _parted(value)
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _parted(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _taken(id: str, key: str, own: Mapping[str, tuple[str, ...]]) -> Complaint | None:
    """A clash of two entries of the user; the first one holds."""
    for other, keys in own.items():
        if key in keys and other != id and not by_id(other).places.isdisjoint(by_id(id).places):
            values = {"key": shown_key(key), "id": id, "other": other}
            return N_("keys: {key} is given to {other} and to {id}; it stays with {other}."), values
    return None


def _lost(own: Mapping[str, tuple[str, ...]]) -> Iterator[Complaint]:
    """Commands that lose a key of theirs to an entry of the user."""
    for id, keys in own.items():
        for other in EVERY:
            shared = by_id(id).places & other.places
            if other.id == id or other.id in own or not shared:
                continue
            for key in (key for key in keys if key in other.keys):
                where = Reason("{places}", {"places": places_said(shared)})
                values = {"key": shown_key(key), "id": id, "other": other.id, "where": where}
                yield N_("keys: {key} now means {id}; {other} has lost it ({where})."), values


def places_said(places: frozenset[Where]) -> str:
    """Panes and dialogs by their names, in their order."""
    names: list[tuple[Where, str]] = [*PLACE_NAMES.items(), *WINDOW_NAMES.items()]
    if places >= frozenset(PLACE_NAMES):
        return _("everywhere")
    return _(", ").join(_(name) for place, name in names if place in places)


_ID = re.compile(r"\{([a-z0-9_.]+)\}")
_IDS = frozenset(command.id for command in EVERY)
_now = Keymap()


def use(keymap: Keymap) -> None:
    """Have these keys from now on."""
    global _now
    _now = keymap


def now() -> Keymap:
    """The keys as they are now."""
    return _now


def with_keys(text: str, /, **values: str) -> str:
    """A text with the keys that ids in braces stand for, ``{record.add} adds one`` is ``a adds one``, and values."""
    return _ID.sub(
        lambda found: key_for(found[1]) if found[1] in _IDS else values.get(found[1], found[0]),
        text,
    )


def key_for(id: str, place: Where | None = None) -> str:
    """The first key of a command as it is written on keys; the way by the palette where it has none."""
    keys = _now.keys(id, place)
    if keys:
        return shown_key(keys[0])
    return f"{shown_key(_now.keys('palette')[0])} {_(by_id(id).title)}"
