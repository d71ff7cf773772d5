"""Standard output, and how it ends where it is closed, full, or left by its reader."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO, TextIO

from cockpit.content.words import N_

_CLOSED = N_("it is closed")


class OutputLost(Exception):
    """The result could not be written; ``cause`` says why. A reader that has gone is no such case."""

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


def occupy_closed() -> None:
    """Give the numbers of closed standard streams to nothing, so that no file of ours is taken for one of them."""
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
            pass
        os.close(handle)


@contextmanager
def _told() -> Iterator[None]:
    """An error of the output by its cause; BrokenPipeError, where the reader has gone, stays what it is."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputLost(error.strerror or type(error).__name__) from error


def write(text: str) -> None:
    """Text on its way at once. OutputLost, or BrokenPipeError where the reader has gone."""
    if sys.stdout is None:
        raise OutputLost(_CLOSED)
    with _told():
        put(sys.stdout, text)


@contextmanager
def binary() -> Iterator[BinaryIO]:
    """For results in UTF-8 whatever the terminal's own encoding; on its way at the end. Errors as in ``write``."""
    if sys.stdout is None:
        raise OutputLost(_CLOSED)
    with _told():
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()


def put(stream: TextIO, text: str) -> None:
    """Text on a stream at once; signs that its encoding doesn't have are replaced."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = stream.encoding or "ascii"
        stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()


def give_up() -> None:
    """What is still buffered goes nowhere, without a word."""
    if sys.stdout is not None:
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
