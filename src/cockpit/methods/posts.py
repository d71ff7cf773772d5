"""The posts that take part in a decision of a size and type, and how many of them are contacted (method.md 2.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from cockpit.model.enums import DecisionSize, DecisionType, Level, Role


class Post(StrEnum):
    """Posts from the top down."""

    BOARD = "BOARD"
    FUNCTION_DIRECTOR = "FUNCTION_DIRECTOR"
    FUNCTION_HEAD = "FUNCTION_HEAD"
    DEPARTMENT_MANAGER = "DEPARTMENT_MANAGER"
    DEPARTMENT_EXECUTOR = "DEPARTMENT_EXECUTOR"


class DecisionRole(StrEnum):
    """The four roles of the decision team."""

    INFLUENCER = "INFLUENCER"
    DECIDER = "DECIDER"
    OWNER = "OWNER"
    EXECUTOR = "EXECUTOR"


DECISION_ROLE = {
    Role.A: DecisionRole.OWNER,
    Role.D: DecisionRole.DECIDER,
    Role.E: DecisionRole.INFLUENCER,
    Role.I: DecisionRole.INFLUENCER,
    Role.U: DecisionRole.EXECUTOR,
}
"""The role of the decision team that each of the five roles plays."""
_POST = dict(zip(Level, Post, strict=True))
_SIZE = {
    DecisionSize.SMALL: {Post.FUNCTION_DIRECTOR, Post.FUNCTION_HEAD},
    DecisionSize.LARGE: {Post.FUNCTION_DIRECTOR, Post.FUNCTION_HEAD, Post.DEPARTMENT_MANAGER},
}
_TYPE = {
    DecisionType.STRATEGIC: {Post.BOARD, Post.FUNCTION_DIRECTOR},
    DecisionType.TACTICAL: {Post.DEPARTMENT_MANAGER, Post.DEPARTMENT_EXECUTOR},
}


@dataclass(frozen=True, slots=True)
class Posts:
    """Expected posts from the top down, those contacted, and their share of the expected."""

    expected: tuple[Post, ...]
    contacted: tuple[Post, ...]

    @property
    def contacted_share(self) -> Fraction:
        return Fraction(len(self.contacted), len(self.expected))


def expected_posts(size: DecisionSize, kind: DecisionType) -> tuple[Post, ...]:
    """The union of the posts of the decision's size and of its type."""
    wanted = _SIZE[size] | _TYPE[kind]
    return tuple(post for post in Post if post in wanted)


def post_of(level: Level) -> Post:
    """The post of a person of a level."""
    return _POST[level]


def posts(size: DecisionSize | None, kind: DecisionType | None, levels: Iterable[Level | None]) -> Posts | None:
    """Expected and contacted posts; ``levels`` of the contacted people. None where size or type is not known."""
    if size is None or kind is None:
        return None
    seen = {post_of(level) for level in levels if level is not None}
    expected = expected_posts(size, kind)
    return Posts(expected, tuple(post for post in expected if post in seen))
