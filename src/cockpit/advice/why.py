"""Why an action is suggested: the facts that made its rule fire, then where the deal stands.

``CODES`` lists every code that can occur; content holds one sentence for each in every language.
"""

from collections.abc import Callable, Iterator, Mapping

from cockpit.advice import why_facts as f
from cockpit.advice.person import PersonInDeal
from cockpit.advice.situation import AccountSituation, DealSituation
from cockpit.advice.suggestion import Why

_Of = Callable[..., f.Reason]

_PERSON: Mapping[str, tuple[_Of, ...]] = {
    **dict.fromkeys(("S01", "S02", "S03", "S53"), (f.roles, f.contact)),
    "S04": (f.roles, f.attitude, f.contact),
    "S05": (f.roles, f.influence),
    "S06": (f.roles, f.need, f.contact),
    "S07": (f.roles, f.style, f.meeting),
    "S08": (f.stance, f.not_won),
    **dict.fromkeys(("S09", "S16"), (f.stance, f.attitude, f.contact)),
    "S10": (f.stance, f.contact),
    "S11": (f.stance, f.deciders_not_won),
    **dict.fromkeys(("S12", "S13", "S14", "S15", "S25", "S29", "S30"), (f.attitude, f.contact)),
    "S17": (f.no_coach, f.attitude, f.rc),
    "S18": (f.attitude, f.rc),
    "S19": (f.fell, f.assessed),
    **dict.fromkeys(("S20", "S21", "S52"), (f.assessed, f.influence)),
    **dict.fromkeys(("S22", "S23"), (f.roles, f.attitude, f.influences)),
    "S24": (f.attitude, f.need),
    "S26": (f.stance, f.influence),
    **dict.fromkeys(("S27", "S28"), (f.stance, f.roles)),
    **dict.fromkeys(("S31", "S32", "S33"), (f.attitude, f.roles)),
    "S34": (f.attitude, f.contact),
    "S35": (f.stance, f.need),
    **dict.fromkeys(("S36", "S38", "S39"), (f.need, f.roles, f.attitude)),
    "S37": (f.need, f.attitude, f.deciders_won),
    **dict.fromkeys(("S41", "S42"), (f.department, f.sa)),
    "S40": (f.department, f.pa),
    "S43": (f.department, f.pa, f.item_six),
    "S44": (f.roles, f.sa, f.attitude),
    "S45": (f.roles, f.attitude, f.rc),
    "S46": (f.rc, f.sa),
    "S47": (f.sa, f.pa),
    "S48": (f.cc,),
    "S49": (f.roles, f.contact),
    "S50": (f.attitude, f.served),
    "S51": (f.mismatch,),
}
_DEAL: Mapping[str, tuple[_Of | str, ...]] = {
    "O01": ("no_sponsor",),
    "O02": ("no_supporter",),
    "O03": ("no_coach", "no_supporter"),
    "O04": (f.items,),
    "O05": (f.unconfirmed,),
    "O06": (f.gap,),
    "O07": (f.gap,),
    "O08": ("no_approver",),
    "O09": ("no_decider",),
    "O10": ("no_criteria",),
    "O11": ("no_proposition",),
    "O12": ("fit_poor",),
    "O13": (f.obstacles,),
    "O14": (f.signing,),
    "O15": ("budget_unknown",),
    "O16": (f.contacted,),
    "O17": (f.one_department,),
    "O18": (f.opponents,),
    "O19": (f.stalled,),
    "O20": (f.rival,),
    "O21": (f.majority,),
    "O22": ("no_resource",),
    "O23": (f.objection,),
    "O24": (f.last_visit,),
    "O25": (f.predicted,),
    "O26": (f.closed,),
}
_ACCOUNT: Mapping[str, tuple[_Of, ...]] = {
    "AC01": (f.satisfaction,),
    "AC02": (f.lowest_supply,),
    "AC03": (f.highest_supply,),
    "AC04": (f.lowest_gmroii,),
    "AC05": (f.segment, f.last_contact),
    "AC06": (f.segment, f.last_contact),
    "AC07": (f.segment,),
}
_WHERE: tuple[_Of, ...] = (f.point, f.milestone)


def reasons(
    rule: str, person: PersonInDeal | None, deal: DealSituation | None, account: AccountSituation
) -> tuple[Why, ...]:
    """The facts behind one action, its own first; a rule that is not in the tables has only the deal's."""
    return tuple(_reasons(rule, person, deal, account))


def _reasons(
    rule: str, person: PersonInDeal | None, deal: DealSituation | None, account: AccountSituation
) -> Iterator[Why]:
    own: list[f.Reason] = []
    if person is not None:
        own = [of(person) for of in _PERSON.get(rule, ())]
    elif rule in _ACCOUNT:
        own = [of(account) for of in _ACCOUNT[rule]]
    elif deal is not None:
        own = [(of, {}) if isinstance(of, str) else of(deal) for of in _DEAL.get(rule, ())]
    where = [of(deal) for of in _WHERE] if deal is not None else []
    for reason in (*own, *where):
        if reason is not None:
            yield reason
