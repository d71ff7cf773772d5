"""Files made for the rep: names that can't leave their folder, nothing replaced, readable by the owner only."""

import stat
from pathlib import Path

import pytest

from cockpit.desk.text_files import file_name, free_path, save_text
from cockpit.errors import RequestWrong


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Meridian Foods org chart", "Meridian Foods org chart.svg"),
        ("../../etc/passwd", "etc_passwd.svg"),
        ("C:\\x\\y", "C__x_y.svg"),
        (".hidden", "hidden.svg"),
        ("华润电力 组织图", "华润电力 组织图.svg"),
        ("", "cockpit.svg"),
        ("CON", "cockpit CON.svg"),
        ("a\x00b\n\x1b[31m", "a_b ␛[31m.svg"),
        ("x" * 300, "x" * 80 + ".svg"),
    ],
)
def test_a_name_made_of_data_stays_in_its_folder(text: str, name: str) -> None:
    """No separator, no hidden file, no control character, no name that a system keeps for itself."""
    assert file_name(text, ".svg") == name
    assert Path(name).name == name


def test_a_free_name_is_found(tmp_path: Path) -> None:
    """Where the name is taken, also by a link that leads nowhere, it gets a number."""
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "a 2.txt").symlink_to(tmp_path / "nowhere")
    assert free_path(tmp_path, "a", ".txt") == tmp_path / "a 3.txt"


def test_a_file_is_written_once(tmp_path: Path) -> None:
    """Whole and for its owner only; a second time it is refused and stays as it was."""
    save_text(tmp_path / "a.txt", "組織\n")
    assert (tmp_path / "a.txt").read_bytes() == "組織\n".encode()
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o600
    with pytest.raises(RequestWrong):
        save_text(tmp_path / "a.txt", "other")
    assert (tmp_path / "a.txt").read_bytes() == "組織\n".encode()
