"""JSON without surprises: no key twice, no NaN, no number of thousands of digits, no depth without end."""

import json
from collections import Counter
from typing import Any

from cockpit.errors import N_
from cockpit.exchange.limits import DEPTH


class Unreadable(ValueError):
    """Text that is no strict JSON: ``at`` is where in the text, ``template`` and ``values`` say why."""

    def __init__(self, at: int, template: str, **values: Any) -> None:
        super().__init__(template.format(**values))
        self.at = at
        self.template = template
        self.values = values


class _Twice(ValueError):
    pass


class _NoNumber(ValueError):
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _Twice(Counter(key for key, _ in pairs).most_common(1)[0][0])
    return made


def _no_constant(word: str) -> Any:
    raise _NoNumber(word)


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_constant)


def decode(text: str, at: int = 0, depth: int = 0) -> tuple[Any, int]:
    """The value that begins at ``at``, and where it ends; ``depth`` is how deep it lies already.

    Raises json.JSONDecodeError where the text is no JSON or ends too early, Unreadable where it isn't strict.
    """
    try:
        value, end = _DECODER.raw_decode(text, at)
    except StopIteration:  # raw_decode's way of saying that nothing begins here
        raise json.JSONDecodeError("Expecting value", text, at) from None
    except json.JSONDecodeError:
        raise
    except _Twice as error:
        raise Unreadable(at, N_("the key “{key}” stands twice in one object"), key=str(error)) from None
    except _NoNumber as error:
        raise Unreadable(at, N_("{word} is no number"), word=str(error)) from None
    except RecursionError:
        raise Unreadable(at, N_("is nested more than {limit} deep"), limit=DEPTH) from None
    except ValueError:
        raise Unreadable(at, N_("holds a number of thousands of digits")) from None
    if text.count("[", at, end) + text.count("{", at, end) > DEPTH - depth:
        _refuse_deep(value, DEPTH - depth, at)
    return value, end


def decode_whole(text: str) -> Any:
    """The one value of a text, such as a cell. Raises ValueError (JSONDecodeError or Unreadable)."""
    start = len(text) - len(text.lstrip())
    value, end = decode(text, start)
    if text[end:].strip():
        raise json.JSONDecodeError("Extra data", text, end)
    return value


def _refuse_deep(value: Any, limit: int, at: int) -> None:
    level = [value]
    for _ in range(limit + 1):
        level = [item for one in level for item in _inside(one)]
        if not level:
            return
    raise Unreadable(at, N_("is nested more than {limit} deep"), limit=DEPTH)


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
