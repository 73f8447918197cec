"""Layers: what is known *about* passages. They see the tree and never change it."""
