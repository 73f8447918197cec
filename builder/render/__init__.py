"""Documents and layers become Markdown pages that any MkDocs-compatible generator can build."""
