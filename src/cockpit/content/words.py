"""Words of the screen and the command line: English as written, Chinese from the gettext catalogue.

The method's own texts are in the TOML files beside this module; see ``cockpit.content.texts``.
"""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from cockpit.errors import N_, Listed, Reason

__all__ = ["LANGUAGES", "N_", "_", "bracketed", "filled", "joined", "labelled", "language", "use"]

LANGUAGES = ("en", "zh")
DOMAIN = "cockpit"
FOLDER = os.path.join(os.path.dirname(__file__), "locale")
"""Where gettext finds the catalogues of this domain."""
_SIGNS = {"en": (", ", ": ", " (", ")"), "zh": ("、", "：", "（", "）")}
"""What parts a list, what follows a label, and what stands around a remark."""
_QUOTED = frozenset(("cause", "reason", "fault"))
"""Values that quote what the system or a library said."""
_language = "en"
_translated: Callable[[str], str] | None = None
"""None: English, which needs no catalogue."""


def use(language: str) -> None:
    """Speak this language from now on; ``en`` or ``zh``."""
    global _language, _translated
    _language = language
    _translated = None if language == "en" else _catalogue(language)


def _catalogue(language: str) -> Callable[[str], str]:
    import gettext

    return gettext.translation(DOMAIN, FOLDER, [language], fallback=True).gettext


def language() -> str:
    """The language now spoken: ``en`` or ``zh``."""
    return _language


def language_of_system() -> str:
    """The language that the system's locale asks for: ``zh`` for any Chinese, else ``en``."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return _closest(value)
    if sys.platform == "win32":
        import locale

        return _closest(locale.getlocale()[0] or "")
    return "en"


def _closest(name: str) -> str:
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"


def _(text: str) -> str:
    """The text in the language now spoken; an empty text stays empty."""
    return _translated(text) if _translated is not None and text else text


def filled(template: str, values: Mapping[str, Any]) -> str:
    """A message in the language now spoken, with what fills it; parts that are messages or lists are so too.

    Texts of others in it are one safe line each.
    """
    return _(template).format(**{name: _said(name, one) for name, one in values.items()})


def _said(name: str, value: Any) -> Any:
    if isinstance(value, Reason):
        return filled(*value)
    if isinstance(value, Listed):
        text = joined(value)
    elif isinstance(value, str | os.PathLike):
        text = _(str(value)) if name in _QUOTED else str(value)
    else:
        return value
    if text.isprintable():
        return text
    from cockpit.show import show

    return show(text)


def joined(parts: Iterable[str], spoken: str | None = None) -> str:
    """Things of one kind, as the language (by default the one now spoken) lists them."""
    return _SIGNS[spoken or _language][0].join(parts)


def labelled(label: str, text: str, spoken: str | None = None) -> str:
    """What something is, and what it says."""
    return f"{label}{_SIGNS[spoken or _language][1]}{text}"


def bracketed(text: str, more: str, spoken: str | None = None) -> str:
    """A text with a remark after it."""
    _comma, _colon, opening, closing = _SIGNS[spoken or _language]
    return f"{text}{opening}{more}{closing}"
