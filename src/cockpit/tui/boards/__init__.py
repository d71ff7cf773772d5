"""Boards: lists of what the method asks for, answered by one key each; every answer is an act of its own."""
