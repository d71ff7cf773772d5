"""Where cockpit keeps its files: the book, the settings, and the backups outside the book's folder."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_APP = "cockpit"
_XDG = {
    "data": ("XDG_DATA_HOME", ".local/share"),
    "config": ("XDG_CONFIG_HOME", ".config"),
    "state": ("XDG_STATE_HOME", ".local/state"),
}


def _folder(kind: str) -> str:
    """The platform's folder of one kind: data, config or state.

    On Linux the XDG rule is applied here, because importing platformdirs costs a tenth of `cockpit today`.
    """
    if sys.platform.startswith("linux"):
        variable, usual = _XDG[kind]
        home = os.environ.get(variable, "").strip()
        return os.path.join(home or os.path.join(os.path.expanduser("~"), usual), _APP)
    import platformdirs

    return str(getattr(platformdirs, f"user_{kind}_dir")(_APP, appauthor=False))


def _path(kind: str, *names: str) -> "Path":
    """Made when it is asked for: the import of pathlib is a tenth of `cockpit --help`."""
    from pathlib import Path

    return Path(_folder(kind), *names)


def default_book() -> "Path":
    """The book that is used where none is named: ``COCKPIT_BOOK``, else book.db in the user-data folder."""
    named = os.environ.get("COCKPIT_BOOK", "")
    if not named:
        return _path("data", "book.db")
    from pathlib import Path

    return Path(named).expanduser()


def data_folder() -> "Path":
    """Where the book is kept that is used where none is named; the only folder of a book that cockpit makes itself."""
    return _path("data")


def has_config() -> bool:
    """Whether this user has a config.toml."""
    return os.path.exists(os.path.join(_folder("config"), "config.toml"))


def config_file() -> "Path":
    """config.toml of this user; it need not exist."""
    return _path("config", "config.toml")


def state_folder() -> "Path":
    """What cockpit remembers beside the book and can lose without harm."""
    return _path("state")


def backups_folder() -> "Path":
    """The backups that cockpit makes by itself, never in the book's own folder."""
    return _path("state", "backups")
