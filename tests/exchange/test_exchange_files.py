"""Files are written whole or not at all, for their owner only, and never over what is there."""

import errno
import os
from pathlib import Path

import pytest

from cockpit.errors import RequestWrong
from cockpit.exchange.files import new_file, new_folder


def test_a_file_appears_whole_and_private(tmp_path: Path) -> None:
    """Nothing stands under the name before the end; then the file is complete and 0600."""
    target = tmp_path / "out.json"
    with new_file(target) as file:
        file.write(b"half")
        assert not target.exists()
    assert target.read_bytes() == b"half"
    assert target.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["out.json"]


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    """An exception while writing leaves neither the file nor a temporary one."""
    with pytest.raises(KeyboardInterrupt), new_file(tmp_path / "out.json"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_an_existing_file_stays_without_force(tmp_path: Path) -> None:
    """A name that is taken is refused by a sentence that says how to replace it; force replaces it."""
    target = tmp_path / "out.json"
    target.write_text("old")
    with pytest.raises(RequestWrong, match="--force replaces it"), new_file(target):
        pass
    assert target.read_text() == "old"
    with new_file(target, force=True) as file:
        file.write(b"new")
    assert target.read_text() == "new"


def test_a_file_that_came_meanwhile_stays(tmp_path: Path) -> None:
    """A name that somebody else takes during the writing is not overwritten."""
    target = tmp_path / "out.json"
    writing = new_file(target)
    writing.__enter__().write(b"ours")
    target.write_text("theirs")
    with pytest.raises(RequestWrong, match="there already"):
        writing.__exit__(None, None, None)
    assert target.read_text() == "theirs"


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    """With force a symbolic link gives way; what it points to is not touched."""
    victim, target = tmp_path / "victim", tmp_path / "out.json"
    victim.write_text("precious")
    target.symlink_to(victim)
    with new_file(target, force=True) as file:
        file.write(b"new")
    assert victim.read_text() == "precious"
    assert not target.is_symlink()
    target.unlink()
    target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(RequestWrong), new_file(target):
        pass


def test_without_links_the_file_is_renamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without hard links still gets the whole file."""

    def refuse(*_args: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    with new_file(tmp_path / "out.json") as file:
        file.write(b"x")
    assert (tmp_path / "out.json").read_bytes() == b"x"


@pytest.mark.parametrize("name", ["", "missing/out.json", "\0"])
def test_what_cannot_be_written_is_one_sentence(tmp_path: Path, name: str) -> None:
    """A folder, a missing folder and an impossible name are refused, naming the path."""
    with pytest.raises((RequestWrong, ValueError)), new_file(tmp_path / name):
        pass


def test_a_folder_is_private(tmp_path: Path) -> None:
    """A new folder is 0700; one that is there is taken; a file in its place is refused."""
    new_folder(tmp_path / "out")
    new_folder(tmp_path / "out")
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
    (tmp_path / "file").touch()
    with pytest.raises(RequestWrong, match="can't be written"):
        new_folder(tmp_path / "file")
