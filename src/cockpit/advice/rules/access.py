"""ACCESS: reach the people who approve and decide, before the window closes."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.points import BA, DC, ED
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import Stance, SyncPoint


@person_rule("S01", family="ACCESS", base=60, via=True)
def meet_at_the_last_moment(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker was never met, and at C this is the last time."""
    return deal.sync is SyncPoint.C and person.decides and not person.contacted


@person_rule("S02", family="ACCESS", base=44, via=True)
def get_introduced(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker was never met at E or D."""
    return deal.sync in ED and person.decides and not person.contacted


@person_rule("S03", family="ACCESS", base=62, via=True)
def send_our_executive(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker was never met though C has passed."""
    return deal.sync in BA and person.decides and not person.contacted


@person_rule("S11", family="ACCESS", base=42)
def sell_upward(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A sponsor can speak for us to another approver or decision-maker who is met and not yet a supporter."""
    return (
        deal.sync in DC
        and person.stance in (Stance.SN, Stance.PS)
        and any(p.decides and p.contacted and p.att_below_or_unknown(2) for p in person.others)
    )


@person_rule("S53", family="ACCESS", base=24, via=True)
def ask_who_decides(person: PersonInDeal, deal: DealSituation) -> Fires:
    """An approver or decision-maker is known by name only at F."""
    return deal.sync is SyncPoint.F and person.decides and not person.contacted
