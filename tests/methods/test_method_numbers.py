"""The method's numbers: described, as in method.md 12, changeable, and refused where they don't fit together."""

from dataclasses import fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cockpit.content.numbers import entries, entry_of, load_numbers, users_numbers
from cockpit.errors import RequestWrong
from cockpit.methods.numbers import Numbers


def at(numbers: Numbers, key: str) -> Any:
    value: Any = numbers
    for name in key.split("."):
        value = value[name] if isinstance(value, dict) or hasattr(value, "keys") else getattr(value, name)
    return value


def leaves(kind: Any, before: str = "") -> list[str]:
    found = []
    for field in fields(kind):
        key = f"{before}{field.name}"
        if is_dataclass(field.type):
            found += leaves(field.type, f"{key}.")
        elif field.init:
            found.append(key)
    return found


@pytest.mark.parametrize("key", sorted(entries()))
def test_every_number_says_what_it_is(key: str) -> None:
    """Every number has a unit, a description as a sentence, and a source mark with its section."""
    entry = entries()[key]
    mark, section = entry.source.split()
    assert mark in ("SEED", "PUB", "OWN")
    assert section.replace(".", "").isdigit()
    assert entry.unit
    assert entry.description.endswith(".")


def test_no_number_is_read_by_nobody() -> None:
    """The files hold exactly the numbers that the method reads."""
    assert sorted(entries()) == sorted(leaves(Numbers))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("closeness.rc.weights.T", Fraction("0.40")),
        ("closeness.rc.weights.V", Fraction("0.25")),
        ("closeness.rc.weights.D", Fraction("0.20")),
        ("closeness.rc.weights.R", Fraction("0.15")),
        ("closeness.rc.trust_base", 30),
        ("closeness.rc.trust_step", 8),
        ("closeness.cc.weights.RC", Fraction("0.5")),
        ("closeness.pa.tolerance", Fraction("0.30")),
        ("closeness.bands", (80, 60, 40, 20)),
        ("chain.role_weights.A", 30),
        ("chain.role_weights.I", 10),
        ("chain.missing_mandatory", ("A", "D")),
        ("reach.line", 1),
        ("reach.other", Fraction("0.3")),
        ("c139.coach", 10),
        ("c139.no_coach_factor", Fraction("0.5")),
        ("c139.bands", (80, 60, 40)),
        ("forecast.base.D", Fraction("0.35")),
        ("forecast.floor", Fraction("0.02")),
        ("stage.usual_days.B", 20),
        ("finance.days_per_week", 6),
        ("finance.supply_high", 60),
        ("finance.margin_drop", Fraction("0.02")),
        ("segment.majority", Fraction("0.5")),
        ("segment.weights.ATTACK", 4),
        ("attention.opponent_limit", Fraction("0.30")),
        ("attitude.stale_days", 60),
        ("influence.unknown", 40),
        ("advice.choosing.cool_down", 14),
        ("advice.choosing.shown", 3),
        ("advice.choosing.daily", 7),
        ("avoid.price_acceptance", 50),
        ("avoid.on_screen", 4),
    ],
)
def test_defaults_are_those_of_the_method(key: str, value: object, numbers: Numbers) -> None:
    """The defaults are those of method.md 12, exactly."""
    assert at(numbers, key) == value


