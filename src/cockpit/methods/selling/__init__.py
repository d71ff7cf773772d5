"""Structured selling: a talk in six steps, and what makes each of them good (method.md 2.5)."""
