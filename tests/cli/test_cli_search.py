"""`cockpit search`: words in names, titles and notes, for people and as JSON."""

import pytest

from tests.cli.cli_run import Cockpit


@pytest.fixture
def notes(small: Cockpit) -> Cockpit:
    """A contact whose note names what nothing else does."""
    words = ("--account_id", "acc", "--on", "2026-11-19", "--people", "li", "--channel", "CALL")
    assert small("interaction", "add", "--id", "met", *words, "--note", "Budget \x1b[31m frozen until May").status == 0
    return small


def test_a_search_names_the_record_its_account_and_where_the_words_stand(notes: Cockpit) -> None:
    """Names first; below a hit in a note the note, without control characters."""
    assert notes("search", "li").out.splitlines()[0] == "person  Li Wei · Acme  [li]"
    out = notes("search", "FROZEN", "budg").out
    assert out.splitlines()[0] == "contact  2026-11-19 CALL · Acme  [met]"
    assert "    note: Budget ␛[31m frozen until May" in out
    assert notes("search", "润").out == "account  华润电力  [acc2]\n"


def test_a_search_in_json_has_the_whole_text(notes: Cockpit) -> None:
    """Array, id, name, account, field and text; nothing found is an empty array."""
    assert notes("search", "frozen", "--json").json == [
        {
            "array": "interactions", "id": "met", "name": "2026-11-19 CALL", "account_id": "acc", "account": "Acme",
            "field": "note", "text": "Budget \x1b[31m frozen until May",
        }
    ]  # fmt: skip
    assert notes("search", "nobody at all", "--json").json == []


def test_a_search_that_finds_nothing_says_so(notes: Cockpit) -> None:
    """Also one for signs that are no words."""
    for text in ("nobody", '"', "NEAR("):
        ended = notes("search", text)
        assert (ended.status, ended.out, ended.err) == (0, "", "Nothing was found.\n")


def test_a_search_ends_where_it_is_asked_to_and_speaks_the_language(notes: Cockpit) -> None:
    """-n limits; the kind is a word of the language."""
    assert len(notes("search", "-n", "1", "li").out.splitlines()) == 1
    assert notes("search", "li", "--lang", "zh").out.startswith("联系人")
    assert notes("search").status == 2
