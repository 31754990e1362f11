"""Every table; importing this module registers them with `SQLModel.metadata`."""

from archivist.model import (
    annotation,
    authority,
    changes,
    codebook,
    collection,
    document,
    likeness,
    original,
    rendition,
    staging,
)

__all__ = [
    "annotation",
    "authority",
    "changes",
    "codebook",
    "collection",
    "document",
    "likeness",
    "original",
    "rendition",
    "staging",
]
