"""The base of every record of the book: frozen, closed to unknown fields, amounts fit their currency."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from cockpit.model.money import decimals_of


class Part(BaseModel):
    """A value inside a record, such as one obstacle of an opportunity."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)


class Record(Part):
    """One row of an array of the book (book-format.md). Unknown is None, never 0."""

    MONEY: ClassVar[tuple[str, ...]] = ()
    """Fields that are money in the record's own ``currency``; none but in a ``Priced`` record."""


class Priced(Record):
    """A record with amounts: it has a field ``currency``, and no amount has more decimals than that."""

    if TYPE_CHECKING:
        currency: str | None

    @model_validator(mode="after")
    def _amounts_fit_their_currency(self) -> Self:
        currency = self.currency
        if currency is not None:
            for field in self.MONEY:
                amount: Decimal | None = getattr(self, field)
                if amount is not None and -_exponent(amount) > decimals_of(currency):
                    raise field_error(
                        field, "amount_decimals", "has more decimals than {currency} has", currency=currency
                    )
        return self


def _exponent(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def field_error(field: str, code: str, message: str, **values: Any) -> PydanticCustomError:
    """An error of one field, raised from a check that needs the whole record."""
    return PydanticCustomError(code, message, {"field": field, **values})
