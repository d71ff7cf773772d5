"""The weekly note: what moved, the forecast, what comes up and the three best actions of the whole book."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.daily import kept_list, today_list
from cockpit.desk.days.calendar import add_days
from cockpit.desk.days.saying import say_day
from cockpit.desk.desk import Desk
from cockpit.desk.documents.ground import bullets, money, section
from cockpit.desk.sentences import action_text
from cockpit.exchange.documents.document import Bullets, Document, Item, Table
from cockpit.model.money import from_minor
from cockpit.storage.week import Week, week

_DAYS = 7
_MOST = 40
"""A note of a week is read in a minute; more of one kind is left out, and said."""
_BEST = 3

ForecastRow = tuple[str, str, str]
"""Currency and category, deals, sum; as they are shown."""


def week_note(
    desk: Desk,
    texts: Texts,
    *,
    opinions: bool = True,
    forecast: Sequence[ForecastRow] = (),
    renewed: bool = True,
) -> Document:
    """The seven days up to today and the seven after; without opinions no attitudes, forecast and advice."""
    today = desk.today
    first, until = add_days(today, 1 - _DAYS), add_days(today, _DAYS)
    found = week(desk.book, first, today, until, _MOST)
    if not opinions:
        best = []
    elif renewed:
        best = today_list(desk, _BEST)
    else:
        best = [top.action for top in kept_list(desk, _BEST)]
    title = _("Week of {first} to {last}").format(first=first.isoformat(), last=today.isoformat())
    made = _("Made with cockpit on {day}.").format(day=today.isoformat())
    return Document(
        "week",
        title,
        "",
        texts.language,
        (
            section(_("What moved"), bullets(_moved(found, texts, opinions=opinions))),
            section(_("Work done"), bullets(_work(found, texts))),
            section(
                _("Forecast"), Table((_("category"), _("deals"), _("forecast")), tuple(forecast), frozenset({1, 2}))
            ),
            section(_("What comes up"), bullets(_coming(found, today))),
            section(_("The three best actions"), Bullets(tuple(_action(one, texts) for one in best), numbered=True)),
        ),
        (made if opinions else made + " " + _("Without opinions about people."),),
    ).with_content()


def _moved(found: Week, texts: Texts, *, opinions: bool) -> list[str]:
    lines = [
        _("{account}, {deal}: {what} on {day}").format(
            account=account, deal=deal, what=_closed(status, amount, currency, texts), day=day
        )
        for account, deal, day, status, amount, currency in found.closed
    ]
    lines += [
        _("{account}, {deal}: the customer reached {stage} on {day}").format(
            account=account, deal=deal, stage=texts.name("BuyingStage", stage), day=day
        )
        for account, deal, day, stage in found.moves
        if stage
    ]
    if opinions:
        lines += [
            _("{person} ({account}): attitude {old} to {new}").format(
                person=person, account=account, old=_signed(old), new=_signed(new)
            )
            for account, person, _deal, _day, new, old in found.attitudes
            if new != old
        ]
    return lines


def _closed(status: str, amount: int | None, currency: str, texts: Texts) -> str:
    word = texts.name("DealStatus", status)
    return word if amount is None else f"{word}, {money(from_minor(amount, currency), currency)}"


def _signed(value: int | None) -> str:
    return "?" if value is None else f"{value:+d}" if value else "0"


def _work(found: Week, texts: Texts) -> list[str]:
    contacts = [
        _("{how}: {count}").format(how=texts.name("Channel", channel) if channel else _("other contact"), count=count)
        for channel, count in found.contacts
    ]
    return [*contacts, *([_("actions done: {count}").format(count=found.done)] if found.done else [])]


def _coming(found: Week, today: dt.date) -> list[str]:
    lines = [(day, _("{day}: {text} ({account})"), {"text": text, "account": who}) for who, day, text in found.steps]
    lines += [
        (day, _("{day}: meeting with {account} {deal}"), {"account": who, "deal": deal})
        for who, day, deal in found.meetings
    ]
    lines += [
        (day, _("{day}: {what}, {deal} ({account})"), {"what": what or _("milestone"), "deal": deal, "account": who})
        for who, day, deal, what in found.milestones
    ]
    lines.sort(key=lambda one: one[0])
    return [
        text.format(day=say_day(dt.date.fromisoformat(day), today), **values).replace(" )", ")").rstrip()
        for day, text, values in lines
    ]


def _action(action: dict[str, Any], texts: Texts) -> Item:
    return Item(action_text(action, texts), (texts.reason(action["rule"]),))
