"""What commands do on the home screen, one small function each; ``DOES`` finds it by the command's id."""

from cockpit.tui.acts import (
    actions,
    boards,
    capture,
    chart,
    documents,
    entries,
    finance,
    looks,
    moving,
    people,
    prep,
    program,
    records,
    seller,
    stages,
    texts,
    topics,
)
from cockpit.tui.acts.registry import DOES

__all__ = [
    "DOES",
    "actions",
    "boards",
    "capture",
    "chart",
    "documents",
    "entries",
    "finance",
    "looks",
    "moving",
    "people",
    "prep",
    "program",
    "records",
    "seller",
    "stages",
    "texts",
    "topics",
]
