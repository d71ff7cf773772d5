"""Stakeholders, the lines between them, and their part in each opportunity."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from cockpit.model import enums as e
from cockpit.model.record import Part, Record, field_error
from cockpit.model.values import Day, Days, Depth, Flag, Fraction1, Id, Line, Name, Percent, Scale, Text

STYLE_SIGNS = tuple(
    f"{s}{i}"
    for s, n in (("CONCEPT", 7), ("DIRECT", 7), ("SOCIAL", 7), ("ANALYTICAL", 6))
    for i in range(1, n + 1)
)
NEED_SIGNS = tuple(
    f"{s}{i}"
    for s, n in (("SAFETY", 5), ("BELONGING", 3), ("ESTEEM", 4), ("SELF_ACTUALIZATION", 3))
    for i in range(1, n + 1)
)
STANCE_POINTS = tuple(f"{s}{i}" for s, n in (("SP", 4), ("SN", 5), ("PS", 4)) for i in range(1, n + 1))


def one_of(allowed: tuple[str, ...]) -> AfterValidator:
    """A check that a text is one of the method's numbered signs."""
    known = frozenset(allowed)

    def check(value: str) -> str:
        if value not in known:
            raise PydanticCustomError(
                "not_allowed", "is none of {allowed}", {"allowed": f"{allowed[0]} … {allowed[-1]}"}
            )
        return value

    return AfterValidator(check)


class Stakeholder(Record):
    """A person of an account, or a seat whose person is not known yet (placeholder)."""

    id: Id
    account_id: Id
    name: Name
    title: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    wechat: Line | None = None
    dept: e.Dept | None = None
    layer: e.Layer | None = None
    level: e.Level | None = None
    influence: Percent | None = None
    reports_to: Id | None = None
    company_key_person: Flag | None = None
    style: e.Style | None = None
    personal_need: e.PersonalNeed | None = None
    change_temper: e.ChangeTemper | None = None
    veto_holder: Flag | None = None
    single_approver: Flag | None = None
    contact_depth: Depth | None = None
    trust_base: Percent | None = None
    placeholder: Flag | None = None
    hobbies: Text | None = None
    family: Text | None = None
    cadence_days: Days | None = None
    power_note: Text | None = None
    authority_note: Text | None = None
    interest_note: Text | None = None
    style_signs: tuple[Annotated[str, one_of(STYLE_SIGNS)], ...] = ()
    need_signs: tuple[Annotated[str, one_of(NEED_SIGNS)], ...] = ()
    left_on: Day | None = None
    tags: tuple[Line, ...] = ()
    notes: Text | None = None

    @model_validator(mode="after")
    def _reports_to_another(self) -> Self:
        if self.reports_to == self.id:
            raise field_error("reports_to", "reports_to_self", "is the person's own id")
        return self


class InfluenceLine(Record):
    """Who listens to whom; a CONFLICT line is drawn and never used for reach."""

    from_id: Id
    to_id: Id
    strength: Fraction1 | None = None
    kind: e.LineKind = e.LineKind.INFLUENCE
    note: Text | None = None


class Attitude(Part):
    """One dated assessment on the scale -4..+4 (method.md 4.6)."""

    on: Day
    value: Scale
    confidence: e.Confidence = e.Confidence.OBSERVED
    evidence: Text | None = None


class Participation(Record):
    """One person's part in one opportunity."""

    stakeholder_id: Id
    opportunity_id: Id
    roles: tuple[e.Role, ...] = ()
    stance: e.Stance | None = None
    attitudes: tuple[Attitude, ...] = ()
    benefit_level: Scale | None = None
    solution_acceptance: Percent | None = None
    price_acceptance: Percent | None = None
    decision_point: Text | None = None
    competitor_closeness: dict[Name, Percent] = Field(default_factory=dict)
    stance_evidence: tuple[Annotated[str, one_of(STANCE_POINTS)], ...] = ()
    two_faced: Flag | None = None
    contradiction: Flag | None = None
    buying_cycle: e.BuyingCycle | None = None
