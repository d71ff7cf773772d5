"""What is worked out from a typed text before it is read: price acceptance from two prices (method.md 5.4)."""

from fractions import Fraction

from cockpit.content.words import N_
from cockpit.tui.forms.amounts import NoNumber, parse_number
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.kinds import Field
from cockpit.tui.forms.values import State, Wrong

_PRICE = "price_acceptance"


def understood(field: Field, state: State, context: FormContext) -> State:
    """The state that a typed one stands for: ``1.10m / 1.00m``, our quote / the price they expect, is 67 points.

    Raises Wrong where two prices are no such pair; every other state is itself.
    """
    if field.name != _PRICE or context.price_helper is None or not isinstance(state, str):
        return state
    quote, slash, expected = state.replace("／", "/").partition("/")
    if not slash:
        return state
    try:
        prices = [Fraction(parse_number(text)) for text in (quote, expected)]
    except NoNumber as wrong:
        raise Wrong(str(wrong), state.strip()) from None
    points = context.price_helper(*prices)
    if points is None:
        raise Wrong(N_("needs an expected price above 0"), state.strip())
    return str(points)