@pytest.mark.parametrize(
    ("overrides", "key", "value"),
    [
        ({"closeness.rc.trust_base": 25}, "closeness.rc.trust_base", 25),
        ({"forecast": {"base": {"F": "0.05"}}}, "forecast.base.F", Fraction("0.05")),
        ({"forecast.base.F": 0.1}, "forecast.base.F", Fraction("0.1")),
        ({"segment.capacity_threshold": {"CNY": "4000000"}}, "segment.capacity_threshold.CNY", 4_000_000),
        ({"closeness": {"bands": [90, 70, 50, 30]}}, "closeness.bands", (90, 70, 50, 30)),
        ({"finance.days_per_week": Fraction(7)}, "finance.days_per_week", 7),
        ({"finance.days_per_week": Decimal("5.5")}, "finance.days_per_week", Fraction(11, 2)),
        ({"stage": {"usual_days": [1, 2, 3, 4, 5, 6]}}, "stage.usual_days.B", 5),
        ({"closeness.rc.weights": ["0.1", "0.2", "0.3", "0.4"]}, "closeness.rc.weights.R", Fraction("0.4")),
        ({"nba.cool_down": 7}, "advice.choosing.cool_down", 7),
        ({"nba": {"score": {"veto": 5}}}, "advice.score.veto", 5),
        ({"nba.stake.typical_amount": {"EUR": "5"}}, "advice.stake.typical_amount.EUR", 5),
        ({"c139": {"weights": {"F": 8, "W": 30}}}, "c139.win", 30),
        ({"c139.weights.no_coach_factor": "0.25"}, "c139.no_coach_factor", Fraction("0.25")),
        ({"forecast.caps.hostile": "0.25"}, "forecast.hostile", Fraction("0.25")),
        ({"finance.limits": {"roi_target": "0.1"}}, "finance.roi_target", Fraction("0.1")),
        ({"reach.links": [1, "0.9", "0.7", "0.2"]}, "reach.department", Fraction("0.7")),
        ({"forecast.base": {"F": 0, "A": 1}}, "forecast.base.A", 1),
        ({"chain.missing_mandatory": ["A", "D", "E", "I", "U"]}, "chain.missing_mandatory", ("A", "D", "E", "I", "U")),
    ],
)
def test_a_number_can_be_replaced(overrides: dict[str, Any], key: str, value: object) -> None:
    """A number is replaced by its key, nested or dotted, and a decimal means exactly what it says."""
    assert at(load_numbers(overrides), key) == value


