"""The account plan: segment and why, people, deals, finance, risks, and the objectives of the five tasks."""

from cockpit.content.words import _
from cockpit.desk.documents.ground import Ground, bullets, day, facts, made_on, money, percent, plain, section
from cockpit.desk.figures.account import plan_components, satisfied
from cockpit.desk.look import DealSituation
from cockpit.desk.readings import finance_line
from cockpit.exchange.documents.document import Bullets, Document, Item, Paragraph, Section, Table, Tone
from cockpit.methods.exact import rounded
from cockpit.model.enums import GoalTask
from cockpit.model.people import Stakeholder

_MOST_ACTIONS = 5


def account_plan(ground: Ground) -> Document:
    """One account on two pages (method.md 5.2); figures that rest on opinions only where these may be in it."""
    account = ground.dossier.account
    sections = [_where_we_stand(ground), _components(ground), _people(ground), _deals(ground), _finance(ground)]
    if ground.opinions:
        sections += [_risks(ground), _actions(ground)]
    return Document(
        "plan",
        _("Account plan: {account}").format(account=account.name),
        " · ".join(filter(None, (account.industry, ground.today.isoformat()))),
        ground.texts.language,
        (*sections, _objectives(ground)),
        (made_on(ground),),
    ).with_content()


def _where_we_stand(ground: Ground) -> Section:
    account, situation = ground.dossier.account, ground.look.situation
    found, verdict = situation.segmentation, satisfied(situation, ground.texts.name)
    currency = ground.currency()
    why = ground.word("SegmentWhy", found.why.value)
    known = situation.information
    pairs = [
        (_("segment"), _("{segment}: {why}").format(segment=ground.word("Segment", found.value), why=why)),
        (_("our share"), percent(found.share)),
        (_("they spend a year"), money(account.annual_category_spend, currency)),
        (_("with us"), money(account.our_annual_revenue, currency)),
        (_("satisfaction"), ground.word("Satisfaction", verdict["word"])),
        (_("loyalty"), ground.word("Loyalty", verdict["word_loyalty"])),
        (_("profile filled"), percent(known.completeness)),
        (_("resource points planned"), str(account.resource_points) if account.resource_points is not None else ""),
    ]
    return section(_("Where we stand"), facts(*pairs))


def _components(ground: Ground) -> Section:
    """The five components of the plan, 0 to 100."""
    found = plan_components(ground.look.situation)
    labels = (
        (_("identify: segment set"), found.identify),
        (_("cover: key persons met"), found.cover),
        (_("manage: profile filled"), found.manage),
        (_("evaluate: satisfaction, finance and closeness fresh"), found.evaluate),
        (_("plan: dated objectives for the five tasks"), found.plan),
    )
    rows = tuple((label, plain(value, 0)) for label, value in labels)
    return section(_("The plan in five components"), Table((_("component"), "0-100"), rows, frozenset({1})))


def _people(ground: Ground) -> Section:
    people = [p for p in ground.dossier.stakeholders if p.account_id == ground.dossier.account.id and not p.placeholder]
    stands = {one.id: one for deal in ground.look.situation.open_deals for one in deal.people}
    plain_rows, rows = [], []
    for person in sorted(people, key=lambda p: (not p.company_key_person, -(p.influence or 0), p.name)):
        who = (ground.name(person.id), _above(ground, person))
        plain_rows.append(who)
        one = stands.get(person.id)
        attitude = "?" if one is None or one.att is None else f"{one.att:+d}" if one.att else "0"
        stance = ground.word("Stance", one.stance) if one else "?"
        contact = ground.look.situation.contacts.get(person.id)
        rows.append((*who, stance, attitude, plain(one.rc, 0) if one else "?", day(contact.on if contact else None)))
    if not ground.opinions:
        return section(_("The people"), Table((_("name"), _("reports to")), tuple(plain_rows)))
    head = (_("name"), _("reports to"), _("stance"), _("attitude"), _("closeness"), _("last contact"))
    return section(_("The people"), Table(head, tuple(rows), frozenset({3, 4})))


