"""The desk on a real book: acts, looks, advice that is kept and renewed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cockpit.content import words
from cockpit.desk import acts, daily, plans, records, renewal
from cockpit.desk.demo import demo_document, make_demo, shifted
from cockpit.desk.desk import Desk, day
from cockpit.desk.labels import act_said, said
from cockpit.desk.look import imagine, look
from cockpit.errors import BookUnusable, RequestWrong
from cockpit.model.changes import Plan
from cockpit.model.opportunity import Opportunity
from cockpit.model.people import Participation, Stakeholder
from cockpit.storage import stamp

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo book on a fixed day, made once."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    make_demo(path, TODAY)
    with Desk(path, today=TODAY) as desk:
        daily.renew(desk)
    return path


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a copy of the demo book."""
    path = tmp_path / "demo.db"
    path.write_bytes(made.read_bytes())
    with Desk(path, today=TODAY) as open_desk:
        yield open_desk


def deal(desk: Desk, key: str = "mes-rollout") -> Opportunity:
    record = records.find(desk, "opportunities", (key,))
    assert isinstance(record, Opportunity)
    return record


def test_an_act_is_on_disk_when_it_returns(desk: Desk) -> None:
    """One entry of the history, named; another desk sees it at once."""
    act = acts.perform(desk, plans.move_buying(deal(desk), 1, TODAY))
    assert act is not None
    assert act_said(act) == "MES rollout: buying stage evaluation to decision"
    with Desk(desk.book.path, readonly=True) as other:
        assert deal(other).buying_stage == "DECISION"


def test_an_act_without_changes_leaves_no_entry(desk: Desk) -> None:
    """An empty plan, and one whose changes change nothing."""
    before = acts.history(desk)
    assert acts.perform(desk, Plan("nothing")) is None
    assert acts.perform(desk, plans.edit_record(deal(desk), {"name": "MES rollout"}, TODAY)) is None
    assert acts.history(desk) == before


def test_two_edits_of_one_record_both_stay(desk: Desk) -> None:
    """Each writes only the fields it changes, also where both began from the same state."""
    seen = deal(desk)
    acts.perform(desk, plans.edit_record(seen, {"fit": "PARTIAL"}, TODAY))
    acts.perform(desk, plans.edit_record(seen, {"funds_source": "the group"}, TODAY))
    assert (deal(desk).fit, deal(desk).funds_source) == ("PARTIAL", "the group")


def test_undo_and_redo_go_back_and_forth(desk: Desk) -> None:
    """By the names of what they will do; a redo ends with a new act."""
    acts.perform(desk, plans.move_buying(deal(desk), 1, TODAY))
    ahead = acts.next_undo(desk)
    assert ahead is not None
    assert said(ahead.label, ahead.values) == "MES rollout: buying stage evaluation to decision"
    (undone,) = acts.undo(desk, known={ahead.seq}.__contains__)
    assert act_said(undone).startswith("Undo: MES rollout")
    assert deal(desk).buying_stage == "EVALUATION"
    assert acts.next_redo(desk) is not None
    (redone,) = acts.redo(desk)
    assert act_said(redone).startswith("Redo: MES rollout")
    assert deal(desk).buying_stage == "DECISION"
    assert acts.redo(desk) == []


def test_a_label_is_said_in_the_language_of_the_moment() -> None:
    """The kind of record is translated, names stay; a label that can't be filled is shown as it is."""
    values = {"kind": "account", "name": "Acme"}
    assert said("Add {kind}: {name}", values) == "Add account: Acme"
    words.use("zh")
    try:
        assert "Acme" in said("Add {kind}: {name}", values)
        assert "account" not in said("Add {kind}: {name}", values)
    finally:
        words.use("en")
    assert said("100 % {odd", {}) == "100 % {odd"


@pytest.mark.parametrize(
    ("array", "text", "found"),
    [
        ("accounts", "meridian", "meridian"),
        ("accounts", "Meridian F", "meridian"),
        ("stakeholders", "Qian", "qian-hao"),
    ],
)
def test_records_are_found_by_id_or_part_of_the_name(desk: Desk, array: str, text: str, found: str) -> None:
    """The id first, else the only name that holds the text."""
    assert records.resolve(desk, array, text) == found


def test_a_reference_that_leads_nowhere_names_its_field(desk: Desk) -> None:
    """Also inside a list of objects."""
    values = {"people": [{"stakeholder_id": "nobody at all"}], "account_id": "meridian"}
    with pytest.raises(RequestWrong) as wrong:
        records.resolved(desk, "interactions", values)
    assert wrong.value.values["field"] == "people[].stakeholder_id"


