"""Asks one rule in a book made from a spec, as the engine asks it."""

from cockpit.advice.engine import BookNumbers, situation_of
from cockpit.advice.rule import RULES, Fires, Kind
from cockpit.advice.situation import AccountSituation
from cockpit.advice.why import reasons
from cockpit.content.numbers import load_numbers
from tests.advice.small_book import TODAY, Spec, dossier

NUMBERS = load_numbers()


def situation(spec: Spec) -> AccountSituation:
    """The facts of the spec's account on the day of the tests."""
    return situation_of(dossier(spec), TODAY, NUMBERS, BookNumbers())


def outcome(rule_id: str, spec: Spec) -> Fires:
    """What the rule says of the person ``p``, the deal or the account.

    Deal and person rules are asked of open deals only (O26 of closed ones only), relationship rules not at IMPL.
    """
    rule, account = RULES.by_id[rule_id], situation(spec)
    if rule.kind is Kind.ACCOUNT:
        return rule.condition(account)
    (deal,) = account.deals
    if deal.is_open is rule.closed or (deal.sync == "IMPL" and not rule.at_impl):
        return False
    if rule.kind is Kind.DEAL:
        return rule.condition(deal)
    (person,) = (person for person in deal.people if person.id == "p")
    return rule.condition(person, deal)


def reasons_for(rule_id: str, spec: Spec) -> list[str]:
    """Codes of the reasons that the rule gives for the person ``p``, the deal or the account."""
    account, kind = situation(spec), RULES.by_id[rule_id].kind
    (deal,) = account.deals
    person = next((person for person in deal.people if person.id == "p"), None) if kind is Kind.PERSON else None
    return [code for code, _ in reasons(rule_id, person, None if kind is Kind.ACCOUNT else deal, account)]
