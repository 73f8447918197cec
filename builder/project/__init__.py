"""What is read from the disk and written to it: source texts, editorial data, settings, generated files."""
