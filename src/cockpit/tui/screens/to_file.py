"""Writing a text to a file of the rep's choice: asks for the name, never replaces anything, says what came of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cockpit.content.words import _
from cockpit.tui.screens import writing
from cockpit.tui.screens.ask import Ask, Question

if TYPE_CHECKING:
    from cockpit.tui.app import CockpitApp

Make = Callable[[str], str]
"""``make(ending)`` gives the text for a file whose name ends so, such as ``.html``."""


def ask_where(app: "CockpitApp", title: str, name: str, ending: str, make: Make) -> None:
    """Ask for the file, beginning with a free name in the present folder, and write it."""
    from cockpit.desk.text_files import free_path

    path = str(free_path(Path.cwd(), name, ending))
    question = Question("path", _("File"), path, check=_not_taken)
    asked = Ask(title, (question,), _("Only you can read it. A file that is there is never replaced."))
    app.push_screen(asked, lambda answer: _save(app, answer["path"], ending, make) if answer else None)


def _not_taken(path: str) -> str:
    if not path:
        return _("Name a file.")
    wanted = Path(path).expanduser()
    if wanted.exists() or wanted.is_symlink():
        return _("{path} is there already: name another file.").format(path=wanted)
    return "" if wanted.parent.is_dir() else _("There is no folder {path}.").format(path=wanted.parent)


def _save(app: "CockpitApp", path: str, ending: str, make: Make) -> None:
    from cockpit.desk.text_files import save_text
    from cockpit.errors import CockpitError

    wanted = Path(path).expanduser()
    try:
        save_text(wanted, make(wanted.suffix.lower() or ending))
    except CockpitError as error:
        app.say(writing.said(error), bad=True)
    else:
        app.say(_("Written: {path}").format(path=wanted))
