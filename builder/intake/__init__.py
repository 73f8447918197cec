"""Taking in texts of other formats: bytes become text, a document and what is proposed to be written about it."""
