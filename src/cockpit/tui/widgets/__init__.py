"""Widgets that know nothing of sales: they paint lines of spans and report keys."""
