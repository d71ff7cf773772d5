"""Documents by name: finds what each is about in the book, builds it and writes it in the format asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, language
from cockpit.desk import records
from cockpit.desk.desk import Desk
from cockpit.desk.documents.brief import Occasion, brief
from cockpit.desk.documents.ground import Ground, money
from cockpit.desk.documents.mutual import mutual
from cockpit.desk.documents.neutral import neutral
from cockpit.desk.documents.plan import account_plan
from cockpit.desk.documents.summary import summary
from cockpit.desk.documents.week import week_note
from cockpit.desk.documents.winloss import winloss
from cockpit.desk.forecasting import outlook
from cockpit.desk.look import Look, evaluated, look
from cockpit.errors import RequestWrong
from cockpit.exchange.documents.document import Block, Bullets, Document, Facts, Table, as_json
from cockpit.exchange.documents.html import html
from cockpit.exchange.documents.markdown import markdown
from cockpit.model.contact import Interaction, Meeting
from cockpit.model.opportunity import Opportunity

__all__ = [
    "Block", "Bullets", "Document", "Facts", "Paper", "Papers", "Table", "meeting_paper", "paper", "shaped", "written",
]  # fmt: skip


class Paper(StrEnum):
    """The documents that are made of one account's dossier."""

    BRIEF = "BRIEF"
    PLAN = "PLAN"
    REVIEW = "REVIEW"
    MUTUAL = "MUTUAL"
    SUMMARY = "SUMMARY"


def paper(
    desk: Desk,
    seen: Look,
    kind: Paper,
    deal_id: str | None,
    person_id: str | None,
    *,
    opinions: bool,
    money_said: tuple[str, ...] = (),
) -> Document | None:
    """A document of the account on the screen, read from nothing else; None where what it is about isn't there.

    The brief is that of the deal's next planned meeting, else of the person, else of everybody in the deal; the summary
    is that of the last contact. ``money_said`` are sentences that the brief says about money beside its own.
    """
    held = opinions and kind not in (Paper.MUTUAL, Paper.SUMMARY)
    look_ = seen if held else evaluated(desk, neutral(seen.dossier), seen.situation.book)
    ground = Ground(look_, Texts(language()), held)
    deal = ground.dossier.deal.get(deal_id or "")
    if kind is Paper.PLAN:
        return account_plan(ground)
    if kind is Paper.SUMMARY:
        last = max((one for one in ground.dossier.interactions if one.on <= ground.today), key=_order, default=None)
        return summary(ground, last) if last else None
    if deal is None:
        return None
    if kind is Paper.BRIEF:
        return brief(ground, replace(_occasion(ground, deal.id, person_id), money=money_said))
    return winloss(ground, deal) if kind is Paper.REVIEW else mutual(ground, deal)


def meeting_paper(
    desk: Desk, seen: Look, meeting_id: str, *, opinions: bool, money_said: tuple[str, ...] = ()
) -> Document | None:
    """The brief of one of the account's meetings; None where it is gone."""
    held = seen if opinions else evaluated(desk, neutral(seen.dossier), seen.situation.book)
    ground = Ground(held, Texts(language()), opinions)
    meeting = next((one for one in ground.dossier.meetings if one.id == meeting_id), None)
    if meeting is None:
        return None
    deal = ground.deals.get(meeting.opportunity_id or "")
    return brief(ground, Occasion(meeting.attendees, deal, meeting, money_said))


def _order(one: Interaction) -> tuple[Any, ...]:
    return (one.on, one.id)


def _occasion(ground: Ground, deal_id: str, person_id: str | None) -> Occasion:
    """The next planned meeting of the deal; without one the person, else everybody who is somebody."""
    meetings = [one for one in ground.dossier.meetings if one.opportunity_id == deal_id and one.on >= ground.today]
    situation = ground.deals.get(deal_id)
    if meetings:
        planned = min(meetings, key=lambda one: (one.on, one.id))
        return Occasion(planned.attendees, situation, planned)
    everybody = tuple(one.id for one in situation.people if not one.placeholder) if situation else ()
    return Occasion((person_id,) if person_id in everybody else everybody, situation)


