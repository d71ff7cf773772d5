"""From an account to its chart: tags, order, who is drawn."""

import datetime as dt
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cockpit.advice.book import BookNumbers
from cockpit.advice.people import situation_of
from cockpit.content.numbers import load_numbers
from cockpit.model.arrays import ARRAYS
from cockpit.model.dossier import Dossier
from cockpit.model.enums import Role, Stance
from cockpit.tui.chart.model import chart_view, tags

TODAY = dt.date(2026, 11, 20)
SEED: dict[str, list[dict[str, Any]]] = {
    "accounts": [{"id": "acc", "name": "Seed"}],
    "stakeholders": [
        {"id": "ceo", "name": "CEO", "level": "TOP"},
        {"id": "cto", "name": "CTO", "level": "DIRECTOR", "reports_to": "ceo"},
        {"id": "director", "name": "Dept. Director", "level": "DIRECTOR", "reports_to": "ceo"},
        {"id": "hr", "name": "HR Director", "level": "DIRECTOR", "reports_to": "ceo"},
        {"id": "vp", "name": "VP", "level": "VP", "reports_to": "ceo"},
    ],
    "opportunities": [{"id": "opp", "name": "Audit", "buying_stage": "PROJECT_START"}],
    "participations": [
        {"stakeholder_id": "ceo", "roles": ["A"], "stance": "N", "attitudes": [{"on": "2026-11-10", "value": 0}]},
        {"stakeholder_id": "cto", "roles": ["E"], "stance": "H", "attitudes": [{"on": "2026-11-10", "value": -3}]},
        {
            "stakeholder_id": "director", "roles": ["U", "E"], "stance": "SP",
            "attitudes": [{"on": "2026-11-10", "value": 2}],
        },
        {"stakeholder_id": "vp", "roles": ["D"], "stance": "SN", "attitudes": [{"on": "2026-11-10", "value": 3}]},
    ],
}  # fmt: skip


def look(arrays: dict[str, list[dict[str, Any]]], best: dict[str, int] | None = None) -> Any:
    """What desk.look gives: the dossier, its situation, and advice with these best scores."""
    defaults = {"account_id": "acc", "opportunity_id": "opp"}
    rows = {
        name: tuple(
            ARRAYS[name].record.model_validate({k: v for k, v in defaults.items() if k in ARRAYS[name].fields} | row)
            for row in given
        )
        for name, given in arrays.items()
    }
    dossier = Dossier(rows.pop("accounts")[0], **rows)  # type: ignore[arg-type]  # rows by array name
    situation = situation_of(dossier, TODAY, load_numbers(), BookNumbers({}, {}))
    deals = (SimpleNamespace(opportunity_id="opp", best=best or {}),)
    return SimpleNamespace(dossier=dossier, situation=situation, advice=SimpleNamespace(deals=deals, best=best or {}))


@pytest.mark.parametrize("deal", ["opp", None])
def test_seed_chart_shows_its_five_tags(deal: str | None) -> None:
    """The chart of method.md 3.4: CEO on top, the others under him, with the tags given there."""
    view = chart_view(look(SEED, {"vp": 60}), deal)
    assert {p.id: p.tags for p in view.people} == {
        "ceo": "[A+N] 0", "cto": "[E+H] -3", "director": "[E+U+SP] +2", "hr": "[?]", "vp": "[D+SN] +3",
    }  # fmt: skip
    assert [p.id for p in view.people] == ["ceo", "vp", "cto", "director", "hr"]
    assert {p.boss for p in view.people if p.id != "ceo"} == {"ceo"}
    assert view.person["vp"].marker == "▲60"
    assert view.person["vp"].stance == "SN"


