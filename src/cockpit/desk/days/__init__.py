"""Days in words: a closed grammar in English and Chinese, always echoed back (design.md 5)."""
