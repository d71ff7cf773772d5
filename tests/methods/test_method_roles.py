"""Roles, influence, power and map status (method.md 1.2, 3.2, 3.4)."""

import pytest

from cockpit.methods.numbers import Numbers
from cockpit.methods.roles import (
    depth_of_influence,
    has_power,
    influence_of,
    is_key_player,
    map_status,
    suggested_roles,
)
from cockpit.model.enums import Dept, Level
from tests.methods.method_people import Someone, roles


@pytest.mark.parametrize(
    ("entered", "level", "value", "estimated"),
    [
        (55, Level.TOP, 55, False),
        (0, Level.TOP, 0, False),
        (None, Level.TOP, 100, True),
        (None, Level.VP, 80, True),
        (None, Level.DIRECTOR, 60, True),
        (None, Level.MANAGER, 40, True),
        (None, Level.STAFF, 20, True),
        (None, None, 40, True),
    ],
)
def test_influence_comes_from_the_level_where_it_is_missing(
    entered: int | None, level: Level | None, value: int, estimated: bool, numbers: Numbers
) -> None:
    """An entered influence, 0 too, is kept; otherwise the level's, or 40, stands in."""
    found = influence_of(entered, level, numbers.influence)
    assert (found.value, found.estimated) == (value, estimated)


@pytest.mark.parametrize(
    ("held", "influence", "power", "key"),
    [
        ("A", 0, True, True),
        ("D", 0, True, True),
        ("E", 0, False, True),
        ("EU", 59, False, True),
        ("I", 59, False, False),
        ("U", 60, False, True),
        ("", 69, False, True),
        ("", 70, True, True),
    ],
)
def test_who_has_power_and_who_is_a_key_player(
    held: str, influence: int, power: bool, key: bool, numbers: Numbers
) -> None:
    """Power: A, D or influence >= 70; key player: A, D, E or influence >= 60."""
    assert has_power(roles(held), influence, numbers.influence) is power
    assert is_key_player(roles(held), influence, numbers.influence) is key


@pytest.mark.parametrize(
    ("people", "status"),
    [
        ([], "GREY"),
        ([("U", 20, 4)], "GREY"),
        ([("U", 20, 4), ("A", 100, 2)], "GREEN"),
        ([("A", 100, None)], "RED"),
        ([("A", 100, 1), ("U", 20, 4)], "RED"),
        ([("E", 40, 2), ("A", 100, 0)], "AMBER"),
        ([("", 60, 2), ("E", 10, -1)], "AMBER"),
        ([("E", 40, 2), ("D", 10, 2)], "GREEN"),
        ([("D", 10, 2), ("E", 40, -4)], "GREEN"),
    ],
)
def test_map_status(people: list[tuple[str, int, int | None]], status: str, numbers: Numbers) -> None:
    """GREY, RED, AMBER, GREEN as key players are found, won, and decide."""
    everybody = [Someone(roles=roles(held), influence=influence, att=att) for held, influence, att in people]
    assert map_status(everybody, numbers.attitude.supporter, numbers.influence) == status


@pytest.mark.parametrize(
    ("influence", "depth"), [(100, "INNER"), (80, "INNER"), (79, "POLITICAL"), (60, "POLITICAL"), (59, None)]
)
def test_depth_of_influence(influence: int, depth: str | None, numbers: Numbers) -> None:
    """Inner circle from 80, political structure from 60."""
    assert depth_of_influence(influence, numbers.influence) == depth


@pytest.mark.parametrize(
    ("dept", "level", "suggested"),
    [
        (None, None, ""),
        (Dept.TECH, None, ""),
        (Dept.HR, Level.TOP, "A"),
        (None, Level.VP, "AD"),
        (Dept.TECH, Level.DIRECTOR, "E"),
        (Dept.TECH, Level.MANAGER, "E"),
        (Dept.USER_DEPT, Level.DIRECTOR, "EU"),
        (Dept.USER_DEPT, Level.STAFF, "U"),
        (Dept.HR, Level.MANAGER, "I"),
        (Dept.OTHER, Level.DIRECTOR, "I"),
        (Dept.FINANCE, Level.MANAGER, "I"),
        (Dept.MANAGEMENT, Level.DIRECTOR, "DE"),
        (None, Level.DIRECTOR, "DE"),
        (Dept.PROCUREMENT, Level.MANAGER, "E"),
        (Dept.TECH, Level.STAFF, ""),
    ],
)
def test_roles_that_a_post_suggests(dept: Dept | None, level: Level | None, suggested: str) -> None:
    """Roles follow from level and department; without a level nothing is suggested."""
    assert suggested_roles(dept, level) == roles(suggested)
