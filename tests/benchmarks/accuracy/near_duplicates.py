"""Edited, cut and shuffled copies looked up among texts of the corpus's paragraphs.

Here among a few thousand texts; `tests/benchmarks/near_duplicates.py` takes 100,000.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from archivist import likeness
from archivist.archive import Archive
from tests.benchmarks import near_duplicates as many
from tests.benchmarks.accuracy.rows import Row

_TEXTS = 4_000
_QUERIES = 300


def measure(corpus: Path) -> list[Row]:
    """Recall of wire edits and halves; how seldom shuffled words are taken for a copy."""
    pool = many.paragraphs(random.Random(1), corpus)
    wanted = set(random.Random(2).sample(range(_TEXTS), _QUERIES))
    with tempfile.TemporaryDirectory() as work, Archive.create(Path(work) / "archive") as archive:
        many.fill(archive, pool, _TEXTS, random.Random(3))
        likeness.catch_up(archive)
        kept, keys = many.drawn(pool, _TEXTS, wanted)
        wire, _ = many.look_ups(archive, kept, keys, many.wire_edit)
        half, _ = many.look_ups(archive, kept, keys, many.half)
        shuffled, _ = many.look_ups(archive, kept, keys, many.shuffled)
    return [
        Row("near-duplicates, wire edit found", wire, 0.98, 0.99),
        Row("near-duplicates, half found", half, 0.97, 0.99),
        Row("near-duplicates, shuffled left alone", 1 - shuffled, 0.995, 1.0),
    ]
