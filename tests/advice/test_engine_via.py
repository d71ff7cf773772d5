"""Through whom an action leads, and what is asked beside it (9.4.5a, 9.7)."""

import pytest

from cockpit.advice.rule import Rules
from cockpit.methods.reach import Via as ViaKind
from tests.advice.advice_dossiers import contact, deal, dossier, part, person
from tests.advice.test_engine_run import always, people_rules, said


@pytest.mark.parametrize(
    ("attitude", "kind", "first"),
    [(2, ViaKind.SUPPORTER, "helper"), (1, ViaKind.INTERESTED, "helper"), (0, ViaKind.NOBODY, None)],
)
def test_via(attitude: int, kind: ViaKind, first: str | None) -> None:
    """A supporter, else somebody interested, else nobody."""
    book = dossier(
        stakeholders=[person("boss"), person("helper")],
        opportunities=[deal()],
        participations=[part("boss"), part("helper", att=attitude)],
        interactions=[contact("helper", 5)],
    )
    (found,) = said(book, people_rules(("S1", "ACCESS", 60), via=True)).deals
    via = next(one.via for one in found.raw if one.target_id == "boss")
    assert via is not None
    assert (via.kind, via.id, via.as_dict()) == (
        kind,
        first,
        {"kind": kind.value, "id": first, "name": first and first.upper()},
    )


def test_only_an_action_whose_text_names_somebody_leads_through_him() -> None:
    """A supporter is there, but the text of this action has no {via}."""
    book = dossier(
        stakeholders=[person("boss"), person("helper")],
        opportunities=[deal()],
        participations=[part("boss"), part("helper", att=2)],
        interactions=[contact("helper", 5)],
    )
    (found,) = said(book, people_rules(("S1", "ACCESS", 60))).deals
    assert [one.via for one in found.raw] == [None, None]


def test_the_stage_is_asked_for_with_an_action_of_an_open_deal_only() -> None:
    """Without any action, or in a closed deal, an unknown stage asks for nothing."""
    rules = Rules()
    rules.deal_rule("O26", family="REVIEW", base=34, closed=True)(always)
    open_deal, closed = said(dossier(opportunities=[deal(None, id="a"), deal(None, id="b", status="LOST")]), rules).deals
    assert open_deal.shown == ()
    assert [one.ask_stage for one in closed.raw] == [False]
