"""Limits of what an import reads and holds (reliability.md d.15), in one place."""

FILE_BYTES = 200_000_000
ROWS = 1_000_000
COLUMNS = 500
CELL_CHARACTERS = 1_000_000
"""Longest cell of a CSV file; a list of long texts in one cell stays below it."""
ROW_CHARACTERS = 16_000_000
"""Longest record of a book file."""
DEPTH = 50
"""Deepest nesting of a book file."""
UNKNOWN = 1_000
"""Unknown fields that are named; a file may have a different one in every row."""
BATCH = 1_000
"""Rows that are checked and written in one go."""
