"""The account list's rows and the facts below it."""

from cockpit.tui.lines import Line, Page, Row, Span, columns, fit, line, wrap
from cockpit.tui.presenters.views import AccountFacts, AccountRow

_TAG, _SCORE = 4, 3


def account_line(row: AccountRow, width: int) -> Line:
    """Name, segment in short, score of the best action."""
    name = max(4, width - _TAG - _SCORE - 2)
    return columns(
        (
            (line(Span(row.name)), name, False),
            (line(Span(row.tag, "quiet")), _TAG, True),
            (line(Span(row.score, _score_tone(row.score))), _SCORE, True),
        )
    )


def _score_tone(score: str) -> str:
    return "warn" if score.isdigit() and int(score) >= 80 else "accent" if score.isdigit() else "quiet"


def facts_page(view: AccountFacts, width: int) -> Page:
    """Labels in a column, values beside them; a long value goes on in the next line."""
    label = max((Span(fact.label).cells for fact in view.facts), default=0) + 1
    rows = []
    for fact in view.facts:
        text = (*fit(line(Span(fact.label, "quiet")), label), Span(fact.value, fact.tone))
        rows += [Row(part) for part in wrap(text, width, indent=min(label, width // 2))]
    return rows
