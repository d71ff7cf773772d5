"""Commands that several dialogs share; the dialog itself runs them."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import BOARDS, FORMS, PAGES, Command, Where, Window


def _in(*windows: Window) -> frozenset[Where]:
    return frozenset(windows)


DIALOGS: tuple[Command, ...] = (
    Command(
        "form.save",
        ("ctrl+s",),
        N_("Save"),
        N_("Writes what was typed as one act; what is wrong is said at its field."),
        places=FORMS | _in(Window.ATTITUDE),
        bar=FORMS | _in(Window.ATTITUDE),
        short=N_("saves"),
    ),
    Command(
        "form.forget",
        ("ctrl+n",),
        N_("Start again"),
        N_("Forgets the draft: every field holds again what is on disk."),
        places=_in(Window.FORM),
    ),
    Command(
        "form.editor",
        ("ctrl+e",),
        N_("Long text in your editor"),
        N_("Opens the text of the field in $VISUAL or $EDITOR; what is saved there stands in the field."),
        places=FORMS,
        also="editor vim nano 编辑器",
    ),
    Command(
        "form.copy",
        ("ctrl+y",),
        N_("Copy the field"),
        N_("The text of the field goes to the clipboard of the terminal."),
        places=FORMS,
    ),
    Command(
        "page.copy",
        ("y", "ctrl+y"),
        N_("Copy the page"),
        N_("The page as text goes to the clipboard of the terminal."),
        places=PAGES,
    ),
    Command(
        "page.close",
        ("q", "enter"),
        N_("Close"),
        N_("Closes the page."),
        places=PAGES,
    ),
    Command(
        "board.copy",
        ("ctrl+y",),
        N_("Copy the board"),
        N_("The list as text goes to the clipboard of the terminal."),
        places=BOARDS,
    ),
    Command(
        "board.close",
        ("q",),
        N_("Close"),
        N_("Closes the board; what was answered is saved."),
        places=BOARDS,
    ),
    Command(
        "dialog.help",
        ("f1", "question_mark"),
        N_("Help"),
        N_("The keys of this dialog; enter runs one."),
        places=frozenset(Window),
    ),
    Command(
        "dialog.leave",
        ("escape",),
        N_("Leave"),
        N_("Closes the dialog; what was typed in a form and not saved is kept as a draft."),
        places=frozenset(Window),
        bar=frozenset(Window),
        short=N_("leaves"),
    ),
)
