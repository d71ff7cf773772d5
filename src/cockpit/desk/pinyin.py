"""How Chinese names sound, where the optional package pypinyin is installed: 李娜 is found by ``lina`` and ``ln``."""

import importlib
from functools import cache
from typing import Any

_SURNAMES = {
    "曾": "zeng", "单": "shan", "解": "xie", "仇": "qiu", "区": "ou", "查": "zha", "朴": "piao", "盖": "ge",
    "乐": "yue", "翟": "zhai", "缪": "miao", "宓": "mi", "冼": "xian", "晁": "chao", "召": "shao", "华": "hua",
}  # fmt: skip
"""Characters that sound otherwise at the start of a person's name."""


@cache
def _package() -> Any:
    """pypinyin, None where it is not installed."""
    try:
        return importlib.import_module("pypinyin")
    except ImportError:
        return None


@cache
def _sound(sign: str) -> str:
    return str(_package().lazy_pinyin(sign)[0])


def is_installed() -> bool:
    """Whether names are found by their sound."""
    return _package() is not None


def has_chinese(text: str) -> bool:
    """Whether there is something to sound."""
    return not text.isascii() and any("\u3400" <= sign <= "\u9fff" for sign in text)


def sounds(name: str, *, person: bool = False) -> tuple[str, ...]:
    """The whole sound and the initials of a name, ``("lina", "ln")``; nothing without Chinese or without pypinyin.

    Names of people go sign by sign with the surname's own sound, others as the words that they are made of.
    """
    if not has_chinese(name) or _package() is None:
        return ()
    if person:
        parts = [_SURNAMES.get(name[0]) or _sounded(name[0]), *(_sounded(sign) for sign in name[1:])]
    else:
        parts = [str(part).lower() for part in _package().lazy_pinyin(name)]
    words = [part.strip() for part in parts if part.strip()]
    return "".join(words), "".join(word[0] for word in words)


def _sounded(sign: str) -> str:
    return _sound(sign) if "\u3400" <= sign <= "\u9fff" else sign.lower()
