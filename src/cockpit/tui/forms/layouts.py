"""Which fields of each array are asked first, in which groups; everything else waits under "more".

A field that is named nowhere here comes at the end of "more", so that no field of the book is out of reach.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cockpit.content.words import N_
from cockpit.tui.forms.elsewhere import hidden


@dataclass(frozen=True, slots=True)
class Section:
    """A group of fields; the first of a form needs no title."""

    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What is shown at once, and what after asking for more."""

    first: tuple[Section, ...]
    more: tuple[Section, ...] = ()


def _section(fields: str, title: str = "") -> Section:
    return Section(title, tuple(fields.split()))


LAYOUTS: dict[str, Layout] = {
    "accounts": Layout(
        (
            _section("name industry parent_id"),
            _section("annual_category_spend our_annual_revenue currency is_new new_market", N_("Buying")),
            _section("expectation experience satisfaction_at", N_("Satisfaction")),
        ),
        (
            _section("repurchase referral exclusive", N_("Loyalty")),
            _section("segment_override segment_reason resource_points annual_profit", N_("Segment and effort")),
            _section("phone website address tags notes", N_("Contact and notes")),
        ),
    ),
    "stakeholders": Layout(
        (
            _section("name title reports_to"),
            _section("dept level layer influence company_key_person veto_holder", N_("Place in the company")),
            _section("style personal_need contact_depth", N_("How to reach this person")),
        ),
        (
            _section("phone email wechat", N_("Contact")),
            _section("style_signs need_signs change_temper", N_("Signs")),
            _section("power_note authority_note interest_note single_approver", N_("Power")),
            _section("trust_base cadence_days placeholder left_on", N_("Settings")),
            _section("hobbies family tags notes", N_("Notes")),
        ),
    ),
    "influence_lines": Layout((_section("from_id to_id kind strength note"),)),
    "opportunities": Layout(
        (
            _section("name amount currency"),
            _section("buying_stage selling_stage next_milestone next_milestone_at", N_("Where it stands")),
            _section("expected_signing_date budget_known budget_amount coach fit", N_("What is known")),
        ),
        (
            _section("value_assumption value_proposition value_proof criteria obstacles", N_("Value and criteria")),
            _section(
                "funds_source budget_approved_at project_start_at tender_planned_at implementation_planned_at",
                N_("Money and dates"),
            ),
            _section("decision_size decision_type strategy_kind strategy recipe", N_("Strategy")),
            _section("entered_point_at stage_history", N_("Buying so far")),
            _section("status closed_at close_reason win_loss_key_points", N_("End of the deal")),
            _section("tags notes", N_("Notes")),
        ),
    ),
    "participations": Layout(
        (
            _section("stakeholder_id opportunity_id roles stance"),
            _section("attitude attitude_evidence attitude_confidence benefit_level", N_("Attitude")),
            _section("solution_acceptance price_acceptance decision_point", N_("Acceptance")),
        ),
        (
            _section("stance_evidence two_faced contradiction", N_("Signs")),
            _section("competitor_closeness buying_cycle", N_("Rivals and cycle")),
        ),
    ),
    "interactions": Layout(
        (
            _section("people channel on note"),
            _section("opportunity_id customer_promise next_appointment promised", N_("What came of it")),
        ),
        (_section("kept hours topics listening", N_("Afterwards")),),
    ),
    "needs": Layout(
        (
            _section("text level stakeholder_id opportunity_id"),
            _section("relevant_to_sale confirmed confirmed_at", N_("Worth")),
        ),
        (
            _section(
                "raised_by reason strategy_link goal target_market_user new_or_iteration time_requirement limit",
                N_("Investigation"),
            ),
        ),
    ),
    "meetings": Layout(
        (
            _section("on opportunity_id attendees our_people place"),
            _section("objective questions proposals close_method", N_("Plan")),
        ),
        (_section("starts_at ends_at checks agreement interaction_id", N_("Time and result")),),
    ),
    "objections": Layout(
        (
            _section("text stakeholder_id opportunity_id on"),
            _section("clarified class fit_problem", N_("Make it clear")),
            _section("response agreed resolved_at", N_("Answer")),
        )
    ),
    "resource_requests": Layout((_section("kind who owner_side status needed_by opportunity_id used_at note"),)),
    "finance_snapshots": Layout(
        (
            _section("as_of product_line price_ex_tax unit_cost currency"),
            _section("stock_units weekly_units annual_units annual_profit investment label", N_("Quantities")),
        )
    ),
    "project_history": Layout(
        (
            _section("name milestones budget award_amount currency method"),
            _section("criteria rivals winner our_quote our_plan", N_("Who bid")),
        ),
        (_section("type relation_to precondition chain_snapshot key_points", N_("Background")),),
    ),
    "competitors": Layout(
        (
            _section("name opportunity_id quote_low quote_high currency plan"),
            _section("strengths weaknesses opportunities threats", N_("Strengths and weaknesses")),
        )
    ),
    "account_goals": Layout((_section("text task due done_at"),)),
    "next_steps": Layout((_section("text due stakeholder_id opportunity_id done_at result interaction_id"),)),
    "info_items": Layout((_section("key value source collected_at confidence"),)),
    "proofs": Layout((_section("name kind industry for_need_level text"),)),
    "targets": Layout((_section("month amount currency"),)),
    "products": Layout((_section("name features"),)),
    "actions": Layout((_section("rule state on until reason result stakeholder_id opportunity_id"),)),
}


def layout_of(array: str, fields: Iterable[str]) -> Layout:
    """The layout of an array, limited to these fields; those it doesn't name come last."""
    present = set(fields) - hidden(array)
    declared = LAYOUTS.get(array, Layout(()))
    first = tuple(_kept(section, present) for section in declared.first)
    more = tuple(_kept(section, present) for section in declared.more)
    named = {field for section in (*first, *more) for field in section.fields}
    rest = tuple(field for field in fields if field in present - named)
    if rest:
        more = (*more, Section(N_("Others") if first or more else "", rest))
    first, more = (tuple(s for s in part if s.fields) for part in (first, more))
    return Layout(first, more) if first else Layout(more)


def _kept(section: Section, present: set[str]) -> Section:
    return Section(section.title, tuple(field for field in section.fields if field in present))
