"""Closed lists of the method (method.md 1.1, book-format.md); the identifiers are what files hold."""

from enum import StrEnum


class Role(StrEnum):
    """What a person does in one buying project; one person may have several."""

    A = "A"
    D = "D"
    E = "E"
    I = "I"  # noqa: E741 - the method's own letter for the influencer
    U = "U"


class Stance(StrEnum):
    SP = "SP"
    SN = "SN"
    PS = "PS"
    N = "N"
    NS = "NS"
    H = "H"


class Confidence(StrEnum):
    """How an attitude, or an item of information, is known."""

    CONFIRMED = "CONFIRMED"
    OBSERVED = "OBSERVED"
    CLAIMED = "CLAIMED"
    GUESSED = "GUESSED"


class SyncPoint(StrEnum):
    """Where customer and seller stand together, in order from first need to delivery."""

    F = "F"
    E = "E"
    D = "D"
    C = "C"
    B = "B"
    A = "A"
    IMPL = "IMPL"


class BuyingStage(StrEnum):
    NEED = "NEED"
    FEASIBILITY = "FEASIBILITY"
    PROJECT_START = "PROJECT_START"
    EVALUATION = "EVALUATION"
    DECISION = "DECISION"
    APPROVAL = "APPROVAL"
    IMPLEMENTATION = "IMPLEMENTATION"


class SellingStage(StrEnum):
    ASSESSMENT = "ASSESSMENT"
    UNDERSTANDING = "UNDERSTANDING"
    SOLUTION = "SOLUTION"
    PROOF = "PROOF"
    JUSTIFICATION = "JUSTIFICATION"
    AGREEMENT = "AGREEMENT"
    CUSTOMER_MGMT = "CUSTOMER_MGMT"


class Dept(StrEnum):
    MANAGEMENT = "MANAGEMENT"
    PROCUREMENT = "PROCUREMENT"
    TECH = "TECH"
    USER_DEPT = "USER_DEPT"
    FINANCE = "FINANCE"
    HR = "HR"
    OTHER = "OTHER"


class Layer(StrEnum):
    DECISION = "DECISION"
    MANAGEMENT = "MANAGEMENT"
    EXECUTION = "EXECUTION"


class Level(StrEnum):
    TOP = "TOP"
    VP = "VP"
    DIRECTOR = "DIRECTOR"
    MANAGER = "MANAGER"
    STAFF = "STAFF"


class PersonalNeed(StrEnum):
    SAFETY = "SAFETY"
    BELONGING = "BELONGING"
    ESTEEM = "ESTEEM"
    SELF_ACTUALIZATION = "SELF_ACTUALIZATION"


class ChangeTemper(StrEnum):
    NOVELTY = "NOVELTY"
    CONSERVATIVE = "CONSERVATIVE"
    STEADY = "STEADY"
    SPEED = "SPEED"


class Style(StrEnum):
    CONCEPT = "CONCEPT"
    DIRECT = "DIRECT"
    SOCIAL = "SOCIAL"
    ANALYTICAL = "ANALYTICAL"


class Segment(StrEnum):
    ATTACK = "ATTACK"
    DEFEND = "DEFEND"
    MAINTAIN = "MAINTAIN"
    DROP = "DROP"


class BuyingCycle(StrEnum):
    NEED_RECOGNITION = "NEED_RECOGNITION"
    OPTION_EVALUATION = "OPTION_EVALUATION"
    CONCERN_RESOLUTION = "CONCERN_RESOLUTION"
    PURCHASE_DECISION = "PURCHASE_DECISION"
    EXECUTION = "EXECUTION"
    CHANGE_OVER_TIME = "CHANGE_OVER_TIME"


class InfoSource(StrEnum):
    CUSTOMER_DIRECT = "CUSTOMER_DIRECT"
    COACH = "COACH"
    PUBLIC = "PUBLIC"
    COLLEAGUE = "COLLEAGUE"
    PARTNER = "PARTNER"
    OBSERVATION = "OBSERVATION"


class LineKind(StrEnum):
    INFLUENCE = "INFLUENCE"
    CONFLICT = "CONFLICT"


class DealStatus(StrEnum):
    OPEN = "OPEN"
    WON = "WON"
    LOST = "LOST"


class Fit(StrEnum):
    GOOD = "GOOD"
    PARTIAL = "PARTIAL"
    POOR = "POOR"


