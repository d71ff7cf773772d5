"""Commands of the preparation of a meeting."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import EVERYWHERE, OVERVIEWS, Command, Where, Window, needs_account

_HERE: frozenset[Where] = frozenset({Window.PREP})

PREP: tuple[Command, ...] = (
    Command(
        "prep",
        ("f7",),
        N_("Prepare a meeting"),
        N_("From the objective to the brief in six steps: the next planned meeting of the deal, or a new one."),
        places=EVERYWHERE | OVERVIEWS,
        when=needs_account,
        also="meeting call plan prepare 会面 准备",
    ),
)
PREP_BOARD: tuple[Command, ...] = (
    Command(
        "prep.objective",
        ("o",),
        N_("The objective"),
        N_("What, how many, by when, why it is feasible, and as a topic of the customer."),
        places=_HERE,
        bar=_HERE,
        short=N_("objective"),
    ),
    Command(
        "prep.take",
        ("a",),
        N_("Take the proposed questions"),
        N_("Puts all proposed questions into the meeting, in the order of the funnel."),
        places=_HERE,
        bar=_HERE,
        short=N_("take questions"),
    ),
    Command(
        "prep.tick",
        ("space",),
        N_("Tick, confirm, take"),
        N_("A check is passed today; a need is confirmed; a proposed question is taken."),
        places=_HERE,
        bar=_HERE,
        short=N_("tick"),
    ),
    Command("prep.fail", ("x",), N_("The check failed"), N_("It was tried and did not hold."), places=_HERE),
    Command(
        "prep.question",
        ("n",),
        N_("A question of your own"),
        N_("Its level in the funnel, its words and the answer you hope for."),
        places=_HERE,
    ),
    Command(
        "prep.row",
        ("p",),
        N_("A row of the proposal"),
        N_("From the company's library, or in your own words."),
        places=_HERE,
    ),
    Command(
        "prep.drop",
        ("delete", "backspace"),
        N_("Take it out"),
        N_("The question or row under the cursor."),
        places=_HERE,
    ),
    Command("prep.enter", ("enter",), N_("Open"), N_("Edits what is under the cursor."), places=_HERE),
    Command(
        "prep.edit", ("e",), N_("The whole meeting"), N_("Day, place, who comes, everything in one form."), places=_HERE
    ),
    Command(
        "prep.outcome",
        ("c",),
        N_("Capture the outcome"),
        N_("The capture line with everybody who was there; it is tied to the meeting."),
        places=_HERE,
        bar=_HERE,
        short=N_("outcome"),
    ),
    Command(
        "prep.brief",
        ("b",),
        N_("The brief"),
        N_("The meeting on one page."),
        places=_HERE,
        bar=_HERE,
        short=N_("brief"),
    ),
)
