"""Related divisions: where other documents treat the same matter."""
