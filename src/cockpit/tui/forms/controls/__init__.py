"""Inputs of a form: each holds the state of one field."""
