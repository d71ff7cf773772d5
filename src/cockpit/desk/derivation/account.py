"""Where an account's segment comes from, and which change of facts would move it (method.md 6.3)."""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.desk.derivation.parts import Derivation, Term, Unit, source_of
from cockpit.methods import segment as method
from cockpit.methods.exact import rounded
from cockpit.methods.segment import SegmentNow, promotes
from cockpit.model.enums import SyncPoint

_LITTLE = Fraction(1, 100)

if TYPE_CHECKING:
    from cockpit.advice.situation import AccountSituation


def segment(account: "AccountSituation", texts: Texts) -> Derivation:
    """The segment with the row of the table that decided; the notes are what single changes would make of it."""
    found = account.segmentation
    numbers = account.numbers.segment
    record = account.dossier.account
    said = texts.name("Segment", found.value) if found.value is not None else _("not known yet")
    power = {True: _("high"), False: _("low"), None: _("not known")}[found.capacity_high]
    terms = (
        Term(
            _("our share of the spend"),
            found.share,
            how=_("majority above {limit}%").format(limit=f"{float(numbers.majority * 100):g}"),
            unit=Unit.SHARE,
        ),
        Term(
            _("purchasing power"),
            None,
            how=_("{word}; spend {spend}, high from {limit}").format(
                word=power,
                spend=_amount(record.annual_category_spend),
                limit=_threshold(account),
            ),
        ),
        Term(_("new customer"), None, how=_("yes") if record.is_new else _("no")),
        Term(_("new market"), None, how=_("yes") if record.new_market else _("no")),
    )
    return Derivation(
        "segment",
        _("Segment of {name}").format(name=record.name),
        "segments",
        None,
        _("purchasing power against our share; new customers and new markets first"),
        terms,
        source_of("segment.majority"),
        said=_("{segment}: {why}").format(segment=said, why=texts.name("SegmentWhy", found.why)),
        notes=tuple(_changes(account, texts)),
    )


def _threshold(account: "AccountSituation") -> str:
    currency = account.dossier.account.currency or account.book.currency
    return _amount(account.book.capacity_threshold.get(currency))


def _amount(value: Decimal | None) -> str:
    return "?" if value is None else f"{rounded(value, 0):,f}"


def _changes(account: "AccountSituation", texts: Texts) -> list[str]:
    """What the segment would be with one fact otherwise."""
    record, numbers = account.dossier.account, account.numbers.segment
    threshold = account.book.capacity_threshold.get(record.currency or account.book.currency)
    live = [(deal.index, deal.has_sponsor) for deal in account.open_deals if deal.sync is not SyncPoint.IMPL]

    def having(**changed: object) -> SegmentNow:
        facts: dict[str, object] = {
            "is_new": record.is_new, "new_market": record.new_market, "spend": record.annual_category_spend,
            "revenue": record.our_annual_revenue, "threshold": threshold, "promoted": promotes(live, numbers),
            "override": None,
        }  # fmt: skip
        return method.segment(**{**facts, **changed}, numbers=numbers)  # type: ignore[arg-type]  # as named above

    changes = [
        (_("no new market"), having(new_market=False))
        if record.new_market
        else (_("a new market"), having(new_market=True)),
        (_("no new customer"), having(is_new=False)) if record.is_new else (_("a new customer"), having(is_new=True)),
        (
            _("a deal with a sponsor and C139 of {limit} or more").format(limit=numbers.promotion_index),
            having(promoted=True),
        ),
    ]
    spend, share = record.annual_category_spend, account.segmentation.share
    if spend is not None:
        other_side = Fraction(0) if (share or 0) > numbers.majority else spend
        changes.append((_("our share on the other side of the majority"), having(revenue=other_side)))
    if spend is not None and threshold is not None:
        other = Fraction(threshold) if spend < threshold else min(_LITTLE, Fraction(threshold) / 2)
        kept = None if share is None else share * other
        changes.append((_("purchasing power on the other side of the limit"), having(spend=other, revenue=kept)))
    now = account.segmentation.value
    return [
        _("{change}: {segment}").format(change=text, segment=texts.name("Segment", found.value))
        for text, found in changes
        if found.value is not None and found.value is not now
    ]
