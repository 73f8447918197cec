"""How the work is run, whatever it does: time by stage, the garbage collector."""
