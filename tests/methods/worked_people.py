"""The worked numbers of method.md 4, 5, 6 and 9.2: people, closeness, history, accounts, cadence."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from cockpit.content.texts import Texts
from cockpit.methods import behaviour
from cockpit.methods.attention import Attention, attention
from cockpit.methods.attitude import attitude_now, suggested_attitude
from cockpit.methods.cadence import cadence
from cockpit.methods.chain import chain, rivals
from cockpit.methods.closeness import closeness, price_acceptance, recency
from cockpit.methods.esp import Components
from cockpit.methods.needs import QUESTIONS, investigated
from cockpit.methods.pareto import Pareto, pareto
from cockpit.methods.resources import allocate
from cockpit.methods.satisfaction import satisfaction
from cockpit.methods.segment import capacity_threshold, segment
from cockpit.methods.undefined import Undefined
from cockpit.model.account import PastProject
from cockpit.model.contact import Interaction, Need
from cockpit.model.enums import Segment, Stance, SyncPoint
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Attitude
from tests.methods.method_people import Someone, roles
from tests.methods.worked import NUMBERS, TODAY, Worked, ago, percent, shown


def need(answers: int) -> tuple[str, bool]:
    row = {"id": "n", "account_id": "a", "text": "x", **dict.fromkeys(QUESTIONS[:answers], "x")}
    found = investigated(Need.model_validate(row), NUMBERS.account)
    return percent(found.share), found.clear


def time_share() -> tuple[str, bool]:
    people = [Someone("friend", att=3), Someone("sceptic", standing=Stance.NS), Someone("enemy", standing=Stance.H)]
    met = ("friend", "friend", "sceptic", "enemy", "enemy")
    rows = [
        {"id": f"{n}", "account_id": "a", "on": ago(n), "people": [{"stakeholder_id": who}]} for n, who in enumerate(met)
    ]
    talks = [Interaction.model_validate(row) for row in rows]
    found = attention(people, talks, "o", TODAY, 2, NUMBERS.attention)
    assert isinstance(found, Attention)
    return percent(found.opponents), found.alarm


def quoted() -> set[int]:
    """What the quote of 4.6 suggests in either language."""
    assert "今年没有采购计划" in Texts("zh").file("guide")["Quote"]["NO_PLAN"]
    return {int(Texts(language).file("guide")["QuoteValue"]["NO_PLAN"]) for language in ("en", "zh")}


def trend() -> int | None:
    said = [Attitude(on=ago(40), value=3), Attitude(on=ago(5), value=1)]
    return attitude_now(said, None, False, TODAY, NUMBERS.attitude).trend


def in_people() -> Iterator[Worked]:
    yield Worked("4.4 four of seven", lambda: need(4), ("57.1%", False))
    yield Worked("4.4 five of seven", lambda: need(5)[1], True)
    yield Worked("4.5 contacts", time_share, ("60.0%", True))
    yield Worked("4.6 benefit and behaviour", lambda: suggested_attitude(3, 2), 2)
    yield Worked("4.6 quote", quoted, {-1})
    yield Worked("4.6 trend", trend, -2)


def close(
    deltas: int, att: int, depth: int, days: int | None, cadence: int, sa: int | None = None, pa: int | None = None
) -> tuple[str, ...]:
    """T, V, D, R, RC, CC and the coverage as 5.4 prints them."""
    found = closeness(
        trust_deltas=deltas, trust_base=None, benefit_level=None, assumed_attitude=att, attitude_estimated=False,
        contact_depth=depth, days=days, cadence=cadence, sa=sa, pa=pa, numbers=NUMBERS.closeness,
    )  # fmt: skip
    plain = (Fraction(found.trust), found.value, Fraction(found.depth), found.recency)
    return (*(f"{float(value):g}" for value in plain), shown(found.rc), shown(found.cc), shown(found.coverage, 0))


def seed_chain() -> list[tuple[str, str]]:
    people = [
        Someone("ceo", roles=roles("A"), influence=100, rc=Fraction("24.5"), cc=Fraction("24.5")),
        Someone("cto", roles=roles("E"), influence=60, rc=Fraction("35.125"), sa=10, cc=Fraction("25.703125")),
        Someone("dd", roles=roles("EU"), influence=60, rc=Fraction("62.15"), sa=70, pa=60, cc=Fraction("64.075")),
        Someone("vp", roles=roles("D"), influence=80, rc=Fraction("68.475"), sa=75, pa=60, cc=Fraction("68.7375")),
    ]
    four = chain(people, NUMBERS.chain)
    return [(shown(one.value), shown(one.coverage, 0)) for one in (four.rc, four.sa, four.pa, four.cc)]


def chain_without_approver() -> str:
    people = [Someone("u", roles=roles("U"), rc=Fraction("47.625")), Someone("d", roles=roles("D"), rc=Fraction("24.5"))]
    return shown(chain(people, NUMBERS.chain).rc.value)


def past(budget: int, award: int) -> PastProject:
    return PastProject.model_validate(
        {"id": "h", "account_id": "a", "name": "n", "budget": budget, "award_amount": award}
    )


def gap_of(*gaps: int) -> int | None:
    history = [
        PastProject.model_validate(
            {"id": "h", "account_id": "a", "name": "n", "milestones": {"START": ago(900), "TENDER": ago(900 - days)}}
        )
        for days in gaps
    ]
    deal = Opportunity.model_validate({"id": "o", "account_id": "a", "name": "n", "project_start_at": ago(1)})
    found = behaviour.predicted_milestone(history, deal)
    return found.gap_days if found else None


def rival_gap() -> str:
    people = [Someone("a", roles=roles("AD"), competitor_closeness={"Near": 62, "Far": 50})]
    return shown(rivals(people, Fraction(50), NUMBERS.chain).gap, 0)


def in_relations() -> Iterator[Worked]:
    plan = Components(Fraction(100), Fraction(50), Fraction(60), Fraction(100, 3), Fraction(40))
    yield Worked("5.2 plan", lambda: shown(plan.score), "56.7")
    yield Worked("5.4 CEO", lambda: close(0, 0, 0, None, 21), ("30", "50", "0", "0", "24.5", "24.5", "50"))
    yield Worked("5.4 VP", lambda: close(3, 3, 2, 5, 10, 75, 60), ("54", "87.5", "50", "100", "68.5", "68.7", "100"))
    yield Worked("5.4 Dept. Director", lambda: close(2, 2, 2, 6, 14, 70, 60)[4:6], ("62.2", "64.1"))
    yield Worked("5.4 CTO", lambda: close(0, -3, 1, 12, 30, 10), ("30", "12.5", "25", "100", "35.1", "25.7", "80"))
    yield Worked("5.4 chain", seed_chain, [("48.7", "90"), ("62.5", "60"), ("60.0", "60"), ("48.2", "90")])
    yield Worked("5.4 overdue", lambda: [recency(days, 10) for days in (25, 30)], [25, 0])
    offers = [(1_100_000, 1_000_000), (900_000, 1_000_000)]
    yield Worked("5.4 quote", lambda: [shown(price_acceptance(*o, NUMBERS.closeness)) for o in offers], ["66.7", "100.0"])
    yield Worked("5.4 chain without A", chain_without_approver, "17.3")
    yield Worked("5.4 trust", lambda: [close(d, 0, 0, None, 21)[0] for d in (12, -10)], ["100", "0"])
    known = [past(100, 92), past(200, 178)]
    yield Worked("5.7 award", lambda: shown(behaviour.expected_award(known, 150), 2), "135.75")
    yield Worked("5.7 median gap", lambda: gap_of(40, 60, 50), 50)
    yield Worked("5.7 budget 0", lambda: shown(behaviour.expected_award([*known, past(0, 9)], 150), 2), "135.75")
    yield Worked("5.7 no ratio", lambda: shown(behaviour.expected_award([past(0, 9)], 150)), "NO_RATIO")
    yield Worked("5.7 rival", rival_gap, "-12")


def key_accounts() -> tuple[str, str]:
    found = pareto([(f"a{profit}", profit, None) for profit in (50, 30, 10, 6, 4)], NUMBERS.segment.key_share)
    assert isinstance(found, Pareto)
    key = [place for place in found.places.values() if place.key]
    return percent(key[-1].cumulative_share), percent(found.key_share_of_accounts)


def felt(expectation: Any, experience: Any) -> tuple[str, str | None]:
    found = satisfaction(expectation, experience, None, None, None)
    return shown(found.gap, 1), found.word


def placed(spend: str, ours: str | None, *, is_new: bool = False) -> str | None:
    found = segment(
        is_new=is_new, new_market=None, spend=Fraction(spend), revenue=None if ours is None else Fraction(ours),
        threshold=capacity_threshold([Fraction(1), Fraction(4), Fraction(10)], None), promoted=False, override=None,
        numbers=NUMBERS.segment,
    )  # fmt: skip
    return found.value


def points(*accounts: tuple[str, Segment, int]) -> object:
    found = allocate(accounts, NUMBERS.segment)
    return found.reason if isinstance(found, Undefined) else list(found.values())


def in_accounts() -> Iterator[Worked]:
    yield Worked("6.1 key accounts", key_accounts, ("80.0%", "40.0%"))
    yield Worked("6.2 dissatisfied", lambda: felt(8, Fraction("6.5")), ("1.5", "DISSATISFIED"))
    yield Worked("6.2 satisfied", lambda: felt(7, 7)[0], "0.0")
    yield Worked("6.2 delighted", lambda: felt(6, 8), ("-2.0", "DELIGHTED"))
    yield Worked("6.2 unknown", lambda: felt(6, None), ("MISSING", None))
    yield Worked("6.3 defend", lambda: placed("10", "6"), "DEFEND")
    yield Worked("6.3 maintain", lambda: placed("10", "2"), "MAINTAIN")
    yield Worked("6.3 drop", lambda: placed("1", "0.2"), "DROP")
    yield Worked("6.3 low touch", lambda: placed("1", "0.8"), "MAINTAIN")
    yield Worked("6.3 new", lambda: placed("10", None, is_new=True), "ATTACK")
    yield Worked("6.3 exactly half", lambda: placed("10", "5"), "MAINTAIN")
    yield Worked("6.4 one of each", lambda: points(*((one.value, one, 0) for one in Segment)), [5, 3, 2, 0])
    yield Worked("6.4 all to drop", lambda: points(("a", Segment.DROP, 9)), "NOTHING_WORTH_THE_EFFORT")


def days_of(held: str, stance: Stance, *points: str) -> list[int]:
    return [cadence(roles(held), stance, SyncPoint(point), None, NUMBERS.cadence) for point in points]


def in_cadence() -> Iterator[Worked]:
    yield Worked("9.2 A, N at C", lambda: days_of("A", Stance.N, "C"), [21])
    yield Worked("9.2 D, SN at D and A", lambda: days_of("D", Stance.SN, "D", "A"), [10, 5])
    yield Worked("9.2 E+U, SP at B", lambda: days_of("EU", Stance.SP, "B"), [7])
    yield Worked("9.2 H before the sale", lambda: days_of("U", Stance.H, *"FEDCBA"), [30] * 6)
