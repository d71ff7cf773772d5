"""Where drafts are kept across a crash: a small file of the book in the state folder, readable by its owner only."""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Any

from cockpit import config, paths
from cockpit.tui.forms.drafts import Draft, Drafts, Key


def file_of(book: Path) -> Path:
    """The drafts of a book; another path to the same file has the same drafts."""
    name = hashlib.sha256(os.path.realpath(book).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return paths.state_folder() / "drafts" / f"{name}.json"


class DraftFile:
    """Several programs may keep drafts of one book: each replaces only what it has touched itself."""

    def __init__(self, book: Path) -> None:
        self._path = file_of(book)
        self._writing = Lock()

    def read(self) -> dict[Key, Draft]:
        """The drafts that are kept; none where the file is missing or is no longer what was written."""
        try:
            document = json.loads(self._path.read_bytes())
            return dict(map(_read, document["drafts"]))
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return {}

    def write(self, drafts: Drafts) -> bool:
        """Keep the drafts as they are now; without any the file goes. False where that can't be done."""
        with self._writing:
            mine, touched = drafts.all(), set(drafts.touched)
            drafts.unwritten = False
            kept = {form: draft for form, draft in self.read().items() if form not in touched}
            kept |= {form: draft for form, draft in mine.items() if form in touched}
            try:
                if kept:
                    text = json.dumps({"drafts": [_written(*one) for one in kept.items()]}, ensure_ascii=True, indent=1)
                    config.write(self._path, text)
                else:
                    self._path.unlink(missing_ok=True)
            except OSError:
                drafts.unwritten = True
                return False
        return True


def _written(form: Key, draft: Draft) -> Mapping[str, Any]:
    return {"form": form, "title": draft.title, "states": draft.states}


def _read(one: Mapping[str, Any]) -> tuple[Key, Draft]:
    """One draft as it was written. ValueError where it has another form."""
    states = {_text(name): _state(state) for name, state in one["states"].items()}
    return tuple(map(_text, one["form"])), Draft(states, _text(one["title"]))


def _state(value: Any) -> str | tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else _text(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("a draft holds texts only")
    return value
