"""Words of the screen and the command line: gettext, English as written, Chinese from the catalogue.

The method's own texts are in the TOML files beside this module; see ``cockpit.content.texts``.
"""

import gettext
from pathlib import Path

LANGUAGES = ("en", "zh")
_LOCALE = Path(__file__).parent / "locale"
_current: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def use(language: str) -> None:
    """Speak this language from now on; ``en`` or ``zh``."""
    global _current, _language
    _language = language
    _current = gettext.translation("cockpit", _LOCALE, [language], fallback=True)


def language() -> str:
    """The language now spoken: ``en`` or ``zh``."""
    return _language


def _(text: str) -> str:
    """The text in the language now spoken; an empty text stays empty."""
    return _current.gettext(text) if text else text


def N_(text: str) -> str:  # noqa: N802 - the customary name
    """Mark a text for the catalogue; it is translated where it is shown."""
    return text
