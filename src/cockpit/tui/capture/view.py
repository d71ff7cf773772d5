"""What stands below the capture line: names that complete it, what it would write, and how it is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cockpit.content.words import N_, _
from cockpit.desk.capture.saying import Line as Said
from cockpit.desk.capture.saying import Mark
from cockpit.tui.lines import BLANK, Page, Row, Span, line, paragraph, wrap

if TYPE_CHECKING:
    from cockpit.desk.capture.completing import Completion

_MARKS = {
    Mark.NEW: ("+", "good"),
    Mark.CONTACT: ("·", "text"),
    Mark.ATTITUDE: ("±", "accent"),
    Mark.DEAL: ("»", "accent"),
    Mark.STEP: (">", "accent"),
    Mark.RAISED: ("!", "warn"),
    Mark.UNCLEAR: ("?", "warn"),
}
_GRAMMAR = (
    (N_("met @Li+ @Wang-: pilot ok"), N_("a visit; one step up, one down; the words are the evidence")),
    (N_("call yesterday @Li+3!: …"), N_("a call of yesterday; +3, confirmed")),
    (N_(">fri send TCO"), N_("a next step by a day")),
    (N_("c4 ok · c4 confirmed · f1 yes · w yes · coach @Li"), N_("items of C139")),
    ("]  [  }  {", N_("buying and selling stage, forward and back")),
    (N_("promise: …  ·  they promised: …  ·  next: 3 dec"), N_("promises and the next appointment")),
    (N_("objection: … @Li  ·  need: … @Li"), N_("what was raised")),
)


@dataclass(frozen=True)
class CaptureView:
    """``asked`` is the unknown name that keys of the dialog can settle; ``chosen`` the completion under the cursor."""

    said: tuple[Said, ...] = ()
    completions: "tuple[Completion, ...]" = ()
    chosen: int = 0
    asked: str | None = None
    ready: bool = False
    empty: bool = True


def capture_page(view: CaptureView, width: int) -> Page:
    """The page below the line."""
    rows: list[Row] = []
    if view.completions:
        rows += _completions(view.completions, view.chosen)
    if view.empty:
        return [*rows, *_grammar(width)]
    for one in view.said:
        sign, tone = _MARKS[one.mark]
        text = line(Span(f" {sign} ", tone), Span(one.text, "warn" if one.mark is Mark.UNCLEAR else "text"))
        rows += [Row(part) for part in wrap(text, width, indent=3)]
    if view.asked:
        rows += [Row(BLANK), *paragraph(_asked(view.asked), width, "accent")]
    rows.append(Row(BLANK))
    end = _("enter writes all of it; one u takes it back") if view.ready else _("not ready: nothing will be written")
    return [*rows, *paragraph(end, width, "good" if view.ready else "quiet")]


def _asked(name: str) -> str:
    return _("Who is “{name}”? alt+n adds a new person of this account, alt+t leaves it as text.").format(name=name)


def _completions(found: "Sequence[Completion]", chosen: int) -> list[Row]:
    spans: list[Span] = [Span(" tab ", "key")]
    for number, one in enumerate(found):
        tone = "accent" if number == chosen else "text"
        lead = "▸" if number == chosen else " "
        spans += [Span(f"{lead}{one.name}", tone), Span(f" {one.title} " if one.title else " ", "quiet")]
    return [Row(tuple(spans)), Row(BLANK)]


def _grammar(width: int) -> list[Row]:
    rows = [
        *paragraph(_("One line, as it happened; ; or a new line parts sentences. For example:"), width, "quiet"),
        Row(BLANK),
    ]
    for example, meaning in _GRAMMAR:
        rows += [Row(part) for part in wrap(line(Span(f" {_(example)}", "key")), width, indent=1)]
        rows += [Row(part) for part in wrap(line(Span(f"    {_(meaning)}", "quiet")), width, indent=4)]
    return rows
