"""Where a figure comes from: formula, numbers, weights, source, and what would change it most."""

from cockpit.desk.derivation.account import segment
from cockpit.desk.derivation.course import assessment, attention, course, graded, map_of
from cockpit.desk.derivation.deal import c139_index, chain, forecast
from cockpit.desk.derivation.finance import finance
from cockpit.desk.derivation.knowledge import account_plan, completeness, confirmed_needs, freshness
from cockpit.desk.derivation.parts import Derivation, Gain, Term, Unit
from cockpit.desk.derivation.person import composite, relationship
from cockpit.desk.derivation.radar import behaviour, dimensions, five_arrows, resources
from cockpit.desk.derivation.relation import MEASURES, breadth, enterprise
from cockpit.desk.derivation.score import action_score
from cockpit.desk.derivation.standing import cadence, effective, influence
from cockpit.desk.derivation.worth import actual_effort, key_account, loyalty, planned_effort, satisfaction

__all__ = [
    "MEASURES",
    "Derivation",
    "Gain",
    "Term",
    "Unit",
    "account_plan",
    "action_score",
    "actual_effort",
    "assessment",
    "attention",
    "behaviour",
    "breadth",
    "c139_index",
    "cadence",
    "chain",
    "completeness",
    "composite",
    "confirmed_needs",
    "course",
    "dimensions",
    "effective",
    "enterprise",
    "finance",
    "five_arrows",
    "forecast",
    "freshness",
    "graded",
    "influence",
    "key_account",
    "loyalty",
    "map_of",
    "planned_effort",
    "relationship",
    "resources",
    "satisfaction",
    "segment",
]
