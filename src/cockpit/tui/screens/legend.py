"""What the signs on the screen mean; it stands below the help's list."""

from typing import NamedTuple

from cockpit.content.words import N_, _
from cockpit.desk.fuzzy import fold
from cockpit.tui.lines import BLANK, Line, Page, Row, Span, fit, line, wrap

_SIGNS_WIDTH = 12


class Sign(NamedTuple):
    """One or several signs, their tone, and what they mean."""

    signs: str
    tone: str
    meaning: str


LEGEND: tuple[Sign, ...] = (
    Sign("▸ ▹", "key", N_("where the cursor is; where it was in the other panes")),
    Sign("?", "unknown", N_("unknown; never counted as 0")),
    Sign("92", "warn", N_("score of a next best action: from 80 on urgent, from 50 on soon")),
    Sign("▲90", "key", N_("in the org chart: score of the person's best action")),
    Sign("[D+E+SP]", "supporter", N_("roles A D E I U (approver, decider, evaluator, influencer, user) and stance")),
    Sign("SP SN PS", "sponsor", N_("for us: supporter, sponsor, power sponsor")),
    Sign("N NS H", "critic", N_("neutral, non-supporter, hostile")),
    Sign("+2 0 −3", "text", N_("attitude from −4 (irreconcilable) to +4 (accepts only us)")),
    Sign("F … A ✓", "strong", N_("points of the customer's buying; ✓ is implementation")),
    Sign("● ◉ ○", "accent", N_("step passed, step reached, step to come")),
    Sign("!", "bad", N_("a step that was forced past open checks; a figure that can't be computed")),
    Sign("✓ □ ○", "good", N_("check done; to be ticked; open until the fact is entered")),
    Sign("○ ◐ ●", "warn", N_("C139 item: unknown, claimed, confirmed")),
    Sign("━━ 70%", "quiet", N_("beside a closeness: so much of the weight is known, the rest is left out")),
    Sign("⊘", "avoid", N_("avoid now; in the org chart: has a veto")),
    Sign("▪ · =", "typed", N_("calculator: typed, from the snapshot, computed")),
    Sign("┄ ╍", "accent", N_("org chart: who listens to whom; conflict")),
)
"""In the order of how often they are met."""


def legend_page(text: str, width: int) -> Page:
    """The signs whose meaning holds what was typed; all without a text or for their title, none where nothing fits."""
    wanted = fold(text)
    if wanted and fold(_("Signs")).startswith(wanted):
        wanted = ""
    shown = [one for one in LEGEND if all(word in fold(f"{one.signs} {_(one.meaning)}") for word in wanted.split())]
    if not shown:
        return []
    rows = [Row(BLANK), Row(line(Span(_("Signs"), "accent")))]
    for one in shown:
        head: Line = (Span(" "), *fit(line(Span(one.signs, one.tone)), _SIGNS_WIDTH), Span(_(one.meaning), "quiet"))
        rows += [Row(part) for part in wrap(head, width, indent=_SIGNS_WIDTH + 1)]
    return rows
