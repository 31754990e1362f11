"""PDF: the share of sentences that three other programs agree on and we find too."""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

from archivist.errors import ExtractionFailed
from archivist.formats.from_pdf import read_pdf
from archivist.formats.source import Options
from tests.benchmarks.accuracy import corpus as files
from tests.benchmarks.accuracy.rows import Row
from tests.benchmarks.accuracy.scores import folded


def measure(corpus: Path) -> list[Row]:
    scored = sentences(corpus)
    wrong = tuple(sentence for sentence, score in scored if not score)
    mean = fmean(score for _, score in scored)
    return [Row("PDF, must contain", mean, 0.98, 1.0, wrong, 0.98)]


def sentences(corpus: Path) -> list[tuple[str, float]]:
    """Each sentence of the corpus with the file it stands in, and 1.0 when it was found."""
    scored: list[tuple[str, float]] = []
    for entry in files.entries(corpus, "pdf"):
        expected = entry["expected"]
        wanted = expected.get("must_contain", []) + expected.get("must_contain_ignoring_spaces", [])
        if not wanted:
            continue
        text = folded(_text(corpus, entry))
        squeezed = text.replace(" ", "")
        for sentence in wanted:
            words = folded(sentence)
            closed = sentence in expected.get("must_contain_ignoring_spaces", ())
            found = words.replace(" ", "") in squeezed if closed else words in text
            scored.append((f"{entry['file']}: {sentence}", float(found)))
    return scored


def _text(corpus: Path, entry: files.Entry) -> str:
    options = Options(password=entry["expected"].get("password", ""))
    try:
        return read_pdf(files.content(corpus, entry), files.name(entry), options).text
    except ExtractionFailed:
        return ""
