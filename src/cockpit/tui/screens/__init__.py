"""Screens and dialogs: they hold panes, follow what is chosen and hand acts to the desk."""
