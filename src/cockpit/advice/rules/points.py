"""Sets of sync points, named by their letters as the tables of method.md 10 name them."""

from cockpit.model.enums import SyncPoint


def points(letters: str) -> frozenset[SyncPoint]:
    """The points with these letters of F E D C B A."""
    return frozenset(SyncPoint(letter) for letter in letters)


FE = points("FE")
FED = points("FED")
ED = points("ED")
EDC = points("EDC")
EDCB = points("EDCB")
DC = points("DC")
DCB = points("DCB")
DCBA = points("DCBA")
CB = points("CB")
CBA = points("CBA")
BA = points("BA")
