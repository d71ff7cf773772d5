"""Forms on a screen: typing, choosing, faults, drafts; a contact and an attitude in a few keys."""

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from cockpit.content.words import use
from cockpit.tui.forms.attitude import AttitudeForm
from cockpit.tui.forms.contact import ContactForm
from cockpit.tui.forms.controls.line import BlockField
from cockpit.tui.forms.record import MoreBar, RecordForm
from cockpit.tui.forms.values import UNMATCHED
from tests.tui.form_world import CONTEXT, DEAL, PART, PEOPLE, FormApp, Make, written

SIZE = (80, 24)


def person_form() -> Make:
    return lambda drafts: RecordForm("stakeholders", CONTEXT, drafts=drafts)


def form_of(pilot: Pilot[None]) -> RecordForm:
    screen = pilot.app.screen
    assert isinstance(screen, RecordForm)
    return screen


def drawn(pilot: Pilot[None]) -> str:
    """The screen as text."""
    return "\n".join(strip.text for strip in pilot.app.screen._compositor.render_strips())


async def test_a_person_is_added_by_typing() -> None:
    """Enter goes from field to field, a part of a word picks, ctrl+s saves."""
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"吴敏", "enter", *"COO", "enter", *"zh", "enter", *"manage", "enter", "ctrl+s")
        await pilot.pause()
    [person] = written(app.plans[0])
    assert person.pop("id")
    assert person == {"account_id": "acc", "name": "吴敏", "title": "COO", "reports_to": "zhao", "dept": "MANAGEMENT"}


async def test_enter_on_the_last_field_saves() -> None:
    """A short form needs nothing but enter."""
    app = FormApp(lambda drafts: RecordForm("targets", CONTEXT, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"2026-12", "enter", *"120万", "enter", *"cny", "enter")
        await pilot.pause()
    [target] = written(app.plans[0])
    assert target["month"] == "2026-12"
    assert target["amount"].startswith("1200000")


async def test_faults_stand_below_their_fields() -> None:
    """Saving with faults stays in the form, says each below its field and goes to the first."""
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "tab", *"zz", "tab", "ctrl+s")
        await pilot.pause()
        text = drawn(pilot)
        assert "Name is missing" in text
        assert "Reports to: “zz” is none of the choices" in text
        assert form_of(pilot)._rows["name"].control.has_focus
        assert app.plans == []


async def test_leaving_keeps_a_draft() -> None:
    """Esc asks nothing and loses nothing; opened again the form has it, and F9 forgets it."""
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"Wu", "tab", *"COO", "escape")
        await pilot.pause()
        assert app.plans == [None]
        app.open()
        await pilot.pause()
        assert "Your draft is back" in drawn(pilot)
        assert form_of(pilot).states()["title"] == "COO"
        await pilot.press("ctrl+n")
        assert form_of(pilot).states()["name"] == ""
        await pilot.press("escape")
        app.open()
        await pilot.pause()
        assert "Your draft is back" not in drawn(pilot)