def _above(ground: Ground, person: Stakeholder) -> str:
    above = ground.person(person.reports_to)
    return above.name if above else ""


def _deals(ground: Ground) -> Section:
    rows = tuple(_deal(ground, deal) for deal in ground.look.situation.open_deals)
    head = [_("deal"), _("amount"), _("customer's stage"), _("signing")]
    head += [_("probability"), _("forecast")] if ground.opinions else []
    return section(_("Open deals"), Table(tuple(head), rows, frozenset({1, 4, 5})))


def _deal(ground: Ground, deal: DealSituation) -> tuple[str, ...]:
    one, forecast = deal.opportunity, deal.forecast
    currency = ground.currency(one.currency)
    known = (one.name, money(one.amount, currency), ground.word("BuyingStage", one.buying_stage))
    shown = (*known, day(one.expected_signing_date))
    if not ground.opinions:
        return shown
    amount = None if forecast.amount is None else rounded(forecast.amount, 0)
    return (*shown, percent(forecast.probability), money(amount, currency))


def _finance(ground: Ground) -> Section:
    situation = ground.look.situation
    rows = tuple(
        (
            line.product_line or _("all products"),
            day(line.as_of),
            plain(line.days_of_supply),
            percent(line.gmroii) if line.gmroii is not None else "?",
        )
        for line in situation.supply
    )
    head = (_("product line"), _("as of"), _("days of supply"), "GMROII")
    readings = bullets(finance_line(one) for one in situation.finance_readings)
    return section(_("Finance"), Table(head, rows, frozenset({2, 3})), readings)


def _risks(ground: Ground) -> Section:
    advice, situation = ground.look.advice, ground.look.situation
    warnings = [*advice.warnings, *(one for deal in advice.deals for one in deal.warnings)]
    items = [Item(ground.texts.warning(one.as_dict()), tone=Tone.WARN) for one in warnings]
    supply = [finance_line(one) for one in situation.finance_readings if one.level.value == "RED"]
    estimated = [deal.name for deal in situation.open_deals if deal.sync_estimated]
    gaps = [Item(_("{deal}: the customer's stage is only estimated").format(deal=name)) for name in estimated]
    return section(_("Risks"), Bullets((*items, *(Item(text) for text in supply), *gaps)))


def _actions(ground: Ground) -> Section:
    advice = ground.look.advice
    shown = [*(one for deal in advice.deals for one in deal.shown), *advice.own_shown]
    best = sorted(shown, key=lambda one: (-one.score, one.id))[:_MOST_ACTIONS]
    items = tuple(Item(ground.texts.action(one.as_dict()), (ground.texts.reason(one.rule),)) for one in best)
    return section(_("Next best actions"), Bullets(items, numbered=True))


def _objectives(ground: Ground) -> Section:
    items = [item for task in GoalTask for item in _goals(ground, task)]
    steps = [one for one in ground.dossier.next_steps if one.done_at is None]
    return section(
        _("Objectives of the five tasks"),
        Bullets(tuple(items)),
        Paragraph(_("Next steps") if steps else "", Tone.STRONG),
        bullets(_("{day}: {text}").format(day=day(one.due), text=one.text) for one in steps),
    )


def _goals(ground: Ground, task: GoalTask) -> list[Item]:
    goals = [one for one in ground.dossier.account_goals if one.task is task]
    label = ground.word("GoalTask", task)
    if not goals:
        return [Item(_("{task}: no objective yet").format(task=label), done=False, tone=Tone.QUIET)]
    goals.sort(key=lambda one: (one.due is None, one.due or ground.today, one.id))
    return [
        Item(
            _("{task}: {text}").format(task=label, text=one.text),
            (_("by {day}").format(day=day(one.due)),) if one.due else (),
            one.done_at is not None,
        )
        for one in goals
    ]
