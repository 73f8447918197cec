"""How a place in a document is called and reached: addresses, names, citations, reading order."""
