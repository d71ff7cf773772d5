"""Why an action is suggested: the facts that made its rule fire, and where the deal stands.

Content holds one sentence for each of ``CODES`` in every language.
"""

from collections.abc import Callable, Mapping

from cockpit.advice import why_deal as d
from cockpit.advice import why_person as p
from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.advice.suggestion import Why

_Of = Callable[..., p.Reason]


def _served(person: PersonInDeal) -> p.Reason:
    """satisfaction {gap}: of the person's account."""
    return d.satisfaction(person.deal.account)


_PERSON: Mapping[str, tuple[_Of, ...]] = {
    **dict.fromkeys(("S01", "S02", "S03", "S53"), (p.roles, p.contact)),
    "S04": (p.roles, p.attitude, p.contact),
    "S05": (p.roles, p.influence),
    "S06": (p.roles, p.need, p.contact),
    "S07": (p.roles, p.style, p.meeting),
    "S08": (p.stance, p.not_won),
    **dict.fromkeys(("S09", "S16"), (p.stance, p.attitude, p.contact)),
    "S10": (p.stance, p.contact),
    "S11": (p.stance, p.deciders_not_won),
    **dict.fromkeys(("S12", "S13", "S14", "S15", "S25", "S29", "S30"), (p.attitude, p.contact)),
    "S17": (p.no_coach, p.attitude, p.rc),
    "S18": (p.attitude, p.rc),
    "S19": (p.fell, p.assessed),
    **dict.fromkeys(("S20", "S21", "S52"), (p.assessed, p.influence)),
    **dict.fromkeys(("S22", "S23"), (p.roles, p.attitude, p.influences)),
    "S24": (p.attitude, p.need),
    "S26": (p.stance, p.influence),
    **dict.fromkeys(("S27", "S28"), (p.stance, p.roles)),
    **dict.fromkeys(("S31", "S32", "S33"), (p.attitude, p.roles)),
    "S34": (p.attitude, p.contact),
    "S35": (p.stance, p.need),
    **dict.fromkeys(("S36", "S38", "S39"), (p.need, p.roles, p.attitude)),
    "S37": (p.need, p.attitude, p.deciders_won),
    **dict.fromkeys(("S41", "S42"), (p.department, p.sa)),
    "S40": (p.department, p.pa),
    "S43": (p.department, p.pa, p.item_six),
    "S44": (p.roles, p.sa, p.attitude),
    "S45": (p.roles, p.attitude, p.rc),
    "S46": (p.rc, p.sa),
    "S47": (p.sa, p.pa),
    "S48": (p.cc,),
    "S49": (p.roles, p.contact),
    "S50": (p.attitude, _served),
    "S51": (p.mismatch,),
}
_DEAL: Mapping[str, tuple[_Of | str, ...]] = {
    "O01": ("no_sponsor",),
    "O02": ("no_supporter",),
    "O03": ("no_coach", "no_supporter"),
    "O04": (d.items,),
    "O05": (d.unconfirmed,),
    "O06": (d.gap,),
    "O07": (d.gap,),
    "O08": ("no_approver",),
    "O09": ("no_decider",),
    "O10": ("no_criteria",),
    "O11": ("no_proposition",),
    "O12": ("fit_poor",),
    "O13": (d.obstacles,),
    "O14": (d.signing,),
    "O15": ("budget_unknown",),
    "O16": (d.contacted,),
    "O17": (d.one_department,),
    "O18": (d.opponents,),
    "O19": (d.stalled,),
    "O20": (d.rival,),
    "O21": (d.majority,),
    "O22": ("no_resource",),
    "O23": (d.objection,),
    "O24": (d.last_visit,),
    "O25": (d.predicted,),
    "O26": (d.closed,),
}
_ACCOUNT: Mapping[str, tuple[_Of, ...]] = {
    "AC01": (d.satisfaction,),
    "AC02": (d.lowest_supply,),
    "AC03": (d.highest_supply,),
    "AC04": (d.lowest_gmroii,),
    "AC05": (d.segment, d.last_contact),
    "AC06": (d.segment, d.last_contact),
    "AC07": (d.segment,),
}
CODES: Mapping[str, tuple[str, ...]] = {
    "roles": ("roles",),
    "no_roles": (),
    "stance": ("stance",),
    "att": ("att",),
    "att_inferred": ("att",),
    "att_unknown": (),
    "last_contact": ("on", "cadence"),
    "never_met": (),
    "fell": ("before", "now"),
    "assessed": ("att", "confidence", "on"),
    "mismatch": ("stance", "att"),
    "ps_without_power": (),
    "influence": ("influence",),
    "influences": ("n",),
    "need": ("need",),
    "need_unknown": (),
    "style_unknown": (),
    "dept": ("dept",),
    "meeting": ("on",),
    "rc": ("rc",),
    "cc": ("cc", "weakest"),
    "sa": ("sa",),
    "pa": ("pa",),
    "pa_unknown": (),
    "funds_unclear": (),
    "not_won": ("name", "n"),
    "won": ("name", "n"),
    "no_coach": (),
    "no_sponsor": (),
    "no_supporter": (),
    "no_approver": (),
    "no_decider": (),
    "no_criteria": (),
    "no_proposition": (),
    "fit_poor": (),
    "budget_unknown": (),
    "no_resource": (),
    "unclear": ("n", "sync"),
    "unconfirmed": ("n",),
    "gap": ("buying", "selling"),
    "obstacles": ("n",),
    "signing": ("on",),
    "signing_unknown": (),
    "contacted": ("n", "of"),
    "one_department": ("dept",),
    "opponents": ("percent",),
    "stalled": ("on", "usual", "sync"),
    "rival": ("points",),
    "majority": ("n", "of"),
    "objection": ("on",),
    "no_promise": ("on",),
    "predicted": ("ms", "on", "n"),
    "closed": ("status", "on"),
    "satisfaction": ("gap",),
    "supply_low": ("dos", "limit"),
    "supply_high": ("dos", "limit"),
    "gmroii": ("gmroii", "target"),
    "segment": ("segment",),
    "account_contact": ("on",),
    "account_never": (),
    "point": ("sync",),
    "point_estimated": ("sync",),
    "milestone": ("on",),
    "milestone_named": ("name", "on"),
}
"""Every code with the names of its values."""

def reasons(
    rule: str, person: PersonInDeal | None, deal: DealSituation | None, account: AccountSituation
) -> tuple[Why, ...]:
    """The facts that made a rule fire; none for a rule that is not in the tables."""
    found: list[p.Reason] = []
    if person is not None:
        found = [of(person) for of in _PERSON.get(rule, ())]
    elif rule in _ACCOUNT:
        found = [of(account) for of in _ACCOUNT[rule]]
    elif deal is not None:
        found = [(of, {}) if isinstance(of, str) else of(deal) for of in _DEAL.get(rule, ())]
    return tuple([reason for reason in found if reason is not None])


def standing(deal: DealSituation) -> tuple[Why, ...]:
    """Where the deal stands: its point, and a milestone that counts; nothing for a closed deal."""
    if not deal.is_open:
        return ()
    return tuple(reason for reason in (d.point(deal), d.milestone(deal)) if reason is not None)
