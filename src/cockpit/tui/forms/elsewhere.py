"""Fields that no form asks for: the board on which they are answered, or why nobody types them."""

from collections.abc import Mapping
from types import MappingProxyType

BOARDS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("opportunities", "exit_checks"): "board.checks",
        ("opportunities", "assessment"): "board.assessment",
        ("opportunities", "c139"): "board.c139",
        ("participations", "attitudes"): "attitude.guided",
    }
)
"""The command that opens the board, by array and field."""

GIVEN: Mapping[str, str] = MappingProxyType(
    {
        "id": "every record gets one by itself; files may bring their own",
        "account_id": "the account in which the record is added; `edit --account_id` moves it",
    }
)
"""Fields of any array that are given, never typed, with the reason."""


def hidden(array: str) -> frozenset[str]:
    """The fields of an array that its form leaves out."""
    return frozenset(GIVEN) | {field for owner, field in BOARDS if owner == array}
