"""Whatever a book holds, its advice reads as whole sentences in both languages."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from hypothesis import given, settings

from cockpit.advice.engine import evaluate
from cockpit.advice.suggestion import Advice, DealAdvice, Suggestion
from cockpit.content.texts import Texts
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, TODAY
from tests.advice.advice_random import BOOK, dossiers

LANGUAGES = (Texts("en"), Texts("zh"))


def cached(said: Any) -> dict[str, Any]:
    """As the cache keeps it."""
    row: dict[str, Any] = json.loads(json.dumps(said.as_dict()))
    return row


def lines_of(one: Suggestion, texts: Texts) -> Iterator[str | None]:
    row = cached(one)
    yield from (texts.action(row), texts.reason(one.rule), texts.source(one.rule), texts.title(one.rule))
    yield from (texts.first(row), texts.via(row), texts.how(row["style"]), texts.message(row["need"]))
    yield texts.content(row["dept"], row["layer"])
    yield from texts.why(row["why"])


def said_in(advice: Advice, texts: Texts) -> Iterator[str | None]:
    """All that the advice says: actions with everything beside them, warnings, hints."""
    for one in (*advice.own, *(one for deal in advice.deals for one in deal.raw)):
        yield from lines_of(one, texts)
    everywhere: list[Advice | DealAdvice] = [advice, *advice.deals]
    for told in everywhere:
        yield from (texts.warning(cached(one)) for one in told.warnings)
        yield from (texts.hint(cached(one)) for one in told.hints)


@settings(max_examples=80, deadline=None)
@given(dossiers())
def test_no_placeholder_is_left(book: Dossier) -> None:
    """Every action, reason, warning and hint of a random book renders without a gap in both languages."""
    advice = evaluate(book, TODAY, NUMBERS, BOOK)
    for texts in LANGUAGES:
        check(line for line in said_in(advice, texts) if line is not None)


def check(lines: Iterable[str]) -> None:
    for line in lines:
        assert line.strip()
        assert not set(line) & set("{}")
        assert "None" not in line
