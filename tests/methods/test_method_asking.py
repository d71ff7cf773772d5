"""Who can answer what (method.md 2.5, step 2; the project's own table)."""

from dataclasses import dataclass

import pytest

from cockpit.methods.exit_checks import CHECKS as EXIT_CHECKS
from cockpit.methods.selling.asking import CHECKS, ITEMS, LEVELS, Source, sources_of
from cockpit.model.enums import Dept, Layer, Role


@dataclass(frozen=True)
class Somebody:
    roles: frozenset[Role] = frozenset()
    dept: Dept | None = None
    att: int | None = None


@pytest.mark.parametrize(
    ("person", "layer", "coach", "sources"),
    [
        (Somebody(), None, False, set()),
        (Somebody(att=1), None, False, set()),
        (Somebody(att=2), None, False, {Source.INSIDER}),
        (Somebody(att=-2), None, True, {Source.INSIDER}),
        (Somebody(frozenset({Role.A})), None, False, {Source.DECIDER}),
        (Somebody(frozenset({Role.D, Role.E})), None, False, {Source.DECIDER, Source.EVALUATOR}),
        (Somebody(frozenset({Role.U})), Layer.EXECUTION, False, {Source.USER}),
        (Somebody(dept=Dept.USER_DEPT), None, False, {Source.USER}),
        (Somebody(dept=Dept.MANAGEMENT), None, False, {Source.MANAGEMENT}),
        (Somebody(dept=Dept.OTHER), Layer.DECISION, False, {Source.MANAGEMENT}),
        (Somebody(), Layer.MANAGEMENT, False, {Source.MANAGEMENT}),
        (Somebody(dept=Dept.PROCUREMENT), None, False, {Source.PROCUREMENT}),
        (Somebody(dept=Dept.FINANCE), None, False, {Source.FINANCE}),
        (Somebody(dept=Dept.TECH), None, False, {Source.TECH}),
    ],
)
def test_what_a_person_is(person: Somebody, layer: Layer | None, coach: bool, sources: set[Source]) -> None:
    """Support makes an insider, so does being the coach; roles, department and layer add what one knows."""
    assert sources_of(person, layer, coach=coach) == sources


def test_every_item_and_check_can_be_asked_about() -> None:
    """Each has somebody who knows and a level of the funnel; only real exit checks are in the table."""
    assert set(ITEMS) == {*map(str, range(1, 10)), "F1", "F2", "F3", "W"}
    known = {check for checks in EXIT_CHECKS.values() for check in checks}
    assert set(CHECKS) <= known
    assert known - set(CHECKS) == {"profile", "chance", "fit", "value_assumption", "value_proposition",
                                   "solution_proposed", "first", "deciders_met", "c139"}  # fmt: skip
    assert set(LEVELS) == set(ITEMS) | set(CHECKS)
    assert all(ITEMS.values())
    assert all(CHECKS.values())


def test_what_is_inside_is_asked_only_of_insiders() -> None:
    """Who decides, who leans where, what rivals do: never asked of somebody who isn't for us."""
    for key in ("3", "4", "7", "8", "F1", "F2", "F3", "W"):
        assert ITEMS[key] == {Source.INSIDER}
