"""Texts and pages in old charsets: those whose words come out as they were meant."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from archivist.formats.decode import decode
from archivist.formats.from_html import declared_charset
from archivist.text.normalize import canonical
from tests.benchmarks.accuracy import corpus as files
from tests.benchmarks.accuracy.rows import Row

MOST_DIFFERENT = 0.005  # wave dashes, backslashes and the like


def measure(corpus: Path) -> list[Row]:
    """The share of the files that were decoded well, of at most half a percent other signs."""
    entries = files.entries(corpus, "txt-enc", "html-enc")
    wrong = tuple(
        f"{share:.4f} {entry['file']}"
        for entry in entries
        if (share := _difference(corpus, entry)) > MOST_DIFFERENT
    )
    right = 1 - len(wrong) / len(entries)
    return [Row("encodings", right, 1.0, 1.0, wrong, 1.0)]


def _difference(corpus: Path, entry: files.Entry) -> float:
    """The share of the signs that are others than they should be."""
    data = files.content(corpus, entry)
    declared = declared_charset(data) if entry["format"] == "html-enc" else ""
    found = canonical(decode(data, declared).text)
    expected = canonical(files.truth(corpus, entry))
    if len(found) == len(expected):
        other = sum(one != two for one, two in zip(found, expected, strict=True))
    else:
        one, two = Counter(found), Counter(expected)
        other = max((one - two).total(), (two - one).total())
    return other / max(1, len(expected))
