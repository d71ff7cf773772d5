"""References of an array to itself (manager, parent company): which rows of a file hold together."""

from collections.abc import Callable, Mapping

Stored = Callable[[str], tuple[bool, str | None]]
"""Whether an id is in the book, and what its record refers to there."""

MISSING = "missing"
CIRCLE = "circle"


def broken_lines(lines: Mapping[str, str | None], stored: Stored) -> dict[str, str]:
    """Ids of the file that can't be taken: ``MISSING``, or ``CIRCLE`` for each row that is part of one.

    ``lines`` holds every good row of the file with what it refers to (None: nothing). A line is broken where it
    leads to a record that is neither in the book nor a row that is taken. A row that is kept out leaves the
    book's own record as it is, which may close another circle: so this goes on until nothing more is found.
    """
    taken = dict(lines)
    broken: dict[str, str] = {}
    while True:
        found = dict.fromkeys(_missing(taken, stored), MISSING) or dict.fromkeys(_circles(taken, stored), CIRCLE)
        if not found:
            return broken
        broken.update(found)
        for id_ in found:
            del taken[id_]


def _missing(taken: Mapping[str, str | None], stored: Stored) -> set[str]:
    """Rows that refer to nothing, and the rows that refer to those."""
    below: dict[str, list[str]] = {}
    for id_, above in taken.items():
        if above is not None:
            below.setdefault(above, []).append(id_)
    missing: set[str] = set()
    gone = [above for above in below if above not in taken and not stored(above)[0]]
    while gone:
        for id_ in below.get(gone.pop(), ()):
            if id_ not in missing:
                missing.add(id_)
                if not stored(id_)[0]:
                    gone.append(id_)
    return missing


def _circles(taken: Mapping[str, str | None], stored: Stored) -> set[str]:
    """Rows of the file that stand in a circle."""
    done: set[str] = set()
    circles: set[str] = set()
    for start in taken:
        path: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in done and here not in path:
            path[here] = None
            here = taken[here] if here in taken else stored(here)[1]
        if here in path:
            steps = list(path)
            circles.update(id_ for id_ in steps[steps.index(here) :] if id_ in taken)
        done.update(path)
    return circles
