"""Topics: what a passage is about, and which words say so."""
