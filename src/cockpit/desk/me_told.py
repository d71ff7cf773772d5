"""The seller's figures for both front ends: as JSON, and as rows of words (method.md 2.6, 5.1, 5.4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cockpit.content.texts import Texts
from cockpit.content.words import N_, _
from cockpit.desk.me import Me
from cockpit.desk.shapes import Json, Words, closeness, figure, money
from cockpit.methods.exact import Exact, rounded
from cockpit.methods.self_style import PAIRS, OwnStyle, own_style
from cockpit.methods.success import Attained, ForecastError
from cockpit.methods.undefined import Figure, Undefined, Why

TOO_FEW = "TOO_FEW"
_TOPIC = "measures-of-success"


@dataclass(frozen=True, slots=True)
class Row:
    """One figure in words."""

    key: str
    label: str
    value: str
    notes: Sequence[str]


def me_shape(me: Me, words: Words) -> dict[str, Json]:
    """The figures as `cockpit me --json` prints them."""
    style, seller, asked = me.style, me.seller, me.satisfied
    return {
        "style": {
            "style": style.style,
            "mixed": list(style.highest) if len(style.highest) > 1 else [],
            "answered": style.answered,
            "points": {one.value: points for one, points in style.points.items()},
        },
        "seller": {
            "type": _type(me),
            "RC": figure(seller.rc, words, closeness),
            "CC": figure(seller.cc, words, closeness),
            "people": seller.people,
        },
        "measures": {
            "won": [
                {"currency": of, "month": _attained(one.month, words), "year": _attained(one.year, words)}
                for of, one in me.won.items()
            ],
            "undated": me.undated,
            "forecast_error": [_error(of, one, words) for of, one in me.errors.items()],
            "chain_CC": {"value": figure(me.closeness, words, closeness), "deals": me.deals, "unmapped": me.unmapped},
            "satisfaction": {
                "gap": figure(asked.gap, words),
                "word": asked.word,
                "accounts": asked.accounts,
                "words": {word.value: count for word, count in asked.words.items()},
            },
        },
    }


def _type(me: Me) -> str | None:
    """TOO_FEW where there are some key persons, but too few to tell."""
    if me.seller.type is not None:
        return me.seller.type.value
    return TOO_FEW if me.seller.people else None


def _attained(one: Attained, words: Words) -> dict[str, Json]:
    return {"won": money(one.won), "target": money(one.target), "ratio": figure(one.ratio, words)}


def _error(currency: str, one: ForecastError, words: Words) -> dict[str, Json]:
    return {
        "currency": currency,
        "forecast": money(one.forecast),
        "won": money(one.won),
        "error": figure(one.error, words),
        "deals": one.deals,
        "unknown": one.unknown,
    }


def me_rows(me: Me, texts: Texts) -> list[Row]:
    """The same in words, in the language now spoken."""
    return [_style(me.style, texts), _seller(me, texts), *_won(me, texts), *_errors(me, texts), *_people(me, texts)]


def topic_of(key: str) -> str:
    """The explanation that a row's figure has its page in."""
    return {"style": "styles", "seller": "seller-type"}.get(key, _TOPIC)


def own_style_said(answers: str, texts: Texts) -> tuple[str, str]:
    """What answers to the pairs say, and the points of each style; no points before the first answer."""
    row = _style(own_style(answers), texts)
    return row.value, "".join(row.notes)


def _style(found: OwnStyle, texts: Texts) -> Row:
    names = [texts.name("Style", one) for one in found.highest]
    if len(names) > 1:
        value = _("mixed: {names}").format(names=texts.listed(names))
    elif names:
        value = names[0]
    else:
        value = _("{answered} of {all} pairs answered").format(answered=found.answered, all=len(PAIRS))
    points = texts.listed([f"{texts.name('Style', one)} {count}" for one, count in found.points.items()])
    return Row("style", _("Own style"), value, (points,) if found.answered else ())


