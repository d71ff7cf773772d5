"""Names that complete what is being typed behind an ``@``: this deal's people first, then the account's."""

import re
from dataclasses import dataclass

from cockpit.desk.capture.context import Context
from cockpit.desk.capture.people import folded
from cockpit.desk.capture.reading import narrow

_TYPED = re.compile(r"(?<![A-Za-z0-9])@([^\s@;+=]{1,60})$")
LETTERS = 2
"""So many letters are typed before names are offered; one Chinese sign is enough."""


@dataclass(frozen=True)
class Completion:
    """A name that fits, and the line with it in place of what was typed."""

    name: str
    title: str
    line: str
    cursor: int


def completions(line: str, cursor: int, context: Context, limit: int = 6) -> tuple[Completion, ...]:
    """The people whose name holds what stands between ``@`` and the cursor, at most ``limit``."""
    before, after = line[:cursor], line[cursor:]
    typed = _TYPED.search(narrow(before))
    if not typed or (typed[1].isascii() and len(typed[1]) < LETTERS):
        return ()
    wanted, start = folded(typed[1]), typed.start(1)
    inside = {part.stakeholder_id for part in context.dossier.participants.get(context.opportunity_id or "", ())}
    people = [
        person
        for person in context.dossier.stakeholders
        if wanted in folded(person.name) and (person.left_on is None or person.left_on > context.today)
    ]
    people.sort(key=lambda p: (p.id not in inside, not folded(p.name).startswith(wanted), p.name, p.id))
    return tuple(
        Completion(p.name, p.title or "", before[:start] + p.name + after, start + len(p.name)) for p in people[:limit]
    )
