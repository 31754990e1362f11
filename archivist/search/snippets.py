"""The pieces of a document that show why it fits, with exact places."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from archivist.model.rendition import Span
from archivist.search.entries import Forms
from archivist.search.marks import Mark, find_marks, fits, words_for
from archivist.search.results import Snippet
from archivist.search.schema import RECORD_FIELDS
from archivist.search.tree import READING, Leaf, Node, Words
from archivist.store.passage_rows import Passage

BEST = 3
_WIDTH = 180  # columns; a Han character takes two
_MARKS_WEIGHED = 2_000
_WORD_REACH = 18
_NOTE_LENGTH = 400
_PASSAGE_LENGTH = 600
_SCANNED = 400_000  # characters of one text that are looked through for snippets


class Wanted(NamedTuple):
    """The words of one query, by where they are sought; `targets` are codes and records."""

    text: list[Leaf]
    title: list[Leaf]
    said: Mapping[str, list[Leaf]]  # kind of a body -> words
    targets: frozenset[str]


def wanted_by(node: Node) -> Wanted:
    """The words of a query by where they are sought."""
    kinds = ("note", "code", *RECORD_FIELDS)
    said = {kind: words_for(node, None, kind, "marked") for kind in kinds}
    return Wanted(
        words_for(node, None, "body", READING),
        words_for(node, None, "title", READING),
        said,
        frozenset(words.text for words in words_for(node, "target") if isinstance(words, Words)),
    )


class Reading(NamedTuple):
    """A document as its snippets need it."""

    title: str
    rendition_id: str
    text: str
    passages: Sequence[Passage]
    forms: Forms
    language: str = ""


class Shown(NamedTuple):
    """How many places of a document fit, its title (when it fits) and best snippets, and the
    names of records found in it.
    """

    matches: int
    snippets: tuple[Snippet, ...]
    forms: tuple[str, ...]


def show(wanted: Wanted, reading: Reading) -> Shown:
    """What shows why a document fits."""
    text = reading.text
    in_text = find_marks(wanted.text, text[:_SCANNED], reading.language)
    in_title = find_marks(wanted.title, reading.title, reading.language)
    about = [
        (passage, note)
        for passage in reading.passages
        if (note := _fitting(wanted, passage, reading.forms)) is not None
    ]
    told: list[Snippet] = []
    if in_title:
        told.append(Snippet(0, 0, reading.title, tuple(mark.span for mark in in_title), "title"))
    best = best_snippets(text, in_text)
    said = _of_passages(wanted, reading, about, [mark.span for mark in in_text])
    notes = [snippet for snippet in said if snippet.source == "note"]
    marked = [snippet for snippet in said if snippet.source != "note"]
    body = [*best[: BEST - min(1, len(notes))], *notes[:1]]  # a note that fits is always shown
    told += [*body, *marked, *notes[1:]][: max(BEST, len(body))]
    forms = [*_forms(wanted.title, in_title), *_forms(wanted.text, in_text)]
    number = len(in_text) + len(in_title) + len(said)
    return Shown(number, tuple(told), tuple(dict.fromkeys(forms)))


def show_passage(wanted: Wanted, reading: Reading, passage: Passage) -> Shown:
    """What shows why a marked passage fits: the passage in its place, and its note."""
    found = find_marks(wanted.text, passage.exact, reading.language)
    note = _fitting(wanted, passage, reading.forms)
    about = _of_passages(wanted, reading, [(passage, "")], ())
    if note:
        about += _of_passages(wanted, reading, [(passage, note)], ())
    forms = tuple(dict.fromkeys(_forms(wanted.text, found)))
    return Shown(max(1, len(found)), tuple(about), forms)


def _forms(wanted: Sequence[Leaf], marks: Sequence[Mark]) -> list[str]:
    """The names of records among what was found."""
    found = (wanted[mark.word] for mark in marks)
    return [words.text for words in found if isinstance(words, Words) and words.record]


def best_snippets(text: str, marks: Sequence[Mark], best: int = BEST) -> list[Snippet]:
    """The pieces of `text` with the most different words sought, in text order."""
    chosen: list[tuple[int, int]] = []
    for window in sorted(_windows(text, marks[:_MARKS_WEIGHED]), key=lambda one: -one.worth):
        start, end = _around(text, window.span, window.width)
        if all(end <= one_start or one_end <= start for one_start, one_end in chosen):
            chosen.append((start, end))
        if len(chosen) == best:
            break
    found = []
    for start, end in sorted(chosen):
        held = (mark.span for mark in marks if start <= mark.span.start and mark.span.end <= end)
        found.append(Snippet(start, end, text[start:end], tuple(held)))
    return found


class _Window(NamedTuple):
    span: Span
    width: int
    worth: int


def _windows(text: str, marks: Sequence[Mark]) -> Iterator[_Window]:
    """Each mark with those after it in its block that a piece of text can hold."""
    block_end = -1
    for first, mark in enumerate(marks):
        begin, end = mark.span
        if begin >= block_end:
            block_end = text.find("\n", begin)
            block_end = len(text) if block_end < 0 else block_end
        width = _columns(text, begin)
        reach = min(block_end, begin + width * 3 // 4)
        words, after = {mark.word}, first + 1
        while after < len(marks) and marks[after].span.end <= reach:
            end = marks[after].span.end
            words.add(marks[after].word)
            after += 1
        yield _Window(Span(begin, end), width, len(words) * 100 + after - first)


def _around(text: str, span: Span, width: int) -> tuple[int, int]:
    """A piece of about `width` characters around `span`, inside its block, between words."""
    block_start = text.rfind("\n", 0, span.start) + 1
    block_end = text.find("\n", span.end)
    block_end = len(text) if block_end < 0 else block_end
    room = max(0, width - (span.end - span.start))
    end = min(block_end, span.end + (room + 1) // 2)
    start = max(block_start, span.start - (room - (end - span.end)))
    end = min(block_end, max(span.end, start + width))
    if start > block_start:
        blank = text.find(" ", start, min(start + _WORD_REACH, span.start))
        start = blank + 1 if blank >= 0 else start
    if end < block_end:
        blank = text.rfind(" ", max(end - _WORD_REACH, span.end), end)
        end = blank if blank >= 0 else end
    return start, end


def _columns(text: str, place: int) -> int:
    """How many characters fill a snippet here: half as many where they are wide."""
    wide = unicodedata.east_asian_width(text[place]) in "WF"
    return _WIDTH // 2 if wide else _WIDTH


def _fitting(wanted: Wanted, passage: Passage, forms: Forms) -> str | None:
    """The note of a passage that fits, "" when a code or name on it does, None otherwise."""
    found: str | None = None
    for body in passage.bodies:
        if body.target_id in wanted.targets:
            found = ""
            continue
        words = wanted.said.get(body.kind)
        if not words:
            continue
        names = forms.get(body.target_id, ()) if body.kind in RECORD_FIELDS else (body.label,)
        if any(fits(words, name) for name in names):
            if body.kind == "note":
                return body.label
            found = ""
    return found


def _of_passages(
    wanted: Wanted,
    reading: Reading,
    about: Sequence[tuple[Passage, str | None]],
    shown: Sequence[Span],
) -> list[Snippet]:
    """Snippets of passages that fit by what is said of them; not of those marked anyway."""
    found: list[Snippet] = []
    text = reading.text
    for passage, note in about:
        here = passage.rendition_id == reading.rendition_id
        span = passage.span if here else Span(0, 0)
        if note:
            marks = tuple(mark.span for mark in find_marks(wanted.said["note"], note))
            found.append(_note_snippet(span, note, marks, passage.id))
        elif not here:
            whole = (Span(0, len(passage.exact)),)
            found.append(Snippet(0, 0, passage.exact, whole, "note", passage.id))
        elif not any(span.overlaps(other) for other in shown):
            span = Span(span.start, min(span.end, span.start + _PASSAGE_LENGTH))
            start, end = _around(text, span, _columns(text, span.start))
            piece = text[start:end]
            found.append(Snippet(start, end, piece, (span,), "annotation", passage.id))
    return found


def _note_snippet(passage: Span, note: str, marks: tuple[Span, ...], key: str) -> Snippet:
    if len(note) <= _NOTE_LENGTH:
        return Snippet(passage.start, passage.end, note, marks, "note", key)
    begin = max(0, marks[0].start - _NOTE_LENGTH // 4) if marks else 0
    piece = note[begin : begin + _NOTE_LENGTH]
    held = tuple(
        Span(mark.start - begin, mark.end - begin)
        for mark in marks
        if mark.end <= begin + len(piece)
    )
    return Snippet(passage.start, passage.end, piece, held, "note", key)
