"""The network's lines: every key person with class, closeness, last contact and money; which seller one is."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.look import look
from cockpit.desk.overview.figures import KeyPerson
from cockpit.methods.closeness import Band, SellerFinding, SellerType
from cockpit.methods.stance import KeyClass
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.enums import Role
from cockpit.tui.lines import cells, plain
from cockpit.tui.overview.network_view import (
    COLUMNS,
    arranged,
    money_said,
    person_line,
    radar_lines,
    seller_line,
    shown_columns,
    told_lines,
)
from cockpit.tui.overview.table import Order
from tests.tui.board_world import demo_deal

TEXTS = Texts("en")
ANNA = KeyPerson(
    "1", "Anna", "Director", "a", "Meridian", "d", True, frozenset((Role.D, Role.A)), KeyClass.K1, Fraction(81), 70, 60,
    Fraction(75), Band.VERY_CLOSE, 20, 10, {"CNY": Decimal(1_000_000), "EUR": Decimal(5)}, 2,
)  # fmt: skip
BO = replace(
    ANNA, id="2", name="Bo", title="", account="Orion", roles=frozenset(), key_class=KeyClass.K0, rc=Fraction(20),
    days=None, resting={}, deals=0, band=Band.DISTANT,
)  # fmt: skip
CY = replace(
    ANNA, id="3", name="Čy", days=3, resting={"EUR": Decimal(9_000_000)}, key_class=KeyClass.K5, rc=Fraction(50)
)


def drawn(one: KeyPerson, width: int = 160) -> str:
    return plain(person_line(one, shown_columns(width), TEXTS))


def test_a_line_says_who_how_close_and_how_much() -> None:
    """Roles, class in words, closeness, days with a sign where overdue, money with a plus where more currencies are."""
    assert all(part in drawn(ANNA) for part in ("A+D", "K1 ally", "81.0", "75.0", "very close", "! 20", "¥1M+"))
    assert all(part in drawn(BO) for part in ("K0 unknown", "never", "–"))
    assert "?" in drawn(replace(BO, deals=1))
    assert "!" not in drawn(CY)


@pytest.mark.parametrize("width", [78, 100, 140, 198])
def test_a_person_keeps_to_the_columns(width: int) -> None:
    """Long Chinese names are cut."""
    long = replace(ANNA, name="欧阳" * 30, title="总经理" * 20, account="电力" * 30)
    assert cells(person_line(long, shown_columns(width), TEXTS)) == width


def test_closest_first_and_any_other_order() -> None:
    """By closeness at first; money of one currency after the other; unknown last."""
    people = [BO, CY, ANNA]
    assert [one.id for one in arranged(people, "", Order("rc"))] == ["1", "3", "2"]
    assert [one.id for one in arranged(people, "", Order("resting"))] == ["1", "3", "2"]
    assert [one.id for one in arranged(people, "", Order("days"))] == ["1", "3", "2"]
    assert [one.id for one in arranged(people, "", Order("class", turned=True))] == ["3", "1", "2"]
    assert [one.id for one in arranged(people, "cy", Order("rc"))] == ["3"]
    for column in COLUMNS:
        assert len(arranged(people, "", Order(column.id))) == 3


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (ANNA, "money resting [OWN]: ¥1,000,000 · €5 in 2 open deals"),
        (replace(ANNA, deals=1, resting={}), "money resting [OWN]: amount not known in 1 open deal"),
        (BO, "no open deal rests on this person"),
    ],
)
def test_money_is_said_currency_by_currency(one: KeyPerson, said: str) -> None:
    """Currencies are never added up."""
    assert money_said(one) == said


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (SellerFinding(Fraction(52), Fraction(53), 25, SellerType.GROWING), "growing · RC 52.0 · CC 53.0 over 25"),
        (SellerFinding(Fraction(52), Fraction(53), 2, None), "too few data · RC 52.0"),
        (SellerFinding(Undefined(Why.NO_KEY_PERSONS), Undefined(Why.NO_KEY_PERSONS), 0, None), "no key person"),
        (None, "…"),
    ],
)
def test_the_seller_is_named(found: SellerFinding | None, said: str) -> None:
    """The type with the means behind it; before all is read an ellipsis."""
    assert said in plain(seller_line(found, TEXTS))


def test_five_dimensions_stand_below_the_list(demo_book: Path) -> None:
    """ESP, TAS, ECM, MCI and PBM of the person's deal as bars; without a deal a sentence."""
    desk, deal = demo_deal(demo_book, "MES rollout")
    with desk:
        seen = look(desk, deal.account.dossier.account.id)
        lines = radar_lines(seen, deal.id, 78, TEXTS)
        text = [plain(one) for one in lines]
        assert [one.split()[0] for one in text[1:]] == ["ESP", "TAS", "ECM", "MCI", "PBM"]
        assert max(cells(one) for one in lines) <= 78
        told = told_lines(replace(ANNA, deal_id=deal.id), seen, 78, 7, TEXTS)
        assert len(told) == 7
        assert "no five dimensions" in plain(radar_lines(seen, None, 78, TEXTS)[0])
        assert told_lines(None, seen, 78, 7, TEXTS) == []