@dataclass(frozen=True)
class Papers:
    """Makes the documents of one desk; without ``opinions`` nothing in them tells a judgement of a person."""

    desk: Desk
    opinions: bool = True

    def of_account(self, account: str) -> Document:
        """The account plan. Raises RequestWrong where the name is none or several."""
        return account_plan(self._ground(records.resolve(self.desk, "accounts", account)))

    def review(self, opportunity: str) -> Document:
        """The win/loss review of a deal."""
        deal = self._deal(opportunity)
        return winloss(self._ground(deal.account_id), self._clean(deal))

    def together(self, opportunity: str) -> Document:
        """The mutual action plan of a deal; it never holds an opinion."""
        deal = self._deal(opportunity)
        paper = Papers(self.desk, opinions=False)
        return mutual(paper._ground(deal.account_id), paper._clean(deal))

    def of_contact(self, interaction: str) -> Document:
        """The neutral summary of a contact; it never holds an opinion."""
        met = records.find(self.desk, "interactions", (interaction,))
        if not isinstance(met, Interaction):
            raise TypeError(met)
        ground = Papers(self.desk, opinions=False)._ground(met.account_id)
        return summary(ground, next(one for one in ground.dossier.interactions if one.id == met.id))

    def of_meeting(self, meeting: str) -> Document:
        """The brief of a planned meeting."""
        found = records.find(self.desk, "meetings", (meeting,))
        if not isinstance(found, Meeting):
            raise TypeError(found)
        ground = self._ground(found.account_id)
        mine = next(one for one in ground.dossier.meetings if one.id == found.id)
        return brief(ground, Occasion(mine.attendees, ground.deals.get(mine.opportunity_id or ""), mine))

    def of_deal(self, opportunity: str, people: Sequence[str]) -> Document:
        """The brief for seeing some people of a deal, by default all who aren't placeholders.

        Raises RequestWrong for a person who isn't of the account.
        """
        deal = self._deal(opportunity)
        ground = self._ground(deal.account_id)
        ids = [records.resolve(self.desk, "stakeholders", name) for name in people]
        for id_, name in zip(ids, people, strict=True):
            if ground.person(id_) is None:
                raise RequestWrong(N_("“{name}” is nobody of this account or deal."), name=name)
        situation = ground.deals[deal.id]
        if not ids:
            ids = [one.id for one in situation.people if not one.placeholder]
        return brief(ground, Occasion(tuple(ids), situation))

    def of_week(self, *, renewed: bool = True) -> Document:
        """The weekly note; the forecast in it is computed from opinions.

        With ``renewed`` False the advice is as old as it is kept, and nothing is written.
        """
        texts = Texts(language())
        lines = outlook(self.desk).filled if self.opinions else ()
        names = [f"{one.currency} {texts.name('Category', one.category or '')}" for one in lines]
        sums = [(str(one.deals), money(one.expected, one.currency)) for one in lines]
        expected = [(name, *both) for name, both in zip(names, sums, strict=True)]
        return week_note(self.desk, texts, opinions=self.opinions, forecast=expected, renewed=renewed)

    def _ground(self, account_id: str) -> Ground:
        seen = look(self.desk, account_id)
        return Ground(seen if self.opinions else self._neutral(seen), Texts(language()), self.opinions)

    def _neutral(self, seen: Look) -> Look:
        return evaluated(self.desk, neutral(seen.dossier), seen.situation.book)

    def _deal(self, opportunity: str) -> Opportunity:
        found = records.find(self.desk, "opportunities", (opportunity,))
        if not isinstance(found, Opportunity):
            raise TypeError(found)
        return found

    def _clean(self, deal: Opportunity) -> Opportunity:
        ground = self._ground(deal.account_id)
        return ground.dossier.deal[deal.id]


def written(document: Document, form: str) -> str:
    """The document as ``md`` or ``html``."""
    return html(document) if form == "html" else markdown(document)


def shaped(document: Document) -> dict[str, Any]:
    """The document as JSON."""
    return as_json(document)
