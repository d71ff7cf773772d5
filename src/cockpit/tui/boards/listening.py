"""The keys of the self-check after a contact."""

from typing import TYPE_CHECKING, ClassVar

from cockpit.content.words import _
from cockpit.tui.boards.board import Board
from cockpit.tui.boards.listening_view import listening_view
from cockpit.tui.boards.view import BoardView
from cockpit.tui.commands.command import Window

if TYPE_CHECKING:
    from cockpit.model.contact import Interaction
    from cockpit.tui.screens.home import HomeScreen


class ListeningBoard(Board):
    """Begins with the latest contact with the chosen person, else of the account; may be turned through."""

    WINDOW: ClassVar = Window.LISTENING
    TOLD: ClassVar = (4, 6)

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home, _("How I listened"))
        contacts = self.contacts
        mine = (one.id for one in contacts if any(who.stakeholder_id == self.person_id for who in one.people))
        self.contact_id = next(mine, contacts[0].id if contacts else "")

    @property
    def contacts(self) -> "list[Interaction]":
        """The account's contacts that have taken place, the latest first."""
        from cockpit.desk.telling import contacts_to_check

        look = self.look
        return contacts_to_check(look.dossier.interactions, self.home.session.today) if look is not None else []

    @property
    def contact(self) -> "Interaction | None":
        return next((one for one in self.contacts if one.id == self.contact_id), None)

    def view(self) -> BoardView | None:
        contact, contacts = self.contact, self.contacts
        if contact is None:
            return None
        place = [one.id for one in contacts].index(contact.id)
        return listening_view(contact, self._who(contact), place + 1, len(contacts), self.home.session.texts)

    def _who(self, contact: "Interaction") -> str:
        people = self.look.dossier.person if self.look is not None else {}
        ids = (present.stakeholder_id for present in contact.people)
        return _(", ").join(people[id].name if id in people else id for id in ids)

    def do_enter(self) -> None:
        from cockpit.desk.plans.boards import mark_listening

        contact, item = self.contact, self.item
        if contact is not None and item is not None:
            who = self._who(contact) or contact.on.isoformat()
            self.perform(lambda: mark_listening(contact, item.key, who))

    def do_earlier(self) -> None:
        self._turn(1)

    def do_later(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        ids = [one.id for one in self.contacts]
        place = ids.index(self.contact_id) + step if self.contact_id in ids else 0
        if 0 <= place < len(ids):
            self.contact_id = ids[place]
            self.paint(0)
