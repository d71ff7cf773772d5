"""The account list's rows and the facts of the account under the cursor."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.tui.boards.hints_view import counted, hints_said
from cockpit.tui.presenters import numbers as write
from cockpit.tui.presenters.views import AccountFacts, AccountRow, Fact

if TYPE_CHECKING:
    from cockpit.desk.look import Look
    from cockpit.model.account import Account

TAGS = {"ATTACK": N_("ATK"), "DEFEND": N_("DEF"), "MAINTAIN": N_("MNT"), "DROP": N_("DRP")}
"""Segments in three letters."""


def account_row(id: str, name: str, segment: str | None, score: int | None) -> AccountRow:
    """A line of the list; without advice yet the score is empty."""
    return AccountRow(id, name, _(TAGS[segment]) if segment in TAGS else "", "" if score is None else str(score))


def account_facts(look: "Look | None", texts: Texts) -> AccountFacts:
    """Segment, share, satisfaction, loyalty, closeness of the key persons, how well the account is known."""
    if look is None:
        return AccountFacts()
    from cockpit.desk.figures import account as figures

    situation, account = look.situation, look.dossier.account
    if look.presented:
        industry = (Fact(_("industry"), account.industry),) if account.industry else ()
        return AccountFacts(account.name, (*industry, _last_contact(situation.contact_days)))
    satisfied = figures.satisfied(situation, texts.name)
    facts = (
        _segment(figures.segment(situation), texts),
        _share(figures.segment(situation), account),
        _satisfaction(satisfied, texts),
        _loyalty(satisfied, texts),
        _relation(figures.relation(situation, texts.name)),
        _profile(figures.known(situation, texts.name)),
        *_housekeeping(counted(look)),
        _last_contact(situation.contact_days),
        *((Fact(_("industry"), account.industry),) if account.industry else ()),
    )
    return AccountFacts(account.name, facts)


def _exact(value: object) -> Fraction | None:
    """A figure of the JSON as an exact number; None where it is unknown or undefined."""
    return None if value is None or isinstance(value, Mapping) else Fraction(str(value))


def _segment(segment: Mapping[str, Any], texts: Texts) -> Fact:
    if segment["value"] is None:
        return Fact(_("segment"), write.UNKNOWN, "unknown")
    return Fact(_("segment"), texts.name("Segment", segment["value"]))


def _share(segment: Mapping[str, Any], account: "Account") -> Fact:
    share = _exact(segment["share"])
    spend = account.annual_category_spend
    if spend is None:
        return Fact(_("our share"), write.percent(share, 0), "unknown" if share is None else "text")
    text = _("{share} of {spend} a year")
    said = text.format(share=write.percent(share, 0), spend=write.short_money(spend, account.currency))
    return Fact(_("our share"), said, "unknown" if share is None else "text")


def _satisfaction(figures: Mapping[str, Any], texts: Texts) -> Fact:
    gap = _exact(figures["gap"])
    if gap is None:
        return Fact(_("satisfaction"), write.UNKNOWN, "unknown")
    said = _("{text} ({more})").format(text=texts.name("Satisfaction", figures["word"]), more=write.plain(gap, 1))
    return Fact(_("satisfaction"), said, "bad" if gap > 0 else "good")


def _loyalty(figures: Mapping[str, Any], texts: Texts) -> Fact:
    count = figures["loyalty"]
    word = texts.name("Loyalty", figures["word_loyalty"])
    return Fact(_("loyalty"), _("{text} ({more})").format(text=word, more=f"{count}/3"))


def _relation(figures: Mapping[str, Any]) -> Fact:
    closeness = figures["RC"]
    value = _exact(closeness["value"]) if isinstance(closeness, Mapping) else None
    if value is None:
        return Fact(_("key persons"), write.UNKNOWN, "unknown")
    text = _("relation {n}").format(n=write.plain(value, 1))
    hangs = figures["single_thread"] is True
    return Fact(_("key persons"), f"{text} · {_('on one person only')}" if hangs else text, "warn" if hangs else "text")


def _profile(figures: Mapping[str, Any]) -> Fact:
    filled = write.percent(_exact(figures["completeness"]), 0)
    return Fact(_("profile"), _("{filled} filled").format(filled=filled))


def _housekeeping(count: int) -> tuple[Fact, ...]:
    """How many hints there are, and the key that lists them; nothing where there are none."""
    return (Fact(_("housekeeping"), hints_said(count)),) if count else ()


def _last_contact(days: int | None) -> Fact:
    if days is None:
        return Fact(_("last contact"), _("never"), "unknown")
    return Fact(_("last contact"), _("today") if days == 0 else _("{days} ago").format(days=write.days_word(days)))
