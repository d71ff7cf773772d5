"""The preview and the completion of the capture line."""

from dataclasses import replace

import pytest

from cockpit.content.texts import Texts
from cockpit.desk.capture.completing import completions
from cockpit.desk.capture.planning import capture
from cockpit.desk.capture.saying import Mark, preview
from tests.desk.capture.examples import EXAMPLES
from tests.desk.capture.world import context


def said(line: str, **more: object) -> list[str]:
    """The preview in English."""
    known = context(**more)  # type: ignore[arg-type]  # given by keyword
    return [one.text for one in preview(capture(line, known), known, Texts("en"))]


def test_everything_that_will_be_written_is_said() -> None:
    """Contact, attitudes from and to, stage, item, step with its weekday: each is a line before it is written."""
    assert said("met @Li+ @Wang-?: pilot ok; c4 ok; f1 no; w yes; coach @Anna; >fri send TCO; ]") == [
        "visit, Sat 2026-11-21, today: Li Wei, Wang Fang “pilot ok”",
        "Li Wei: attitude +1 to +2 (expresses support, observed)",
        "Wang Fang: attitude ? to -1 (no interest, guessed)",
        "buying: evaluation to decision",
        "C139 4: claimed",
        "C139 F1: no",
        "C139 W: yes",
        "coach: Anna Smith-Jones",
        "to do by Fri 2026-11-27, in 6 days: send TCO",
    ]


def test_promises_needs_and_objections_are_said() -> None:
    """What was promised, raised and needed, with whose it is."""
    assert said("promise: a sample; they promised: order signed; next: 3 dec; objection: dear @Li; need: one view") == [
        "contact, Sat 2026-11-21, today: nobody named “order signed”",
        "we promised: a sample",
        "promise of the customer: written",
        "next appointment: Thu 2026-12-03, in 12 days",
        "objection: dear (Li Wei)",
        "need: one view",
    ]


def test_own_track_and_new_people_are_said() -> None:
    """A step of our own track, and a person whom the line adds."""
    assert said("@bob: hi; }", new_people={"bob": "b"}) == [
        "new person: bob",
        "contact, Sat 2026-11-21, today: bob “hi”",
        "selling: proof to justification",
    ]


def test_a_forced_move_names_its_open_checks() -> None:
    """The checks are said in words."""
    assert said("]", open_checks=("proof_event", "own check"))[1].startswith("with open checks: at least one proof")


def test_a_first_stage_comes_from_unknown() -> None:
    """A deal without stages begins at the first; unknown is a question mark."""
    known = context()
    deal = known.dossier.opportunities[0].model_copy(update={"buying_stage": None, "selling_stage": None})
    known = replace(known, dossier=replace(known.dossier, opportunities=(deal,)))
    assert [one.text for one in preview(capture("]", known), known, Texts("en"))] == ["buying: ? to need"]


def test_what_is_unclear_comes_first() -> None:
    """The unclear piece is named with why, and with who may be meant."""
    known = context()
    lines = preview(capture("met @李: ok", known), known, Texts("en"))
    assert lines[0].mark is Mark.UNCLEAR
    assert lines[0].text == "“@李” may be 李娜, 李强."


@pytest.mark.parametrize("line", [line for line in EXAMPLES if EXAMPLES[line]])
def test_every_example_is_said(line: str) -> None:
    """No change goes unsaid."""
    known = context()
    captured = capture(line, known)
    assert len(preview(captured, known, Texts("zh"))) >= len(captured.plan.changes)


@pytest.mark.parametrize(
    ("line", "names"),
    [("met @wa", ["Wang Fang"]), ("met @w", []), ("@李", ["李娜", "李强"]), ("@nun", ["José Núñez"]), ("li", []),
     ("li@wa", []), ("＠欧", ["欧阳修"]), ("@old", [])],
)  # fmt: skip
def test_names_complete(line: str, names: list[str]) -> None:
    """Two letters or one Chinese sign offer who is meant; who has left isn't offered."""
    assert [one.name for one in completions(line, len(line), context())] == names


def test_this_deals_people_come_first() -> None:
    """People of the deal before others of the account; the completed line keeps what stands behind the cursor."""
    found = completions("met @李: ok", 6, context())
    assert [one.name for one in found] == ["李娜", "李强"]
    assert (found[0].line, found[0].cursor) == ("met @李娜: ok", 7)
