"""What a mapping file says, read key by key; a mistake is one sentence that names the file and the key."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from cockpit.errors import N_, Listed, Reason, RequestWrong

Table = Mapping[str, Any]


@dataclass(frozen=True)
class Place:
    """Where in the mapping something stands: the file, and the way to the key."""

    file: str
    way: tuple[str, ...] = ()

    def at(self, step: str) -> "Place":
        return Place(self.file, (*self.way, step))

    def refuse(self, template: str, **values: Any) -> NoReturn:
        """Raise RequestWrong; the template ends the sentence that the place begins."""
        raise RequestWrong(
            N_("{file}: {place}: {reason}"),
            file=self.file,
            place=" ".join(self.way),
            reason=Reason(template, values),
        )


def fits(text: str, pattern: str) -> bool:
    """Whether a text is meant: the same without case and spaces around it; ``*`` stands for any signs."""
    text, pattern = text.strip().casefold(), pattern.strip().casefold()
    if "*" not in pattern:
        return text == pattern
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), text, re.DOTALL) is not None


def refuse_unknown(place: Place, told: Table, known: Iterable[str]) -> None:
    """Refuse a key that means nothing here, such as a misspelt one."""
    for key in told:
        if key not in known:
            place.at(key).refuse(N_("is no key here; the keys: {known}"), known=Listed(sorted(known)))


def text(place: Place, told: Table, key: str) -> str:
    """A text; empty where the key is missing."""
    value = told.get(key, "")
    if not isinstance(value, str):
        place.at(key).refuse(N_("must be a text"))
    return value


def texts(place: Place, told: Table, key: str) -> tuple[str, ...]:
    """A list of texts; one text is a list of one."""
    value = told.get(key, [])
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
        place.at(key).refuse(N_("must be a text or a list of texts"))
    return tuple(found)


def flag(place: Place, told: Table, key: str) -> bool:
    value = told.get(key, False)
    if not isinstance(value, bool):
        place.at(key).refuse(N_("must be true or false"))
    return value


def tables(place: Place, told: Table, key: str) -> Sequence[Table]:
    """The blocks of a key such as ``[[file]]``."""
    found = told.get(key, [])
    if not isinstance(found, list) or not all(isinstance(table, Mapping) for table in found):
        place.at(key).refuse(N_("must be a [[{key}]] block"), key=key)
    return found
