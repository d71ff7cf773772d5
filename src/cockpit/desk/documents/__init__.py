"""Documents for meetings, plans and colleagues, built from what the book knows; written by ``exchange.documents``."""
