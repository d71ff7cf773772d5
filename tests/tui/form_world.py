"""One small account for the tests of forms, and an app that opens a form."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import App, ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

import cockpit.tui
from cockpit.model.account import Account
from cockpit.model.changes import Plan
from cockpit.model.dossier import Dossier
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Participation, Stakeholder
from cockpit.tui.forms.context import FormContext, Option
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.themes import DARK, themes

TODAY = dt.date(2026, 11, 20)
PEOPLE = tuple(
    Stakeholder(id=id, account_id="acc", name=name, title=title)
    for id, name, title in (
        ("zhao", "Zhao Lei", "GM"),
        ("qian", "钱浩", "技术总监"),
        ("li", "Li Na", "Buyer"),
        ("sun", "Sun [b]Li", None),
    )
)
DEAL = Opportunity.model_validate(
    {"id": "mes", "account_id": "acc", "name": "MES rollout", "amount": "1250000", "currency": "CNY",
     "buying_stage": "EVALUATION", "c139": {"coach_id": "sun", "win": False}}
)  # fmt: skip
PART = Participation.model_validate(
    {"stakeholder_id": "qian", "opportunity_id": "mes", "roles": ["D", "E"], "stance": "N",
     "attitudes": [{"on": "2026-11-10", "value": 0, "evidence": "last talk"}]}
)  # fmt: skip
DOSSIER = Dossier(
    Account(id="acc", name="Meridian Foods", currency="CNY"),
    stakeholders=PEOPLE,
    opportunities=(DEAL,),
    participations=(PART,),
)
CONTEXT = FormContext(TODAY, DOSSIER, lambda: (Option("acc", "Meridian Foods"), Option("two", "华润电力")))

Make = Callable[[Drafts], ModalScreen[Plan]]


class FormApp(App[None]):
    """Opens what ``make`` makes; ``open`` opens it again with the same drafts."""

    CSS_PATH = Path(cockpit.tui.__file__).parent / "styles.tcss"

    def __init__(self, make: Make) -> None:
        super().__init__()
        self.make, self.drafts = make, Drafts()
        self.plans: list[Plan | None] = []

    def compose(self) -> ComposeResult:
        yield Static()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict(next(theme for theme in themes() if theme.name == DARK).variables)

    def on_mount(self) -> None:
        for theme in themes():
            self.register_theme(theme)
        self.theme = DARK
        self.open()

    def open(self) -> None:
        self.push_screen(self.make(self.drafts), self.plans.append)


def written(plan: Plan | None) -> list[dict[str, Any]]:
    """The records of a plan as files write them, with what was changed of each."""
    assert plan is not None
    return [
        change.record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        for change in plan.changes
        if change.record is not None
    ]
