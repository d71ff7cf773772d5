"""Plans: what each act of the rep would write, made from records and values; nothing is read or written."""

from cockpit.desk.plans.answers import Outcome, action_dismiss, action_done, action_snooze
from cockpit.desk.plans.making import new_id
from cockpit.desk.plans.people import assess_attitude, log_contact, move_person, present_attitude, signed, step_attitude
from cockpit.desk.plans.records import add_record, delete_record, edit_record
from cockpit.desk.plans.stages import move_buying, move_selling, set_buying, set_selling
from cockpit.model.contact import Present

__all__ = [
    "Outcome",
    "Present",
    "action_dismiss",
    "action_done",
    "action_snooze",
    "add_record",
    "assess_attitude",
    "delete_record",
    "edit_record",
    "log_contact",
    "move_buying",
    "move_person",
    "move_selling",
    "new_id",
    "present_attitude",
    "set_buying",
    "set_selling",
    "signed",
    "step_attitude",
]
