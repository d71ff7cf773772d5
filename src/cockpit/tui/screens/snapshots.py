"""The account's snapshots in the calculator: which one is shown, turning through product lines and days."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.words import _

if TYPE_CHECKING:
    from cockpit.model.account import FinanceSnapshot
    from cockpit.tui.screens.home import HomeScreen

STORED = {
    "price_ex_tax": 4, "unit_cost": 4, "stock_units": 6, "weekly_units": 6, "annual_units": 6,
    "annual_profit": 2, "investment": 2,
}  # fmt: skip
"""The values that a snapshot keeps, with their decimals; everything else is computed from them."""


def known(home: "HomeScreen") -> "list[FinanceSnapshot]":
    """The account's snapshots up to today, oldest first; on one day that of the whole account last."""
    look = home.choice.look
    found = [s for s in look.dossier.finance_snapshots if s.as_of <= home.session.today] if look is not None else []
    return sorted(found, key=lambda s: (s.as_of, s.product_line is None, s.id))


def shown(home: "HomeScreen") -> "FinanceSnapshot | None":
    """The snapshot that was turned to, else the latest one."""
    found = known(home)
    chosen = next((one for one in found if one.id == home.finance.snapshot_id), None)
    return chosen or (found[-1] if found else None)


def of_line(home: "HomeScreen") -> "list[FinanceSnapshot]":
    """The snapshots of the shown one's product line, oldest first."""
    here = shown(home)
    return [one for one in known(home) if here is not None and one.product_line == here.product_line]


def values(snapshot: "FinanceSnapshot | None") -> dict[str, Fraction]:
    """What a snapshot keeps, by name."""
    found = ((name, getattr(snapshot, name, None)) for name in STORED)
    return {name: Fraction(value) for name, value in found if value is not None}


def history(home: "HomeScreen") -> list[Mapping[str, object]]:
    """What follows from each snapshot of the product line, oldest first; worked out anew only where they differ."""
    from cockpit.desk.calculator import work_out

    week = {"days_per_week": Fraction(home.session.days_per_week)}
    key = tuple(tuple({**week, **values(one)}.items()) for one in of_line(home))
    if home.finance.history[0] != key:
        home.finance.history = key, [work_out(dict(one)) for one in key]
    return home.finance.history[1]


def turn_day(home: "HomeScreen", by: int) -> "FinanceSnapshot | None":
    """The snapshot before (-1) or after (1) the shown one in its product line; None at the end."""
    line, here = of_line(home), shown(home)
    place = line.index(here) + by if here in line else -1
    return line[place] if 0 <= place < len(line) else None


def turn_line(home: "HomeScreen") -> "FinanceSnapshot | None":
    """The latest snapshot of the next product line, round in a circle; None where there is only one."""
    here = shown(home)
    latest = {one.product_line: one for one in known(home)}
    lines = sorted(latest, key=lambda name: (name is not None, name or ""))
    if here is None or len(lines) < 2:
        return None
    return latest[lines[(lines.index(here.product_line) + 1) % len(lines)]]


def said(home: "HomeScreen", snapshot: "FinanceSnapshot") -> str:
    """Day, product line and place of a snapshot among those of its line."""
    line = of_line(home)
    place = line.index(snapshot) + 1 if snapshot in line else 0
    text = _("snapshot of {day}, {place} of {count}").format(
        day=snapshot.as_of.isoformat(), place=place, count=len(line)
    )
    whole = _("whole account") if len({one.product_line for one in known(home)}) > 1 else ""
    about = snapshot.product_line or whole
    return f"{text} · {about}" if about else text
