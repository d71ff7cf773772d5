"""The pipeline's lines: every figure of a deal in its place, sums by category and currency."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.overview.deals import DealLine, Sum, sums
from cockpit.desk.overview.figures import DealFigures
from cockpit.methods.forecast import Cap, CapCause, Category, Forecast
from cockpit.model.enums import BuyingStage, SellingStage, SyncPoint
from cockpit.tui.lines import cells, plain
from cockpit.tui.overview.pipeline_view import (
    COLUMNS,
    SHOWN_TO_OTHERS,
    arranged,
    columns,
    deal_line,
    sum_lines,
    told,
)
from cockpit.tui.overview.table import Order

TEXTS = Texts("en")
LINE = DealLine(
    "1", "MES rollout", "a", "Meridian Foods", "CNY", Decimal(1_000_000), BuyingStage.EVALUATION, SellingStage.PROOF,
    SyncPoint.C, False, 0, 20, False,
)  # fmt: skip
CHANCE = Fraction(1, 5)
KNOWN = DealFigures(
    3, 1, 2, True, Fraction(6),
    Forecast(CHANCE, Fraction(1, 2), Fraction(1), (Cap(CapCause.NO_SPONSOR, CHANCE),), Category.PIPELINE, Fraction(200_000)),
)  # fmt: skip


def drawn(
    width: int = 200, line: DealLine = LINE, known: DealFigures | None = KNOWN, *, presenting: bool = False
) -> str:
    return plain(deal_line(line, known, columns(width, presenting=presenting), TEXTS))


def test_a_wide_line_says_everything() -> None:
    """Both stages in words, gap, days, C139, category, chance, amount and forecast."""
    parts = ("MES rollout", "Meridian Foods", "evaluation", "proof", "3C/1✓ 2F 1W", "pipeline", "20%", "¥1M", "¥200k")
    assert all(part in drawn() for part in parts)


def test_a_narrow_line_has_both_stages_as_letters() -> None:
    """At 80 cells the stages are the letters of their points, the last one a tick."""
    done = replace(LINE, buying=BuyingStage.IMPLEMENTATION, selling=None)
    assert "C / C" in drawn(78)
    assert "✓ / ?" in drawn(78, done)
    assert "20%" in drawn(78)
    assert "¥1M" in drawn(78)


@pytest.mark.parametrize("width", range(60, 220, 7))
@pytest.mark.parametrize("presenting", [True, False])
def test_a_line_keeps_its_width(width: int, presenting: bool) -> None:
    """However wide the names are, columns stay below their titles."""
    wide = replace(LINE, name="华润电力" * 20, account="鹭岛精密" * 20)
    assert cells(deal_line(wide, KNOWN, columns(width, presenting=presenting), TEXTS)) == max(
        width, cells_of(presenting)
    )


def cells_of(presenting: bool) -> int:
    """The least that the columns need."""
    kept = [one for one in COLUMNS if not one.rank and (not presenting or one.id in SHOWN_TO_OTHERS)]
    return sum(one.width for one in kept) + 2 * (len(kept) - 1)


def test_what_is_not_known_is_no_number() -> None:
    """Unknown is ``?``, what is still being computed is an ellipsis, a stalled deal has a sign before its days."""
    bare = replace(LINE, amount=None, buying=None, gap=None, days=None)
    assert drawn(200, bare).count("?") == 4
    assert drawn(known=None).count("…") == 5
    assert "! 20" in drawn(line=replace(LINE, stalled=True))
    assert "–" in drawn(line=replace(LINE, point=SyncPoint.IMPL, days=None))


def test_others_see_neither_money_nor_opinion() -> None:
    """In presentation mode no amount, chance, forecast or C139 is in the list or in what is told of a deal."""
    told_to_others = plain(told(LINE, KNOWN, TEXTS, presenting=True))
    for text in (drawn(presenting=True), told_to_others):
        assert "evaluation" in text
        assert not any(part in text for part in ("¥", "%", "3C", "pipeline", "sponsor"))


def test_a_deal_is_told_in_words() -> None:
    """What has no room in a narrow list stands below it: stages, gap, C139, what keeps the chance down."""
    text = plain(told(LINE, KNOWN, TEXTS, presenting=False))
    assert all(part in text for part in ("evaluation", "proof", "in step", "3C/1✓ 2F 1W 6/100", "20%", "no sponsor"))


def deals() -> tuple[list[DealLine], dict[str, DealFigures]]:
    small = replace(KNOWN, forecast=replace(KNOWN.forecast, amount=Fraction(1)))
    sure = replace(KNOWN, forecast=replace(KNOWN.forecast, category=Category.COMMIT, probability=Fraction(9, 10)))
    lines = [
        LINE,
        replace(LINE, id="2", name="Ärmel", amount=Decimal(5), gap=2),
        replace(LINE, id="3", name="Zeta", currency="EUR", amount=Decimal(9_000_000), gap=None),
        replace(LINE, id="4", name="beta", amount=None, gap=-1),
    ]
    return lines, {"1": KNOWN, "2": small, "3": sure}


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (Order("deal"), "2413"),
        (Order("amount"), "1234"),
        (Order("amount", turned=True), "2134"),
        (Order("gap"), "2143"),
        (Order("probability"), "3214"),
        (Order("category"), "3214"),
        (Order("expected"), "1234"),
    ],
)
def test_deals_are_ordered_by_any_column(order: Order, ids: str) -> None:
    """Names without accents and case, numbers largest first, unknown last, currencies apart."""
    lines, figures = deals()
    assert "".join(one.id for one in arranged(lines, figures, "", order)) == ids


def test_every_column_orders() -> None:
    """No title is without meaning."""
    lines, figures = deals()
    for column in COLUMNS:
        assert len(arranged(lines, figures, "", Order(column.id))) == len(lines)


def test_the_filter_looks_at_deal_and_account() -> None:
    """Case and accents are no matter."""
    lines, figures = deals()
    assert [one.id for one in arranged(lines, figures, "armel", Order("deal"))] == ["2"]
    assert len(arranged(lines, figures, "MERIDIAN", Order("deal"))) == 4


def test_sums_never_go_over_currencies() -> None:
    """One sum a currency and category; deals without an amount or without figures yet are said or left out."""
    lines, figures = deals()
    figures["4"] = KNOWN
    found = sums(lines, figures)
    assert [(one.currency, one.category, one.deals, one.unknown, one.amount) for one in found] == [
        ("CNY", Category.PIPELINE, 3, 1, Decimal(1_000_005)),
        ("EUR", Category.COMMIT, 1, 0, Decimal(9_000_000)),
    ]
    assert found[0].expected == 400_001
    text = [plain(one) for one in sum_lines(found, 140, 2, TEXTS, pending=False)]
    assert "pipeline 3× ¥1.0M → ¥400k (1 without amount)" in text[0]
    assert "commit 1× €9M → €200k" in text[1]


def test_sums_without_room_are_counted() -> None:
    """What has no line is named as missing; before the first figure an ellipsis stands there."""
    found = [Sum(code, Category.COMMIT, 1, 0, Decimal(1), Fraction(1)) for code in ("AAA", "BBB", "CCC")]
    text = [plain(one) for one in sum_lines(found, 80, 2, TEXTS, pending=False)]
    assert len(text) == 2
    assert "2 more currencies" in text[1]
    assert plain(sum_lines([], 80, 2, TEXTS, pending=True)[0]) == " …"
