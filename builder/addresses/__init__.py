"""Published addresses: remembered with the words they show, kept over edits, and led on where they have moved."""
