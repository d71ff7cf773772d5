"""From view models to lines for a given width; pure functions without Textual."""
