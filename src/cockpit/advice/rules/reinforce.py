"""REINFORCE: time belongs to supporters first; not at IMPL (method.md 10)."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.points import CB, DC, DCB
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import Stance


@person_rule("S08", family="REINFORCE", base=46)
def co_plan(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A power sponsor can open doors: somebody else of the decision body is not met or no supporter yet."""
    return (
        deal.sync in DCB
        and person.stance is Stance.PS
        and any(p.in_body and (not p.contacted or p.att_below_or_unknown(2)) for p in person.others)
    )


@person_rule("S09", family="REINFORCE", base=44)
def contact_the_sponsor(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A sponsor who is for us has waited longer than the cadence."""
    waited = person.quiet_for_more_than(person.cadence)
    return person.stance in (Stance.PS, Stance.SN) and person.att_at_least(1) and waited


@person_rule("S10", family="REINFORCE", base=40)
def join_an_internal_meeting(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A sponsor in fresh contact can take us into a meeting at D or C."""
    return deal.sync in DC and person.stance is Stance.SN and person.contacted_within(person.cadence)


@person_rule("S12", family="REINFORCE", base=34)
def arm(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met at +4 needs the means to reject rivals at C or B."""
    return deal.sync in CB and person.att == 4 and person.contacted


@person_rule("S13", family="REINFORCE", base=38)
def consult_before_the_milestone(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met at +3 is asked first: a milestone lies within 14 days."""
    return person.att == 3 and person.contacted and deal.milestone_within(14)


@person_rule("S14", family="REINFORCE", base=32)
def harden_support(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met at +2 changes under pressure."""
    return person.att == 2 and person.contacted


@person_rule("S15", family="REINFORCE", base=28)
def deepen_interest(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met at +1 wants to know more."""
    return person.att == 1 and person.contacted


@person_rule("S16", family="REINFORCE", base=38)
def go_back_to_the_supporter(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A supporter who is for us has waited longer than the cadence."""
    waited = person.quiet_for_more_than(person.cadence)
    return person.stance is Stance.SP and person.att_at_least(1) and waited
