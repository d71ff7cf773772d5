"""Commands about the seller: how one listened, own style, which seller one is, measures of success."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import Command, Where, Window, needs_account


def _in(*windows: Window) -> frozenset[Where]:
    return frozenset(windows)


SELLER: tuple[Command, ...] = (
    Command(
        "contact.listening",
        ("L",),
        N_("How I listened"),
        N_("A self-check after a contact: eight habits that stand in the way, eight that help."),
        when=needs_account,
        also="listening self-check contact 倾听 自查 沟通",
    ),
    Command(
        "me",
        ("M",),
        N_("Me: style, seller type, success"),
        N_("Your own style, which seller you are, won against target, forecast error, closeness, satisfaction."),
        also="me myself own style self-diagnosis pairs seller measures success target 我 自己 自我诊断 问卷 风格 业绩",
    ),
)

SELLER_BOARDS: tuple[Command, ...] = (
    Command(
        "listening.enter",
        ("space", "enter"),
        N_("Tick the habit"),
        N_("It was so; a second time takes the tick back."),
        places=_in(Window.LISTENING),
        bar=_in(Window.LISTENING),
        short=N_("tick"),
    ),
    Command(
        "listening.earlier",
        ("less_than_sign", "left"),
        N_("Earlier contact"),
        N_("Turns to the contact before this one."),
        places=_in(Window.LISTENING),
        bar=_in(Window.LISTENING),
        short=N_("earlier"),
    ),
    Command(
        "listening.later",
        ("greater_than_sign", "right"),
        N_("Later contact"),
        N_("Turns to the contact after this one."),
        places=_in(Window.LISTENING),
    ),
    Command(
        "me.enter",
        ("enter", "space"),
        N_("Explanation or pairs"),
        N_("On your own style the twelve pairs, else what the figure means."),
        places=_in(Window.ME),
        bar=_in(Window.ME),
        short=N_("explains"),
    ),
    Command(
        "me.ask",
        ("p",),
        N_("My style by twelve pairs"),
        N_("Which of two sentences is more like you?"),
        places=_in(Window.ME),
        bar=_in(Window.ME),
        short=N_("pairs"),
    ),
    Command(
        "pairs.first",
        ("a", "left", "1"),
        N_("The first sentence"),
        N_("It is more like you; goes on to the next pair."),
        places=_in(Window.PAIRS),
        bar=_in(Window.PAIRS),
        short=N_("first"),
    ),
    Command(
        "pairs.second",
        ("b", "right", "2"),
        N_("The second sentence"),
        N_("It is more like you; goes on to the next pair."),
        places=_in(Window.PAIRS),
        bar=_in(Window.PAIRS),
        short=N_("second"),
    ),
    Command(
        "pairs.enter",
        ("enter", "space"),
        N_("Choose this sentence"),
        N_("The sentence under the cursor is more like you."),
        places=_in(Window.PAIRS),
    ),
    Command(
        "pairs.forget",
        ("delete", "backspace"),
        N_("Open again"),
        N_("The pair is not answered any more."),
        places=_in(Window.PAIRS),
    ),
)
