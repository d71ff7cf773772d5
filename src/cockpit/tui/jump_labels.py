"""Short labels for what can be jumped to: none begins another, home row first."""

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""The easier to reach the earlier."""


def labels(count: int) -> list[str]:
    """So many labels of one or two letters, those of one letter first; at most 676."""
    count = min(count, len(LETTERS) ** 2)
    doubled = 0
    while len(LETTERS) - doubled + doubled * len(LETTERS) < count:
        doubled += 1
    single = LETTERS[: len(LETTERS) - doubled]
    pairs = [first + second for first in LETTERS[len(single) :] for second in LETTERS]
    return [*single, *pairs][:count]
