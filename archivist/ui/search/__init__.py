"""Searching: the box, the results, and the index that follows the archive."""
