"""Turn raw Chinese plan texts into cross-linked Markdown pages and published data."""

__version__ = "0.1.0"
