"""cockpit: a key-account seller's own map of people, deals and next best actions."""

__version__ = "0.1.0"
