"""The 86 rules of method.md 10: one module per group of families, one small function per rule.

Importing this package declares them all in ``cockpit.advice.rule.RULES``. A rule's docstring is its meaning;
its texts are in ``content/<language>/rules.toml`` under its id.
"""

from cockpit.advice.rules import (
    access,
    accounts,
    after,
    closeness,
    coach,
    conduct,
    decision_map,
    departments,
    info,
    milestones,
    needs,
    neutral,
    opponent,
    reinforce,
    sponsor,
    sync,
    verify,
)

__all__ = [
    "access", "accounts", "after", "closeness", "coach", "conduct", "decision_map", "departments", "info",
    "milestones", "needs", "neutral", "opponent", "reinforce", "sponsor", "sync", "verify",
]  # fmt: skip
