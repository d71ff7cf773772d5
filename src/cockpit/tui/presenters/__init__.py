"""From facts and figures to frozen view models; pure functions without Textual and without I/O."""