@pytest.mark.parametrize(
    ("overrides", "message"),
    [
        ({"closeness.rc.weights.T": "0.5"}, "closeness.rc.weights must add up to 1, not 1.1"),
        ({"closeness.rc.weights.T": "0.40000149"}, "closeness.rc.weights must add up to 1, not 1.000001"),
        ({"closeness.rc.weights": {"T": "-0.6", "V": "1.25"}}, "closeness.rc.weights must not hold a value below 0"),
        ({"closeness.cc.weights": {"RC": 0, "SA": "0.8"}}, "closeness.cc.weights.RC must be above 0"),
        ({"closeness.cc.weights.SA": 1}, "closeness.cc.weights must add up to 1, not 1.7"),
        ({"closeness.pa.tolerance": 0}, "closeness.pa.tolerance must be above 0"),
        ({"closeness.bands": [80, 60, 60, 20]}, "closeness.bands must fall from each value to the next"),
        ({"closeness.bands": [80, 60, 40]}, "closeness.bands must have 4 values"),
        ({"closeness.bands": 80}, "closeness.bands must be a list"),
        ({"chain.role_weights.A": 40}, "chain.role_weights must add up to 100, not 110"),
        ({"chain.missing_mandatory": ["X"]}, "chain.missing_mandatory must name roles"),
        ({"cadence.no_role": 0}, "cadence must be above 0"),
        ({"stance.bands": {"N": [1, -1]}}, "stance.bands.N must fall from each value to the next"),
        ({"c139.win": 30}, "c139.coach + 9 clear + 3 first + win must add up to 100, not 106"),
        ({"forecast.base.F": "1.2"}, "forecast.base.F must be from 0 to 1"),
        ({"forecast.hostile": -1}, "forecast.hostile must be from 0 to 1"),
        ({"forecast.no_sponsor": 2}, "forecast.no_sponsor must be from 0 to 1"),
        ({"forecast.no_win": "1.1"}, "forecast.no_win must be from 0 to 1"),
        ({"forecast.floor": "-0.1"}, "forecast.floor must be from 0 to 1"),
        ({"forecast.ceiling": 95}, "forecast.ceiling must be from 0 to 1"),
        ({"stage.usual_days.F": 0}, "stage.usual_days.F must be above 0"),
        ({"attention.target.supporters": 1}, "attention.target must add up to 1, not 1.4"),
        ({"finance.supply_high": 95}, "finance.supply limits must fall from each value to the next"),
        ({"segment.weights.DROP": -1}, "segment.weights must not hold a value below 0"),
        ({"segment.majority": "1.5"}, "segment.majority must be from 0 to 1"),
        ({"segment.shift_points": 20}, "segment.shift_points must be from 0 to 1"),
        ({"segment.key_share": 80}, "segment.key_share must be from 0 to 1"),
        ({"segment.mix": {"FE": [70, 20, 20]}}, "segment.mix.FE must add up to 100, not 110"),
        ({"avoid.severity": ["N01"]}, "avoid.severity must name N01 to N10, each once"),
        ({"closeness.rc.trust_base": "many"}, "closeness.rc.trust_base must be a number, not many"),
        ({"closeness.rc.trust_base": True}, "closeness.rc.trust_base must be a number, not True"),
        ({"forecast.floor": "1/0"}, "forecast.floor must be a number, not 1/0"),
        ({"closeness.rc.trust_base": "2.5"}, "closeness.rc.trust_base must be a whole number, not 2.5"),
        ({"closeness.rc.trust_base": "1e7"}, "closeness.rc.trust_base must be from -1000000 to 1000000"),
        ({"forecast.floor": "1e999999999"}, "forecast.floor must be a number, not 1e999999999"),
        ({"forecast.floor": "nan"}, "forecast.floor must be a number, not nan"),
        ({"forecast.floor": "0." + 99 * "3"}, f"forecast.floor must be a number, not 0.{58 * '3'}"),
        (
            {"closeness.rc.wheights.T": 1},
            "closeness.rc.wheights.T is no number of the method;"
            " the nearest: closeness.rc.weights.T, closeness.rc.weights.V, closeness.rc.weights.R",
        ),
        (
            {"attitude": {"stale_day": 1}},
            "attitude.stale_day is no number of the method; the nearest: attitude.stale_days, attitude.hostile, attitude.supporter",
        ),
        ({"chain.role_weights.B": 1}, "chain.role_weights.B is no number of the method; the nearest: "),
        ({"closeness.rc.trust_base.x": 1}, "closeness.rc.trust_base.x is no number of the method; the nearest: "),
        ({"xyz": 1}, "xyz is no number of the method"),
        ({"closeness.rc.weights": 1}, "closeness.rc.weights must have a value for each of T, V, D, R"),
        ({"stage.usual_days": [30, 30]}, "stage.usual_days must have a value for each of F, E, D, C, B, A"),
        ({"reach.links": [1, 1]}, "reach is no number of the method; the nearest: "),
        ({"segment.capacity_threshold": 5}, "segment.capacity_threshold must have a value for each currency"),
        ({"segment.capacity_threshold.XYZ": 5}, "segment.capacity_threshold: XYZ is no ISO 4217 currency"),
        ({"segment.capacity_threshold.CNY": 0}, "segment.capacity_threshold.CNY must be above 0"),
        ({"nba.stake.typical_amount.CNY": -1}, "advice.stake.typical_amount.CNY must be above 0"),
        ({"nba.stake.limit": 101}, "advice.stake.limit must be from 0 to 100"),
        ({"nba.stake.factor": -1}, "advice.stake.factor must be from 0 to 100"),
    ],
)
def test_numbers_that_make_no_sense_are_refused(overrides: dict[str, Any], message: str) -> None:
    """A value that is unknown, malformed or inconsistent is refused in one sentence that names it."""
    with pytest.raises(RequestWrong) as refused:
        load_numbers(overrides)
    assert str(refused.value) == message or (message.endswith(": ") and str(refused.value).startswith(message))


def test_what_is_refused_of_the_settings_says_so() -> None:
    """The sentence about the user's own numbers names the file they stand in."""
    with pytest.raises(RequestWrong) as refused:
        users_numbers({"attitude": {"stale_days": "long"}})
    assert str(refused.value) == "config.toml: attitude.stale_days must be a number, not long"
    assert users_numbers({}) == users_numbers(None) == load_numbers()


@pytest.mark.parametrize(
    ("key", "entry", "part"),
    [
        ("nba.daily", "advice.choosing.daily", None),
        ("c139.weights.W", "c139.win", None),
        ("forecast.base.F", "forecast.base", "F"),
        ("segment.capacity_threshold.EUR", "segment.capacity_threshold", "EUR"),
    ],
)
def test_a_key_names_a_number_or_a_part_of_one(key: str, entry: str, part: str | None) -> None:
    """As method.md 12 writes it, or as the program does."""
    found, member = entry_of(key)
    assert (found.key, member) == (entry, part)
