"""Which segments of the index are better written anew as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_TIERS = (64, 512, 4_096, 20_000)  # segments of fewer documents are joined when enough gathered
_TIER_FULL = 8


def to_join(segments: Sequence[Any]) -> list[Any]:
    """The segments that are better written anew: many small ones, and those mostly deleted.

    Every entry is written again about once a tier, and the number of segments stays small.
    """
    worn = [held for held in segments if held.deleted_count() > held.doc_count()]
    for limit in _TIERS:
        small = [held for held in segments if held.doc_count() < limit]
        if len(small) >= _TIER_FULL:
            return [*small, *(held for held in worn if held not in small)]
    return worn
