"""What a figure says, in one line of words."""

from cockpit.content.words import N_, _
from cockpit.desk.shapes import Json
from cockpit.methods.c139 import Reading as BoardReading
from cockpit.methods.c139 import WeakCoach
from cockpit.methods.exact import Exact, rounded
from cockpit.methods.finance import Reading, ReadingCode

_FINANCE = {
    ReadingCode.SUPPLY_SHORT: N_("{value} days of supply: {distance} below the lower limit; shortage ahead."),
    ReadingCode.SUPPLY_RIGHT: N_("{value} days of supply: inside the limits."),
    ReadingCode.SUPPLY_HIGH: N_("{value} days of supply: {distance} above the limit; sell-through before new orders."),
    ReadingCode.SUPPLY_OVERSTOCK: N_(
        "{value} days of supply: overstock, {distance} above the last limit; no new orders."
    ),
    ReadingCode.GMROII_BELOW_COST: N_("GMROII {percent}%: the stock returns less margin than it cost."),
    ReadingCode.GMROII_BELOW_TARGET: N_("GMROII {percent}%: the stock pays, and lies below the usual {limit}%."),
    ReadingCode.GMROII_GOOD: N_("GMROII {percent}%: the stock pays well."),
    ReadingCode.MARGIN_FELL: N_("Margin rate {percent}%: {points} points less than in the last figures."),
    ReadingCode.ROI_BELOW_TARGET: N_("ROI {percent}%: below the target of {limit}%."),
}
_BOARD = {
    BoardReading.TOP_ONLY: N_("Top man only: the base is thin."),
    BoardReading.WORK_TOP: N_("Work the top decision-maker."),
    BoardReading.BLIND: N_("Blind: collect before you push."),
    BoardReading.ONLY_CLAIMS: N_("Without a coach the values are only claims."),
}
_COACH = {
    WeakCoach.NOT_SUPPORTER: N_("the coach is no supporter"),
    WeakCoach.ONLY_WORDS: N_("the coach's support is only words"),
    WeakCoach.NOT_CLOSE: N_("the coach is not close to us"),
    WeakCoach.NOT_RECENT: N_("no contact with the coach for a month"),
}


def finance_line(reading: Reading) -> str:
    """One finance reading as a sentence."""
    is_days = reading.figure == "days_of_supply"
    limit = reading.limit if is_days else reading.limit * 100
    return _(_FINANCE[reading.code]).format(
        value=_figure(reading.value),
        distance=_figure(reading.distance),
        percent=_figure(reading.value * 100),
        points=_figure(reading.distance * 100),
        limit=_figure(limit),
    )


def _figure(value: Exact) -> str:
    """One decimal, thousands parted by commas, as the screen's calculator writes it."""
    return f"{rounded(value, 1):,f}"


def finance_shape(reading: Reading) -> dict[str, Json]:
    """One finance reading in JSON."""
    return {
        "id": reading.code.value,
        "figure": reading.figure,
        "level": reading.level.value,
        "text": finance_line(reading),
    }


def board_line(reading: BoardReading) -> str:
    """What a pattern of C139 values says (method.md 3.6)."""
    return _(_BOARD[reading])


def coach_line(reason: WeakCoach) -> str:
    """Why a named coach is a weak one (method.md 3.6)."""
    return _(_COACH[reason])


def coach_said(code: str) -> str:
    """The same by the reason's identifier, as the figures hold it."""
    return coach_line(WeakCoach(code))
