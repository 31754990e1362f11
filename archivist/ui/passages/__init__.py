"""Marked passages of a document, or of a record or code."""
