"""Words, entries and whole pages as HTML in which no text can become markup."""
