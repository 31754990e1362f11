"""Addresses that a page links to."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def whole_address(target: str, address: str) -> str:
    """`target` as an address of the web or of mail, or "": scripts and files are no links."""
    try:
        whole = urljoin(address, target.strip())
        return whole if urlsplit(whole).scheme in {"http", "https", "mailto"} else ""
    except ValueError:
        return ""
