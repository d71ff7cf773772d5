"""The writer: one thread with its own desk that puts acts on disk in the order of the keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from cockpit.errors import CockpitError

if TYPE_CHECKING:
    from cockpit.desk.acts import Act
    from cockpit.desk.desk import Desk
    from cockpit.model.changes import Plan


class Work(StrEnum):
    PERFORM = "PERFORM"
    UNDO = "UNDO"
    REDO = "REDO"


@dataclass(frozen=True, eq=False)
class Job:
    """One act on its way to the disk; only PERFORM has a plan."""

    work: Work
    plan: "Plan | None" = None


@dataclass(frozen=True)
class Written:
    """What became of a job. ``dropped``: not tried, as an earlier one failed."""

    job: Job
    acts: tuple["Act", ...] = field(default_factory=tuple)
    error: Exception | None = None
    dropped: bool = False

    @property
    def on_disk(self) -> bool:
        return self.error is None and not self.dropped


@dataclass
class Known:
    """The acts that the rep knows of: what was in the book at the start, the rep's own, and what was told since."""

    until: int = 0
    since: set[int] = field(default_factory=set)

    def __call__(self, seq: int) -> bool:
        return seq <= self.until or seq in self.since


class Writer(Thread):
    """After a failure all later jobs are dropped until ``go_on``, so that nothing is built on what isn't there."""

    def __init__(
        self,
        open_desk: Callable[[], "Desk"],
        report: Callable[[Written], None],
        settle: Callable[["Desk"], None],
        known: Known,
    ) -> None:
        """Both are called in this thread: ``report`` after each job, ``settle`` after the last one of a run.

        Undo and redo stop before an act that is not ``known``; told of it, the rep knows it.
        """
        super().__init__(name="cockpit-writer", daemon=True)
        self._known = known
        self._open_desk, self._report, self._settle = open_desk, report, settle
        self._jobs: SimpleQueue[Job | bool | None] = SimpleQueue()
        self._broken = False

    def put(self, job: Job) -> None:
        """Queue an act; returns at once."""
        self._jobs.put(job)

    def go_on(self) -> None:
        """What had failed was taken back on the screen; later jobs are written again."""
        self._jobs.put(True)

    def finish(self, patience: float | None = None) -> bool:
        """Write what is queued and end; False where it took longer than ``patience`` seconds."""
        if not self.is_alive():
            return True
        self._jobs.put(None)
        self.join(patience)
        return not self.is_alive()

    def run(self) -> None:
        desk: Desk | None = None
        try:
            while (job := self._jobs.get()) is not None:
                if isinstance(job, bool):
                    self._broken = False
                elif self._broken:
                    self._report(Written(job, dropped=True))
                else:
                    desk = desk or self._opened(job)
                    if desk is not None:
                        self._report(self._write(desk, job))
                        if self._jobs.empty():
                            self._settle(desk)
        finally:
            if desk is not None:
                desk.close()

    def _opened(self, job: Job) -> "Desk | None":
        try:
            return self._open_desk()
        except CockpitError as error:
            self._broken = True
            self._report(Written(job, error=error))
            return None

    def _write(self, desk: "Desk", job: Job) -> Written:
        from cockpit.desk import acts

        try:
            written = Written(job, tuple(self._done(desk, job)))
            self._known.since.update(act.seq for act in written.acts)
            return written
        except acts.OthersWrote as error:
            self._broken = True
            self._known.since.add(error.act.seq)
            return Written(job, error=error)
        except Exception as error:  # whatever it is, the screen must take the change back and say so
            self._broken = True
            return Written(job, error=error)

    def _done(self, desk: "Desk", job: Job) -> "Sequence[Act]":
        from cockpit.desk import acts

        if job.work is Work.UNDO:
            return acts.undo(desk, known=self._known)
        if job.work is Work.REDO:
            return acts.redo(desk, known=self._known)
        act = acts.perform(desk, job.plan) if job.plan is not None else None
        return (act,) if act else ()
