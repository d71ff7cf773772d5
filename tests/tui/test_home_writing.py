"""Acts on the home screen: shown at once, written behind, taken back when they can't be written, undone by name."""

from pathlib import Path

import pytest

from cockpit.desk import acts, records
from cockpit.desk.desk import Desk
from cockpit.desk.look import look
from cockpit.desk.plans import edit_record, present_attitude
from cockpit.errors import BookUnusable
from cockpit.model.changes import Plan
from cockpit.model.enums import BuyingStage, SellingStage
from cockpit.model.faults import Fault, Refused
from cockpit.model.people import Participation
from cockpit.tui.commands.command import Place
from cockpit.tui.forms.done import DoneForm
from cockpit.tui.forms.record import RecordForm
from cockpit.tui.screens import alive
from cockpit.tui.screens.ask import Ask
from cockpit.tui.screens.home import HomeScreen
from tests.tui.home_screens import TODAY, drawn, opened, saved, until


@pytest.fixture(autouse=True)
def nothing_is_told_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """What others write is noticed only by the acts themselves, however slow the machine is."""
    monkeypatch.setattr(alive, "EVERY", 3600.0)


def part(home: HomeScreen) -> Participation:
    """The chosen person's part in the chosen deal, as the screen has it."""
    assert home.choice.look is not None
    parts = home.choice.look.dossier.participants[home.choice.deal_id or ""]
    return next(one for one in parts if one.stakeholder_id == home.choice.person_id)


def on_disk(book: Path, home: HomeScreen) -> Participation:
    """The same as the book has it."""
    with Desk(book, today=TODAY, readonly=True) as desk:
        parts = look(desk, home.choice.account_id or "").dossier.participants[home.choice.deal_id or ""]
    return next(one for one in parts if one.stakeholder_id == home.choice.person_id)


def value(one: Participation) -> int | None:
    known = present_attitude(one)
    return known.value if known else None


async def test_an_attitude_moves_by_one_key_and_is_undone_by_name(book: Path) -> None:
    """The change is seen before it is written, is then on disk, and u names what it takes back."""
    async with opened(book) as (pilot, home):
        await pilot.press("2")
        before = value(part(home))
        await pilot.press("plus")
        assert value(part(home)) == (before or 0) + 1
        await saved(pilot, home)
        assert value(on_disk(book, home)) == (before or 0) + 1
        await pilot.press("u")
        await saved(pilot, home)
        assert value(part(home)) == before == value(on_disk(book, home))
        await until(pilot, lambda: "Undo: " in drawn(home))
        await pilot.press("ctrl+r")
        await saved(pilot, home)
        assert value(part(home)) == (before or 0) + 1


async def test_many_quick_keys_arrive_in_order(book: Path) -> None:
    """Every key is an act of its own, none waits for the disk and none is lost."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", *["plus", "minus"] * 5, "plus")
        await saved(pilot, home)
        assert value(on_disk(book, home)) == value(part(home))
        with Desk(book, today=TODAY) as desk:
            assert len(acts.history(desk)) == 11


async def test_what_can_t_be_written_is_taken_back(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A failing commit shows the old value again, says so, drops what was built on it; later keys work."""

    def full(_desk: Desk, _plan: Plan) -> None:
        raise BookUnusable("The disk is full, so the book {book} was not changed.", book="b")

    async with opened(book) as (pilot, home):
        await pilot.press("2")
        before = value(part(home))
        with monkeypatch.context() as planted:
            planted.setattr(acts, "perform", full)
            await pilot.press("plus", "plus")
            await saved(pilot, home)
        assert value(part(home)) == before == value(on_disk(book, home))
        await until(pilot, lambda: "Not saved: The disk is full" in drawn(home))
        await pilot.press("plus")
        await saved(pilot, home)
        assert value(on_disk(book, home)) == (before or 0) + 1


async def test_a_forced_move_asks_for_its_reason(book: Path) -> None:
    """] with open exit checks asks why; the reason is kept and the step is marked."""
    async with opened(book) as (pilot, home):
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: isinstance(home.app.screen, Ask))
        await pilot.press("enter")
        await saved(pilot, home)
        assert home.choice.look is not None
        deal = home.choice.look.dossier.deal[home.choice.deal_id or ""]
        assert deal.buying_stage is BuyingStage.DECISION
        assert deal.stage_history[-1].forced_reason
        assert "forced" in drawn(home)


