"""Which encoding a text file is in: told by its mark, else UTF-8 where valid, else judged by its bytes."""

import codecs
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from cockpit.errors import N_, RequestWrong
from cockpit.exchange.limits import FILE_BYTES

_MARKS = (  # the longer marks first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_JUDGED = ["gb18030", "big5", "shift_jis", "euc_kr", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254"]
_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_HIGH = re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True)
class Encoding:
    """``name`` is Python's name of the codec; ``judged`` says that the bytes only suggest it.

    ``marked`` says that the file may hold an apostrophe, as it puts formulas to sleep.
    """

    name: str
    judged: bool = False
    marked: bool = field(default=True, compare=False)


def encoding_of(path: Path) -> Encoding:
    """The encoding of a file of at most ``FILE_BYTES``; every byte is read once.

    Raises RequestWrong for what is no file, can't be read, or is too large.
    """
    size = size_of(path)
    with path.open("rb") as file:
        head = file.read(_SAMPLE)
        for mark, name in _MARKS:
            if head.startswith(mark):
                return Encoding(name)
        if wide := _without_mark(head, size):
            return Encoding(wide)
        file.seek(0)
        wrong, marked = _first_wrong_byte(file)
        if wrong is None:
            return Encoding("utf-8", marked=marked)
        file.seek(max(0, wrong - _SAMPLE // 2))
        return Encoding(_judged(file.read(_SAMPLE)), judged=True)


def size_of(path: Path) -> int:
    """Bytes of a file that may be imported. Raises RequestWrong for all others."""
    try:
        if not path.is_file():
            there = path.exists()
            raise RequestWrong(N_("{path} is no file") if there else N_("{path} isn't there"), path=path)
        size = path.stat().st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise RequestWrong(N_("{path} can't be read: {reason}"), path=path, reason=error.strerror) from None
    if size > FILE_BYTES:
        raise RequestWrong(
            N_("{path} has {size} MB; at most {limit} MB are read"),
            path=path,
            size=size // 1_000_000,
            limit=FILE_BYTES // 1_000_000,
        )
    return size


def _without_mark(head: bytes, size: int) -> str | None:
    """UTF-16 without its mark: every other byte of mostly Latin text is zero."""
    pairs = len(head) // 2
    if size % 2 or pairs < 2:
        return None
    low, high = head[0::2].count(0), head[1::2].count(0)
    if high > pairs * 0.4 and low < pairs * 0.1:
        return "utf-16-le"
    return "utf-16-be" if low > pairs * 0.4 and high < pairs * 0.1 else None


def _first_wrong_byte(file: BinaryIO) -> tuple[int | None, bool]:
    """Where the file stops being UTF-8, None where it is UTF-8 throughout; and whether it holds an apostrophe."""
    decoder, at, marked = codecs.getincrementaldecoder("utf-8")(), 0, False
    while True:
        chunk = file.read(_CHUNK)
        marked = marked or b"'" in chunk
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            return max(0, at + error.start), True
        if not chunk:
            return None, marked
        at += len(chunk)


def _judged(sample: bytes) -> str:
    """Judge a sample that is not UTF-8 as a whole."""
    if _mostly_utf8(sample):
        return "utf-8"
    runs = _HIGH.findall(sample)
    high = sum(map(len, runs))
    if sum(len(run) == 1 for run in runs) * 10 >= high * 7:
        return "cp1252"  # single accented letters between plain ones
    import charset_normalizer

    best = charset_normalizer.from_bytes(sample, cp_isolation=_JUDGED).best()
    name = best.encoding if best else "cp1252"
    if high < 24 and name in ("euc_kr", "shift_jis", "big5") and _decodes(sample, "gb2312"):
        return "gb18030"  # too little to judge by words: the commoner of the two where both fit
    return _western(sample, name)


def _mostly_utf8(sample: bytes) -> bool:
    """A UTF-8 file with a few broken bytes: those are errors of their rows, not another encoding."""
    text = sample.decode("utf-8", "surrogateescape")
    broken = sum("\ud800" <= sign <= "\udfff" for sign in text)
    sound = sum(sign > "\x7f" for sign in text) - broken
    return sound >= 3 * broken


def _western(sample: bytes, name: str) -> str:
    """Western European, where the judged page reads the same text."""
    same = _decodes(sample, "cp1252") and sample.decode("cp1252") == sample.decode(name, "replace")
    return "cp1252" if same else name


def _decodes(sample: bytes, name: str) -> bool:
    """Whether the sample, but for signs cut at its ends, is in this encoding."""
    try:
        sample.decode(name)
    except UnicodeDecodeError as error:
        return error.start > len(sample) - 4 and error.start > 4
    return True
