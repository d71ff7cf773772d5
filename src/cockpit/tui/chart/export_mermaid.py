"""The chart as a Mermaid flowchart, as documents and wikis draw it."""

import re
from collections.abc import Iterator

from cockpit.content.words import _
from cockpit.tui.chart.captions import lines_of
from cockpit.tui.chart.paint import VETO
from cockpit.tui.chart.tree import forest
from cockpit.tui.chart.view import ChartPerson, ChartView

_MEANING = re.compile(r"[^0-9A-Za-z .,?'+()\[\]/\u0080-\U0010ffff-]")
"""Every sign that could mean something to Mermaid or to HTML."""
_CLASSES = {"SP": "supporter", "SN": "sponsor", "PS": "sponsor", "N": "neutral", "NS": "critic", "H": "enemy"}
_STYLES = {
    "sponsor": "stroke:#00684a,stroke-width:3px",
    "supporter": "stroke:#3f6600,stroke-width:2px",
    "neutral": "stroke:#6b5d00",
    "critic": "stroke:#924e00,stroke-width:2px",
    "enemy": "stroke:#b02a00,stroke-width:3px",
    "placeholder": "stroke-dasharray:4 3",
}


def chart_mermaid(view: ChartView) -> str:
    """The whole chart: solid lines of reporting, dotted ones of influence with strength and note, crosses of conflict.

    Ids are numbers, and every sign of a name that could mean something to Mermaid is written as its code.
    """
    return "\n".join(["flowchart TD", *_people(view), *_reporting(view), *_lines(view), *_looks(view)]) + "\n"


def _ids(view: ChartView) -> dict[str, str]:
    return {person.id: f"p{number}" for number, person in enumerate(view.people, 1)}


def _people(view: ChartView) -> Iterator[str]:
    ids = _ids(view)
    for person in view.people:
        opening, closing = ("([", "])") if person.outsider else ("[", "]")
        yield f'  {ids[person.id]}{opening}"{_label(person)}"{closing}'


def _label(person: ChartPerson) -> str:
    name = f"{person.name} {VETO}" if person.veto else person.name
    rows = (name, person.post, f"{person.tags} {person.marker}".rstrip())
    return "<br/>".join(_written(row) for row in rows if row)


def _written(text: str) -> str:
    """The text as Mermaid takes it literally: ``#`` and the number of the sign."""
    return _MEANING.sub(lambda sign: f"#{ord(sign.group())};", text)


def _reporting(view: ChartView) -> Iterator[str]:
    ids = _ids(view)
    for manager, reports in forest(view.people).reports.items():
        for report in reports:
            yield f"  {ids[manager]} --> {ids[report]}"


def _lines(view: ChartView) -> Iterator[str]:
    ids = _ids(view)
    for line in lines_of(view):
        words = [_("conflict")] if line.conflict else [line.strength]
        text = _written(" · ".join(word for word in (*words, line.note) if word))
        start, end = ids[line.from_id], ids[line.to_id]
        if line.conflict:
            yield f'  {start} x-. "{text}" .-x {end}'
        else:
            yield f'  {start} -. "{text}" .-> {end}' if text else f"  {start} -.-> {end}"


def _looks(view: ChartView) -> Iterator[str]:
    ids = _ids(view)
    used: dict[str, list[str]] = {}
    for person in view.people:
        names = [_CLASSES.get(person.stance or "", "")] + (["placeholder"] if person.placeholder else [])
        for name in filter(None, names):
            used.setdefault(name, []).append(ids[person.id])
    for name, people in used.items():
        yield f"  classDef {name} {_STYLES[name]}"
        yield f"  class {','.join(people)} {name}"