async def test_selling_moves_without_a_question(book: Path) -> None:
    """} moves our own track; the gap is said in words."""
    async with opened(book) as (pilot, home):
        await pilot.press("right_curly_bracket")
        await saved(pilot, home)
        assert home.choice.look is not None
        assert home.choice.look.dossier.deal[home.choice.deal_id or ""].selling_stage is SellingStage.JUSTIFICATION
        assert "ahead of the customer" in drawn(home)


async def test_an_exit_check_is_ticked_with_space(book: Path) -> None:
    """Space ticks the check under the cursor; what a fact answers can't be ticked."""
    async with opened(book) as (pilot, home):
        await pilot.press("3")
        assert home.deal_view is not None
        place = next(n for n, one in enumerate(home.deal_view.checks) if one.by_hand and not one.done)
        home.deal.move(place)
        await pilot.press("space")
        await saved(pilot, home)
        assert home.deal_view.checks[place].done


@pytest.mark.parametrize(("keys", "state"), [(("d", *"too early", "enter"), "DISMISSED"), (("s", "enter"), "SNOOZED")])
async def test_an_action_is_put_away(book: Path, keys: tuple[str, ...], state: str) -> None:
    """Dismissed with a reason or snoozed, it leaves the lists; undo brings it back."""
    async with opened(book) as (pilot, home):
        await pilot.press("5", *("space" if key == " " else key for key in keys[:1]))
        first = home.choice.actions[0].id
        await until(pilot, lambda: isinstance(home.app.screen, Ask))
        await pilot.press(*("space" if key == " " else key for key in keys[1:]))
        await saved(pilot, home)
        assert home.choice.look is not None
        assert home.choice.look.dossier.actions[-1].state == state
        await until(pilot, lambda: all(action.id != first for action in home.choice.actions))
        await pilot.press("u")
        await until(pilot, lambda: any(action.id == first for action in home.choice.actions))


async def test_a_done_action_writes_what_came_of_it(book: Path) -> None:
    """Result, contact, attitude and trust go into one act."""
    async with opened(book) as (pilot, home):
        await pilot.press("5", "x")
        await until(pilot, lambda: isinstance(home.app.screen, DoneForm))
        await pilot.press(*"agreed", "enter", "c", "plus", "plus", "enter", "plus", "enter")
        await saved(pilot, home)
        assert home.choice.look is not None
        dossier = home.choice.look.dossier
        contact = max(dossier.interactions, key=lambda one: one.on)
        assert (contact.on, contact.channel, contact.people[0].trust_delta) == (TODAY, "CALL", 1)
        assert any(action.state == "DONE" and action.result == "agreed" for action in dossier.actions)


async def test_a_figure_becomes_a_snapshot(book: Path) -> None:
    """ctrl+s keeps what was typed, and the computed inputs with it."""
    async with opened(book) as (pilot, home):
        await pilot.press("4", *"150", "enter", "ctrl+s")
        await saved(pilot, home)
        assert home.choice.look is not None
        snapshot = next(s for s in home.choice.look.dossier.finance_snapshots if s.as_of == TODAY)
        assert snapshot.price_ex_tax == 150


async def test_an_account_is_added_edited_and_deleted(book: Path) -> None:
    """a, ctrl+s; e; del: the list follows, and undo brings the deleted one back."""
    async with opened(book) as (pilot, home):
        count = home.accounts.item_count
        await pilot.press("a")
        await until(pilot, lambda: home.app.screen is not home)
        await pilot.press(*"Newco", "ctrl+s")
        await saved(pilot, home)
        await until(pilot, lambda: home.accounts.item_count == count + 1)
        assert home.choice.look is not None
        assert home.choice.look.dossier.account.name == "Newco"
        await pilot.press("delete")
        await saved(pilot, home)
        await until(pilot, lambda: home.accounts.item_count == count)
        await pilot.press("u")
        await until(pilot, lambda: home.accounts.item_count == count + 1)


