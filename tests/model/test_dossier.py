"""Dossier: one account, looked up by person and by deal."""

import datetime as dt

from cockpit.model.account import Account
from cockpit.model.changes import Plan
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Attitude, Participation, Stakeholder


def test_people_and_deals_are_found_by_id() -> None:
    """Participants of a deal come in the order of their ids, and a deal without people has none."""
    dossier = Dossier(
        Account(id="a", name="Meridian"),
        stakeholders=(Stakeholder(id="p", account_id="a", name="Li"),),
        opportunities=(
            Opportunity(id="o", account_id="a", name="x"),
            Opportunity(id="q", account_id="a", name="y"),
        ),
        participations=tuple(
            Participation(
                stakeholder_id=p, opportunity_id="o", attitudes=(Attitude(on=dt.date(2026, 1, 1), value=1),)
            )
            for p in "pb"
        ),
    )
    assert dossier.person["p"].name == "Li"
    assert list(dossier.deal) == ["o", "q"]
    assert [p.stakeholder_id for p in dossier.participants["o"]] == ["b", "p"]
    assert dossier.participants["q"] == ()


def test_an_empty_plan_is_false() -> None:
    """A plan without changes is nothing to do."""
    assert not Plan("nothing")
