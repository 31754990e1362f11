"""SQLite rows and original bytes; one file for each noun, with what writes and what queries it.

Functions that write take a session from `Archive.change`; the database refuses any other.
"""
