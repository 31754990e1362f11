"""Word processor files and books: word F1 against the text other programs find."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_docx import read_docx
from archivist.formats.from_epub import read_epub
from archivist.formats.from_odt import read_odt
from archivist.formats.from_rtf import read_rtf
from archivist.formats.readers import Reader
from archivist.formats.source import USUAL
from tests.benchmarks.accuracy import corpus as files
from tests.benchmarks.accuracy.rows import Row
from tests.benchmarks.accuracy.scores import word_f1

# Reader, and what a plain stack reaches, what is required, what is aimed at.
_READERS: dict[str, tuple[Reader, float, float, float]] = {
    "docx": (read_docx, 0.995, 0.99, 0.995),
    "odt": (read_odt, 0.974, 0.98, 0.995),
    "rtf": (read_rtf, 0.987, 0.98, 0.995),
    "epub": (read_epub, 1.0, 0.98, 0.995),
}


def measure(corpus: Path) -> list[Row]:
    rows = []
    for kind, (read, simple, required, aim) in _READERS.items():
        scored = [
            (entry["file"], word_f1(_text(read, corpus, entry), files.truth(corpus, entry)))
            for entry in files.entries(corpus, kind)
            if "text_file" in entry["expected"]
        ]
        wrong = tuple(f"{file}: {score:.3f}" for file, score in scored if score < 0.995)
        mean = fmean(score for _, score in scored)
        rows.append(Row(f"{kind.upper()}, word F1", mean, required, aim, wrong, simple))
    return rows


def _text(read: Reader, corpus: Path, entry: files.Entry) -> str:
    try:
        extract: Extract = read(files.content(corpus, entry), files.name(entry), USUAL)
    except ExtractionFailed:
        return ""
    return extract.text
