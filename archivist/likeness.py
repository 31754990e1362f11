"""Finds the texts of an archive that are alike.

    documents not looked at | words, runs, signature | write keys | candidates by common keys |
    exact comparison | write pairs

Texts are read and computed outside the write door; what is written is derived and can be thrown
away. A run that is cut off is taken up where it was.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from math import sqrt
from threading import Event

from sqlmodel import Session

from archivist.archive import Archive
from archivist.model.likeness import Level, level_of
from archivist.store import likeness, look_alikes
from archivist.store.likeness import Candidate, Pair, SignedText
from archivist.store.look_alikes import LookAlike
from archivist.text import minhash
from archivist.text.shingles import (
    FEWEST_WORDS,
    Hashes,
    length_in_words,
    shingles,
    text_key,
    words_of,
)

Progress = Callable[[int, int, str], None]

_AT_ONCE = 4_000  # texts whose keys are sorted before they are written
_READ_AT_ONCE = 100
_ROWS_A_WRITE = 20_000
_COMPARED_A_WRITE = 500
_MOST_CHECKED = 60  # candidates that are compared word for word
_MOST_PAIRS = 30  # that one text has with earlier ones: a page kept daily has hundreds
_KEPT_RUNS = 400  # texts whose runs are held, since copies of one story come together

_DEVIATIONS = 3.0  # by which an estimate may be too low

_one_at_a_time = threading.Lock()


def sign(rendition_id: str, text: str) -> SignedText:
    """What there is to know of a text for comparing it with others."""
    return _signed(rendition_id, text)[0]


def catch_up(
    archive: Archive,
    progress: Progress = lambda *_: None,
    cancelled: Event | None = None,
) -> int:
    """Compares all documents whose texts have not been; returns how many texts were looked at.

    `progress` hears (done, total, ""). When `cancelled` is set it stops soon and keeps what is
    done.
    """
    cancelled = cancelled or Event()
    with _one_at_a_time:
        with archive.read() as session:
            waiting = [*likeness.uncompared(session), *likeness.unsigned(session)]
        done = 0
        for start in range(0, len(waiting), _AT_ONCE):
            part = waiting[start : start + _AT_ONCE]

            def tell(share: float, start: int = start, size: int = len(part)) -> None:
                progress(start + int(share * size), len(waiting), "")

            if not _compare(archive, part, tell, cancelled):
                break
            done += len(part)
        if waiting:
            progress(len(waiting) if not cancelled.is_set() else done, len(waiting), "")
        return done


def waiting_count(archive: Archive) -> int:
    """How many texts have not been compared with the others yet."""
    with archive.read() as session:
        return len(likeness.uncompared(session)) + len(likeness.unsigned(session))


def look_up(session: Session, text: str, *addresses: str) -> list[LookAlike]:
    """The documents like a text that need not be in the archive itself, the closest first.

    Those captured from one of `addresses` come last, whatever their words.
    """
    signed, runs = _signed("", text)
    found: dict[int, tuple[Level, float, float, bool]] = {}
    same = likeness.number_of(session, signed.text_key)
    if same is not None:
        found[same] = (Level.SAME_TEXT, 1.0, 1.0, False)
    for number in _likely(signed, likeness.candidates(session, signed.bands, likeness.END)):
        if number in found:
            continue
        other = shingles(words_of(likeness.words_in(session, number)))
        pair = _measured(number, number, runs, other)
        level = level_of(pair.jaccard, pair.containment, int(runs.size), int(other.size))
        if level is not None:
            found[number] = (level, pair.jaccard, pair.containment, other.size > runs.size)
    rows = look_alikes.holding(session, found)
    known = {row.document_id for row in rows}
    captured = look_alikes.at_address(session, *addresses)
    return rows + [row for row in captured if row.document_id not in known]


def _compare(
    archive: Archive, rendition_ids: Sequence[str], tell: Callable[[float], None], cancelled: Event
) -> bool:
    """Signs texts and compares them with all that came before; False when it was cut off."""
    signed: list[SignedText] = []
    for start in range(0, len(rendition_ids), _READ_AT_ONCE):
        if cancelled.is_set():
            return False
        with archive.read() as session:
            read = likeness.texts(session, rendition_ids[start : start + _READ_AT_ONCE])
        signed += [sign(key, text) for key, text in read]
        tell(0.5 * (start + len(read)) / len(rendition_ids))
    with archive.record() as session:
        waiting = likeness.keep_texts(session, signed)
    for rows in _band_rows(waiting):
        with archive.record() as session:
            likeness.keep_bands(session, rows)
    return _pair_up(archive, waiting, lambda share: tell(0.5 + 0.5 * share), cancelled)


def _band_rows(texts: Mapping[int, SignedText]) -> Iterator[list[tuple[int, int, int]]]:
    """The rows of all texts, band by band, in writes of a bounded size.

    Sorted so, a write touches neighbouring pages; by text, each would touch pages everywhere.
    """
    rows: list[tuple[int, int, int]] = []
    for band in range(minhash.BANDS):
        rows += sorted((band, text.bands[band], number) for number, text in texts.items())
        if rows and (len(rows) >= _ROWS_A_WRITE or band == minhash.BANDS - 1):
            yield rows
            rows = []


def _pair_up(
    archive: Archive,
    texts: Mapping[int, SignedText],
    tell: Callable[[float], None],
    cancelled: Event,
) -> bool:
    held = _HeldRuns()
    numbers = sorted(texts)
    for start in range(0, len(numbers), _COMPARED_A_WRITE):
        part = numbers[start : start + _COMPARED_A_WRITE]
        pairs: list[Pair] = []
        with archive.read() as session:
            for number in part:
                if cancelled.is_set():
                    return False
                pairs += islice(_pairs_of(session, number, texts[number], held), _MOST_PAIRS)
        with archive.record() as session:
            likeness.keep_pairs(session, pairs, part)
        tell((start + len(part)) / len(numbers))
    return True


def _pairs_of(session: Session, number: int, text: SignedText, held: _HeldRuns) -> Iterator[Pair]:
    """The pairs of a text with texts of a lower number; each pair is met once so."""
    for other in _likely(text, likeness.candidates(session, text.bands, number)):
        runs, others = held.of(session, number), held.of(session, other)
        pair = _measured(other, number, others, runs)
        if level_of(pair.jaccard, pair.containment, int(runs.size), int(others.size)):
            yield pair


def _likely(text: SignedText, candidates: Sequence[Candidate]) -> list[int]:
    """The candidates whose signatures do not rule out that they are alike, the likeliest first."""
    if not candidates:
        return []
    shares = minhash.estimates(text.minima, [held.minima for held in candidates])
    likely: list[tuple[float, int]] = []
    for held, share in zip(candidates, shares, strict=True):
        deviation = sqrt(share * (1 - share) / minhash.MINIMA)
        most = min(float(share) + _DEVIATIONS * deviation + 0.01, 1.0)
        common = most / (1 + most) * (text.runs + held.runs)
        if level_of(most, common / min(text.runs, held.runs), text.runs, held.runs):
            likely.append((-float(share), held.number))
    return [number for _, number in sorted(likely)[:_MOST_CHECKED]]


class _HeldRuns:
    """The runs of the texts asked for last."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, Hashes] = OrderedDict()

    def of(self, session: Session, number: int) -> Hashes:
        runs = self._held.get(number)
        if runs is None:
            text = likeness.words_in(session, number)
            runs = self._held[number] = shingles(words_of(text))
            if len(self._held) > _KEPT_RUNS:
                self._held.popitem(last=False)
        else:
            self._held.move_to_end(number)
        return runs


def _measured(low: int, high: int, one: Hashes, other: Hashes) -> Pair:
    common = minhash.common(one, other)
    return Pair(
        low,
        high,
        common / max(one.size + other.size - common, 1),
        common / max(min(one.size, other.size), 1),
    )


def _signed(rendition_id: str, text: str) -> tuple[SignedText, Hashes]:
    words = words_of(text)
    enough = length_in_words(words, text) >= FEWEST_WORDS
    runs = shingles(words) if enough else words[:0]
    key = text_key(words, text)
    if not runs.size:
        return SignedText(rendition_id, key, 0, b"", ()), runs
    minima = minhash.signature(runs)
    bands = tuple(minhash.band_keys(minima))
    return SignedText(rendition_id, key, int(runs.size), minhash.packed(minima), bands), runs
