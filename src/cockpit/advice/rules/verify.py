"""VERIFY and ALARM: an attitude is checked before anything rests on it."""

from cockpit.advice.rule import Fires, person_rule
from cockpit.advice.rules.points import CBA, FED
from cockpit.advice.situation import DealSituation, PersonInDeal
from cockpit.model.enums import Confidence

ONLY_WORDS = (Confidence.CLAIMED, Confidence.GUESSED)


@person_rule("S04", family="VERIFY", base=34)
def find_out_where_he_stands(person: PersonInDeal, deal: DealSituation) -> Fires:
    """A person with a part in the project is met, but the attitude is unknown."""
    return person.contacted and bool(person.roles) and person.att is None


@person_rule("S19", family="ALARM", base=54)
def attitude_fell(person: PersonInDeal, deal: DealSituation) -> Fires:
    """The entered attitude is lower than the one before, and the assessment is 0 to 30 days old."""
    return (
        person.raw is not None
        and person.previous is not None
        and person.raw < person.previous
        and person.assessed_within(30)
    )


@person_rule("S20", family="VERIFY", base=36)
def cross_check_support(person: PersonInDeal, deal: DealSituation) -> Fires:
    """From C on the support of somebody in the decision body rests on words, a guess or an old assessment."""
    stale = deal.account.numbers.attitude.stale_days
    return (
        deal.sync in CBA
        and person.in_body
        and person.raw_at_least(1)
        and (person.confidence in ONLY_WORDS or not person.assessed_within(stale))
    )


@person_rule("S21", family="VERIFY", base=32)
def courtesy_is_neutral(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody high up supports us by his own words alone, before C."""
    return deal.sync in FED and person.influence >= 80 and _only_says_so(person)


@person_rule("S51", family="VERIFY", base=30)
def stance_and_attitude_disagree(person: PersonInDeal, deal: DealSituation) -> Fires:
    """The recorded stance is a power sponsor without power, or the attitude lies outside its band."""
    return person.mismatch


@person_rule("S52", family="VERIFY", base=40)
def test_with_a_deed(person: PersonInDeal, deal: DealSituation) -> Fires:
    """Somebody met supports us by his own words alone, before C; from influence 80 on S21 speaks."""
    return deal.sync in FED and person.influence < 80 and person.contacted and _only_says_so(person)


def _only_says_so(person: PersonInDeal) -> bool:
    return person.raw_at_least(1) and person.confidence is Confidence.CLAIMED
