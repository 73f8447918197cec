"""The published data of ``site/data/``: documents, listings, tables for spreadsheets."""
