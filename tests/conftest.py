"""What holds for every test."""

import pytest

from cockpit.content import words


@pytest.fixture(autouse=True)
def english() -> None:
    """Each test begins in English, whatever language the one before it spoke."""
    words.use("en")
