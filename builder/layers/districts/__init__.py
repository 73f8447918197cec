"""Districts: which of them a text speaks of, by the names of a gazetteer."""
