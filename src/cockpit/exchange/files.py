"""Writing a file whole or not at all (reliability.md d.11), readable by its owner only."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from cockpit.errors import N_, RequestWrong

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
for _flag in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):  # not every system has each
    _NEW |= getattr(os, _flag, 0)


@contextmanager
def new_file(path: Path, *, force: bool = False) -> Iterator[BinaryIO]:
    """A file that appears under its name complete and on disk, or not at all.

    It is written beside its place (0600, no link followed), synced, renamed, and the folder is synced.
    Raises RequestWrong where the name is taken and not ``force``, or where it can't be written.
    """
    try:
        refuse_taken(path, force)
        hidden = path.with_name(f".cockpit-{secrets.token_hex(8)}.tmp")
        handle = os.open(hidden, _NEW, 0o600)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            _put(hidden, path, force)
        finally:
            hidden.unlink(missing_ok=True)
        _sync_folder(path.parent)
    except OSError as error:
        raise _unwritable(path, error) from None


def new_folder(path: Path) -> None:
    """A folder for its owner only (0700); it may be there already. Raises RequestWrong."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> RequestWrong:
    return RequestWrong(N_("{path} can't be written: {reason}"), path=path, reason=error.strerror or error)


def refuse_taken(path: Path, force: bool) -> None:
    """Raise RequestWrong where a file can't have this name."""
    if path.is_dir() and not path.is_symlink():
        raise RequestWrong(N_("{path} is a folder; name a file"), path=path)
    if not force and os.path.lexists(path):
        raise RequestWrong(N_("{path} is there already; --force replaces it"), path=path)


def _put(hidden: Path, path: Path, force: bool) -> None:
    """Give the finished file its name; without ``force`` a file that came meanwhile stays."""
    if not force:
        try:
            os.link(hidden, path)
        except FileExistsError:
            raise RequestWrong(N_("{path} is there already; --force replaces it"), path=path) from None
        except OSError:  # the file system knows no links: the name was free a moment ago
            refuse_taken(path, force)
        else:
            return
    os.replace(hidden, path)


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # some file systems can't sync a folder
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
