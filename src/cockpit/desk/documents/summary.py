"""The summary of a contact for the company's CRM: what happened and what follows, in neutral words."""

from cockpit.content.words import _
from cockpit.desk.documents.ground import Ground, bullets, day, facts, section
from cockpit.exchange.documents.document import Document
from cockpit.model.contact import Interaction
from cockpit.model.enums import CustomerPromise


def summary(ground: Ground, met: Interaction) -> Document:
    """Day, people, topics, promises and next steps; never notes, attitudes or needs, whoever asks."""
    deal = ground.dossier.deal.get(met.opportunity_id or "")
    how = ground.word("Channel", met.channel) if met.channel else _("contact")
    title = _("{how} of {day}, {account}").format(how=how, day=day(met.on), account=ground.dossier.account.name)
    people = ground.names(one.stakeholder_id for one in met.people)
    topics = ground.texts.listed([ground.word("Topic", topic) for topic in met.topics])
    steps = [step for step in ground.dossier.next_steps if step.interaction_id == met.id]
    return Document(
        "summary",
        title[:1].upper() + title[1:],
        deal.name if deal else "",
        ground.texts.language,
        (
            section(
                _("Contact"),
                facts(
                    (_("people"), people),
                    (_("topics"), topics),
                    (_("hours"), str(met.hours) if met.hours else ""),
                    (_("stage of the customer"), ground.word("BuyingStage", deal.buying_stage) if deal else ""),
                ),
            ),
            section(_("Agreed"), bullets(_agreed(ground, met))),
            section(
                _("Next steps"),
                bullets(_("{day}: {text}").format(day=day(step.due), text=step.text) for step in steps),
            ),
        ),
    ).with_content()


def _agreed(ground: Ground, met: Interaction) -> list[str]:
    lines = [_("we promised: {text}").format(text=met.promised)] if met.promised else []
    if met.customer_promise and met.customer_promise is not CustomerPromise.NONE:
        kind = ground.word("CustomerPromise", met.customer_promise)
        lines.append(_("promise of the customer: {kind}").format(kind=kind))
    if met.next_appointment:
        lines.append(_("next appointment: {day}").format(day=day(met.next_appointment)))
    return lines
