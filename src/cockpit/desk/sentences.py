"""Kept actions as people and other programs read them: the JSON of design.md 6, in one language."""

from collections.abc import Mapping
from typing import Any

from cockpit.content.texts import Texts
from cockpit.content.words import bracketed

Action = Mapping[str, Any]
"""A suggestion as the cache keeps it (``Suggestion.as_dict()``)."""


def action_shape(action: Action, texts: Texts) -> dict[str, Any]:
    """One action in the JSON of design.md 6; a line that has nothing to say is None."""
    return {
        "id": action["id"],
        "rule": action["rule"],
        "family": action["family"],
        "target": action["target"],
        "account_id": action["account_id"],
        "opportunity_id": action["opportunity_id"],
        "score": action["score"],
        "parts": action["parts"],
        "first": action["first"],
        "text": action_text(action, texts),
        "how": texts.how(action["style"]),
        "message": texts.message(action["need"]),
        "content": texts.content(action["dept"], action["layer"]),
        "via": texts.via(action),
        "reason": texts.reason(action["rule"]),
        "source": texts.source(action["rule"]),
    }


def action_text(action: Action, texts: Texts) -> str:
    """What to do; where the deal's stage is only estimated, also to ask for it (method.md 9.7)."""
    text = texts.action(action)
    return bracketed(text, texts.line("estimated_stage"), texts.language) if action.get("ask_stage") else text
