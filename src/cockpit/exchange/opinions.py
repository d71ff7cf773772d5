"""What an export leaves out with ``--no-opinions``: everything that is a judgement of a person (design.md 8)."""

from cockpit.exchange.rows import Row

_ONLY = {"participations": ("stakeholder_id", "opportunity_id", "roles")}
"""Arrays of which only these fields stay."""
_WHOLE = frozenset(("influence_lines", "actions"))
"""Who listens to whom, and what was done with advice: computed from judgements, or judgements as a whole."""
_FIELDS = {
    "stakeholders": (
        "influence",
        "style",
        "personal_need",
        "change_temper",
        "veto_holder",
        "single_approver",
        "contact_depth",
        "trust_base",
        "hobbies",
        "family",
        "power_note",
        "authority_note",
        "interest_note",
        "style_signs",
        "need_signs",
        "tags",
        "notes",
    ),
    "interactions": ("note", "listening"),
    "project_history": ("chain_snapshot",),
}


def without_opinions(array: str, row: Row) -> Row | None:
    """The row without what is judged; None where nothing of it may stay."""
    if array in _WHOLE or (array == "needs" and row.get("level") == "PERSONAL"):
        return None
    if array in _ONLY:
        return {name: row[name] for name in _ONLY[array] if name in row}
    kept = {name: value for name, value in row.items() if name not in _FIELDS.get(array, ())}
    if array == "interactions" and "people" in kept:
        kept["people"] = [{k: v for k, v in person.items() if k != "trust_delta"} for person in kept["people"]]
    if array == "opportunities" and "c139" in kept:
        kept["c139"] = {name: value for name, value in kept["c139"].items() if name != "coach_id"}
    return kept
