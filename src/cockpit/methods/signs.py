"""Style and personal need read from ticked signs (method.md 2.6, 4.3)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from cockpit.methods.numbers import Signs
from cockpit.model.enums import PersonalNeed, Style

STYLE_ITEMS = {Style.CONCEPT: 7, Style.DIRECT: 7, Style.SOCIAL: 7, Style.ANALYTICAL: 6}
NEED_ITEMS = {
    PersonalNeed.SAFETY: 5,
    PersonalNeed.BELONGING: 3,
    PersonalNeed.ESTEEM: 4,
    PersonalNeed.SELF_ACTUALIZATION: 3,
}


@dataclass(frozen=True, slots=True)
class StyleFinding:
    """``style`` None: mixed or no signs; ``top`` the styles with ticks, strongest first, at most two."""

    style: Style | None
    scores: Mapping[Style, Fraction]
    top: tuple[Style, ...]


@dataclass(frozen=True, slots=True)
class NeedFinding:
    """``need`` None: too few signs or several candidates."""

    need: PersonalNeed | None
    scores: Mapping[PersonalNeed, Fraction]
    candidates: tuple[PersonalNeed, ...]


def style(signs: Iterable[str], numbers: Signs) -> StyleFinding:
    """The style with the highest share of its signs, if it has enough ticks and leads clearly."""
    ticks = _ticks(signs)
    scores = {kind: Fraction(ticks[kind], items) for kind, items in STYLE_ITEMS.items()}
    ranked = sorted(scores, key=lambda kind: -scores[kind])
    best, second = ranked[:2]
    clear = ticks[best] >= numbers.ticks and scores[best] - scores[second] >= numbers.style_lead
    return StyleFinding(best if clear else None, scores, tuple(kind for kind in ranked[:2] if scores[kind]))


def need(signs: Iterable[str], numbers: Signs) -> NeedFinding:
    """The need with the highest share of its signs, if it has enough ticks and no equal."""
    ticks = _ticks(signs)
    scores = {kind: Fraction(ticks[kind], items) for kind, items in NEED_ITEMS.items()}
    enough = [kind for kind in NEED_ITEMS if ticks[kind] >= numbers.ticks]
    highest = max((scores[kind] for kind in enough), default=None)
    best = tuple(kind for kind in enough if scores[kind] == highest)
    return NeedFinding(best[0] if len(best) == 1 else None, scores, best)


def _ticks(signs: Iterable[str]) -> Counter[str]:
    return Counter(sign.rstrip("0123456789") for sign in set(signs))
