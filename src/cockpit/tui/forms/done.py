"""DoneForm: what came of an action, and the contact with its person where there was one today."""

from collections.abc import Mapping, Sequence
from typing import Any

from textual.widget import Widget
from textual.widgets import Static

from cockpit.content.texts import Texts
from cockpit.content.words import _, language
from cockpit.desk.plans import Outcome, action_done, present_attitude
from cockpit.model.changes import Plan
from cockpit.model.enums import Channel
from cockpit.model.people import Participation
from cockpit.tui.forms.attitude import scale_words
from cockpit.tui.forms.contact import CHANNEL_KEYS, TRUST
from cockpit.tui.forms.context import FormContext
from cockpit.tui.forms.controls.keyed import Keyed, KeyedPick
from cockpit.tui.forms.controls.row import FieldRow
from cockpit.tui.forms.controls.scale import TOP, Stepper
from cockpit.tui.forms.drafts import Drafts
from cockpit.tui.forms.kinds import Field, Kind
from cockpit.tui.forms.small import SmallForm, SmallRow
from cockpit.tui.forms.values import State
from cockpit.tui.safety import content

_RESULT = Field("result", Kind.LINE)


class DoneForm(SmallForm):
    """Enter goes down the rows and saves on the last; a mere done, with the lower rows left, writes no contact.

    ``suggestion`` is the action as ``Suggestion.as_dict()`` writes it, ``person`` the name of whom it is about,
    empty where it is about nobody; ``part`` is that person's part in the deal.
    """

    DEFAULT_CSS = """
    DoneForm .above { color: $accent; margin: 1 0 0 0; }
    """

    def __init__(
        self,
        suggestion: Mapping[str, Any],
        text: str,
        context: FormContext,
        *,
        person: str = "",
        part: Participation | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        title = _("Done: {name}").format(name=person) if person else _("Done")
        super().__init__(title, ("done", str(suggestion["id"])), drafts)
        self.suggestion, self.context, self.person, self.part = suggestion, context, person, part
        self.lead = text
        self.result = FieldRow(_RESULT, _("What came of it"), self.draft.get("result", ""), context)
        texts = Texts(language())
        keys = tuple(Keyed(key, code, texts.name("Channel", code)) for code, key in CHANNEL_KEYS.items())
        self.channel = KeyedPick(keys, str(self.draft.get("contact", "")))
        known = present_attitude(part) if part else None
        self.attitude = Stepper(known.value if known else None, TOP, lambda value: scale_words(value)[0])
        self.trust = Stepper(0, TRUST, lambda _value: "")
        for name, stepper in self._steppers().items():
            stepper.value = int(str(self.draft[name])) if name in self.draft else None

    def _steppers(self) -> dict[str, Stepper]:
        return {"attitude": self.attitude, "trust": self.trust}

    def parts(self) -> Sequence[Widget]:
        if not self.person:
            return [self.result]
        whose = _("Only after a contact with {name} today:").format(name=self.person)
        return [
            self.result,
            Static(content(whose), classes="above"),
            SmallRow(_("Channel"), self.channel),
            SmallRow(_("Attitude"), self.attitude),
            SmallRow(_("Trust"), self.trust),
        ]

    def on_mount(self) -> None:
        self.result.control.focus()

    def last(self) -> Widget:
        return self.trust if self.person else self.result.control

    def after(self, control: Widget | None) -> None:
        order: list[Widget] = [self.result.control, self.channel, self.attitude, self.trust]
        if control in order[:-1]:
            order[order.index(control) + 1].focus()

    def states(self) -> dict[str, State]:
        typed: dict[str, State] = {"result": str(self.result.control.state).strip(), "contact": self.channel.code}
        steps: dict[str, State] = {
            name: str(one.value) for name, one in self._steppers().items() if one.value is not None
        }
        return {name: text for name, text in typed.items() if text} | steps

    def plan(self) -> Plan:
        channel = Channel(self.channel.code) if self.channel.code else None
        outcome = Outcome(channel, self.attitude.value, self.trust.value, self.part)
        result = str(self.result.control.state).strip() or None
        return action_done(self.suggestion, self.context.today, result, outcome or None)
