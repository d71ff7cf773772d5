"""Panes with ways of their own; the others are plain papers and tables."""
