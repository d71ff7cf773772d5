"""From all that fired to the few that are shown: cool-down, order, one each, enabling first (method.md 9.4)."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from cockpit.advice.rule import Kind, Rule, Rules
from cockpit.advice.suggestion import Suggestion
from cockpit.methods.numbers.advice import Advice as AdviceNumbers
from cockpit.model.enums import ActionState
from cockpit.model.library import Action

GATE = "O12"
"""The rule that closes a deal for all families but those of KEPT."""
KEPT = frozenset({"GONOGO", "SEG", "SCREEN", "SAT", "FIN", "FIN2", "LEAK"})
QUARTERLY = "AC07"
"""Done, it rests for a quarter: it asks for a quarterly date."""


class Rest:
    """What the rep did with advice, and which actions rest because of it."""

    def __init__(self, actions: Iterable[Action], today: dt.date, numbers: AdviceNumbers) -> None:
        self._today = today
        self._numbers = numbers
        self._by_rule: dict[str, list[Action]] = {}
        for action in actions:
            if action.on <= today:
                self._by_rule.setdefault(action.rule, []).append(action)

    def holds(self, rule: Rule, *, deal: str | None, person: str | None) -> bool:
        """Whether the rule rests for this target; an entry without a deal counts for all his deals."""
        actions = self._by_rule.get(rule.id)
        if actions is None:
            return False
        today = self._today.toordinal()
        return any(
            _same_target(action, rule.kind, deal, person) and self._end(action, rule) > today for action in actions
        )

    def ends(self, rules: Rules) -> Iterator[int]:
        """Days, as ordinals, on which an entry ceases to hold its rule back."""
        for id, actions in self._by_rule.items():
            if rule := rules.by_id.get(id):
                for action in actions:
                    yield self._end(action, rule)

    def _end(self, action: Action, rule: Rule) -> int:
        choosing, day = self._numbers.choosing, action.on.toordinal()
        match action.state:
            case ActionState.SNOOZED if action.until is not None:
                return action.until.toordinal()
            case ActionState.DISMISSED:
                return day + choosing.dismissed + 1
            case ActionState.DONE if rule.id == QUARTERLY:
                return day + choosing.rescreen + 1
            case ActionState.DONE if rule.base >= self._numbers.score.strong_base:
                return day + choosing.cool_down_strong + 1
            case ActionState.DONE:
                return day + choosing.cool_down + 1
            case _:
                return day


def _same_target(action: Action, kind: Kind, deal: str | None, person: str | None) -> bool:
    if kind is Kind.ACCOUNT:
        return True
    if kind is Kind.DEAL:
        return action.opportunity_id == deal
    return action.stakeholder_id == person and action.opportunity_id in (None, deal)


def order(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Score, then base, both falling; then rule id, person's name, person's id by code point."""
    return sorted(suggestions, key=order_key)


def order_key(one: Suggestion) -> tuple[int, int, str, str, str]:
    """The key of 9.4.4."""
    name, id = (one.target_name, one.target_id) if one.kind is Kind.PERSON else ("", "")
    return -one.score, -one.parts["base"], one.rule, name, id


def pick(ordered: Iterable[Suggestion], count: int) -> list[Suggestion]:
    """From the top at most ``count``, at most one a person and one a family."""
    shown: list[Suggestion] = []
    people: set[str] = set()
    families: set[str] = set()
    for one in ordered:
        if len(shown) == count:
            break
        if one.family in families or (one.person is not None and one.person.id in people):
            continue
        shown.append(one)
        families.add(one.family)
        if one.person is not None:
            people.add(one.person.id)
    return shown


def enabling_first(shown: Sequence[Suggestion], moves: int) -> list[Suggestion]:
    """The order of display: whom an action needs first is moved to the place directly before it (9.4.5a)."""
    ordered = list(shown)
    for _ in range(moves):
        found = _move(ordered)
        if found is None:
            break
        place, later = found
        ordered.insert(place, ordered.pop(later))
    return ordered


def _move(ordered: Sequence[Suggestion]) -> tuple[int, int] | None:
    for place, one in enumerate(ordered):
        if one.first is None:
            continue
        for later in range(place + 1, len(ordered)):
            person = ordered[later].person
            if person is not None and person.id == one.first:
                return place, later
    return None
