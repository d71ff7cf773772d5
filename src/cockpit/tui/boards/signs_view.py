"""Signs of style and of personal need: what was seen, and what it suggests (method.md 2.6, 4.3)."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import _
from cockpit.tui.boards.stance_view import bare
from cockpit.tui.boards.view import BoardView, Item, Note, Section
from cockpit.tui.presenters import numbers as write

if TYPE_CHECKING:
    from cockpit.desk.look import Look
    from cockpit.model.people import Stakeholder

STYLE, NEED = "style", "need"


def signs_view(look: "Look", person: "Stakeholder", texts: Texts) -> BoardView:
    """The board of one person."""
    from cockpit.desk.guides import NEED_ITEMS, STYLE_ITEMS, need_of, style_of

    numbers = look.situation.numbers
    style, need = style_of(person.style_signs, numbers), need_of(person.need_signs, numbers)
    style_ticks, need_ticks = frozenset(person.style_signs), frozenset(person.need_signs)
    how = Item(
        STYLE,
        *_match(person.style, style.style),
        _suggestion(_("style"), person.style, style.style, style.top, "Style", texts),
        detail=(Note(texts.how(style.style or list(style.top)) or ""),),
    )
    message = Item(
        NEED,
        *_match(person.personal_need, need.need),
        _suggestion(_("need"), person.personal_need, need.need, need.candidates, "PersonalNeed", texts),
        detail=(Note(texts.message(need.need) or ""),),
    )
    signs, told = texts.file("signs"), (Note(how.text, how.tone), Note(message.text, message.tone))
    return BoardView(
        (Note(_("✓ seen, or as recorded · □ not seen · ≠ recorded otherwise")),),
        (
            Section(_("What the signs say"), (how, message)),
            *(_group(one, "Style", signs["StyleSign"], style_ticks, style.scores[one], texts) for one in STYLE_ITEMS),
            *(_group(n, "PersonalNeed", signs["NeedSign"], need_ticks, need.scores[n], texts) for n in NEED_ITEMS),
        ),
        told,
    )


def _match(recorded: str | None, suggested: str | None) -> tuple[str, str]:
    """Mark and tone: agreed, suggested otherwise, or nothing to go by."""
    if suggested is None:
        return "·", "quiet"
    return ("✓", "good") if recorded == suggested else ("≠", "warn")


def _suggestion(
    word: str, recorded: str | None, found: str | None, candidates: tuple[str, ...], kind: str, texts: Texts
) -> str:
    now = texts.name(kind, recorded) if recorded is not None else write.UNKNOWN
    if found is not None:
        said = texts.name(kind, found)
    elif candidates:
        said = _("not clear between {names}").format(names=_(", ").join(texts.name(kind, one) for one in candidates))
    else:
        said = _("too few signs")
    return _("{what}: the signs say {said}; recorded {now}").format(what=word, said=said, now=now)


def _group(
    kind: str,
    words: str,
    signs: Mapping[str, str],
    ticked: frozenset[str],
    score: Fraction,
    texts: Texts,
) -> Section:
    items = tuple(
        Item(code, "✓" if code in ticked else "□", "good" if code in ticked else "quiet", bare(str(text)))
        for code, text in signs.items()
        if code.rstrip("0123456789") == kind
    )
    count = sum(item.key in ticked for item in items)
    share = f"{count}/{len(items)}  {write.percent(score, 0)}" if count else ""
    hint = str(texts.file("guide")["NeedHint"][kind]) if words == "PersonalNeed" else ""
    side = "  ".join(part for part in (share, hint) if part)
    title = texts.name(words, kind)
    return Section(title[0].upper() + title[1:], items, Note(side) if side else None)
