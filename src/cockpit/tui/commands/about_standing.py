"""Commands inside the boards of a person: attitude, stance, signs; the board itself runs them."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import Command, Where, Window


def _in(*windows: Window) -> frozenset[Where]:
    return frozenset(windows)


PERSON_BOARDS: tuple[Command, ...] = (
    Command(
        "attitude.enter",
        ("enter",),
        N_("Answer and go on"),
        N_("Answers with what is under the cursor and goes on to the next question."),
        places=_in(Window.ATTITUDE),
        bar=_in(Window.ATTITUDE),
        short=N_("answers"),
    ),
    Command(
        "attitude.answer",
        ("space",),
        N_("Answer"),
        N_("Answers and stays on the question."),
        places=_in(Window.ATTITUDE),
    ),
    Command(
        "attitude.more",
        ("plus", "equals_sign"),
        N_("One higher"),
        N_("Answers with one step more than until now; then corrects the result by hand."),
        places=_in(Window.ATTITUDE),
        bar=_in(Window.ATTITUDE),
        short=N_("higher"),
    ),
    Command(
        "attitude.less",
        ("minus",),
        N_("One lower"),
        N_("Answers with one step less than until now; then corrects the result by hand."),
        places=_in(Window.ATTITUDE),
        bar=_in(Window.ATTITUDE),
        short=N_("lower"),
    ),
    Command(
        "attitude.evidence",
        ("e",),
        N_("Evidence of the attitude"),
        N_("Writes what the assessment rests on, from wherever the cursor is."),
        places=_in(Window.ATTITUDE),
        bar=_in(Window.ATTITUDE),
        short=N_("evidence"),
    ),
    Command(
        "attitude.past",
        ("a",),
        N_("Attitudes so far"),
        N_("Lists what was assessed before; each can be corrected or deleted."),
        places=_in(Window.ATTITUDE),
        bar=_in(Window.ATTITUDE),
        short=N_("so far"),
    ),
    Command(
        "past.enter",
        ("enter", "e"),
        N_("Correct the attitude"),
        N_("Value, how sure, day and evidence of the assessment under the cursor."),
        places=_in(Window.PAST),
        bar=_in(Window.PAST),
        short=N_("corrects"),
    ),
    Command(
        "past.delete",
        ("delete",),
        N_("Delete the attitude"),
        N_("Takes the assessment out of the history; undo brings it back."),
        places=_in(Window.PAST),
        bar=_in(Window.PAST),
        short=N_("deletes"),
    ),
    Command(
        "stance.enter",
        ("space", "enter"),
        N_("Tick or choose"),
        N_("Ticks what was seen; on a stance it chooses it."),
        places=_in(Window.STANCE),
        bar=_in(Window.STANCE),
        short=N_("tick or choose"),
    ),
    Command(
        "stance.suggested",
        ("s",),
        N_("Take the suggested"),
        N_("The stance that the evidence suggests."),
        places=_in(Window.STANCE),
        bar=_in(Window.STANCE),
        short=N_("take the suggested"),
    ),
    Command(
        "stance.forget",
        ("delete", "backspace"),
        N_("Unknown again"),
        N_("Takes the stance away."),
        places=_in(Window.STANCE),
        bar=_in(Window.STANCE),
        short=N_("unknown"),
    ),
    Command(
        "signs.enter",
        ("space", "enter"),
        N_("Tick the sign"),
        N_("Ticks what was seen; on style or need it records what the signs say."),
        places=_in(Window.SIGNS),
        bar=_in(Window.SIGNS),
        short=N_("tick"),
    ),
    Command(
        "signs.suggested",
        ("s",),
        N_("Record what the signs say"),
        N_("Style and need, where the signs are clear."),
        places=_in(Window.SIGNS),
        bar=_in(Window.SIGNS),
        short=N_("record what the signs say"),
    ),
)
