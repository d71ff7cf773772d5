"""What makes a file a cockpit book: its application id, the number and the fingerprint of its schema."""

import sqlite3
import zlib

APPLICATION = 0x43504B54
"""``CPKT`` in the file's header."""

SCHEMA = 1
"""The schema that this program reads and writes, in ``PRAGMA user_version``."""

FINGERPRINT = 0x3852EE73
"""Of that schema's tables, indexes and triggers; a test computes it anew."""


def fingerprint(db: sqlite3.Connection) -> int:
    """CRC-32 of the book's schema; finds lost, added and changed tables, columns, checks and triggers.

    SQLite's own tables and the list of migrations are left out: they may differ between versions of the libraries.
    """
    sum_ = 0
    for row in db.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " AND tbl_name <> '_sqlite_migrations' AND sql IS NOT NULL ORDER BY type, name"
    ):
        sum_ = zlib.crc32("\0".join(row).encode("utf-8", "surrogatepass"), sum_)
    return sum_
