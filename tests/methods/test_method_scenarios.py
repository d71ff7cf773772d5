"""The worked scenarios of method.md 11: every expected figure of the method, from the scenario's book."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from cockpit.methods import c139
from cockpit.methods.chain import chain
from cockpit.methods.contacts import contacts
from cockpit.methods.exact import rounded
from cockpit.methods.forecast import forecast, hostile_decider
from cockpit.methods.numbers import Numbers
from cockpit.methods.person import Person, people_of
from cockpit.methods.stance import sponsor_present
from cockpit.methods.sync import Sync, sync
from cockpit.model.arrays import ARRAYS
from cockpit.model.dossier import Dossier

SCENARIOS = Path(__file__).parents[2].parent / "shared" / "scenarios"
NAMES = tuple(f"SC{number:02}" for number in range(1, 8))

pytestmark = pytest.mark.skipif(not SCENARIOS.exists(), reason="the scenarios are not beside the checkout")


def book(name: str) -> Dossier:
    raw = json.loads((SCENARIOS / f"{name}.json").read_text(encoding="utf-8"))
    arrays: dict[str, Any] = {
        array: tuple(ARRAYS[array].record.model_validate(row) for row in rows)
        for array, rows in raw.items()
        if array in ARRAYS
    }
    (account,) = arrays.pop("accounts")
    return Dossier(account=account, **arrays)


def expected(name: str) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads(
        (SCENARIOS / f"{name}.expected.json").read_text(encoding="utf-8"), parse_float=str
    )
    return answers


def people(name: str, numbers: Numbers) -> tuple[Dossier, Sync, tuple[Person, ...]]:
    dossier = book(name)
    today = dt.date.fromisoformat(expected(name)["today"])
    deal = dossier.deal["opp"]
    where = sync(deal.buying_stage, deal.selling_stage)
    found = people_of(dossier, "opp", where.point, contacts(dossier.interactions, today), today, numbers)
    return dossier, where, found


@pytest.mark.parametrize("name", NAMES)
def test_each_person_has_the_expected_closeness_and_attitude(name: str, numbers: Numbers) -> None:
    """RC, CC and effective attitude of everybody are those of the scenario."""
    _, _, found = people(name, numbers)
    got = {p.id: {"RC": str(rounded(p.rc, 1)), "CC": str(rounded(p.cc, 1)), "effective_attitude": p.att} for p in found}
    assert got == expected(name)["people"]


@pytest.mark.parametrize("name", NAMES)
def test_the_chain_has_the_expected_closeness(name: str, numbers: Numbers) -> None:
    """The four closenesses of the chain are those of the scenario; unknown is null."""
    _, _, found = people(name, numbers)
    four = chain(found, numbers.chain)
    parts = {"RC": four.rc.value, "SA": four.sa.value, "PA": four.pa.value, "CC": four.cc.value}
    got = {key: None if value is None else str(rounded(value, 1)) for key, value in parts.items()}
    assert got == expected(name)["chain"]


@pytest.mark.parametrize("name", NAMES)
def test_index_and_probability_are_as_expected(name: str, numbers: Numbers) -> None:
    """C139 index and probability (in per cent, one decimal) are those of the scenario."""
    dossier, where, found = people(name, numbers)
    deal = dossier.deal["opp"]
    values = c139.counts(deal.c139)
    index = c139.index_of(values, deal.c139.coach_id is not None, numbers.c139)
    cast = forecast(
        deal.status,
        where.point,
        index,
        deal.amount,
        sponsor=sponsor_present(found),
        hostile=hostile_decider(found, numbers.attitude.hostile),
        win=values.win,
        numbers=numbers.forecast,
    )
    answers = expected(name)
    assert (int(index), str(rounded(100 * cast.probability, 1))) == (answers["c139_index"], answers["probability"])
