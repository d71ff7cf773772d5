"""The promise that keeps a book of any size fast: advice holds until revisit_on (method.md 9.9)."""

import dataclasses
import datetime as dt
from typing import Any

from hypothesis import given, settings

from cockpit.advice.engine import evaluate, situation_of
from cockpit.advice.suggestion import Advice
from cockpit.methods.attitude import is_stale
from cockpit.methods.needs import needs
from cockpit.model.dossier import Dossier
from tests.advice.advice_dossiers import NUMBERS, TODAY
from tests.advice.advice_random import BOOK, dossiers, later

_DAYS = 45


def _said(advice: Advice) -> dict[str, Any]:
    """All that the advice says, without the day it was computed for."""
    return {
        field.name: getattr(advice, field.name)
        for field in dataclasses.fields(advice)
        if field.name not in ("day", "revisit_on")
    }


@settings(max_examples=35, deadline=None)
@given(dossiers())
def test_kept_advice_equals_advice_computed_afresh(book: Dossier) -> None:
    """Until revisit_on comes, advice from an earlier day is what would be said today."""
    kept = evaluate(book, TODAY, NUMBERS, BOOK)
    for offset in range(1, _DAYS):
        today = later(offset)
        fresh = evaluate(book, today, NUMBERS, BOOK)
        if kept.revisit_on is None or today < kept.revisit_on:
            assert _said(kept) == _said(fresh)
        else:
            kept = fresh


def _figures(book: Dossier, today: dt.date) -> list[Any]:
    """Figures of the account's open deals that depend on the day without counting days."""
    account = situation_of(book, today, NUMBERS, BOOK)
    limits = NUMBERS.attitude
    return [
        account.segmentation,
        account.satisfaction_gap,
        account.supply,
        account.finance_readings,
        account.hours,
        needs(account.dossier.needs, today),
        *(
            (deal.chain, deal.attention, deal.forecast, deal.rival_lead, deal.open_obstacles, deal.coach_id)
            for deal in account.open_deals
        ),
        *((deal.weak_coach, deal.winning_step) for deal in account.open_deals),
        *(
            (person.id, person.figures.closeness, person.raw, person.att, is_stale(person.assessed_days, limits))
            for deal in account.open_deals
            for person in deal.people
        ),
    ]


@settings(max_examples=20, deadline=None)
@given(dossiers())
def test_kept_figures_equal_figures_computed_afresh(book: Dossier) -> None:
    """Closeness, chain, attention, forecast, segment and supply stay as they are until revisit_on, too."""
    until, before = evaluate(book, TODAY, NUMBERS, BOOK).revisit_on, _figures(book, TODAY)
    for offset in range(1, _DAYS):
        today = later(offset)
        if until is None or today < until:
            assert _figures(book, today) == before
        else:
            until, before = evaluate(book, today, NUMBERS, BOOK).revisit_on, _figures(book, today)


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_revisit_is_a_later_day(book: Dossier) -> None:
    """An account is never due again on the day it was evaluated."""
    advice = evaluate(book, TODAY, NUMBERS, BOOK)
    assert advice.revisit_on is None or advice.revisit_on > TODAY
