"""What people read on the command line: tables, cards, the calculator, the history."""

import sys
from datetime import date
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from rich.cells import cell_len

from cockpit.cli import main, printing
from cockpit.desk.demo import make_demo
from tests.cli.cli_run import TODAY, Cockpit


@pytest.fixture
def demo(cockpit: Cockpit, book: Path) -> Cockpit:
    make_demo(book, date.fromisoformat(TODAY))
    return lambda *arguments: cockpit("--today", TODAY, *arguments)


@pytest.mark.parametrize(
    ("command", "lines"),
    [
        ("account show orion", ["name: Orion Logistics", "is_new: no", "Figures", "  value: DEFEND"]),
        ("stakeholder show Qian", ["name: Qian Hao", "participations:"]),
        ("opportunity show mes-rollout", ["sync_point: C", "exit_checks:", "  - check criteria, done no"]),
        ("interaction show contact-01", ["people:", "  - stakeholder_id sun-li, two_way yes, trust_delta 1"]),
    ],
)
def test_a_card_shows_what_is_known(demo: Cockpit, command: str, lines: list[str]) -> None:
    """One field a line, what is unknown left out; without figures nothing stands below."""
    shown = demo(*command.split()).out.splitlines()
    assert [line for line in lines if line not in shown] == []
    assert not [line for line in shown if line.endswith(": ?")]
    assert ("Figures" in shown) is not command.startswith("interaction")


def test_a_text_of_several_lines_stays_one(demo: Cockpit) -> None:
    """Its lines are indented below its name."""
    demo("account", "edit", "orion", "--notes", "one\ntwo\x1b[31m")
    assert "notes:\n  one\n  two␛[31m\n" in demo("account", "show", "orion").out


def test_every_array_can_be_listed(demo: Cockpit) -> None:
    """As a table with its columns aligned, also with Chinese names, and as JSON with as many records."""
    from cockpit.model.arrays import ARRAYS

    for array in ARRAYS.values():
        found = demo(array.singular, "list", "--json").json
        table = demo(array.singular, "list").out.splitlines()
        assert len(table) == (len(found) + 1 if found else 0)
        assert len({cell_len(line) for line in table}) <= max(1, len(table))
        assert len(demo(array.singular, "list", "--ids").out.splitlines()) == len(found)


def test_the_history_is_read_newest_first(demo: Cockpit) -> None:
    """-n limits it; JSON has number, moment, kind, words, changes and what an undo took back."""
    demo("account", "edit", "orion", "--industry", "Freight")
    demo("undo")
    table = demo("history", "-n", "2").out.splitlines()
    assert "Undo: Edit account: Orion Logistics" in table[1]
    assert "Edit account: Orion Logistics" in table[2]
    last, edit = demo("history", "-n", "2", "--json").json
    assert list(last) == ["seq", "id", "at", "kind", "text", "changes", "reverses"]
    assert (last["kind"], last["reverses"], edit["kind"], edit["reverses"]) == ("UNDO", edit["seq"], "ACT", None)
    assert demo("redo", "--json").json[0]["text"] == "Redo: Edit account: Orion Logistics"


def test_nothing_to_undo_is_said(cockpit: Cockpit) -> None:
    """Status 0, a sentence on stderr, an empty array in JSON."""
    assert "Nothing has been done yet." in cockpit("history").err
    assert "nothing to undo" in cockpit("undo").err
    assert "nothing to redo" in cockpit("redo").err
    assert cockpit("undo", "--json").json == []
    assert cockpit("undo", "0").status == 2


def test_undo_takes_back_as_many_as_asked(small: Cockpit) -> None:
    """`undo 99` takes back all there is, `redo 99` brings it back."""
    before = small("participation", "list", "--json").json
    assert len(small("undo", "99").out.splitlines()) == 6
    assert small("account", "list", "--json").json == []
    assert len(small("redo", "99").out.splitlines()) == 6
    assert small("participation", "list", "--json").json == before


