"""Commands that add, edit and delete records by forms."""
