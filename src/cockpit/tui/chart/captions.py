"""Words below a chart: who listens to the person at the cursor, or what to do while somebody is being moved."""

from cockpit.content.words import _
from cockpit.tui.chart.view import ChartLine, ChartView
from cockpit.tui.lines import Line, Span, fit, line, wrap


def line_texts(view: ChartView, person: str | None = None) -> tuple[str, ...]:
    """Influence and conflict lines in words, ``Sun Li => Qian Hao 0.8``; only one person's if given."""
    return tuple(line_text(view, one) for one in lines_of(view, person))


def lines_of(view: ChartView, person: str | None = None) -> tuple[ChartLine, ...]:
    """The lines between people of the chart; only those that begin or end at one person, if given."""
    return tuple(
        one
        for one in view.lines
        if person in (None, one.from_id, one.to_id) and {one.from_id, one.to_id} <= view.person.keys()
    )


def line_text(view: ChartView, one: ChartLine) -> str:
    """One line as method.md 3.4 writes it."""
    start, end = view.person[one.from_id].name, view.person[one.to_id].name
    if one.conflict:
        return _("{start} >< {end} (conflict)").format(start=start, end=end)
    return f"{start} => {end} {one.strength}".rstrip()


def noted(view: ChartView, one: ChartLine) -> str:
    """The same with its note."""
    return " · ".join(text for text in (line_text(view, one), one.note) if text)


def chart_about(view: ChartView, folded: int, influence: str) -> str:
    """How many people there are and are folded away, and whose lines are drawn if not those of the chosen one."""
    count = len(view.people)
    words = [_("1 person") if count == 1 else _("{n} people").format(n=count)] if count else []
    words += [_("{n} folded").format(n=folded)] if folded else []
    lines = {"all": _("lines of all"), "off": _("no lines")}.get(influence, "")
    return " · ".join([*words, *([lines] if lines and view.lines else [])])


def lines_caption(view: ChartView, person: str | None, width: int, most: int) -> tuple[Line, ...]:
    """The lines at one person with strength and note, one row each; the last of ``most`` rows counts the others."""
    found = lines_of(view, person) if person is not None else ()
    rows = []
    for one in found[:most]:
        note = f" · {one.note}" if one.note else ""
        rows.append(line(Span(" " + line_text(view, one), "bad" if one.conflict else "accent"), Span(note, "quiet")))
    if len(found) > most:
        more = Span(f" · +{len(found) - most}", "key")
        rows[-1] = (*fit(rows[-1], max(0, width - more.cells)), more)
    return tuple(rows)


def moving_caption(view: ChartView, moved: str, target: str | None, why_not: str, width: int) -> tuple[Line, ...]:
    """Who is moved, what enter would do, and the other keys; ``why_not`` says why the target can't be taken."""
    name = view.person[moved].name
    if why_not:
        would = Span(why_not, "bad")
    elif target is None or target == moved:
        would = Span(_("arrows choose the new manager"), "text")
    else:
        would = Span(_("enter: under {name}").format(name=view.person[target].name), "good")
    head = line(Span(" " + _("Moving {name}").format(name=name), "strong"), Span(" · ", "quiet"), would)
    keys = line(Span(" " + _("type a name · del: under nobody · esc: leave"), "quiet"))
    return (*wrap(head, width, indent=1)[:2], *wrap(keys, width, indent=1)[:2])
