"""Where a figure comes from: formula, numbers, weights, source, and what would change it most."""

from cockpit.desk.derivation.account import segment
from cockpit.desk.derivation.deal import c139_index, chain, forecast
from cockpit.desk.derivation.finance import finance
from cockpit.desk.derivation.parts import Derivation, Gain, Term, Unit
from cockpit.desk.derivation.person import composite, relationship
from cockpit.desk.derivation.standing import cadence, effective

__all__ = [
    "Derivation",
    "Gain",
    "Term",
    "Unit",
    "c139_index",
    "cadence",
    "chain",
    "composite",
    "effective",
    "finance",
    "forecast",
    "relationship",
    "segment",
]
