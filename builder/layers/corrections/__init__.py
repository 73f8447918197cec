"""Corrections: which characters of a text were changed since it was added, when, and by what evidence."""
