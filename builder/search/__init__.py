"""The index of the site's search: what can be found, folded how, in which files. The search itself is JavaScript."""
