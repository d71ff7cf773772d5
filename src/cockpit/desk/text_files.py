"""Text that the rep takes away as a file: a safe name made from data, written whole, never over another file."""

from pathlib import Path

from cockpit.exchange.files import new_file
from cockpit.show import show

_LONGEST = 80
_FORBIDDEN = dict.fromkeys(map(ord, '/\\:*?"<>|\u2400'), "_")
_RESERVED = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))


def file_name(text: str, ending: str) -> str:
    """A file name made of a text: in no other folder, not hidden, of at most 80 signs and allowed on every system.

    ``ending`` has its point, such as ``.svg``.
    """
    kept = show(text).translate(_FORBIDDEN).strip(" ._~-")[:_LONGEST].strip()
    if not kept or kept.casefold().split(".")[0] in _RESERVED:
        kept = f"cockpit {kept}".strip()
    return kept + ending


def free_path(folder: Path, text: str, ending: str) -> Path:
    """A path of that name which is not taken yet: with a number behind it where the name is."""
    path = folder / file_name(text, ending)
    number = 2
    while path.exists() or path.is_symlink():
        path = folder / file_name(f"{text[: _LONGEST - 4]} {number}", ending)
        number += 1
    return path


def save_text(path: Path, text: str) -> None:
    """Write a new file, readable by its owner only. Raises RequestWrong where the name is taken or can't be written."""
    with new_file(path) as file:
        file.write(text.encode())
