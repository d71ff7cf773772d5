"""Advice that fills in behind the screen: a process of its own evaluates, the screen reads its progress."""

import asyncio
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

_PATIENCE = 2.0
"""Seconds that a process has to end after it was told to."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Accounts evaluated so far, those to evaluate in all, and the ids of the last batch."""

    done: int
    total: int
    accounts: frozenset[str]


class Renewing:
    """Runs in the screen's event loop; ``told`` is called with each batch, ``ended`` once with whether it went well.

    The process keeps what it has evaluated batch by batch, so that ending it early loses nothing.
    """

    def __init__(self, told: Callable[[Progress], None], ended: Callable[[bool], None]) -> None:
        self._told, self._ended = told, ended
        self._task: asyncio.Task[None] | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._stopped = False

    @property
    def running(self) -> bool:
        return self._task is not None and not self._task.done()

    def start(self, path: Path, today: date) -> None:
        """Evaluate what is due on this day, unless that is being done already."""
        if not self.running:
            self._task = asyncio.get_running_loop().create_task(self._run(path, today))

    async def stop(self) -> None:
        """End the process now, also one that is just beginning; nothing is told any more.

        It is waited for, as a process must not outlive the loop that reads it.
        """
        self._stopped = True
        self._end()
        if self._task is not None:
            with suppress(TimeoutError, asyncio.CancelledError):
                await asyncio.wait_for(self._task, _PATIENCE)

    def _end(self) -> None:
        if self._process is not None and self._process.returncode is None:
            with suppress(ProcessLookupError):
                self._process.terminate()

    async def _run(self, path: Path, today: date) -> None:
        command = (sys.executable, "-m", "cockpit.desk.renewal", str(path), "--today", today.isoformat())
        quiet = asyncio.subprocess.DEVNULL
        try:
            self._process = await asyncio.create_subprocess_exec(
                *command, stdin=quiet, stdout=asyncio.subprocess.PIPE, stderr=quiet
            )
        except OSError:
            self._ended(False)
            return
        if self._stopped:
            self._end()
        lines = self._process.stdout
        while lines is not None and (line := await lines.readline()):
            progress = parsed(line)
            if progress is not None and not self._stopped:
                self._told(progress)
        well = await self._process.wait() == 0
        if not self._stopped:
            self._ended(well)


def parsed(line: bytes) -> Progress | None:
    """One line of the process; None for anything else."""
    try:
        said = json.loads(line)
        return Progress(int(said["done"]), int(said["total"]), frozenset(map(str, said["accounts"])))
    except (ValueError, KeyError, TypeError):
        return None
