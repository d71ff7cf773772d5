"""Preparing a meeting: what to ask whom, what to offer, how to close (method.md 2.5)."""
