"""The screen's way to the desk: reading on the screen's thread, writing through the writer."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cockpit.content.texts import Texts
from cockpit.content.words import language
from cockpit.desk import finding
from cockpit.desk.desk import Desk
from cockpit.errors import CockpitError
from cockpit.tui.presenters.accounts import account_row
from cockpit.tui.presenters.actions import action_row
from cockpit.tui.presenters.views import AccountRow, ActionRow
from cockpit.tui.writer import Job, Known, Writer, Written

if TYPE_CHECKING:
    from cockpit.desk.look import Look
    from cockpit.desk.me import Me
    from cockpit.desk.overview.figures import AccountFigures, Batch
    from cockpit.desk.watching import News, Watch
    from cockpit.model.changes import Plan
    from cockpit.model.record import Record
    from cockpit.tui.forms.context import Option

_PATIENCE = 35.0
"""Seconds that leaving waits for the disk: a little more than a write waits for another program."""
_LOOKED_THROUGH = 200
"""Rows of a filtered list in which the chosen account is looked for."""
_SETTLED_AT_ONCE = 20
"""So many accounts are evaluated by the writer after an act; more are left to the process that renews the book."""


class Listing(NamedTuple):
    """The account list under one filter; ``place_of`` is an account's place in it, None where it isn't near the top."""

    total: int
    fetch: Callable[[int, int], Sequence[AccountRow]]
    place_of: Callable[[str], int | None]


class Session:
    """One book on the screen; made, read and closed in the screen's thread."""

    def __init__(
        self, path: Path, *, today: date | None = None, numbers: Mapping[str, Any] | None = None, demo: bool = False
    ) -> None:
        self.path, self.demo = path, demo
        self.presenting = False
        """Whether others look on: what is read holds no opinions and no money (design.md 8)."""
        self._asked_day, self._own_numbers = today, numbers
        self.desk = self._open()
        self.report: Callable[[Written], None] = lambda _written: None
        """Called in the writer's thread with what became of each job."""
        self.settled: Callable[[], None] = lambda: None
        """Called in the writer's thread once the kept advice is that of the written facts."""
        self._writer: Writer | None = None
        self._watch: Watch | None = None
        self._day = self.desk.today
        self._settling = False
        self._known = Known()
        self.figures: dict[str, AccountFigures] = {}
        """What the screens over the whole book have computed, by account id; for the screen's thread only."""
        self._pending: list[Job] = []
        self._failed: list[str] = []
        self._texts = Texts(language())

    def _open(self) -> Desk:
        return Desk(self.path, today=self._asked_day, numbers=self._own_numbers)

    # -- facts --------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The book's name for people."""
        return self.path.stem

    @property
    def today(self) -> date:
        return self.desk.today

    @property
    def texts(self) -> Texts:
        """The method's texts in the language now spoken."""
        if self._texts.language != language():
            self._texts = Texts(language())
        return self._texts

    @property
    def days_per_week(self) -> Fraction:
        """Selling days of a week, the calculator's default."""
        return Fraction(self.desk.numbers.finance.days_per_week)

    # -- reading ------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Import what reading an account needs and fix the day's numbers; in a thread, as both take their time.

        Raises CockpitError where the day's numbers can't be fixed.
        """
        import cockpit.desk.calculator
        import cockpit.desk.figures.account
        import cockpit.desk.figures.deal
        import cockpit.desk.look
        import cockpit.tui.chart.model  # noqa: F401 - loading them is the point
        from cockpit.desk.acts import newest
        from cockpit.desk.daily import prepare

        with self._open() as desk:
            self._known.until = newest(desk)
            prepare(desk)

    def look(self, account_id: str) -> "Look | None":
        """The account as it is on disk; None where it is gone."""
        from cockpit.desk.look import look
        from cockpit.errors import RequestWrong

        try:
            seen = look(self.desk, account_id)
        except RequestWrong:
            return None
        if not self.presenting:
            return seen
        from cockpit.desk.presenting import presented

        return presented(self.desk, seen)

    def imagine(self, look: "Look", plan: "Plan") -> "Look":
        """The account as it will be once the plan is written."""
        from cockpit.desk.look import imagine

        return imagine(self.desk, look, plan)

    def accounts(self, text: str) -> Listing:
        """The account list, most urgent first."""

        def fetch(offset: int, limit: int) -> list[AccountRow]:
            page = finding.account_page(self.desk, offset, limit, text)
            if self.presenting:
                return [account_row(one.id, one.name, None, None) for one in page]
            return [account_row(one.id, one.name, one.segment, one.best) for one in page]

        count = finding.account_count(self.desk, text)

        def place_of(account_id: str) -> int | None:
            if not text:
                return finding.account_place(self.desk, account_id)
            return next((n for n, row in enumerate(fetch(0, _LOOKED_THROUGH)) if row.id == account_id), None)

        return Listing(count, fetch, place_of)

    def today_rows(self, n: int) -> tuple[list[ActionRow], bool]:
        """The day's best actions of the whole book as they are kept, and whether some are of an earlier day."""
        from cockpit.desk.daily import kept_list

        if self.presenting:
            return [], False
        found = kept_list(self.desk, n)
        accounts = finding.names(self.desk, "accounts", (one.account_id for one in found))
        deals = finding.names(self.desk, "opportunities", (one.opportunity_id or "" for one in found))
        rows = []
        for one in found:
            names = (accounts.get(one.account_id), deals.get(one.opportunity_id or ""))
            rows.append(action_row(one.action, self.texts, " · ".join(name for name in names if name)))
        return rows, any(one.day < self.today for one in found)

    def news(self) -> "News | None":
        """What others have written since the last call, told from now on; None where nothing is new."""
        if self._watch is None:
            from cockpit.desk.watching import Watch

            self._watch = Watch(self.desk, self._known.until, self._known)
        news = self._watch.news()
        if news is not None:
            self._known.since.update(act.seq for act in news.acts)
        return news

    def version(self) -> tuple[int, date] | None:
        """Another one after every write and on every day; None while somebody is writing or the book can't be read."""
        try:
            number = self.desk.book.version()
        except CockpitError:
            return None
        return None if number is None else (number, self.today)

    def keep(self, batch: "Batch") -> None:
        """Keep figures over the whole book that were computed, and forget those of accounts that are gone."""
        self.figures.update((one.account_id, one) for one in batch.found)
        if batch.last:
            self.figures = {id: one for id, one in self.figures.items() if id in batch.there}

    def day_has_turned(self) -> bool:
        """Whether it is another day than at the last call."""
        before, self._day = self._day, self.today
        return before != self._day

    @property
    def waiting(self) -> int:
        """How many accounts are known to wait for an evaluation."""
        return finding.due_count(self.desk)

    def records(self, array: str) -> "list[Record]":
        """All records of an array; for the few of the rep's own that belong to no account."""
        from cockpit.desk.records import listing

        return list(listing(self.desk, array, {}))

    def account_options(self) -> "tuple[Option, ...]":
        """Every account as a choice of a form."""
        from cockpit.tui.forms.context import Option

        page = finding.account_page(self.desk, 0, finding.account_count(self.desk))
        return tuple(Option(one.id, one.name) for one in page)

    def seeker(self) -> Desk:
        """A desk of its own for the thread that finds records by name."""
        return Desk(self.path, today=self._asked_day, numbers=self._own_numbers, create=False, readonly=True)

    def me(self, answers: str, told: Callable[[int, int], None]) -> "Me":
        """The seller's figures; in a thread, as every account with an open deal is read. Raises CockpitError."""
        from cockpit.desk.me import me

        with self._open() as desk:
            return me(desk, answers, told)

    # -- writing ------------------------------------------------------------------------------------------

    @property
    def saving(self) -> bool:
        """Whether something shown is not on disk yet."""
        return bool(self._pending)

    @property
    def at_rest(self) -> bool:
        """Whether the writer holds no transaction and has none to come."""
        return not self._pending and not self._settling

    def put(self, job: Job) -> None:
        """Queue an act for the disk; the first one starts the writer."""
        if self._writer is None:
            self._writer = Writer(self._open, lambda written: self.report(written), self._settle, self._known)
            self._writer.start()
        self._pending.append(job)
        self._writer.put(job)

    def done(self, job: Job) -> None:
        """The writer has reported on this job."""
        if job in self._pending:
            self._pending.remove(job)

    def writer_goes_on(self) -> None:
        """The screen shows again what is on disk: write later acts."""
        if self._writer is not None:
            self._writer.go_on()

    def _settle(self, desk: Desk) -> None:
        """Evaluate what the acts touched, in the writer's thread."""
        from cockpit.desk.renewal import evaluate_due

        self._settling = True
        try:
            if 0 < finding.due_count(desk) <= _SETTLED_AT_ONCE:
                for _batch in evaluate_due(desk, None):
                    pass
        finally:
            self._settling = False
        self.settled()

    def close(self) -> bool:
        """Wait for what is being written, then close the book; False where not everything reached the disk."""
        finished = self._writer.finish(_PATIENCE) if self._writer is not None else True
        self._writer = None
        self.desk.close()
        return finished
