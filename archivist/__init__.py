"""Archivist: an archive and annotation workbench for articles on contested history."""

__version__ = "0.1.0"
