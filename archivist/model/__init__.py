"""The nouns: SQLModel tables and small frozen values; no I/O.

Importing this package registers every table with `SQLModel.metadata`.
"""

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
