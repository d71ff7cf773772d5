"""Money: an exact decimal with its ISO 4217 currency; files hold integer minor units."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

_CODES = frozenset(
    """AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD
    CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
    GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK
    LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR
    PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
    SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XOF XPF
    YER ZAR ZMW ZWG""".split()
)
_DECIMALS = (
    dict.fromkeys("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(), 0)
    | dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3)
    | dict.fromkeys("CLF UYW".split(), 4)
)

MONEY_LIMIT = Decimal(10) ** 13
"""No amount may reach this; its minor units always fit SQLite's 64-bit integer."""


def is_currency(code: str) -> bool:
    """Whether the code is an active ISO 4217 currency."""
    return code in _CODES


def decimals_of(currency: str) -> int:
    """Number of decimals of the currency's minor unit, 0..4 (most: 2)."""
    return _DECIMALS.get(currency, 2)


def to_minor(amount: Decimal, currency: str) -> int:
    """The amount in minor units; ValueError where it has more decimals than the currency."""
    scaled = amount.scaleb(decimals_of(currency))
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{amount} has more decimals than {currency}")
    return int(scaled)


def from_minor(minor: int, currency: str) -> Decimal:
    """The exact amount of an integer number of minor units, with the currency's decimals."""
    return Decimal(minor).scaleb(-decimals_of(currency))


def round_money(amount: Decimal, currency: str) -> Decimal:
    """Half up to the currency's minor unit; a tie goes away from zero (method.md 0)."""
    return amount.quantize(Decimal(1).scaleb(-decimals_of(currency)), rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency; amounts of two currencies are never added."""

    amount: Decimal
    currency: str

    @property
    def minor(self) -> int:
        return to_minor(self.amount, self.currency)

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} can't be added")
        return Money(self.amount + other.amount, self.currency)

    def __lt__(self, other: "Money") -> bool:
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} can't be compared")
        return self.amount < other.amount