async def test_more_fields_come_when_asked_for() -> None:
    """The rest of a form is made only when it is opened, or when a fault is in it."""
    app = FormApp(lambda drafts: RecordForm("accounts", CONTEXT, given={"segment_override": "ATTACK"}, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        form = form_of(pilot)
        assert "segment_reason" not in form._rows
        await pilot.press("A", "ctrl+s")
        await pilot.pause()
        await pilot.pause()
        assert "Reason for it is needed with segment_override" in drawn(pilot)
        assert form._rows["segment_reason"].control.has_focus
        assert not form.query(MoreBar)


@pytest.mark.parametrize("by_click", [False, True])
async def test_the_more_bar_opens_the_rest(by_click: bool) -> None:
    """Enter, space or a click on the bar shows the rest and goes to its first field."""
    app = FormApp(lambda drafts: RecordForm("opportunities", CONTEXT, record=DEAL, drafts=drafts))
    async with app.run_test(size=(80, 40)) as pilot:
        form = form_of(pilot)
        if by_click:
            await pilot.click(MoreBar)
        else:
            form.query_one(MoreBar).focus()
            await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        assert form._rows["value_assumption"].control.has_focus
        assert "What they would gain, as we think." in drawn(pilot)
        await pilot.press(*"less waste", "escape")
        app.open()
        await pilot.pause()
        assert "less waste" in str(form_of(pilot).states()["value_assumption"])
        assert not form_of(pilot).query(MoreBar)


async def test_up_and_down_go_from_line_to_line() -> None:
    """In fields of one line the arrow keys walk the form."""
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("down", *"B", "up", *"A", "down", "down", "down", "enter", "ctrl+s")
        await pilot.pause()
    [person] = written(app.plans[0])
    assert (person["name"], person["title"], person["reports_to"]) == ("A", "B", "li")


async def test_an_emptied_pick_is_unknown() -> None:
    """Deleting what stands in a pick clears the field."""
    app = FormApp(lambda drafts: RecordForm("participations", CONTEXT, record=PART, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "delete", "tab", "ctrl+s")
        await pilot.pause()
    [part] = written(app.plans[0])
    assert "stance" not in part


async def test_the_field_with_the_focus_is_always_seen() -> None:
    """Going through a long form on a small screen scrolls with the focus, long texts included."""
    app = FormApp(lambda drafts: RecordForm("opportunities", CONTEXT, record=DEAL, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        form = form_of(pilot)
        await form._open_more()
        for row in form._row_list():
            row.control.focus()
            await pilot.pause()
            await pilot.pause()
            seen = form.query_one("VerticalScroll").region
            assert row.control.region.height > 0
            assert seen.contains_region(row.control.region)


async def test_days_and_amounts_are_echoed_as_understood() -> None:
    """On leaving a field, +7 and 125万 stand there as the day and the amount that will be written."""
    app = FormApp(lambda drafts: RecordForm("opportunities", CONTEXT, record=DEAL, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        form = form_of(pilot)
        for name, typed, understood in (("amount", "99万", "990,000"), ("expected_signing_date", "+7", "2026-11-27")):
            control = form._rows[name].control
            control.focus()
            control.state = typed
            await pilot.press("tab")
            await pilot.pause()
            assert control.state == understood


async def test_ticks_trust_and_one_way() -> None:
    """Space ticks, + and - change trust, / says that only one side spoke; typing finds a person."""
    app = FormApp(lambda drafts: RecordForm("interactions", CONTEXT, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*"li", "space", "+", *"zhao", "-", "/", "ctrl+s")
        await pilot.pause()
    [contact] = written(app.plans[0])
    assert contact["people"] == [
        {"stakeholder_id": "li", "trust_delta": 1},
        {"stakeholder_id": "zhao", "two_way": False, "trust_delta": -1},
    ]


async def test_names_are_never_markup() -> None:
    """Brackets of a name stand in lists and titles as they are."""
    app = FormApp(lambda drafts: RecordForm("stakeholders", CONTEXT, record=PEOPLE[3], drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        assert "Edit person: Sun [b]Li" in drawn(pilot)
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "tab", *"sun")
        await pilot.pause()
        assert "Sun [b]Li" in drawn(pilot)


async def test_a_click_chooses() -> None:
    """Every list can be used by the mouse."""
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("tab", "tab", *"li")
        await pilot.pause()
        await pilot.click("Choices", offset=(4, 0))
        await pilot.pause()
        assert form_of(pilot).states()["reports_to"] == "li"


async def test_long_texts_grow_and_keep_their_lines() -> None:
    """Enter is a new line in a long text; nothing of it is lost."""
    app = FormApp(lambda drafts: RecordForm("account_goals", CONTEXT, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        field = form_of(pilot)._rows["text"].control
        assert isinstance(field, BlockField)
        await pilot.press("a", "enter", "b", "enter", "c", "enter", "d", "ctrl+s")
        await pilot.pause()
    [goal] = written(app.plans[0])
    assert goal["text"] == "a\nb\nc\nd"


async def test_a_contact_in_three_keys() -> None:
    """A key for the channel, a sentence, enter: written for the chosen person today, in the chosen deal."""
    app = FormApp(lambda drafts: ContactForm(CONTEXT, person="qian", deal="mes", drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("v", *"pilot ok", "enter")
        await pilot.pause()
    [contact] = written(app.plans[0])
    assert contact.pop("id")
    assert contact == {
        "account_id": "acc", "opportunity_id": "mes", "on": "2026-11-20", "channel": "VISIT", "note": "pilot ok",
        "people": [{"stakeholder_id": "qian"}],
    }  # fmt: skip


@pytest.mark.parametrize(("person", "deal", "count"), [("qian", "mes", 2), ("li", "mes", 1)])
async def test_a_contact_may_change_attitude_and_trust(person: str, deal: str, count: int) -> None:
    """Attitude and trust go into the same act, with the sentence as evidence; without a part in the deal, one is made."""
    app = FormApp(lambda drafts: ContactForm(CONTEXT, person=person, deal=deal, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("down", "+", "+", "down", "-", "enter", *"budget frozen", "enter")
        await pilot.pause()
    contact, part = written(app.plans[0])
    assert contact["people"][0]["trust_delta"] == -1
    assert len(part["attitudes"]) == count
    assert part["attitudes"][-1] == {"on": "2026-11-20", "value": 2, "evidence": "budget frozen"}


async def test_a_contact_that_is_left_is_kept_as_it_was() -> None:
    """Channel, attitude, trust and sentence are there again, and are saved as they stood."""
    app = FormApp(lambda drafts: ContactForm(CONTEXT, person="qian", deal="mes", drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("down", "+", "down", "-", "up", "up", "c", *"no", "escape")
        await pilot.pause()
        app.open()
        await pilot.pause()
        await pilot.press("enter", "enter")
        await pilot.pause()
    contact, part = written(app.plans[1])
    assert (contact["channel"], contact["note"], contact["people"][0]["trust_delta"]) == ("CALL", "no", -1)
    assert part["attitudes"][-1]["value"] == 1


async def test_a_contact_without_people_is_asked_about() -> None:
    """Nobody is guessed; the form says what is missing and stays."""
    app = FormApp(lambda drafts: ContactForm(CONTEXT, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("enter", "c", "enter")
        await pilot.pause()
        assert "People is missing" in drawn(pilot)
        assert app.plans == []


async def test_a_past_attitude_is_corrected() -> None:
    """Up moves the value, enter goes to the evidence, enter there saves; esc in between keeps what was changed."""
    app = FormApp(lambda drafts: AttitudeForm(CONTEXT, PART, 0, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("up", "up", "enter", *", and smiled", "escape")
        await pilot.pause()
        app.open()
        await pilot.pause()
        await pilot.press("enter", "end", "!", "enter")
        await pilot.pause()
    [part] = written(app.plans[1])
    assert part["attitudes"] == [{"on": "2026-11-10", "value": 2, "evidence": "last talk, and smiled!"}]


async def test_attitudes_by_digit_and_mouse() -> None:
    """A digit or a click points at a value; how sure is one key; nothing in between needs the arrows."""
    app = FormApp(lambda drafts: AttitudeForm(CONTEXT, PART, 0, drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        form = pilot.app.screen
        assert isinstance(form, AttitudeForm)
        await pilot.press("3")
        assert form.scale.value == 3
        await pilot.press("minus", "minus", "minus", "minus")
        assert form.scale.value == -1
        await pilot.click("Scale", offset=(5, 8))
        assert form.scale.value == -4
        await pilot.press("tab", "s")
        assert form.evidence.control.has_focus
        form.day.control.state = "2026-11-11"
        await pilot.press("ctrl+s")
        await pilot.pause()
    [part] = written(app.plans[0])
    assert part["attitudes"] == [{"on": "2026-11-11", "value": -4, "confidence": "CLAIMED", "evidence": "last talk"}]


async def test_channels_by_arrow_and_mouse() -> None:
    """What a key does, arrows and a click do too; backspace takes the choice back."""
    app = FormApp(lambda drafts: ContactForm(CONTEXT, person="li", drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        form = pilot.app.screen
        assert isinstance(form, ContactForm)
        await pilot.press("right", "right")
        assert form.channel.code == "CALL"
        await pilot.press("left", "left")
        assert form.channel.code == "EVENT"
        await pilot.press("backspace")
        assert form.channel.code == ""
        await pilot.click("KeyedPick", offset=(13, 0))
        await pilot.pause()
        assert form.channel.code == "CALL"
        assert form.note.control.has_focus


async def test_an_attitude_in_a_contact_needs_a_deal() -> None:
    """Without a deal there is nothing to assess; the form says so and stays, and a wrong day is named too."""
    app = FormApp(lambda drafts: ContactForm(CONTEXT, person="li", drafts=drafts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("down", "+", "enter", "enter")
        await pilot.pause()
        assert "Attitude: “1” needs a deal" in drawn(pilot)
        form = pilot.app.screen
        assert isinstance(form, ContactForm)
        form.day.control.state = "soon"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Day: “soon” is no day" in drawn(pilot)
        assert app.plans == []


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_forms_keep_their_columns(language: str) -> None:
    """In either language every line of a form ends at the frame, at 80 columns."""
    use(language)
    try:
        for make in (person_form(), lambda drafts: AttitudeForm(CONTEXT, PART, 0, drafts=drafts)):
            app = FormApp(make)
            async with app.run_test(size=SIZE) as pilot:
                await pilot.pause()
                strips: list[Any] = list(pilot.app.screen._compositor.render_strips())
                assert {strip.cell_length for strip in strips} == {80}
                box = pilot.app.screen.query_one(".box").region
                assert box.right <= 80
                assert all(widget.region.right <= box.right for widget in pilot.app.screen.query(Static))
    finally:
        use("en")


async def test_arrows_pass_a_choice_and_take_nothing() -> None:
    """Down goes through the list and on to the next field, up before its top to the field before; nothing is taken."""
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        rows = form_of(pilot)._rows
        names = list(rows)
        place = names.index("reports_to")
        rows["reports_to"].control.focus()
        await pilot.pause()
        await pilot.press(*["down"] * (len(PEOPLE) + 1))
        assert rows[names[place + 1]].control.has_focus
        await pilot.press("up")
        await pilot.pause()
        assert rows["reports_to"].control.has_focus
        await pilot.press("up")
        assert rows[names[place - 1]].control.has_focus
        assert form_of(pilot).states()["reports_to"] == ""


@pytest.mark.parametrize(
    ("typed", "taken"), [("li na", "li"), ("Li Na (Buyer)", "li"), ("zhao", "zhao"), ("zha", UNMATCHED + "zha")]
)
async def test_leaving_a_choice_takes_only_what_was_typed_in_full(typed: str, taken: str) -> None:
    """A whole name or code is taken on tab; a part of one is not guessed."""
    app = FormApp(person_form())
    async with app.run_test(size=SIZE) as pilot:
        form_of(pilot)._rows["reports_to"].control.focus()
        await pilot.press(*("space" if key == " " else key for key in typed), "tab")
        await pilot.pause()
        assert form_of(pilot).states()["reports_to"] == taken
