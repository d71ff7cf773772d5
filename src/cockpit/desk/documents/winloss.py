"""The win/loss review: the five elements of a project, what was and what is to be learned (method.md 5.7)."""

from cockpit.content.words import _
from cockpit.desk.documents.ground import Ground, bullets, day, facts, made_on, money, section
from cockpit.exchange.documents.document import Bullets, Document, Item, Lines, Paragraph, Section, Table, Tone
from cockpit.model.enums import DealStatus
from cockpit.model.opportunity import Competitor, Opportunity


def winloss(ground: Ground, deal: Opportunity) -> Document:
    """People, money, things, situation, key points; an element without data says so and leaves room to write."""
    status = ground.word("DealStatus", deal.status)
    ended = day(deal.closed_at) if deal.closed_at else ""
    return Document(
        "winloss",
        _("Win/loss review: {deal}").format(deal=deal.name),
        " · ".join(filter(None, (ground.dossier.account.name, status, ended))),
        ground.texts.language,
        (
            _result(ground, deal),
            _people(ground, deal),
            _money(ground, deal),
            _things(ground, deal),
            _situation(ground, deal),
            _key_points(deal),
        ),
        (made_on(ground),),
    ).with_content()


def _result(ground: Ground, deal: Opportunity) -> Section:
    still = deal.status is DealStatus.OPEN
    text = Paragraph(_("The deal is still open: this is the review as far as it goes."), Tone.QUIET)
    return section(
        _("Result"),
        *((text,) if still else ()),
        facts(
            (_("result"), ground.word("DealStatus", deal.status)),
            (_("closed on"), day(deal.closed_at)),
            (_("reason"), deal.close_reason or ""),
        ),
    )


def _people(ground: Ground, deal: Opportunity) -> Section:
    parts = ground.dossier.participants.get(deal.id, ())
    if not ground.opinions:
        plain = tuple((ground.name(p.stakeholder_id), _roles(ground, p.roles)) for p in parts)
        return section(_("The people"), Table((_("name"), _("roles")), plain), *_empty(not plain))
    found = ground.deals.get(deal.id)
    stands = {one.id: one for one in found.people} if found else {}
    rows = tuple(
        (
            ground.name(part.stakeholder_id),
            _roles(ground, part.roles),
            ground.word("Stance", part.stance),
            " → ".join(f"{one.value:+d}" if one.value else "0" for one in sorted(part.attitudes, key=lambda a: a.on)),
            str(round(stands[part.stakeholder_id].cc)) if part.stakeholder_id in stands else "?",
        )
        for part in parts
    )
    head = (_("name"), _("roles"), _("stance"), _("attitude over time"), _("closeness"))
    return section(_("The people"), Table(head, rows, frozenset({4})), *_empty(not rows))


def _roles(ground: Ground, roles: object) -> str:
    return ground.texts.listed([ground.word("Role", role) for role in "ADEIU" if role in roles])  # type: ignore[operator]  # a set


def _money(ground: Ground, deal: Opportunity) -> Section:
    currency = ground.currency(deal.currency)
    rivals = [one for one in ground.dossier.competitors if one.opportunity_id == deal.id]
    quotes = [
        _("{name}: {low} to {high}").format(
            name=one.name,
            low=money(one.quote_low, one.currency or currency),
            high=money(one.quote_high, one.currency or currency),
        )
        for one in rivals
        if one.quote_low is not None or one.quote_high is not None
    ]
    return section(
        _("Money"),
        facts(
            (_("our amount"), money(deal.amount, currency)),
            (_("budget"), money(deal.budget_amount, currency)),
            (_("source of funds"), deal.funds_source or ""),
        ),
        bullets(quotes),
        *_empty(deal.amount is None and deal.budget_amount is None and not quotes),
    )


def _things(ground: Ground, deal: Opportunity) -> Section:
    moves = sorted(deal.stage_history, key=lambda move: move.on)
    rows = tuple(
        (
            ground.word("BuyingStage", move.buying_stage),
            day(move.on),
            str((later.on - move.on).days) if later else "",
            move.forced_reason or "",
        )
        for move, later in zip(moves, [*moves[1:], None], strict=False)
    )
    criteria = [f"{one.name} {one.weight}" if one.weight is not None else one.name for one in deal.criteria]
    return section(
        _("Things: dates and standard"),
        Table((_("stage"), _("entered"), _("days"), _("forced")), rows, frozenset({2})),
        bullets(criteria),
        *_empty(not rows and not criteria),
    )


def _situation(ground: Ground, deal: Opportunity) -> Section:
    rivals = [one for one in ground.dossier.competitors if one.opportunity_id == deal.id]
    ours = facts(
        (_("our value"), deal.value_proof or deal.value_proposition or ""),
        (_("our strategy"), deal.strategy or ""),
        (_("what worked"), deal.recipe or ""),
    )
    theirs = tuple(Item(one.name, tuple(filter(None, (one.plan, *_swot(one))))) for one in rivals)
    return section(_("Situation: we and the rivals"), ours, Bullets(theirs), *_empty(not ours.pairs and not theirs))


def _swot(rival: Competitor) -> tuple[str, str]:
    strong, weak = rival.strengths, rival.weaknesses
    return (
        _("strong: {text}").format(text=strong) if strong else "",
        _("weak: {text}").format(text=weak) if weak else "",
    )


def _key_points(deal: Opportunity) -> Section:
    text = deal.win_loss_key_points or ""
    return section(_("Key points"), Paragraph(text) if text else Lines(4))


def _empty(missing: bool) -> tuple[Paragraph | Lines, ...]:
    return (Paragraph(_("Not recorded."), Tone.QUIET), Lines(2)) if missing else ()
