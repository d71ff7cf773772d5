"""Attention: on whom the contacts of the last thirty days went (method.md 4.5)."""

import datetime as dt
from fractions import Fraction

import pytest

from cockpit.methods.attention import Attention, attention
from cockpit.methods.contacts import contacts
from cockpit.methods.numbers import Numbers
from cockpit.methods.undefined import Undefined, Why
from cockpit.model.contact import Interaction
from cockpit.model.enums import Stance
from tests.methods.method_people import Someone, facts

TODAY = dt.date(2026, 11, 20)
PEOPLE = [
    Someone("friend", att=2),
    Someone("open", att=1),
    Someone("unknown"),
    Someone("same", att=0),
    Someone("cool", att=-1, standing=Stance.N),
    Someone("sceptic", att=3, standing=Stance.NS),
    Someone("enemy", standing=Stance.H),
]


def talk(days_ago: int, *who: str, deal: str | None = "o", two_way: bool = True, trust: int = 0) -> Interaction:
    people = [{"stakeholder_id": w, "two_way": two_way, "trust_delta": trust} for w in who]
    on = TODAY - dt.timedelta(days=days_ago)
    raw = {"id": "i", "account_id": "a", "opportunity_id": deal, "on": on, "people": people}
    return Interaction.model_validate(raw)


@pytest.mark.parametrize(
    ("talks", "shares", "count", "alarm"),
    [
        ([talk(1, "friend", "open", "sceptic", "enemy", "enemy")], ("1/5", "1/5", "3/5"), 5, True),
        ([talk(1, "friend", "open", "unknown", "cool")], ("1/4", "1/2", "0"), 4, False),
        ([talk(1, *["friend"] * 7, "enemy", "enemy", "enemy")], ("7/10", "0", "3/10"), 10, False),
        ([talk(0, "friend"), talk(30, "enemy", deal=None)], ("1/2", "0", "1/2"), 2, True),
        ([talk(1, "friend"), talk(31, "enemy"), talk(-1, "enemy")], ("1", "0", "0"), 1, False),
        ([talk(1, "friend"), talk(1, "enemy", deal="other"), talk(1, "stranger")], ("1", "0", "0"), 1, False),
        ([talk(31, "enemy"), talk(1, "enemy", deal="other"), talk(1, "friend")], ("1", "0", "0"), 1, False),
        ([talk(1, "same", "cool")], ("0", "1/2", "0"), 2, False),
        ([talk(1, "friend"), talk(1, "enemy", two_way=False)], ("1", "0", "0"), 1, False),
    ],
)
def test_shares(
    talks: list[Interaction], shares: tuple[str, str, str], count: int, alarm: bool, numbers: Numbers
) -> None:
    """Shares over all contacts of the deal's people; more than 30 % on opponents is an alarm."""
    found = attention(PEOPLE, talks, "o", TODAY, 2, numbers.attention)
    assert isinstance(found, Attention)
    got = facts(found.supporters, found.neutrals, found.opponents)
    assert got == tuple(map(Fraction, shares))
    assert (found.contacts, found.alarm) == (count, alarm)


def test_no_contacts_are_undefined(numbers: Numbers) -> None:
    """Without contacts there are no shares and no alarm."""
    assert attention(PEOPLE, [talk(99, "friend")], "o", TODAY, 2, numbers.attention) == Undefined(Why.NO_CONTACTS)


def test_contacts_hold_trust_and_the_last_two_way_day() -> None:
    """Trust sums over all interactions, days count from the last two-way one, the future is no fact."""
    talks = [
        talk(9, "p", trust=2),
        talk(20, "p", trust=-1),
        talk(3, "p", two_way=False, trust=1),
        talk(-1, "p", trust=2),
        talk(5, "q", two_way=False),
    ]
    found = contacts(talks, TODAY)
    assert (found["p"].trust, found["p"].days(TODAY)) == (2, 9)
    assert (found["q"].trust, found["q"].days(TODAY), "r" in found) == (0, None, False)
