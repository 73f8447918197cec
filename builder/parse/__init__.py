"""From cleaned lines to a document: contents list, headings, joins, boxes, tables, ids."""
