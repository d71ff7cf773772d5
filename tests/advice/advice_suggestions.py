"""Suggestions made by hand, for tests of what is done with them."""

from typing import Any

from cockpit.advice.rule import Kind
from cockpit.advice.suggestion import Named, Suggestion, Via
from cockpit.methods.reach import Via as ViaKind


def suggestion(rule: str, score: int = 50, *, base: int = 40, person: str = "", via: str = "", **fields: Any) -> Suggestion:
    """One action: about a person if named, else about the deal; each rule is its own family unless given."""
    kind = Kind.PERSON if person else Kind.DEAL
    values: dict[str, Any] = {
        "id": f"{rule}:opp:{person}",
        "family": rule,
        "kind": kind,
        "target_id": person or "opp",
        "target_name": person.upper() or "Deal",
        "account_id": "acc",
        "opportunity_id": "opp",
        "parts": {"base": base, "stage": score - base},
        "person": Named(person, person.upper()) if person else None,
        "via": Via(ViaKind.SUPPORTER, via, via.upper()) if via else None,
    }
    return Suggestion(rule=rule, score=score, **(values | fields))
