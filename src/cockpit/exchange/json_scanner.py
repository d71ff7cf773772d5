"""A scanner for large JSON files: value by value, with line and column of what is wrong."""

import codecs
import json
from typing import Any, BinaryIO

from cockpit.errors import N_, Reason, RequestWrong
from cockpit.exchange.limits import ROW_CHARACTERS
from cockpit.exchange.strict_json import Unreadable, decode

_CHUNK = 1 << 18
_SPACE = " \t\n\r"


class Scanner:
    """Goes through a UTF-8 JSON text, value by value, holding no more than one value and a chunk."""

    def __init__(self, file: BinaryIO, name: str, offset: int = 0, line: int = 1) -> None:
        self._file = file
        self._name = name
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._text = ""
        self._at = 0
        self._offset = offset
        self._line = line
        self._column = 0
        self._ended = False
        file.seek(offset)

    @property
    def offset(self) -> int:
        """Bytes read so far, up to the next value."""
        return self._offset + len(self._text[: self._at].encode())

    @property
    def line(self) -> int:
        return self._line + self._text.count("\n", 0, self._at)

    def peek(self) -> str:
        """The next character that is no space; empty at the end."""
        while True:
            while self._at < len(self._text):
                if self._text[self._at] not in _SPACE:
                    return self._text[self._at]
                self._at += 1
            if not self._more():
                return ""

    def take(self, sign: str) -> bool:
        """Step over this character, if it is next."""
        found = self.peek() == sign
        self._at += found
        return found

    def need(self, sign: str) -> None:
        if not self.take(sign):
            self.refuse(N_("“{sign}” is missing"), sign=sign)

    def value(self, depth: int) -> Any:
        """The next value. Raises RequestWrong with line and column where it isn't strict JSON."""
        self.peek()
        while True:
            try:
                value, end = decode(self._text, self._at, depth)
            except Unreadable as error:
                self.refuse(error.template, **error.values)
            except json.JSONDecodeError as error:
                if not self._cut_off(error) or not self._more():
                    self._at = error.pos
                    self.refuse(error.msg.lower().replace("{", "{{").replace("}", "}}"))
            else:
                whole = end < len(self._text) or isinstance(value, dict | list | str)
                if whole or not self._more():
                    self._at = end
                    return value

    def refuse(self, template: str, **values: Any) -> None:
        """Raise RequestWrong that names the file, the line and the column reached."""
        start = self._text.rfind("\n", 0, self._at)
        column = self._at - start if start >= 0 else self._column + self._at + 1
        raise RequestWrong(
            N_("{file}, line {line}, column {column}: {reason}"),
            file=self._name,
            line=self.line,
            column=column,
            reason=Reason(template, values),
        )

    def _cut_off(self, error: json.JSONDecodeError) -> bool:
        """Whether the fault may be only that the rest isn't read yet."""
        near_end = error.pos > len(self._text) - 16 or error.msg.startswith("Unterminated string")
        return near_end and len(self._text) - self._at < ROW_CHARACTERS

    def _more(self) -> bool:
        if self._ended:
            return False
        self._drop()
        chunk = self._file.read(max(_CHUNK, len(self._text)))
        self._ended = not chunk
        try:
            self._text += self._decoder.decode(chunk, final=self._ended)
        except UnicodeDecodeError:
            self._at = len(self._text)
            self.refuse(N_("is no UTF-8 from here on"))
        return not self._ended or self._at < len(self._text)

    def _drop(self) -> None:
        gone = self._text[: self._at]
        self._offset += len(gone.encode())
        self._line += gone.count("\n")
        start = gone.rfind("\n")
        self._column = len(gone) - start - 1 if start >= 0 else self._column + len(gone)
        self._text = self._text[self._at :]
        self._at = 0