def test_seed_scenario_shows_its_five_tags() -> None:
    """The scenario file of the seed's chart, where it is at hand, shows the same five."""
    file = Path(__file__).parents[2].parent / "shared" / "scenarios" / "SC01.json"
    if not file.exists():
        pytest.skip("no scenario files beside the checkout")
    book = json.loads(file.read_text())
    arrays = {name: rows for name, rows in book.items() if isinstance(rows, list)}
    found = [p.tags for p in chart_view(look(arrays), "opp").people]
    assert sorted(found) == sorted(["[A+N] 0", "[E+H] -3", "[E+U+SP] +2", "[?]", "[D+SN] +3"])


@pytest.mark.parametrize(
    ("roles", "stance", "attitude", "text"),
    [
        ("", None, None, "[?]"),
        ("UE", None, None, "[E+U]"),
        ("UIEDA", Stance.PS, 4, "[A+D+E+I+U+PS] +4"),
        ("", Stance.NS, -1, "[NS] -1"),
        ("", None, 0, "[?] 0"),
    ],
)
def test_tags(roles: str, stance: Stance | None, attitude: int | None, text: str) -> None:
    """Roles stand in the order A D E I U, then the stance, then the signed attitude; unknown parts are left out."""
    assert tags({Role(role) for role in roles}, stance, attitude) == text


def test_who_has_left_is_not_drawn_and_his_people_move_up() -> None:
    """From his last day on a person is out of the chart; his reports hang under his manager."""
    people = [
        {"id": "a", "name": "A"},
        {"id": "b", "name": "B", "reports_to": "a", "left_on": "2026-11-20"},
        {"id": "c", "name": "C", "reports_to": "b"},
        {"id": "d", "name": "D", "reports_to": "a", "left_on": "2026-11-21"},
    ]
    view = chart_view(look({"accounts": SEED["accounts"], "stakeholders": people}))
    assert {p.id: p.boss for p in view.people} == {"a": None, "c": "a", "d": "a"}


def test_nobody_else_moves_when_somebody_is_added() -> None:
    """Siblings keep their order when a person joins them, gets a report, or is judged otherwise."""
    before = [p.id for p in chart_view(look(SEED), "opp").people]
    people = [*SEED["stakeholders"], {"id": "new", "name": "Aaron", "level": "DIRECTOR", "reports_to": "ceo"}]
    joined = [p.id for p in chart_view(look(SEED | {"stakeholders": people}), "opp").people]
    assert [one for one in joined if one != "new"] == before
    people[-1] |= {"reports_to": "hr"}
    led = [p.id for p in chart_view(look(SEED | {"stakeholders": people}), "opp").people]
    assert [one for one in led if one not in ("hr", "new")] == [one for one in before if one != "hr"]
    judged = [part | {"stance": "PS", "roles": ["A", "D"]} for part in SEED["participations"]]
    assert [p.id for p in chart_view(look(SEED | {"participations": judged}, {"hr": 99}), "opp").people] == before


def test_people_of_other_accounts_are_marked() -> None:
    """An outsider is drawn where he takes part in the deal, with the word beside his title; elsewhere he isn't."""
    arrays = SEED | {
        "stakeholders": [{"id": "x", "name": "X", "title": "Adviser", "account_id": "other"}, {"id": "y", "name": "Y"}],
        "participations": [{"stakeholder_id": "x", "roles": ["I"]}],
    }
    view = chart_view(look(arrays), "opp")
    assert view.person["x"].outsider
    assert view.person["x"].title == "Adviser · outside"
    assert not chart_view(look(arrays | {"participations": []}), "opp").person.keys() & {"x"}


def test_lines_have_their_strength_as_text() -> None:
    """Influence and conflict lines between people who are drawn come along."""
    lines = [
        {"from_id": "vp", "to_id": "ceo", "strength": "0.80"},
        {"from_id": "cto", "to_id": "hr", "kind": "CONFLICT"},
        {"from_id": "vp", "to_id": "gone"},
    ]
    view = chart_view(look(SEED | {"influence_lines": lines}), "opp")
    assert [(line.from_id, line.conflict, line.strength) for line in view.lines] == [
        ("vp", False, "0.8"),
        ("cto", True, ""),
    ]
