"""Web pages: their text by four sets of pages, their title, author and date by two."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import fmean

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.readers import read_bytes
from tests.benchmarks.accuracy import corpus as files
from tests.benchmarks.accuracy.rows import Row
from tests.benchmarks.accuracy.scores import (
    folded,
    mean_f1,
    precision_recall,
    same_author,
    same_title,
    word_f1,
)

Scored = list[tuple[str, float]]
WRONG_BELOW = 0.9
_NOTHING = Extract("", (), (), (), "", "", "")


def measure(corpus: Path) -> list[Row]:
    reads = cache(lambda place: _read(corpus, place))
    by_place = {entry["file"]: entry for entry in files.entries(corpus, *_FORMATS)}

    def of(tag: str, key: str) -> list[tuple[str, Extract, files.Entry]]:
        return [
            (place, reads(place), entry)
            for place, entry in by_place.items()
            if tag in entry["tags"] and entry["expected"].get(key)
        ]

    def text(tag: str) -> Scored:
        return [
            (place, word_f1(found.text, files.truth(corpus, entry)))
            for place, found, entry in of(tag, "text_file")
        ]

    def field(tag: str, key: str, same: Callable[[Extract, str], bool]) -> Scored:
        return [
            (place, float(same(found, entry["expected"][key])))
            for place, found, entry in of(tag, key)
        ]

    aeb = [
        (place, precision_recall(found.text, files.truth(corpus, entry)))
        for place, found, entry in of("aeb", "text_file")
    ]
    rows = [
        Row(
            "AEB pages, 4-gram F1",
            mean_f1([pair for _, pair in aeb]),
            0.965,
            0.975,
            _wrong([(place, mean_f1([pair])) for place, pair in aeb]),
            0.954,
        ),
        _mean("WCXB pages, word F1", text("wcxb"), (0.953, 0.960, 0.970)),
        _mean("ND news pages, word F1", text("nd"), (0.939, 0.942, 0.955)),
        _mean("multilingual, must contain", _sentences(of, True), (0.962, 0.97, 0.99)),
        _mean("multilingual, must not contain", _sentences(of, False), (0.921, 0.94, 0.97)),
    ]
    for tag, key, bounds in _FIELDS:
        rows.append(_mean(f"{key}, {tag.upper()}", field(tag, key, _SAME[key]), bounds))
    saved = text("mhtml") + text("singlefile")
    return [*rows, _mean("MHTML and SingleFile, word F1", saved, (0.940, 0.955, 0.97))]


_FORMATS = ("html", "mhtml", "singlefile")
_FIELDS = (
    ("wcxb", "title", (0.83, 0.85, 0.90)),
    ("nd", "title", (0.88, 0.90, 0.95)),
    ("wcxb", "author", (0.76, 0.78, 0.85)),
    ("nd", "author", (0.78, 0.84, 0.90)),
    ("wcxb", "date", (0.84, 0.88, 0.92)),
    ("nd", "date", (0.88, 0.90, 0.94)),
)
_SAME: dict[str, Callable[[Extract, str], bool]] = {
    "title": lambda found, expected: same_title(found.value("title"), expected),
    "author": lambda found, expected: same_author(", ".join(found.creators), expected),
    "date": lambda found, expected: found.value("date") == expected,
}


def _read(corpus: Path, place: str) -> Extract:
    entry = next(entry for entry in files.entries(corpus, *_FORMATS) if entry["file"] == place)
    try:
        return read_bytes(files.content(corpus, entry), files.name(entry))
    except ExtractionFailed:
        return _NOTHING


def _sentences(
    of: Callable[[str, str], list[tuple[str, Extract, files.Entry]]], wanted: bool
) -> Scored:
    """One line for each sentence that must, or must not, stand in the text."""
    key = "must_contain" if wanted else "must_not_contain"
    return [
        (f"{place}: {words}", float((folded(words) in folded(found.text)) == wanted))
        for place, found, entry in of("traf", key)
        for words in entry["expected"][key]
    ]


def _mean(measure: str, scored: Scored, bounds: tuple[float, float, float]) -> Row:
    simple, required, aim = bounds
    mean = fmean(score for _, score in scored)
    return Row(measure, mean, required, aim, _wrong(scored), simple)


def _wrong(scored: Scored) -> tuple[str, ...]:
    low = sorted((score, place) for place, score in scored if score < WRONG_BELOW)
    return tuple(f"{score:.2f} {place}" if score else place for score, place in low)
