"""What an entry of the history is called, in the language now spoken."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _, language

if TYPE_CHECKING:
    from cockpit.storage.journal import Act

KINDS = {
    "account": N_("account"),
    "info-item": N_("information"),
    "stakeholder": N_("person"),
    "influence-line": N_("influence line"),
    "opportunity": N_("opportunity"),
    "participation": N_("part in the deal"),
    "interaction": N_("contact"),
    "need": N_("need"),
    "meeting": N_("meeting"),
    "objection": N_("objection"),
    "resource-request": N_("resource request"),
    "finance-snapshot": N_("finance snapshot"),
    "past-project": N_("past project"),
    "competitor": N_("competitor"),
    "account-goal": N_("account goal"),
    "done-action": N_("answer to an action"),
    "next-step": N_("next step"),
    "proof": N_("proof"),
    "target": N_("sales target"),
    "product": N_("product"),
}
"""What people call one record of each array, by the array's singular."""

_STANDS = ("old", "new")
"""Values that say where something stood and stands."""
_CODES = ("BuyingStage", "SellingStage", "Stance")
_FRAMES = {"ACT": "{act}", "UNDO": N_("Undo: {act}"), "REDO": N_("Redo: {act}")}


def said(label: str, values: Mapping[str, Any]) -> str:
    """A label with its values, both in the language now spoken; names of records stay as they are."""
    words = {k: _(KINDS.get(str(v), str(v))) if k == "kind" else v for k, v in values.items()}
    words |= {k: _word(str(words[k])) for k in _STANDS if k in words}
    if "rule" in words:
        words["rule"] = _rule(str(words["rule"]))
    try:
        return _(label).format(**words)
    except (KeyError, IndexError, ValueError):
        return label


def _word(code: str) -> str:
    """The word for a stage or a stance; an attitude stays a number."""
    if not code.isidentifier():
        return code
    names = _texts(language()).file("names")
    return next((names[kind][code] for kind in _CODES if code in names[kind]), code)


def _rule(id: str) -> str:
    """A rule by its title; one that this program doesn't know by its id."""
    texts = _texts(language())
    return f"“{texts.title(id)}”" if id in texts.file("rules") else id


@cache
def _texts(language: str) -> Texts:
    return Texts(language)


def act_said(act: "Act") -> str:
    """One entry of the history as a sentence; an undo names what it took back."""
    return _(_FRAMES.get(act.kind, "{act}")).format(act=said(act.label, act.values))
