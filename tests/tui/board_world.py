"""Helpers of the boards' tests: a deal of one's own, a deal of the demo book, what a plan makes of a deal."""

from pathlib import Path

from cockpit.desk.desk import Desk
from cockpit.desk.look import DealSituation, look
from cockpit.model.changes import Plan
from cockpit.model.opportunity import Opportunity
from cockpit.storage.records import rows
from tests.tui.home_screens import TODAY


def deal(**c139: object) -> Opportunity:
    """A deal with these C139 values and nothing else."""
    return Opportunity.model_validate({"id": "o", "account_id": "a", "name": "Line 3", "c139": c139})


def after(plan: Plan) -> Opportunity:
    """The deal as the plan leaves it."""
    record = plan.changes[0].record
    assert isinstance(record, Opportunity)
    return record


def demo_deal(path: Path, name: str) -> tuple[Desk, DealSituation]:
    """A deal of the demo book by its name, with the desk to close."""
    desk = Desk(path, today=TODAY)
    found = next(one for one in rows(desk.book, "opportunities") if isinstance(one, Opportunity) and one.name == name)
    seen = look(desk, found.account_id)
    return desk, next(one for one in seen.situation.deals if one.name == name)
