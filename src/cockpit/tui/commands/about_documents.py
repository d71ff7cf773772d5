"""Commands about documents: brief, plans, reviews, notes."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import Command, Where, Window, needs_account

_HERE: frozenset[Where] = frozenset({Window.DOCUMENT})

DOCUMENTS: tuple[Command, ...] = (
    Command(
        "brief",
        ("b",),
        N_("Brief for the next meeting"),
        N_("Who comes, what we owe, what changed, what to ask, what to avoid: for the next planned meeting of the deal,"
           " else for the chosen person."),
        when=needs_account,
        short=N_("brief"),
        also="meeting prepare 会面 简报",
    ),
    Command(
        "documents",
        ("B",),
        N_("Documents"),
        N_("Brief, account plan, win/loss review, mutual action plan, weekly note, summary for the CRM."),
        when=needs_account,
        also="document report plan review week crm print html markdown 文档 报告",
    ),
)  # fmt: skip
DOCUMENT_PAGE: tuple[Command, ...] = (
    Command(
        "document.copy",
        ("y", "ctrl+y"),
        N_("Copy the document"),
        N_("As Markdown to the clipboard of the terminal."),
        places=_HERE,
        bar=_HERE,
        short=N_("copy"),
    ),
    Command(
        "document.save",
        ("s", "ctrl+s"),
        N_("Write to a file"),
        N_("As a page to print (.html) or as Markdown (.md)."),
        places=_HERE,
        bar=_HERE,
        short=N_("file"),
    ),
    Command(
        "document.opinions",
        ("o",),
        N_("With or without opinions"),
        N_("Leaves out every judgement of a person, or brings them back."),
        places=_HERE,
        bar=_HERE,
        short=N_("opinions"),
    ),
    Command("document.close", ("q", "enter"), N_("Close"), N_("Closes the document."), places=_HERE),
)
