"""What the program tells people: a finding, the table of codes, how both are printed."""
