"""Is it a deal to work for: four questions of five criteria, and the winning six steps (method.md 5.3)."""

from typing import TYPE_CHECKING

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.tui.boards.view import BoardView, Item, Note, Section

if TYPE_CHECKING:
    from cockpit.desk.guides import Assessed
    from cockpit.desk.look import DealSituation

STEP = "step:"
GOES = {
    1: N_("Enter goes to the first open criterion."),
    2: N_("Enter opens the first part in the deal that lacks attitude or acceptance of the solution."),
    3: N_("Enter lists the rivals."),
    4: N_("Enter opens the deal's form: strategy, reason, own recipe."),
    5: N_("Enter adds a next step."),
    6: N_("Enter logs a contact with the coach, or names one."),
}
"""Where each of the winning six steps is done."""


def assessment_view(deal: "DealSituation", texts: Texts) -> BoardView:
    """The board of a deal."""
    from cockpit.desk.guides import assessed
    from cockpit.model.opportunity import ASSESSMENT

    found = assessed(deal)
    head = _head(found, texts)
    return BoardView(
        (*head, _legend()),
        (
            *(_block(deal, block, criteria, found, texts) for block, criteria in ASSESSMENT.items()),
            _steps(deal, texts),
        ),
        head[:1],
    )


def _legend() -> Note:
    return Note(_("+ yes · − no · ? unknown · of the steps ✓ done, □ open"))


def _head(found: "Assessed", texts: Texts) -> tuple[Note, ...]:
    said = _("{n} of 20 answered · total {total}").format(n=found.answered, total=_sum(found.total))
    if found.verdict is not None:
        tone = "good" if found.verdict == "GO" else "bad"
        return (Note(_("{text} · advice: {word}").format(text=said, word=texts.name("Verdict", found.verdict)), tone),)
    if found.red:
        return (Note(said, "strong"), Note(_("A red question: change that before you put more into the deal."), "warn"))
    return (Note(said, "strong"),)


def _sum(value: int) -> str:
    return f"{value:+d}" if value else "0"


def _block(deal: "DealSituation", block: str, criteria: tuple[str, ...], found: "Assessed", texts: Texts) -> Section:
    guide = texts.file("guide")
    value = found.blocks[block]
    red = block in found.red
    side = Note(_sum(value) + (" ■ " + _("red") if red else ""), "bad" if red else "good" if value > 0 else "quiet")
    answers = deal.opportunity.assessment
    return Section(
        str(guide["Block"][block]),
        tuple(_criterion(one, answers.get(one, 0), str(guide["Criterion"][one])) for one in criteria),
        side,
    )


def _criterion(key: str, value: int, text: str) -> Item:
    mark, tone, word = {1: ("+", "good", _("yes")), 0: ("?", "unknown", _("unknown")), -1: ("−", "bad", _("no"))}[value]
    return Item(key, mark, tone, text, (Note(word, tone),))


def _steps(deal: "DealSituation", texts: Texts) -> Section:
    from cockpit.desk.guides import six_steps

    done = six_steps(deal)
    guide = texts.file("guide")
    first = next((number for number, one in enumerate(done, 1) if not one), None)
    items = tuple(
        _step(number, one, number == first, deal, guide["WinningStep"], guide["WinningStepDone"], texts)
        for number, one in enumerate(done, 1)
    )
    return Section(_("Winning six steps"), items, Note(_("{n} of 6 done").format(n=sum(done))))


def _step(
    number: int,
    done: bool,
    following: bool,
    deal: "DealSituation",
    names: dict[str, str],
    when: dict[str, str],
    texts: Texts,
) -> Item:
    key = str(number)
    told = [Note(_("Done when: {text}").format(text=when[key]), "text")]
    record = deal.opportunity
    if number == 4 and record.strategy_kind is not None:
        kind = texts.name("StrategyKind", record.strategy_kind)
        told.append(Note(_("{kind}: {text}").format(kind=kind, text=record.strategy or "?"), "text"))
    if number in (4, 5) and record.recipe:
        told.append(Note(_("Own recipe: {text}").format(text=record.recipe), "text"))
    told.append(Note(_(GOES[number])))
    side = Note(_("next") if following else "", "warn")
    return Item(
        STEP + key, "✓" if done else "□", "good" if done else "warn", names[key], (side,), tuple(told),
        "quiet" if done else "text", f"{key} ",
    )  # fmt: skip