def test_a_title_says_the_names_behind_a_key(desk: Desk) -> None:
    """A participation is called by its person and its deal."""
    part = records.find(desk, "participations", ("qian-hao", "mes-rollout"))
    assert records.title(desk, part) == "Qian Hao / MES rollout"
    assert next(records.identifiers(desk, "participations", {"stakeholder": "zhao-lei"}))[0] == "zhao-lei"


# -- looks ------------------------------------------------------------------------------------------------


def test_a_look_says_what_the_kept_advice_says(desk: Desk) -> None:
    """Evaluated now or read from what is kept, the advice is the same."""
    seen = look(desk, "meridian")
    now = {one.opportunity_id: [a.as_dict() for a in one.shown] for one in seen.advice.deals}
    kept = daily.actions(desk, account="meridian")
    assert kept == [a for id_ in dict.fromkeys(a["opportunity_id"] for a in kept) for a in now[id_]]


def test_imagining_writes_nothing_and_agrees_with_doing(desk: Desk) -> None:
    """What a plan would make of an account is what it makes of it."""
    plan = plans.move_buying(deal(desk), 1, TODAY)
    before = acts.history(desk)
    imagined = imagine(desk, look(desk, "meridian"), plan)
    assert acts.history(desk) == before
    acts.perform(desk, plan)
    done = look(desk, "meridian")
    assert imagined.dossier.deal["mes-rollout"] == done.dossier.deal["mes-rollout"]
    assert [d.shown for d in imagined.advice.deals] == [d.shown for d in done.advice.deals]


@pytest.mark.parametrize("kind", ["attitude", "contact", "answer", "person", "deal", "other", "account"])
def test_every_kind_of_plan_can_be_imagined(desk: Desk, kind: str) -> None:
    """The dossier after the act is the dossier as imagined, in everything that plan touches."""
    part = records.find(desk, "participations", ("qian-hao", "mes-rollout"))
    person = records.find(desk, "stakeholders", ("sun-li",))
    assert isinstance(part, Participation)
    assert isinstance(person, Stakeholder)
    action = daily.actions(desk, opportunity="mes-rollout")[0]
    plan = {
        "attitude": plans.step_attitude(part, 1, TODAY),
        "contact": plans.log_contact("meridian", [plans.Present(stakeholder_id="sun-li")], TODAY),
        "answer": plans.action_done(action, TODAY),
        "person": plans.delete_record(person),
        "deal": plans.delete_record(deal(desk)),
        "other": plans.add_record("products", {"name": "MES"}),
        "account": plans.edit_record(records.find(desk, "accounts", ("meridian",)), {"industry": "Food"}, TODAY),
    }[kind]
    imagined = imagine(desk, look(desk, "meridian"), plan).dossier
    acts.perform(desk, plan)
    done = look(desk, "meridian").dossier
    for name in ("account", "stakeholders", "opportunities", "participations", "actions", "competitors"):
        assert getattr(imagined, name) == getattr(done, name), name


def test_a_look_at_nothing_is_refused(desk: Desk) -> None:
    """An account that isn't there is named."""
    with pytest.raises(RequestWrong):
        look(desk, "nowhere")


# -- kept advice ------------------------------------------------------------------------------------------


def test_only_what_changed_is_evaluated_again(desk: Desk) -> None:
    """Nothing is due on the same day; one act makes one account due."""
    assert daily.renew(desk) == 0
    acts.perform(desk, plans.move_buying(deal(desk), 1, TODAY))
    told: list[tuple[int, int]] = []
    assert daily.renew(desk, lambda done, total: told.append((done, total))) == 1
    assert told == [(1, 1)]


