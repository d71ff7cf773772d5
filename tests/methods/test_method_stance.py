"""Stances: power, bands, suggestions, the four ways, the five classes (method.md 3.3, 5.4)."""

import pytest

from cockpit.methods import stance as method
from cockpit.methods.numbers import Numbers
from cockpit.model.enums import Stance, SyncPoint
from tests.methods.method_people import Someone, roles

S = Stance


@pytest.mark.parametrize(
    ("stance", "power", "counts"), [(S.PS, True, S.PS), (S.PS, False, S.SN), (S.SN, False, S.SN), (None, False, None)]
)
def test_a_power_sponsor_without_power_is_a_sponsor(stance: Stance | None, power: bool, counts: Stance | None) -> None:
    """Only a PS is measured by power; all other stances stand as recorded."""
    assert method.standing(stance, power) is counts


@pytest.mark.parametrize(
    ("stance", "lowest", "highest"),
    [(S.PS, 3, 4), (S.SN, 2, 4), (S.SP, 1, 3), (S.N, -1, 1), (S.NS, -3, -1), (S.H, -4, -3)],
)
def test_an_attitude_outside_its_band_is_a_mismatch(
    stance: Stance, lowest: int, highest: int, numbers: Numbers
) -> None:
    """Each stance agrees with the attitudes of its band and with no other."""
    agreeing = [a for a in range(-4, 5) if not method.mismatch(stance, True, a, numbers.stance)]
    assert agreeing == list(range(lowest, highest + 1))


def test_unknown_is_no_mismatch_and_missing_power_is(numbers: Numbers) -> None:
    """Unknown attitude or stance disagrees with nothing; a PS without power always does."""
    assert not method.mismatch(S.H, False, None, numbers.stance)
    assert not method.mismatch(None, False, 4, numbers.stance)
    assert method.mismatch(S.PS, False, None, numbers.stance)


@pytest.mark.parametrize(
    ("att", "power", "stance"),
    [
        (4, True, S.PS),
        (4, False, S.SN),
        (3, True, S.SN),
        (2, True, S.SP),
        (1, True, S.N),
        (0, True, S.N),
        (-1, True, S.NS),
        (-2, True, S.NS),
        (-3, True, S.H),
        (-4, True, S.H),
    ],
)
def test_the_stance_an_attitude_suggests_agrees_with_it(
    att: int, power: bool, stance: Stance, numbers: Numbers
) -> None:
    """The default stance is as in 3.3 and never a mismatch with the attitude it came from."""
    assert method.from_attitude(att, power) is stance
    assert not method.mismatch(stance, power, att, numbers.stance)


@pytest.mark.parametrize(
    ("evidence", "att", "power", "stance"),
    [
        ("PS1 PS2 PS3", 0, True, S.PS),
        ("PS1 PS2 PS3", 0, False, S.N),
        ("PS1 PS2 PS4 SN1 SN2 SN5", 0, False, S.SN),
        ("SN1 SN2 SP1 SP4", None, False, S.SP),
        ("SP1 SP1", None, False, None),
        ("SP1", 3, False, S.SN),
        ("", None, True, None),
    ],
)
def test_stance_suggested_by_evidence(
    evidence: str, att: int | None, power: bool, stance: Stance | None, numbers: Numbers
) -> None:
    """Three of four PS points with power, three of five SN, two of four SP, else the attitude."""
    assert method.suggested(evidence.split(), att, power, numbers.stance) is stance


@pytest.mark.parametrize(
    ("stance", "held", "influence", "point", "line", "ways"),
    [
        (S.N, "A", 100, "C", False, None),
        (None, "A", 100, "C", False, None),
        (S.NS, "U", 39, "C", True, ("IGNORE", "MONITOR")),
        (S.H, "", 20, "F", False, ("IGNORE", "MONITOR")),
        (S.NS, "A", 100, "F", False, ("CONVERT",)),
        (S.NS, "E", 10, "D", False, ("CONVERT",)),
        (S.H, "DU", 100, "C", False, ("NEUTRALISE", "ISOLATE")),
        (S.NS, "E", 100, "A", False, ("NEUTRALISE", "ISOLATE")),
        (S.NS, "E", 100, "IMPL", False, ("MONITOR",)),
        (S.NS, "I", 40, "C", False, ("MONITOR",)),
        (S.H, "I", 40, "C", True, ("MONITOR", "CONVERT")),
    ],
)
def test_four_ways_with_a_non_supporter(
    stance: Stance | None,
    held: str,
    influence: int,
    point: str,
    line: bool,
    ways: tuple[str, ...] | None,
    numbers: Numbers,
) -> None:
    """Ignore the weak, convert deciders early, neutralise them late, watch the others; nobody else has a way."""
    found = method.ways(stance, roles(held), influence, SyncPoint(point), line, numbers.stance)
    assert found == ways


@pytest.mark.parametrize(
    ("stance", "name"),
    [(S.PS, "K1"), (S.SN, "K1"), (S.SP, "K2"), (S.N, "K3"), (S.NS, "K4"), (S.H, "K5"), (None, "K0")],
)
def test_five_classes_of_key_persons(stance: Stance | None, name: str) -> None:
    """Every stance has its class, the unknown too."""
    assert method.key_class(stance) == name


@pytest.mark.parametrize(
    ("people", "present"),
    [
        ([], False),
        ([(S.SP, 4)], False),
        ([(S.SN, 0)], False),
        ([(S.SN, None)], False),
        ([(S.N, 4), (S.SN, 1)], True),
        ([(S.PS, 4)], True),
    ],
)
def test_a_sponsor_is_present_only_with_a_positive_attitude(
    people: list[tuple[Stance, int | None]], present: bool
) -> None:
    """A recorded sponsor whose attitude is 0, negative or unknown is none."""
    assert method.sponsor_present([Someone(standing=s, att=att) for s, att in people]) is present
