"""The seller's own style by twelve forced pairs (method.md 2.6, self-diagnosis)."""

from collections.abc import Mapping
from dataclasses import dataclass

from cockpit.model.enums import Style

C, D, S, A = Style.CONCEPT, Style.DIRECT, Style.SOCIAL, Style.ANALYTICAL

PAIRS: tuple[tuple[Style, Style], ...] = (
    (C, D), (S, A), (C, S), (D, A), (C, A), (D, S),
    (D, C), (A, S), (S, C), (A, D), (A, C), (S, D),
)  # fmt: skip
"""The style that each pair's first and second sentence speaks for: every style meets every other twice."""
FIRST, SECOND, OPEN = "A", "B", "-"
"""How one pair is answered: by its first sentence, by its second, or not yet."""
UNANSWERED = OPEN * len(PAIRS)


@dataclass(frozen=True, slots=True)
class OwnStyle:
    """Points 0..6 of each style; ``style`` None: not finished, or several are highest."""

    points: Mapping[Style, int]
    answered: int
    highest: tuple[Style, ...]
    """The styles with the most points; empty before all pairs are answered."""

    @property
    def style(self) -> Style | None:
        return self.highest[0] if len(self.highest) == 1 else None


def are_answers(text: str) -> bool:
    """Whether a text is one answer, A, B or -, for each pair."""
    return len(text) == len(PAIRS) and {*text} <= {FIRST, SECOND, OPEN}


def answered(answers: str, number: int, answer: str) -> str:
    """The answers with that of one pair, numbered from 0, in the place of what stood there."""
    return answers[:number] + answer + answers[number + 1 :]


def own_style(answers: str) -> OwnStyle:
    """One point for each choice; ``answers`` as ``are_answers`` has them."""
    points = dict.fromkeys(Style, 0)
    for answer, pair in zip(answers, PAIRS, strict=True):
        if answer != OPEN:
            points[pair[0] if answer == FIRST else pair[1]] += 1
    count = sum(points.values())
    most = max(points.values())
    highest = tuple(one for one in Style if points[one] == most) if count == len(PAIRS) else ()
    return OwnStyle(points, count, highest)