def _seller(me: Me, texts: Texts) -> Row:
    code, seller = _type(me), me.seller
    value = texts.name("SellerType", code) if code else _why(seller.rc, texts)
    notes = [
        _("mean RC {rc}, mean CC {cc}, {people} key persons of open deals").format(
            rc=_points(seller.rc), cc=_points(seller.cc), people=seller.people
        )
    ]
    return Row("seller", _("Which seller I am"), value, notes if code else ())


def _won(me: Me, texts: Texts) -> Iterator[Row]:
    left_out = [_("Left out, as day or amount is not known: {count} won deals").format(count=me.undated)]
    notes = left_out if me.undated else []
    if not me.won:
        yield Row("won", _("Won / target"), _why(Undefined(Why.NO_TARGET), texts), notes)
    for currency, one in me.won.items():
        month = _of_target(N_("this month {won}"), one.month, currency)
        year = _of_target(N_("this year {won}"), one.year, currency)
        ratio = one.year.ratio
        value = _why(ratio, texts) if isinstance(ratio, Undefined) else _share(ratio)
        label = _("Won / target, {currency}").format(currency=currency)
        yield Row(f"won.{currency}", label, value, (year, month, *notes))


def _of_target(template: str, one: Attained, currency: str) -> str:
    said = _(template).format(won=f"{currency} {_amount(one.won)}")
    if one.target is None:
        return _("{said}, no target").format(said=said)
    said = _("{said}, target {target}").format(said=said, target=_amount(one.target))
    return said if isinstance(one.ratio, Undefined) else f"{said} · {_share(one.ratio)}"


def _errors(me: Me, texts: Texts) -> Iterator[Row]:
    if not me.errors:
        yield Row("error", _("Forecast error"), _why(Undefined(Why.NO_CLOSED_DEAL), texts), ())
    for currency, one in me.errors.items():
        value = _why(one.error, texts) if isinstance(one.error, Undefined) else _signed(one.error)
        compared = _("{count} closed deals: forecast {forecast}, won {won}")
        forecast, won = (f"{currency} {_amount(amount)}" for amount in (one.forecast, one.won))
        notes = [compared.format(count=one.deals, forecast=forecast, won=won)] if one.deals else []
        if one.unknown:
            notes.append(_("Left out, as stage or amount is not known: {count}").format(count=one.unknown))
        yield Row(f"error.{currency}", _("Forecast error, {currency}").format(currency=currency), value, notes)


def _people(me: Me, texts: Texts) -> Iterator[Row]:
    asked = me.satisfied
    deals = [_("mean of {count} open deals").format(count=me.deals)] if me.deals else []
    if me.unmapped:
        deals.append(_("Nobody has a role in {count} of them: they count as 0.").format(count=me.unmapped))
    value = _why(me.closeness, texts) if isinstance(me.closeness, Undefined) else _points(me.closeness)
    yield Row("closeness", _("Chain closeness CC"), value, deals)
    if isinstance(asked.gap, Undefined) or asked.word is None:
        yield Row("satisfaction", _("Satisfaction"), _why(asked.gap, texts), ())
        return
    word = texts.name("Satisfaction", asked.word)
    counts = texts.listed([f"{texts.name('Satisfaction', one)} {count}" for one, count in asked.words.items()])
    gap = _("gap {gap} ({word})").format(gap=_plus(asked.gap), word=word)
    note = _("expectation less experience, mean of {count} accounts").format(count=asked.accounts)
    yield Row("satisfaction", _("Satisfaction"), gap, (note, counts))


def _why(value: Figure, texts: Texts) -> str:
    return texts.name("Why", value.reason) if isinstance(value, Undefined) else ""


def _points(value: Figure) -> str:
    return "?" if isinstance(value, Undefined) else str(rounded(value, 1))


def _share(ratio: Exact) -> str:
    return f"{rounded(ratio * 100, 1)}%"


def _signed(ratio: Exact) -> str:
    return f"{_plus(ratio * 100)}%"


def _plus(value: Exact) -> str:
    exact = rounded(value, 1)
    return f"{exact:+}" if exact else "0.0"


def _amount(value: Exact) -> str:
    exact = rounded(value, 2)
    return f"{exact:,.0f}" if exact == exact.to_integral_value() else f"{exact:,.2f}"
