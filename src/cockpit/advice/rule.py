"""The registry of rules: what a rule is, and the decorators that declare one.

    @person_rule("S01", family="ACCESS", base=60, via=True)
    def meet_before_the_short_list(person: PersonInDeal, deal: DealSituation) -> Fires:
        return person.decides and not person.contacted and deal.sync is SyncPoint.C

A condition returns True, or a mapping that fills further placeholders of the rule's text, such as
``{"miss": ("1", "2")}``: text, whole numbers, or tuples of text that the text joins. What is false, None and the
empty mapping among it, does not fire.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cockpit.advice.situation import AccountSituation, DealSituation, PersonInDeal

Facts = Mapping[str, str | int | tuple[str, ...] | None]
Fires = bool | Facts | None
PersonCondition = Callable[[PersonInDeal, DealSituation], Fires]
DealCondition = Callable[[DealSituation], Fires]
AccountCondition = Callable[[AccountSituation], Fires]
PersonOfDeal = Callable[[DealSituation], PersonInDeal | None]

FIND, SAY, DO = "FIND", "SAY", "DO"
_TAGS = dict.fromkeys(("ACCESS", "MAP", "SPONSOR", "COACH", "THREAD", "INFO"), FIND) | dict.fromkeys(
    ("DEPT", "NEED", "NEUTRAL", "SOLUTION", "PRICE", "VALUE"), SAY
)
FAMILIES = {
    family: _TAGS.get(family, DO)
    for family in (
        "ACCESS", "VERIFY", "INFO", "REINFORCE", "COACH", "CLOSENESS", "ALARM", "NEUTRAL", "OPPONENT_LOW",
        "OPPONENT", "HOSTILE", "LEAK", "NEED", "DEPT", "SOLUTION", "PRICE", "VETO", "AFTER", "SPONSOR", "CLEAR",
        "SYNC", "MAP", "CRITERIA", "VALUE", "GONOGO", "OBSTACLE", "SIGN", "BUDGET", "THREAD", "TIME", "STALL",
        "COMPETE", "MAJORITY", "MCI", "OBJECTION", "NEXTSTEP", "RHYTHM", "REVIEW", "SAT", "FIN", "FIN2", "SEG",
        "SCREEN",
    )
}  # fmt: skip
"""Every family with its tag: find the right people, say the right words, or do the right things (6.6)."""

RELATIONSHIP = frozenset({"REINFORCE", "NEUTRAL", "COACH"})
"""Families whose person rules do not fire at IMPL (method.md 10)."""


class Kind(StrEnum):
    """What a rule is asked of, and the kind of its target in JSON (design.md 6)."""

    PERSON = "stakeholder"
    DEAL = "opportunity"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; ``condition`` takes person and deal, the deal, or the account, as ``kind`` says."""

    id: str
    kind: Kind
    family: str
    base: int
    condition: Callable[..., Fires]
    via: bool = False
    """The text names {via}: the person to speak to first."""
    names: str | None = None
    """Placeholder of the person a deal rule is about: ``cand`` or ``swing``."""
    person: PersonOfDeal | None = None
    """Finds that person."""
    closed: bool = False
    """Asked of won and lost deals, and only of them (O26)."""

    @property
    def at_impl(self) -> bool:
        """Whether it may fire while a sold deal is being delivered."""
        return self.kind is not Kind.PERSON or self.family not in RELATIONSHIP


@dataclass
class Rules:
    """A set of rules in the order of their declaration; an id is taken once."""

    by_id: dict[str, Rule] = field(default_factory=dict)
    of_people: list[Rule] = field(default_factory=list)
    of_people_at_impl: list[Rule] = field(default_factory=list)
    """Those of ``of_people`` that may fire while a sold deal is being delivered."""
    of_open_deals: list[Rule] = field(default_factory=list)
    of_closed_deals: list[Rule] = field(default_factory=list)
    of_accounts: list[Rule] = field(default_factory=list)

    def person_rule(
        self, id: str, *, family: str, base: int, via: bool = False
    ) -> Callable[[PersonCondition], PersonCondition]:
        """Declare a rule that is asked of every person of every open deal."""

        def declare(condition: PersonCondition) -> PersonCondition:
            self.add(Rule(id, Kind.PERSON, family, base, condition, via=via))
            return condition

        return declare

    def deal_rule(
        self,
        id: str,
        *,
        family: str,
        base: int,
        cand: bool = False,
        swing: bool = False,
        closed: bool = False,
    ) -> Callable[[DealCondition], DealCondition]:
        """Declare a rule of open deals (``closed``: of won and lost ones); its text names ``cand`` or ``swing``."""
        names = "cand" if cand else "swing" if swing else None
        person = _candidate if cand else _swing if swing else None

        def declare(condition: DealCondition) -> DealCondition:
            self.add(Rule(id, Kind.DEAL, family, base, condition, names=names, person=person, closed=closed))
            return condition

        return declare

    def account_rule(
        self, id: str, *, family: str, base: int
    ) -> Callable[[AccountCondition], AccountCondition]:
        """Declare a rule that is asked once of the account."""

        def declare(condition: AccountCondition) -> AccountCondition:
            self.add(Rule(id, Kind.ACCOUNT, family, base, condition))
            return condition

        return declare

    def add(self, rule: Rule) -> None:
        """Take a rule in; ValueError for an id that is taken or a family that is not in FAMILIES."""
        if rule.id in self.by_id:
            raise ValueError(f"rule {rule.id} is declared twice")
        if rule.family not in FAMILIES:
            raise ValueError(f"rule {rule.id}: no family {rule.family}")
        self.by_id[rule.id] = rule
        if rule.kind is Kind.ACCOUNT:
            self.of_accounts.append(rule)
        elif rule.kind is Kind.DEAL:
            (self.of_closed_deals if rule.closed else self.of_open_deals).append(rule)
        else:
            self.of_people.append(rule)
            if rule.at_impl:
                self.of_people_at_impl.append(rule)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.by_id.values())


def _candidate(deal: DealSituation) -> PersonInDeal | None:
    return deal.candidate


def _swing(deal: DealSituation) -> PersonInDeal | None:
    return deal.swing


RULES = Rules()
"""The rules of method.md 10, declared by the modules of ``cockpit.advice.rules``."""
person_rule, deal_rule, account_rule = RULES.person_rule, RULES.deal_rule, RULES.account_rule
