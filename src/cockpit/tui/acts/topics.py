"""The explanations of the method: the list of all, and one of them."""

from typing import TYPE_CHECKING

from cockpit.content.words import _, language
from cockpit.tui.acts.registry import does
from cockpit.tui.boards.explain import open_topic

if TYPE_CHECKING:
    from cockpit.tui.commands.hits import Hit
    from cockpit.tui.screens.home import HomeScreen


@does("topics")
def topics(home: "HomeScreen") -> None:
    """Every page by its group; letters narrow the list, enter opens one."""
    from cockpit.tui.screens.finder import Finder

    wanted = Finder(_("Explanations"), _("part of a title"), found, _("No explanation has that in its title."))
    home.app.push_screen(wanted, lambda topic: open_topic(home, topic) if topic else None)


def found(text: str) -> "list[Hit]":
    """The pages whose title or short name fits a text, the best first; all by their groups without one."""
    from cockpit.content.explain import ALIASES
    from cockpit.desk.explaining import topics as every
    from cockpit.desk.fuzzy import Fit, fit, fold
    from cockpit.tui.commands.hits import Hit

    wanted, hits = fold(text), []
    for one in every(language()):
        names = [one.title, one.topic, *(alias for alias, topic in ALIASES.items() if topic == one.topic)]
        fits = [rank for name in names if (rank := fit(wanted, fold(name))) is not None] if wanted else [0]
        if fits:
            hits.append(Hit(one.topic, one.title, section="" if wanted else one.group_title, rank=min(fits)))
    if not wanted:
        return hits
    close = [hit for hit in hits if hit.rank < Fit.SCATTERED]
    return sorted(close or hits, key=lambda hit: hit.rank)
