"""The values that travel between the stages: frozen, free of I/O."""