@pytest.mark.parametrize(
    ("command", "status", "lines"),
    [
        (
            "margin price_ex_tax=120 unit_cost=90",
            0,
            ["gross margin (gross_margin): 30.00", "gross margin rate (gross_margin_rate): 25.0%"],
        ),
        ("supply stock_units=50 weekly_units=0", 0, ["days of supply (days_of_supply): undefined: no sales"]),
        (
            "supply stock_units=4200 weekly_units=300",
            0,
            ["84.0 days of supply: 24.0 above the limit; sell-through before new orders."],
        ),
        ("gmroii gross_margin_rate=25% turnover=13", 0, ["GMROII (gmroii): 433.3%"]),
        ("margin price_inc_tax=113 vat_rate=13% unit_cost=80", 0, ["price without tax (price_ex_tax): 100.00", "gross margin (gross_margin): 20.00"]),
        ("gmroii price_inc_tax=113 vat_rate=0.13 unit_cost=80 turnover=4", 0, ["GMROII (gmroii): 100.0%"]),
        ("margin foo=1", 1, []),
        ("margin foo", 2, []),
        ("margin unit_cost=1 unit_cost=2", 2, []),
    ],
)
def test_the_calculator_is_read_in_words(cockpit: Cockpit, command: str, status: int, lines: list[str]) -> None:
    """Every value by its name in the language and in files; rates as percentages."""
    ended = cockpit("calc", *command.split())
    assert ended.status == status
    assert [line for line in lines if line not in ended.out.splitlines()] == []


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ("supply stock_units=-5 weekly_units=3", "stock_units: “-5” must be at least 0"),
        ("supply stock_units=5 weekly_units=3 days_per_week=0", "days_per_week: “0” must be at least 1"),
        ("supply stock_units=5 weekly_units=3 days_per_week=8", "days_per_week: “8” must be at most 7"),
        ("margin price_inc_tax=113 vat_rate=13", "vat_rate: “13” must be at most 1"),
        ("margin price_ex_tax=-1 unit_cost=2", "price_ex_tax: “-1” must be at least 0"),
        ("roi annual_profit=-1 investment=-2", "investment: “-2” must be at least 0"),
    ],
)
def test_the_calculator_refuses_what_can_not_be(cockpit: Cockpit, command: str, fault: str) -> None:
    """By name and value, as the book would refuse it; a loss is a profit below 0."""
    ended = cockpit("calc", *command.split())
    assert (ended.status, ended.out, ended.err.strip()) == (1, "", fault)


def test_the_calculator_in_json_has_the_agreed_shape(cockpit: Cockpit, book: Path) -> None:
    """Inputs, figures, readings; no book is made for it."""
    found = cockpit("calc", "vat", "price_inc_tax=113", "vat_rate=0.13", "--solve", "price_ex_tax", "--json").json
    assert found == {
        "inputs": {"price_inc_tax": "113.00", "vat_rate": 0.13},
        "figures": {"price_ex_tax": "100.00"},
        "readings": [],
    }
    assert not book.exists()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "?"),
        (True, "yes"),
        (False, "no"),
        (3, "3"),
        (["a", "b"], "a, b"),
        ([{"name": "x", "weight": None}], "x"),
        ("t", "t"),
    ],
)
def test_a_cell_is_short(value: object, text: str) -> None:
    """Unknown is a question mark, a list its words, an object its values."""
    assert printing.short(value) == text


def test_a_long_cell_is_cut_by_cells(capsys: pytest.CaptureFixture[str]) -> None:
    """Never in the middle of a Chinese sign, and always marked."""
    printing.table(("a", "b"), [("华" * 40, "x"), ("y" * 60, "z")])
    lines = capsys.readouterr().out.splitlines()
    assert [line[-1] for line in lines] == ["b", "x", "z"]
    assert all("…" in line for line in lines[1:])
    assert len({cell_len(line) for line in lines}) == 1


def test_json_goes_to_any_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    """In UTF-8 where the stream takes bytes, as text where it doesn't; a terminal without a sign gets a mark."""
    data = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(data, encoding="ascii"))
    printing.document({"name": "华\x1b"})
    printing.line("华")
    assert data.getvalue() == '{\n "name": "华\\u001b"\n}\n?\n'.encode()
    text = StringIO()
    monkeypatch.setattr(sys, "stdout", text)
    printing.document(["华"])
    assert text.getvalue() == '[\n "华"\n]\n'


def test_a_message_that_nobody_can_read_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed stderr ends nothing."""

    class Closed(StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", Closed())
    printing.say("hello")


def test_main_gives_the_status(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The installed command and `python -m cockpit` are this function; its signals are restored here."""
    import signal

    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        assert main(["--version"]) == 0
        assert main(["nonsense"]) == 2
        with pytest.raises(SystemExit) as ended:
            signal.raise_signal(signal.SIGTERM)
        assert ended.value.code == 143
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert capsys.readouterr().out.startswith("cockpit ")
