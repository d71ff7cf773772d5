"""The command line. This module imports next to nothing, so that even an early signal ends in peace."""

import signal
import sys
from collections.abc import Sequence
from types import FrameType


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status (design.md 6)."""
    for name in ("SIGTERM", "SIGHUP"):
        if (number := getattr(signal, name, None)) is not None:
            signal.signal(number, _end)
    words = sys.argv[1:] if arguments is None else arguments
    try:
        from cockpit.cli.ending import run

        return run(words)
    except KeyboardInterrupt:
        return 130


def _end(number: int, _frame: FrameType | None) -> None:
    """Unwinds the stack, so that an open act is rolled back before the process ends."""
    raise SystemExit(128 + number)
