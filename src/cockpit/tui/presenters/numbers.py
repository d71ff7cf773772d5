"""How numbers are written on the screen: rounded half up, thousands parted, money with its sign."""

from decimal import Decimal
from fractions import Fraction

from cockpit.content.words import _, language
from cockpit.tui import symbols

Number = Fraction | Decimal | int
UNKNOWN = "?"
_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KRW": "₩", "INR": "₹"}
_WIDE_SIGNS = frozenset({"EUR"})
"""Currencies whose sign has no plain one of a single cell: their code stands there."""
_STEPS = {
    "en": ((10**9, "bn"), (10**6, "M"), (10**3, "k")),
    "zh": ((10**8, "亿"), (10**4, "万")),
}


def rounded(value: Number, places: int) -> Decimal:
    """So many decimals, half up; a tie goes away from zero (method.md 0)."""
    exact = Fraction(value)
    tenfold = abs(exact) * 10**places
    whole = int(tenfold + Fraction(1, 2))
    return Decimal(-whole if exact < 0 else whole).scaleb(-places)


def plain(value: Number, places: int) -> str:
    """With thousands parted by commas: ``1,200`` or ``24.0``."""
    return f"{rounded(value, places):,f}"


def units(value: Number) -> str:
    """A count: whole where it is whole, else with two decimals."""
    return plain(value, 0 if Fraction(value).denominator == 1 else 2)


def percent(value: Number | None, places: int = 1) -> str:
    """A fraction of 1 as a percentage: 0.25 is ``25.0%``."""
    return UNKNOWN if value is None else f"{plain(Fraction(value) * 100, places)}%"


def sign_of(currency: str | None) -> str:
    """The currency's sign, or its code with a blank; nothing where it is not known."""
    if not currency:
        return ""
    if symbols.is_plain() and currency in _WIDE_SIGNS:
        return f"{currency} "
    return _SIGNS.get(currency, f"{currency} ")


def money(amount: Number | None, currency: str | None, places: int = 0) -> str:
    """``¥1,000,000``; unknown is ``?``."""
    if amount is None:
        return UNKNOWN
    minus = "-" if amount < 0 else ""
    return f"{minus}{sign_of(currency)}{plain(abs(Fraction(amount)), places)}"


def short_money(amount: Number | None, currency: str | None) -> str:
    """``¥1.2M`` or ``¥120万``: for places where the exact amount has no room."""
    if amount is None:
        return UNKNOWN
    return f"{'-' if amount < 0 else ''}{sign_of(currency)}{short(abs(Fraction(amount)))}"


def short(value: Number) -> str:
    """A large number in few cells, at most three figures and a word: ``1.2M``, in Chinese ``120万``."""
    exact = Fraction(value)
    for step, word in _STEPS[language()]:
        if exact >= step:
            scaled = exact / step
            return f"{plain(scaled, 0 if scaled >= 100 or scaled.denominator == 1 else 1)}{word}"
    return units(exact) if exact.denominator == 1 else plain(exact, 1)


def signed(value: int | None) -> str:
    """An attitude: ``+2``, ``0``, ``-3``, unknown ``?``."""
    return UNKNOWN if value is None else f"{value:+d}" if value else "0"


def days_word(count: int) -> str:
    """``1 day``, ``12 days``."""
    return _("1 day") if count == 1 else _("{n} days").format(n=count)
