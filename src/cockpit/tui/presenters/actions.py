"""From suggestions and warnings to rows in the language now spoken."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.tui.presenters.views import ActionRow, ActionsView, WarningRow

if TYPE_CHECKING:
    from cockpit.desk.look import Look
    from cockpit.model.library import Action

TABS = (N_("Today"), N_("Account"), N_("Person"))
RECENT = 14
"""Days for which an answer to advice is shown."""

Suggestion = Mapping[str, Any]
Where = Callable[[Suggestion], str]
"""Names the account and deal of a suggestion."""


def action_row(suggestion: Suggestion, texts: Texts, where: str = "") -> ActionRow:
    """One suggestion, as ``Suggestion.as_dict()`` or the daily list give it, with all its texts."""
    target = suggestion["target"]
    person = suggestion.get("person") or {}
    is_person = target["kind"] == "stakeholder"
    return ActionRow(
        id=suggestion["id"],
        score=suggestion["score"],
        text=texts.action(suggestion),
        account_id=suggestion["account_id"],
        deal_id=suggestion.get("opportunity_id"),
        person_id=target["id"] if is_person else person.get("id"),
        where=where,
        first=texts.first(suggestion) or "",
        hint=texts.line("estimated_stage") if suggestion.get("ask_stage") else "",
        parts=tuple((texts.name("Part", name), points) for name, points in suggestion["parts"].items() if points),
        why=tuple(texts.why([(code, values) for code, values in suggestion.get("why", ())])),
        reason=texts.reason(suggestion["rule"]),
        source=texts.source(suggestion["rule"]),
        how=texts.how(suggestion.get("style")) or "",
        message=texts.message(suggestion.get("need")) or "",
        content=texts.content(suggestion.get("dept"), suggestion.get("layer")) or "",
        via=texts.via(suggestion) or "",
        suggestion=suggestion,
    )


def warning_row(warning: Mapping[str, Any], texts: Texts) -> WarningRow:
    """One warning, as ``Warning_.as_dict()`` gives it."""
    id = warning["id"]
    return WarningRow(id, texts.warning(warning), texts.warning_reason(id), texts.warning_source(id))


def actions_view(
    tab: int,
    rows: Sequence[ActionRow],
    warnings: Sequence[WarningRow],
    empty: str,
    note: str = "",
    avoid_in: str = "",
    answered: Sequence[str] = (),
    most: int | None = None,
) -> ActionsView:
    """The fifth pane; of the warnings, the worst of which comes first, at most so many are shown."""
    shown = warnings if most is None else warnings[:most]
    return ActionsView(
        tabs=tuple(_(name) for name in TABS),
        tab=tab,
        actions=tuple(rows),
        warnings=tuple(shown),
        more_warnings=len(warnings) - len(shown),
        avoid_in=avoid_in,
        empty=empty,
        note=note,
        answered=tuple(answered),
    )


def answered(look: "Look | None", tab: int, person_id: str | None, texts: Texts) -> list[str]:
    """What was done, snoozed or dismissed in the account in the last 14 days; on the third tab with the person."""
    if look is None or tab == 0:
        return []
    today = look.situation.today
    recent = [
        one
        for one in look.dossier.actions
        if 0 <= (today - one.on).days <= RECENT and (tab == 1 or one.stakeholder_id == person_id)
    ]
    recent.sort(key=lambda one: (one.on, one.id), reverse=True)
    return [_answered(look, one, texts) for one in recent]


def _answered(look: "Look", one: "Action", texts: Texts) -> str:
    try:
        title = texts.title(one.rule)
    except KeyError:
        title = one.rule
    person = look.dossier.person.get(one.stakeholder_id or "")
    deal = look.dossier.deal.get(one.opportunity_id or "")
    about = person.name if person else deal.name if deal else ""
    what = _("{title}: {name}").format(title=title, name=about) if about else title
    state = texts.name("ActionState", one.state)
    if one.until is not None:
        state = _("{state} until {day}").format(state=state, day=one.until.isoformat())
    said = _("{day} {what} ({state})").format(day=one.on.isoformat(), what=what, state=state)
    more = one.result or one.reason
    return _("{text} · {more}").format(text=said, more=more) if more else said


def of_account(look: "Look", deal_id: str | None, texts: Texts) -> list[ActionRow]:
    """The shown actions of the chosen deal first, then those of the account's other open deals."""
    deals = sorted(look.advice.deals, key=lambda deal: deal.opportunity_id != deal_id)
    names = {id: deal.name for id, deal in look.dossier.deal.items()}
    many = len(deals) > 1
    rows = [
        action_row(one.as_dict(), texts, names.get(deal.opportunity_id, "") if many else "")
        for deal in deals
        for one in deal.shown
    ]
    return rows + [action_row(one.as_dict(), texts) for one in look.advice.own_shown]


def of_person(look: "Look", person_id: str | None, deal_id: str | None, texts: Texts) -> list[ActionRow]:
    """Everything the raw lists hold about this person, the chosen deal first."""
    deals = sorted(look.advice.deals, key=lambda deal: deal.opportunity_id != deal_id)
    return [
        action_row(one.as_dict(), texts)
        for deal in deals
        for one in deal.raw
        if person_id is not None and (one.target_id == person_id or (one.person and one.person.id == person_id))
    ]


def warnings_of(look: "Look", deal_id: str | None, texts: Texts) -> list[WarningRow]:
    """What to avoid in the chosen deal; without a deal what the account's own warnings say; worst first."""
    return [warning_row(one.as_dict(), texts) for one in look.avoid(deal_id)]


def nothing_due(look: "Look | None", person_id: str | None, deal_id: str | None, texts: Texts) -> str:
    """What a person's tab says when no rule fires for him (method.md 9.5)."""
    if look is None or person_id is None:
        return ""
    people = [one for deal in look.situation.deals if deal.is_open for one in deal.people if one.id == person_id]
    person = min(people, key=lambda one: one.deal.id != deal_id, default=None)
    if person is None:
        return _("This person takes part in no open deal.")
    last = person.last_contact
    return texts.nothing_due(last + dt.timedelta(days=person.cadence) if last is not None else None)
