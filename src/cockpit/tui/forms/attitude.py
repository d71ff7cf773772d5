"""AttitudeForm: corrects one assessment that was written down before: value, how sure, day, what it rests on."""

from textual.widget import Widget

from cockpit.content.texts import Texts
from cockpit.content.words import _, language
from cockpit.desk.days.calendar import Lean
from cockpit.desk.plans.past import correct_attitude
from cockpit.model.changes import Plan
from cockpit.model.enums import Confidence
from cockpit.model.people import Participation
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.controls.keyed import Keyed, KeyedPick
from cockpit.tui.forms.controls.row import FieldRow
from cockpit.tui.forms.controls.scale import Scale
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.forms.kinds import Field, Kind
from cockpit.tui.forms.small import SmallForm, SmallRow, day_in
from cockpit.tui.forms.values import State

_DAY = Field("on", Kind.DAY, required=True, lean=Lean.PAST)
_EVIDENCE = Field("attitude_evidence", Kind.LINE)
_KEYS = {Confidence.CONFIRMED: "c", Confidence.OBSERVED: "o", Confidence.CLAIMED: "s", Confidence.GUESSED: "g"}


def scale_words(value: int) -> tuple[str, str]:
    """What an attitude means, and what our success does for such a person (method.md 4.6)."""
    texts, code = Texts(language()), f"{value:+d}" if value else "0"
    return texts.name("Attitude", code), texts.name("Benefit", code)


def confidences(chosen: Confidence = Confidence.OBSERVED) -> KeyedPick:
    """How an assessment is known, by one key."""
    texts = Texts(language())
    options = tuple(Keyed(key, code, texts.name("Confidence", code)) for code, key in _KEYS.items())
    return KeyedPick(options, chosen)


class AttitudeForm(SmallForm):
    """Up, down, + and - move the value; enter goes to the evidence, enter there saves.

    ``place`` is that of the assessment in the participation's list.
    """

    def __init__(self, context: FormContext, part: Participation, place: int, *, drafts: Drafts | None = None) -> None:
        self.context, self.part, self.place = context, part, place
        self.was = part.attitudes[place]
        person = context.dossier.person.get(part.stakeholder_id) if context.dossier else None
        self.who = person.name if person else part.stakeholder_id
        super().__init__(
            _("Attitude of {day}: {name}").format(day=self.was.on.isoformat(), name=self.who),
            ("attitude", part.stakeholder_id, part.opportunity_id, str(place)),
            drafts,
        )
        self.start: dict[str, str] = {
            "value": str(self.was.value),
            "confidence": str(self.was.confidence),
            "on": self.was.on.isoformat(),
            "evidence": self.was.evidence or "",
        }
        words = {value: scale_words(value) for value in range(-4, 5)}
        self.scale = Scale(self.was.value, words.__getitem__)
        self.scale.value = int(self._state("value"))
        self.confidence = confidences(Confidence(self._state("confidence")))
        self.day = FieldRow(_DAY, _("Day"), self._state("on"), context)
        self.evidence = FieldRow(_EVIDENCE, _("Evidence"), self._state("evidence"), context)

    def _state(self, field: str) -> str:
        return str(self.draft.get(field, self.start[field]))

    def parts(self) -> list[SmallRow | FieldRow]:
        return [
            SmallRow(_("Attitude"), self.scale),
            SmallRow(_("How sure"), self.confidence),
            self.day,
            self.evidence,
        ]

    def on_mount(self) -> None:
        self.scale.focus()

    def last(self) -> Widget:
        return self.evidence.control

    def states(self) -> dict[str, State]:
        now = {
            "value": str(self.scale.value),
            "confidence": self.confidence.code,
            "on": str(self.day.control.state),
            "evidence": str(self.evidence.control.state),
        }
        return {name: state for name, state in now.items() if state != self.start[name]}

    def plan(self) -> Plan:
        day = day_in(self.day, self.context.today)
        evidence = str(self.evidence.control.state).strip() or None
        confidence = Confidence(self.confidence.code or Confidence.OBSERVED)
        return correct_attitude(self.part, self.place, self.scale.value, day, confidence, evidence, self.who)
