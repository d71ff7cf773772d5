"""The network as lines: one for each key person, which seller one is, and five dimensions of the chosen deal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.desk.fuzzy import fold
from cockpit.desk.overview.figures import KeyPerson, SellerFinding
from cockpit.tui.lines import Line, Span, bar, columns, fit, line
from cockpit.tui.overview.table import Column, Fitted, Order, fitted, ordered, row_line
from cockpit.tui.presenters import numbers as write

if TYPE_CHECKING:
    from cockpit.desk.look import Look

PENDING = "…"
START = Order("rc")
COLUMNS = (
    Column("person", N_("person"), 12, wide=True),
    Column("title", N_("title"), 10, 5, wide=True),
    Column("account", N_("account"), 10, 1, wide=True),
    Column("roles", N_("roles"), 7, 4),
    Column("class", N_("class"), 12),
    Column("rc", N_("RC"), 6, number=True),
    Column("cc", N_("CC"), 6, 2, number=True),
    Column("band", N_("closeness"), 10, 3),
    Column("days", N_("days ago"), 9, number=True),
    Column("resting", N_("money"), 10, number=True),
)
_TONES = {"K1": "good", "K2": "good", "K3": "text", "K4": "warn", "K5": "bad", "K0": "unknown"}
_ROLES = ("A", "D", "E", "I", "U")


def shown_columns(width: int) -> Fitted:
    """The columns that fit."""
    return fitted(COLUMNS, width)


def person_line(one: KeyPerson, shown: Fitted, texts: Texts) -> Line:
    """One key person."""
    return row_line(shown, lambda column: _CELLS[column](one, texts))


def _days(one: KeyPerson, _texts: Texts) -> Span:
    if one.days is None:
        return Span(_("never"), "unknown")
    return Span(f"! {one.days}", "warn") if one.overdue else Span(str(one.days))


def _resting(one: KeyPerson, _texts: Texts) -> Span:
    """The money of the first currency; a plus says that there is more in another."""
    if not one.resting:
        return Span(write.UNKNOWN if one.deals else "–", "unknown" if one.deals else "faint")
    currency, amount = min(one.resting.items())
    return Span(write.short_money(amount, currency) + ("+" if len(one.resting) > 1 else ""))


_CELLS: Mapping[str, Callable[[KeyPerson, Texts], Span]] = {
    "person": lambda one, _texts: Span(one.name),
    "title": lambda one, _texts: Span(one.title, "quiet"),
    "account": lambda one, _texts: Span(one.account, "quiet"),
    "roles": lambda one, _texts: Span("+".join(role for role in _ROLES if role in one.roles), "text"),
    "class": lambda one, texts: Span(
        f"{one.key_class} {texts.name('PersonClass', one.key_class)}", _TONES[one.key_class]
    ),
    "rc": lambda one, _texts: Span(write.plain(one.rc, 1)),
    "cc": lambda one, _texts: Span(write.plain(one.cc, 1)),
    "band": lambda one, texts: Span(texts.name("Band", one.band), "quiet"),
    "days": _days,
    "resting": _resting,
}


# -- order and filter ---------------------------------------------------------------------------------------


def arranged(people: Iterable[KeyPerson], text: str, order: Order) -> list[KeyPerson]:
    """The people whose name, title or account holds the text, by a column; money of one currency after the other."""
    wanted = fold(text)
    kept = [one for one in people if not wanted or wanted in fold(f"{one.name} {one.title} {one.account}")]
    column = next(one for one in COLUMNS if one.id == order.column)
    return ordered(
        kept,
        _VALUES[column.id],
        lambda one: (fold(one.name), one.account_id, one.id),
        falling=column.number is not order.turned,
        group=(lambda one: min(one.resting, default="")) if column.id == "resting" else None,
    )


_VALUES: Mapping[str, Callable[[KeyPerson], Any]] = {
    "person": lambda one: fold(one.name),
    "title": lambda one: fold(one.title) or None,
    "account": lambda one: fold(one.account),
    "roles": lambda one: min((_ROLES.index(role) for role in one.roles), default=None),
    "class": lambda one: None if one.key_class == "K0" else one.key_class,
    "rc": lambda one: one.rc,
    "cc": lambda one: one.cc,
    "band": lambda one: -one.rc,
    "days": lambda one: one.days,
    "resting": lambda one: min(one.resting.items())[1] if one.resting else None,
}


# -- around the list ----------------------------------------------------------------------------------------


def seller_line(found: SellerFinding | None, texts: Texts) -> Line:
    """Which seller one is, with the means that say so; an ellipsis while the book is being read."""
    if found is None:
        return line(Span(f" {PENDING}", "faint"))
    kind = found.type.value if found.type is not None else "TOO_FEW"
    known = (
        _("RC {rc} · CC {cc} over {n} key persons of open deals").format(
            rc=write.plain(found.rc, 1), cc=write.plain(found.cc, 1), n=f"{found.people:,}"
        )
        if isinstance(found.rc, Fraction) and isinstance(found.cc, Fraction)
        else _("no key person in an open deal yet")
    )
    return line(
        Span(f" {_('You as a seller:')} ", "quiet"),
        Span(texts.name("SellerType", kind), "strong"),
        Span(f" · {known} [OWN]", "quiet"),
    )


def money_said(one: KeyPerson) -> str:
    """The money that rests on a person, every currency by itself."""
    if not one.deals:
        return _("no open deal rests on this person")
    amounts = " · ".join(write.money(amount, currency) for currency, amount in sorted(one.resting.items()))
    if not amounts:
        amounts = _("amount not known")
    text = _("money resting [OWN]: {amounts} in {n} open deals")
    if one.deals == 1:
        text = _("money resting [OWN]: {amounts} in 1 open deal")
    return text.format(amounts=amounts, n=one.deals)


def radar_lines(look: "Look | None", deal_id: str | None, width: int, texts: Texts) -> list[Line]:
    """Five dimensions of a deal as bars, each with its value and name (method.md 5.1)."""
    situation = next((one for one in look.situation.deals if one.id == deal_id), None) if look is not None else None
    if situation is None:
        return [line(Span(f" {_('In no open deal: there are no five dimensions to show.')}", "quiet"))]
    from cockpit.desk.derivation.radar import dimensions

    found = dimensions(situation, texts)
    label = max(Span(term.label).cells for term in found.terms) + 1
    room = max(5, min(50, width - label - 9))
    lines = [line(Span(f" {found.title}", "accent"), Span(f"  {'  '.join(found.notes)}", "quiet"))]
    for term in found.terms:
        value = None if term.value is None else int(write.rounded(term.value, 0))
        said = write.UNKNOWN if term.value is None else write.plain(term.value, 1)
        strength = bar(value, room) if value is not None else line(Span("─" * room, "faint"))
        parts = (
            (line(Span(term.label, "quiet")), label, False),
            (line(Span(said, "unknown" if value is None else "text")), 5, True),
            (strength, room, False),
        )
        lines.append((Span(" "), *columns(parts)))
    return lines


def told_lines(one: KeyPerson | None, look: "Look | None", width: int, height: int, texts: Texts) -> Sequence[Line]:
    """What stands below the list about the person under the cursor."""
    if one is None:
        return []
    head = line(Span(f" {one.name}", "strong"), Span(f" · {one.account} · ", "quiet"), Span(money_said(one), "text"))
    return [fit(head, width), *radar_lines(look, one.deal_id, width, texts)][:height]
