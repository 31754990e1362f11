"""Addresses that a page links to."""

from archivist.formats.html_links import whole_address

__all__ = ["whole_address"]
