"""What happens between us and the people of an account: contacts, meetings, needs, next steps."""

from typing import Annotated, Literal

from pydantic import Field

from cockpit.model import enums as e
from cockpit.model.people import one_of
from cockpit.model.record import Part, Record
from cockpit.model.values import Count, Day, Flag, Id, Line, Moment, Number, Required, Text, TrustDelta

LISTENING_SIGNS = tuple(f"{s}{i}" for s in ("WRONG", "RIGHT") for i in range(1, 9))


class Present(Part):
    """A person who took part in an interaction."""

    stakeholder_id: Id
    two_way: Flag = True
    trust_delta: TrustDelta = 0


class Interaction(Record):
    """One contact with people of an account on one day."""

    id: Id
    account_id: Id
    opportunity_id: Id | None = None
    on: Day
    channel: e.Channel | None = None
    note: Text | None = None
    hours: Count | None = None
    promised: Text | None = None
    kept: Flag | None = None
    customer_promise: e.CustomerPromise | None = None
    next_appointment: Day | None = None
    topics: tuple[e.Topic, ...] = ()
    listening: tuple[Annotated[str, one_of(LISTENING_SIGNS)], ...] = ()
    people: tuple[Present, ...] = ()


class Need(Record):
    """A need of the customer or of one person (method.md 2.2, 4.4)."""

    id: Id
    account_id: Id
    opportunity_id: Id | None = None
    stakeholder_id: Id | None = None
    text: Required
    level: e.NeedLevel | None = None
    raised_by: Text | None = None
    reason: Text | None = None
    strategy_link: Text | None = None
    goal: Text | None = None
    target_market_user: Text | None = None
    new_or_iteration: Text | None = None
    time_requirement: Text | None = None
    relevant_to_sale: Flag | None = None
    confirmed: Flag | None = None
    confirmed_at: Day | None = None
    limit: Text | None = None


class Objective(Part):
    """What a meeting is to reach (method.md 2.5, step 1)."""

    what: Text | None = None
    number: Number | None = None
    unit: Line | None = None
    feasible_because: Text | None = None
    due: Day | None = None
    stretch: Text | None = None
    long_view: Text | None = None
    reality: Text | None = None
    customer_topic: Text | None = None


class Question(Part):
    level: e.QuestionLevel
    text: Required
    expected_answer: Text | None = None
    answer: Text | None = None


class Proposal(Part):
    """One row feature - how it works - benefit - need."""

    feature: Text | None = None
    how_it_works: Text | None = None
    benefit: Text | None = None
    need_id: Id | None = None


class Meeting(Record):
    """A call plan: a meeting from its objective to what came of it (method.md 2.5)."""

    id: Id
    account_id: Id
    opportunity_id: Id | None = None
    on: Day
    starts_at: Moment | None = None
    ends_at: Moment | None = None
    place: Line | None = None
    attendees: tuple[Id, ...] = ()
    our_people: tuple[Line, ...] = ()
    objective: Objective | None = None
    questions: tuple[Question, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    close_method: e.CloseMethod | None = None
    checks: dict[Annotated[str, Field(pattern=r"^[1-6]\.[1-9]$")], Literal["FAILED"] | Day] = Field(
        default_factory=dict
    )
    agreement: Text | None = None
    interaction_id: Id | None = None


class NextStep(Record):
    """What the rep has promised himself or others to do."""

    id: Id
    account_id: Id
    opportunity_id: Id | None = None
    stakeholder_id: Id | None = None
    due: Day
    text: Required
    done_at: Day | None = None
    result: Text | None = None
    interaction_id: Id | None = None