def test_other_rules_make_all_advice_old(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without another version too: nobody is advised by rules that are no more."""
    monkeypatch.setattr(stamp, "_FOLDERS", (str(tmp_path),))
    (tmp_path / "rule.py").write_text("score = 90")
    assert daily.renew(desk) >= len(list(records.listing(desk, "accounts", {})))
    assert daily.renew(desk) == 0


def test_the_advice_of_one_account_leaves_the_others_due(desk: Desk) -> None:
    """`actions --account` evaluates that account alone."""
    for key in ("mes-rollout", "renewal"):
        acts.perform(desk, plans.move_buying(deal(desk, key), -1, TODAY))
    daily.actions(desk, account="meridian")
    assert [batch.accounts for batch in renewal.evaluate_due(desk)] == [("orion",)]


@pytest.mark.parametrize("days", [1, 7, 40, -3])
def test_kept_advice_equals_advice_made_afresh(desk: Desk, days: int) -> None:
    """On any other day the list is the same as that of a book that was never evaluated."""
    there = Desk(desk.book.path, today=TODAY + timedelta(days=days))
    with there:
        kept = daily.today_list(there, 50)
    fresh_path = desk.book.path.with_name("fresh.db")
    document = demo_document(TODAY)
    file = fresh_path.with_suffix(".json")
    file.write_text(json.dumps(document), encoding="utf-8")
    from cockpit.desk.importing import import_paths

    with Desk(fresh_path, today=TODAY + timedelta(days=days)) as fresh:
        import_paths(fresh, [file])
        assert daily.today_list(fresh, 50) == kept


def test_a_new_day_weighs_the_money_anew(desk: Desk) -> None:
    """The typical amount is fixed for a day; on the next one the whole list has its new stakes."""
    from cockpit.desk.exporting import export_book
    from cockpit.desk.importing import import_paths

    raised = [one for one in records.listing(desk, "opportunities", {}) if isinstance(one, Opportunity) and one.amount]
    for one in raised[: len(raised) // 2]:
        amount = str((one.amount or 0) * 50)
        acts.perform(desk, plans.edit_record(one, {"amount": amount}, TODAY))
    same_day = daily.today_list(desk, 50)
    file = desk.book.path.with_suffix(".json")
    export_book(desk, file)
    with Desk(desk.book.path, today=TODAY + timedelta(days=1)) as tomorrow:
        kept = daily.today_list(tomorrow, 50)
    with Desk(desk.book.path.with_name("fresh.db"), today=TODAY + timedelta(days=1)) as fresh:
        import_paths(fresh, [file])
        assert daily.today_list(fresh, 50) == kept
    assert [one["parts"]["stake"] for one in same_day] != [one["parts"]["stake"] for one in kept]


def test_a_reader_is_told_without_writing(desk: Desk) -> None:
    """A desk for reading evaluates what it needs and keeps nothing."""
    acts.perform(desk, plans.move_buying(deal(desk), 1, TODAY))
    with Desk(desk.book.path, today=TODAY, readonly=True) as reader:
        found = daily.actions(reader, opportunity="mes-rollout")
    assert found
    assert daily.renew(desk) == 1


def test_the_child_process_tells_each_batch(desk: Desk) -> None:
    """JSON lines with done, total and the accounts; status 0 when nothing is due."""
    path = desk.book.path
    later = (TODAY + timedelta(days=30)).isoformat()
    command = [sys.executable, "-m", "cockpit.desk.renewal", str(path), "--today", later]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    lines: list[dict[str, Any]] = [json.loads(line) for line in ended.stdout.splitlines()]
    assert lines[-1]["done"] == lines[-1]["total"] == sum(len(line["accounts"]) for line in lines)
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == ""


def test_the_child_process_can_be_called_here(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    """The same as a function, for a day on which figures have moved."""
    later = (TODAY + timedelta(days=60)).isoformat()
    assert renewal.main([str(desk.book.path), "--today", later]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["done"] > 0
    with pytest.raises(BookUnusable):
        renewal.main([str(desk.book.path.with_name("none.db"))])


# -- the demo book and the day ----------------------------------------------------------------------------


def test_days_of_the_demo_book_are_counted_from_today() -> None:
    """Only a text that is nothing but a day is one."""
    raw = {"on": "@-12", "due": "@+3", "note": "mail @-12 him", "list": ["@0"], "n": 4}
    assert shifted(raw, TODAY) == {
        "on": "2026-11-08",
        "due": "2026-11-23",
        "note": "mail @-12 him",
        "list": ["2026-11-20"],
        "n": 4,
    }


def test_the_clock_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the argument, else by COCKPIT_TODAY, else it is the system's day."""
    monkeypatch.delenv("COCKPIT_TODAY", raising=False)
    assert day("2026-11-20") == TODAY
    assert day() == date.today()  # noqa: DTZ011 - the same clock as the desk's
    monkeypatch.setenv("COCKPIT_TODAY", "2026-11-20")
    assert day() == TODAY
    for wrong in ("2026-13-01", "20261120", "today", "2026-W47-5"):
        with pytest.raises(RequestWrong, match="no day of the calendar"):
            day(wrong)


def test_a_desk_keeps_the_day_it_was_given(tmp_path: Path) -> None:
    """And tells whether it made the book."""
    with Desk(tmp_path / "new.db", today=TODAY) as made_now:
        assert (made_now.created, made_now.today, dict(made_now.own_numbers)) == (True, TODAY, {})
    with Desk(tmp_path / "new.db") as again:
        assert (again.created, again.today) == (False, day())
