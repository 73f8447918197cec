"""Gaps: where a copy has lost or garbled characters, told from the words that are left."""
