"""The searches that are compared, a module each."""