class DecisionSize(StrEnum):
    SMALL = "SMALL"
    LARGE = "LARGE"


class DecisionType(StrEnum):
    STRATEGIC = "STRATEGIC"
    TACTICAL = "TACTICAL"


class StrategyKind(StrEnum):
    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"
    DIVIDE = "DIVIDE"
    DEFEND = "DEFEND"
    DELAY = "DELAY"


class ClearState(StrEnum):
    """How well one of C139's nine must-be-clear items is known (method.md 3.6)."""

    UNKNOWN = "UNKNOWN"
    CLAIMED = "CLAIMED"
    CONFIRMED = "CONFIRMED"


class Channel(StrEnum):
    VISIT = "VISIT"
    CALL = "CALL"
    MESSAGE = "MESSAGE"
    MEETING = "MEETING"
    EVENT = "EVENT"


class CustomerPromise(StrEnum):
    NONE = "NONE"
    ORAL = "ORAL"
    WRITTEN = "WRITTEN"


class Topic(StrEnum):
    COMPANY = "COMPANY"
    PRODUCT = "PRODUCT"
    INDUSTRY_CASES = "INDUSTRY_CASES"
    SERVICE = "SERVICE"
    PRICING = "PRICING"


class NeedLevel(StrEnum):
    STRATEGIC_DRIVER = "STRATEGIC_DRIVER"
    PRIMARY = "PRIMARY"
    SECONDARY = "SECONDARY"
    PERSONAL = "PERSONAL"


class QuestionLevel(StrEnum):
    OPEN = "OPEN"
    EXPLORE = "EXPLORE"
    SPECIFIC = "SPECIFIC"
    CLOSED = "CLOSED"


class CloseMethod(StrEnum):
    ASSUMPTIVE = "ASSUMPTIVE"
    CHOICE = "CHOICE"
    SPECIAL_BENEFIT = "SPECIAL_BENEFIT"


class ObjectionClass(StrEnum):
    MISUNDERSTANDING = "MISUNDERSTANDING"
    DOUBT = "DOUBT"
    DRAWBACK = "DRAWBACK"
    PRICE = "PRICE"
    STALL = "STALL"
    COMPETITOR = "COMPETITOR"
    AUTHORITY = "AUTHORITY"
    NO_NEED = "NO_NEED"


class FitProblem(StrEnum):
    COMPANY = "COMPANY"
    ME = "ME"
    UNKNOWN = "UNKNOWN"


class ResourceKind(StrEnum):
    PRESALES = "PRESALES"
    EXPERT = "EXPERT"
    EXECUTIVE = "EXECUTIVE"
    REFERENCE = "REFERENCE"
    DELIVERY = "DELIVERY"
    PARTNER = "PARTNER"
    BUDGET = "BUDGET"


class OwnerSide(StrEnum):
    OWN_TEAM = "OWN_TEAM"
    OTHER_TEAM = "OTHER_TEAM"
    PARTNER = "PARTNER"


class RequestStatus(StrEnum):
    WANTED = "WANTED"
    ASKED = "ASKED"
    GRANTED = "GRANTED"
    REFUSED = "REFUSED"
    USED = "USED"


class Milestone(StrEnum):
    ANNOUNCE = "ANNOUNCE"
    START = "START"
    TENDER = "TENDER"
    OPEN_BID = "OPEN_BID"
    AWARD = "AWARD"
    SIGN = "SIGN"


class TenderMethod(StrEnum):
    OPEN = "OPEN"
    INVITED = "INVITED"
    SINGLE = "SINGLE"
    NEGOTIATED = "NEGOTIATED"


class GoalTask(StrEnum):
    CONNECTIONS = "CONNECTIONS"
    SOLUTIONS = "SOLUTIONS"
    PRICE = "PRICE"
    BEHAVIOUR = "BEHAVIOUR"
    INCUBATE = "INCUBATE"


class ActionState(StrEnum):
    ACCEPTED = "ACCEPTED"
    DONE = "DONE"
    SNOOZED = "SNOOZED"
    DISMISSED = "DISMISSED"


class ProofKind(StrEnum):
    CASE = "CASE"
    REFERENCE = "REFERENCE"
    DEMO = "DEMO"
    TEST = "TEST"
    CERTIFICATE = "CERTIFICATE"