async def test_a_command_without_its_object_says_what_is_missing(book: Path) -> None:
    """Nothing happens silently: the reason is said."""
    async with opened(book) as (pilot, home):
        home.go(Place.CHART)
        home.choice.deal_id = None
        await pilot.press("plus")
        await until(pilot, lambda: "no part in the chosen deal" in drawn(home))


async def test_a_refused_form_says_why_and_keeps_what_was_typed(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal is told in its own words, what was never added isn't chosen, and the form has its draft again."""

    def circle(_desk: Desk, plan: Plan) -> None:
        person = plan.changes[0].record
        raise Refused(Fault("reports_to", getattr(person, "reports_to", None), "leads back to this record itself"))

    async with opened(book) as (pilot, home):
        await pilot.press("2")
        chosen = home.choice.person_id
        with monkeypatch.context() as planted:
            planted.setattr(acts, "perform", circle)
            await pilot.press("a")
            await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
            await pilot.press(*"Newman", "ctrl+s")
            await saved(pilot, home)
        assert home.choice.look is not None
        name = home.choice.look.dossier.person[chosen or ""].name
        shown = " ".join(drawn(home).split())
        assert "Not saved: Reports to:" in shown
        assert name in shown
        assert "leads back to this" in shown
        assert home.choice.person_id == chosen
        await pilot.press("a")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        assert "Your draft is back" in drawn(home)
        assert isinstance(home.app.screen, RecordForm)
        assert home.app.screen.states()["name"] == "Newman"
        await pilot.press("ctrl+s")
        await saved(pilot, home)
        assert any(one.name == "Newman" for one in home.choice.look.dossier.stakeholders)


async def test_a_person_added_from_the_chart_reports_to_the_chosen_one(book: Path) -> None:
    """The chosen person stands in the form as the superior."""
    async with opened(book) as (pilot, home):
        await pilot.press("2")
        chosen = home.choice.person_id
        await pilot.press("a")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        await pilot.press(*"Newman", "ctrl+s")
        await saved(pilot, home)
        assert home.choice.look is not None
        added = next(one for one in home.choice.look.dossier.stakeholders if one.name == "Newman")
        assert added.reports_to == chosen


async def test_no_account_is_offered_its_own_child_as_parent(book: Path) -> None:
    """The parent companies to choose from are neither the account itself nor below it."""
    async with opened(book) as (pilot, home):
        own = home.choice.account_id
        await pilot.press("1", "e")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        form = home.app.screen
        assert isinstance(form, RecordForm)
        codes = {option.code for option in form.context.options(form.sheet.fields["parent_id"])}
        assert codes
        assert own not in codes


def another_program(book: Path, account_id: str | None, **values: object) -> None:
    """What a command does while the screen is open."""
    with Desk(book, today=TODAY) as desk:
        record = records.find(desk, "accounts", (account_id or "",))
        acts.perform(desk, edit_record(record, values, TODAY))


async def test_u_never_takes_back_what_another_program_did_unseen(book: Path) -> None:
    """It is named first; pressed once more, u takes it back."""
    async with opened(book) as (pilot, home):
        await pilot.press("2", "plus")
        await saved(pilot, home)
        another_program(book, home.choice.account_id, industry="Theirs")
        await pilot.press("u")
        await until(pilot, lambda: "Another program was the last to write" in drawn(home))
        await saved(pilot, home)
        with Desk(book, today=TODAY) as desk:
            assert len(acts.history(desk)) == 2
        await pilot.press("u", "u")
        await saved(pilot, home)
        with Desk(book, today=TODAY) as desk:
            assert [act.kind for act in acts.history(desk)] == ["UNDO", "UNDO", "ACT", "ACT"]


async def test_what_another_program_changed_is_shown_instead_of_overwritten(book: Path) -> None:
    """The field is named, its new value is on the screen, and what was typed is kept for the form."""
    async with opened(book) as (pilot, home):
        await pilot.press("1", "e")
        await until(pilot, lambda: isinstance(home.app.screen, RecordForm))
        another_program(book, home.choice.account_id, name="Their name")
        await pilot.press(*"Mine", "ctrl+s")
        await saved(pilot, home)
        await until(pilot, lambda: "has changed “Name”" in " ".join(drawn(home).split()))
        assert home.choice.look is not None
        assert home.choice.look.dossier.account.name == "Their name"
        assert "What you typed is kept" in " ".join(drawn(home).split())
