"""The capture line on the screen: one line, a live preview of what it will write, one undo."""
