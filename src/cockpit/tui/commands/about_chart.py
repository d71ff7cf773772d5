"""Commands of the org chart: folding, moving and adding people, taking the chart away."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import Command, Place, Where, needs_account, needs_person

C = Place.CHART


def _in(*places: Where) -> frozenset[Where]:
    return frozenset(places)


ORG_CHART = (
    Command(
        "person.move",
        ("m", "0"),
        N_("Move under another manager"),
        N_("Arrows and enter choose the new manager in the chart, or type a name."),
        places=_in(C),
        bar=_in(C),
        when=needs_person,
        short=N_("move"),
        also="manager boss reports 上级 汇报",
    ),
    Command(
        "person.beside",
        ("A", "shift+insert"),
        N_("Add a colleague"),
        N_("A new person under the same manager as the chosen one; a adds one under the chosen person."),
        places=_in(C),
        when=needs_account,
    ),
    Command(
        "chart.fold",
        ("space",),
        N_("Fold or open a branch"),
        N_("Hides or shows everybody under the chosen person."),
        places=_in(C),
        when=needs_person,
        also="collapse expand 折叠 展开",
    ),
    Command(
        "chart.fold_all",
        ("asterisk",),
        N_("Open or fold everything"),
        N_("Shows everybody, or only the way to the chosen person."),
        places=_in(C),
        when=needs_person,
        also="collapse expand 折叠 展开",
    ),
    Command(
        "chart.home",
        ("home",),
        N_("Top of the chart"),
        N_("Goes to the first person without a manager."),
        places=_in(C),
        when=needs_person,
    ),
    Command(
        "chart.export",
        ("E",),
        N_("Export the chart"),
        N_("Writes it to a file as text, SVG or Mermaid, with or without opinions."),
        places=_in(C),
        when=needs_person,
        also="export svg mermaid text 导出",
    ),
)
