"""What characters and places in a text are: ranges, lines, markers, numerals, and which characters count as the same."""
