"""Every table; importing this module registers them with `SQLModel.metadata`."""

from archivist.model import (
    annotation,
    authority,
    changes,
    codebook,
    collection,
    document,
    original,
    rendition,
)

__all__ = [
    "annotation",
    "authority",
    "changes",
    "codebook",
    "collection",
    "document",
    "original",
    "rendition",
]
