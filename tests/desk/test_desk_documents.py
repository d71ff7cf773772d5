"""Documents from the demo book: what they hold, and that without opinions they tell none."""

import datetime as dt
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from cockpit.content import words
from cockpit.desk.demo import demo_document, make_demo
from cockpit.desk.desk import Desk
from cockpit.desk.documenting import Papers, shaped, written
from cockpit.errors import RequestWrong
from cockpit.exchange.documents.document import Document
from cockpit.exchange.opinions import without_opinions

TODAY = dt.date(2026, 11, 21)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The demo book, only read."""
    path = tmp_path_factory.mktemp("documents") / "demo.db"
    make_demo(path, TODAY)
    with Desk(path, today=TODAY) as desk:
        yield desk


def every_document(papers: Papers) -> Iterator[Document]:
    """All documents of the demo book."""
    book = demo_document(TODAY)
    for account in book["accounts"]:
        yield papers.of_account(account["id"])
    for deal in book["opportunities"]:
        yield from (papers.review(deal["id"]), papers.together(deal["id"]), papers.of_deal(deal["id"], ()))
    for meeting in book["meetings"]:
        yield papers.of_meeting(meeting["id"])
    for contact in book["interactions"]:
        yield papers.of_contact(contact["id"])
    yield papers.of_week()


def opinion_texts() -> set[str]:
    """Every free text of the demo book that is an opinion: what an export without opinions leaves out."""
    found: set[str] = set()
    for array, rows in demo_document(TODAY).items():
        for row in rows if isinstance(rows, list) else ():
            kept = json.dumps(without_opinions(array, row) or {}, ensure_ascii=False)
            found |= {text for text in _texts(row) if text not in kept}
    return {text for text in found if (len(text) > 12 and " " in text) or re.search("[\u4e00-\u9fff]{4}", text)}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_without_opinions_no_document_tells_one(desk: Desk, language: str) -> None:
    """No note, evidence or remark about a person, no word for a stance, an attitude, a need or a style."""
    words.use(language)
    papers = Papers(desk, opinions=False)
    names = papers._ground("meridian").texts.file("names")
    told = [str(word) for kind in ("Stance", "Attitude", "PersonalNeed", "Style") for word in names[kind].values()]
    for document in every_document(papers):
        text = json.dumps(shaped(document), ensure_ascii=False)
        assert not [one for one in opinion_texts() if json.dumps(one, ensure_ascii=False)[1:-1] in text], document.title
        assert not [one for one in told if len(one) > 3 and one in text], document.title


def test_with_opinions_they_are_told(desk: Desk) -> None:
    """The same test finds them where they may be: it isn't blind."""
    text = "".join(json.dumps(shaped(one), ensure_ascii=False) for one in every_document(Papers(desk)))
    assert sum(json.dumps(one, ensure_ascii=False)[1:-1] in text for one in opinion_texts()) >= 20
    assert "sponsor" in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_document_is_written_in_every_format(desk: Desk, language: str) -> None:
    """No document of the demo book has an empty section, an unfilled gap or a page without its title."""
    words.use(language)
    for document in every_document(Papers(desk)):
        page, text = written(document, "html"), written(document, "md")
        assert text.startswith("# ")
        assert page.startswith("<!doctype html>")
        assert not re.search(r"\{[a-z_]+\}", text)
        assert all(section.blocks for section in document.sections)


def test_a_brief_holds_what_the_door_needs(desk: Desk) -> None:
    """Purpose, who comes with what was last said, what we owe, questions, money, traps and our ask, in this order."""
    brief = Papers(desk).of_deal("mes-rollout", ("li-na", "sun-li"))
    assert [section.title for section in brief.sections] == [
        "Purpose", "Who comes", "What we promised", "Questions", "Money", "Avoid now", "Our ask",
    ]  # fmt: skip
    text = written(brief, "md")
    assert "Tender papers come in ten days" in text
    assert "Send the total-cost comparison to Li Na" in text
    assert "ask Sun Li alone" in text


def test_the_brief_of_a_meeting_knows_its_objective(desk: Desk) -> None:
    """The customer's topic stands first, our ask with its number and day last."""
    brief = written(Papers(desk).of_meeting("meeting-committee"), "md")
    assert "**Ten nurse hours back, first on one ward**" in brief
    assert "agree the pilot ward 1 ward" in brief


def test_a_brief_asks_nothing_of_somebody_that_needs_his_absence(desk: Desk) -> None:
    """Who sits in the room isn't to be met through another; a person of the top is talked to as one who decides."""
    brief = written(Papers(desk).of_deal("mes-rollout", ("zhao-lei", "sun-li")), "md")
    assert "The customer is at evaluation; we are at proof." in brief
    assert "Meet Zhao Lei now" not in brief
    assert "what this does for your direction" in brief
    assert "stance and attitude not known yet" in brief


def test_people_of_another_account_are_refused(desk: Desk) -> None:
    """Nobody is briefed about somebody who isn't there."""
    with pytest.raises(RequestWrong, match="nobody of this account"):
        Papers(desk).of_deal("mes-rollout", ("marc-shen",))


def test_the_week_tells_what_moved(desk: Desk) -> None:
    """Attitudes, contacts, what is due and the three best actions."""
    week = Papers(desk).of_week()
    assert [section.title for section in week.sections] == [
        "What moved", "Work done", "Forecast", "What comes up", "The three best actions",
    ]  # fmt: skip
    assert "Sun Li (Meridian Foods): attitude +1 to +2" in written(week, "md")
