"""SAT, FIN, FIN2, SEG, SCREEN: what the account as a whole asks for."""

from fractions import Fraction

from cockpit.advice.rule import Fires, account_rule
from cockpit.advice.rules.measures import within
from cockpit.advice.situation import AccountSituation
from cockpit.methods.exact import rounded
from cockpit.model.enums import Segment

_QUIET_DAYS = 30


@account_rule("AC01", family="SAT", base=50)
def repair_satisfaction(account: AccountSituation) -> Fires:
    """The customer's experience is below the expectation."""
    return account.satisfaction_gap is not None and account.satisfaction_gap > 0


@account_rule("AC02", family="FIN", base=42)
def propose_replenishment(account: AccountSituation) -> Fires:
    """Some product line is about to run out."""
    lowest = account.lowest_supply
    limit = account.numbers.finance.supply_low
    return lowest is not None and lowest < limit and {"dos": _one_decimal(lowest)}


@account_rule("AC03", family="FIN", base=42)
def bring_a_sell_through_plan(account: AccountSituation) -> Fires:
    """Some product line has too much stock."""
    highest = account.highest_supply
    limit = account.numbers.finance.supply_high
    return highest is not None and highest > limit and {"dos": _one_decimal(highest)}


@account_rule("AC04", family="FIN2", base=34)
def lift_the_stock_return(account: AccountSituation) -> Fires:
    """Some product line's GMROII is below the target."""
    lowest = account.lowest_gmroii
    return lowest is not None and lowest < account.numbers.finance.gmroii_target


@account_rule("AC05", family="SEG", base=34)
def stop_investing(account: AccountSituation) -> Fires:
    """Time still goes into an account to be dropped."""
    return account.segment is Segment.DROP and _contacted(account)


@account_rule("AC06", family="SEG", base=38)
def defend(account: AccountSituation) -> Fires:
    """An account to be defended is left alone."""
    return account.segment is Segment.DEFEND and not _contacted(account)


@account_rule("AC07", family="SCREEN", base=14)
def screen_again(account: AccountSituation) -> Fires:
    """Capacity and share of the account may have changed."""
    return account.segment in (Segment.MAINTAIN, Segment.DROP)


def _contacted(account: AccountSituation) -> bool:
    return within(account.contact_days, _QUIET_DAYS)


def _one_decimal(days: Fraction) -> str:
    return str(rounded(days, 1))
