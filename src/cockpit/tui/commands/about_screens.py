"""Commands that go from screen to screen, and those inside the screens over the whole book."""

from cockpit.content.words import N_
from cockpit.tui.commands.command import EVERYWHERE, OVERVIEWS, Command, Where, Window

_ALL = EVERYWHERE | OVERVIEWS
_LISTS: frozenset[Where] = frozenset({Window.PIPELINE, Window.MAP, Window.NETWORK})
_MAP: frozenset[Where] = frozenset({Window.MAP})
_REVIEW: frozenset[Where] = frozenset({Window.REVIEW})
_PIPELINE: frozenset[Where] = frozenset({Window.PIPELINE})

SCREENS: tuple[Command, ...] = (
    Command(
        "screen.cockpit",
        ("f3",),
        N_("Cockpit"),
        N_("The five panes about one account."),
        places=_ALL,
        bar=OVERVIEWS,
        also="home panes start 驾驶舱 主屏",
    ),
    Command(
        "screen.pipeline",
        ("f4",),
        N_("Pipeline"),
        N_("Every open deal with both stages, gap, chance and forecast; sums by category and currency."),
        places=_ALL,
        also="pipeline deals forecast funnel 商机 漏斗 预测",
    ),
    Command(
        "screen.map",
        ("f5",),
        N_("Map"),
        N_("Accounts by purchasing power and share: attack, defend, maintain, drop; 80/20 and effort."),
        places=_ALL,
        also="map segments quadrants pareto effort 地图 进攻 防守 资源",
    ),
    Command(
        "screen.network",
        ("f6",),
        N_("Network"),
        N_(
            "All key persons by closeness, which seller you are, and the money that rests on each: the open deals in"
            " which the person is approver, decision-maker or evaluator."
        ),
        places=_ALL,
        also="network relationships key persons closeness 人脉 关系 关键人",
    ),
)
"""All run by the cockpit."""

OVERVIEW_KEYS: tuple[Command, ...] = (
    Command(
        "overview.enter",
        ("enter",),
        N_("Show in the cockpit"),
        N_("Turns the cockpit to the deal, account or person under the cursor."),
        places=OVERVIEWS,
        bar=OVERVIEWS,
        short=N_("open"),
    ),
    Command(
        "overview.review",
        ("r", "space"),
        N_("Review deal by deal"),
        N_("One deal a screen, in the order of the list, with its page and its actions."),
        places=_PIPELINE,
        bar=_PIPELINE,
        short=N_("review"),
        also="review walk through 逐个 回顾",
    ),
    Command(
        "overview.next_column",
        ("right",),
        N_("Order by the next column"),
        N_("The list is ordered by the column to the right; a click on a column's title orders by it."),
        places=_LISTS,
        bar=_LISTS,
        short=N_("order"),
    ),
    Command(
        "overview.previous_column",
        ("left",),
        N_("Order by the column before"),
        N_("The list is ordered by the column to the left."),
        places=_LISTS,
    ),
    Command(
        "overview.turn_order",
        ("s", "insert"),
        N_("Turn the order round"),
        N_("Largest first becomes smallest first."),
        places=_LISTS,
        bar=_LISTS,
        short=N_("turn round"),
    ),
    Command(
        "overview.filter",
        ("slash",),
        N_("Filter"),
        N_("Shows what holds a part of a name; enter goes back to the list, an empty text shows all."),
        places=_LISTS,
        bar=_LISTS,
        short=N_("filter"),
    ),
    Command(
        "review.next",
        ("n", "right"),
        N_("Next deal"),
        N_("The deal after this one in the list."),
        places=_REVIEW,
        bar=_REVIEW,
        short=N_("next deal"),
    ),
    Command(
        "review.previous",
        ("N", "left"),
        N_("Previous deal"),
        N_("The deal before this one in the list."),
        places=_REVIEW,
        bar=_REVIEW,
        short=N_("deal before"),
    ),
    Command(
        "map.next",
        ("n", "tab"),
        N_("Next segment"),
        N_("Lists the accounts of the next segment: attack, defend, maintain, drop, not known."),
        places=_MAP,
        bar=_MAP,
        short=N_("segment"),
    ),
    Command(
        "map.previous",
        ("N", "shift+tab"),
        N_("Previous segment"),
        N_("Lists the accounts of the segment before."),
        places=_MAP,
    ),
    Command(
        "map.currency",
        ("c", "space"),
        N_("80/20 of the next currency"),
        N_("Profits and revenues are compared within one currency only."),
        places=_MAP,
        bar=_MAP,
        short=N_("currency"),
    ),
    Command(
        "overview.copy",
        ("y", "ctrl+y"),
        N_("Copy the list"),
        N_("The list, or the page, goes to the clipboard of the terminal as text."),
        places=OVERVIEWS,
    ),
    Command(
        "overview.close",
        ("q",),
        N_("Close"),
        N_("Back to where one came from."),
        places=OVERVIEWS,
    ),
)
"""Done by the screen itself."""
