"""Capture: one line of what happened, read into a plan of changes (design.md 5)."""
