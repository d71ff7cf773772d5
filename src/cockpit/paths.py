"""Where cockpit keeps its files: the book, the settings, and the backups outside the book's folder."""

import os
import sys
from pathlib import Path

_APP = "cockpit"
_XDG = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "state": ("XDG_STATE_HOME", ".local/state"),
}


def _folder(kind: str) -> Path:
    """The platform's folder of one kind: data, config or state.

    On Linux the XDG rule is applied here, because importing platformdirs costs a tenth of `cockpit today`.
    """
    if sys.platform.startswith("linux"):
        variable, usual = _XDG[kind]
        home = os.environ.get(variable, "").strip()
        return Path(home or Path.home() / usual) / _APP
    import platformdirs

    return Path(getattr(platformdirs, f"user_{kind}_dir")(_APP, appauthor=False))


def default_book() -> Path:
    """The book that is used where none is named: ``COCKPIT_BOOK``, else book.db in the user-data folder."""
    named = os.environ.get("COCKPIT_BOOK", "")
    return Path(named).expanduser() if named else _folder("data") / "book.db"


def config_file() -> Path:
    """config.toml of this user; it need not exist."""
    return _folder("config") / "config.toml"


def state_folder() -> Path:
    """What cockpit remembers beside the book and can lose without harm."""
    return _folder("state")


def backups_folder() -> Path:
    """The backups that cockpit makes by itself, never in the book's own folder."""
    return _folder("state") / "backups"
