"""Whoosh's own postings as numpy arrays, and queries worked out on them a segment at a time."""
