"""Commands that move about: the go-to line, jump letters, back and forward, the tour; and copying."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import EVERYWHERE, OVERVIEWS, Command

MOVING: tuple[Command, ...] = (
    Command(
        "goto",
        ("colon", "ctrl+g"),
        N_("Go to"),
        N_("A line for an account, person, deal, a number in the list, or a command such as :undo."),
        places=EVERYWHERE | OVERVIEWS,
        also="go goto line number 转到",
    ),
    Command(
        "jump",
        ("ctrl+o",),
        N_("Jump by letters"),
        N_("Shows a letter on everything that can be chosen; typing it goes there, a number goes to a pane."),
        also="hint label 跳转",
    ),
    Command(
        "history.back",
        ("alt+left", "ctrl+left"),
        N_("Back to where you were"),
        N_("The account, deal and person shown before, as in a browser."),
        also="history previous 后退 返回",
    ),
    Command(
        "history.forward",
        ("alt+right", "ctrl+right"),
        N_("Forward again"),
        N_("Where you were before you went back."),
        also="history 前进",
    ),
    Command(
        "copy",
        ("y", "ctrl+y"),
        N_("Copy"),
        N_("The row, chart, figure, deal or action goes to the clipboard of the terminal as text."),
        also="clipboard yank osc52 复制",
    ),
    Command(
        "tour",
        ("ctrl+f1",),
        N_("Six keys in a minute"),
        N_("The tour of the keys that matter most; {back} ends it."),
        also="tour tutorial introduction 教程 导览",
    ),
)
