"""What the method tests share: the method's own numbers, and plain people to reason about."""

import datetime as dt

import pytest

from cockpit.content.numbers import load_numbers
from cockpit.methods.numbers import Numbers

TODAY = dt.date(2026, 11, 20)


@pytest.fixture(scope="session")
def numbers() -> Numbers:
    return load_numbers()


@pytest.fixture
def today() -> dt.date:
    return TODAY
