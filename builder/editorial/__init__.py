"""What editors say, in YAML: each value with its loader, checked against a schema."""
