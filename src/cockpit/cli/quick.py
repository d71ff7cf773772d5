"""`--version`, `today --json` and `actions --json` without click, whose import costs as much as all the rest.

Only the plainest spelling is taken; everything else, every mistake among it, is left to click.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cockpit import __version__
from cockpit.cli import output

if TYPE_CHECKING:
    from cockpit.cli.session import Session

_OURS = {"today": frozenset(("-n",)), "actions": frozenset(("-n", "--account", "--opportunity", "--stakeholder"))}
_EVERYWHERE = frozenset(("--book", "--today", "--lang"))
_LANGUAGES = ("en", "zh")


def answered(arguments: Sequence[str], session: "Session") -> bool:
    """Prints the answer and returns True where the command line is one of these; else does nothing."""
    if list(arguments) == ["--version"]:
        output.write(f"cockpit {__version__}\n")
        return True
    words = _words(arguments)
    if words is None:
        return False
    command, options = words
    session.book, session.today, session.lang = (options.get(f"--{name}") for name in ("book", "today", "lang"))
    from cockpit.cli import advice_lists

    count = int(options["-n"]) if "-n" in options else None
    if command == "today":
        advice_lists.today(session, count, as_json=True)
        return True
    named = {name: options.get(f"--{name}") for name in ("account", "opportunity", "stakeholder")}
    advice_lists.actions(session, count, as_json=True, raw="--all" in options, **named)
    return True


def _words(arguments: Sequence[str]) -> tuple[str, dict[str, str]] | None:
    """The command and its options with their values; None where it takes click to understand them."""
    command: str | None = None
    options: dict[str, str] = {}
    rest = iter(arguments)
    for word in rest:
        if word in ("--json", "--all"):
            options[word] = ""
        elif word.startswith("-"):
            value = next(rest, "-")
            if value.startswith("-") or (word == "-n" and not value.isdecimal()):
                return None
            options[word] = value
        elif command is None and word in _OURS:
            command = word
        else:
            return None
    return (command, options) if command is not None and _is_plain(command, options) else None


def _is_plain(command: str, options: dict[str, str]) -> bool:
    flags = {"--json", "--all"} if command == "actions" else {"--json"}
    known = _OURS[command] | _EVERYWHERE | flags
    count_fits = options.get("-n", "7").isascii() and (command == "actions" or int(options.get("-n", "7")) > 0)
    return (
        "--json" in options and known.issuperset(options) and count_fits and options.get("--lang", "en") in _LANGUAGES
    )
