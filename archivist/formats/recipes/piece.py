"""One piece of a download: its labelled values, its head and its body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from archivist.formats.recipes.keys import Pattern
from archivist.formats.recipes.material import Line, Lines
from archivist.formats.recipes.recipe import Recipe
from archivist.model.structure import BlockKind

LONGEST_LABEL = 60
LABELS_BEGIN_WITHIN = 10  # lines that are not blank
_COLON = re.compile("[:：]")
_CODE_END = re.compile(r"[ \u3000]*[\t|][ \t|]*| {2,}|$")


@dataclass
class Piece:
    """The parts of one article as they stand: what is labelled, what stands before, the body."""

    head: Lines
    body: Lines
    labelled: dict[str, Lines] = field(default_factory=dict)
    first_label: int = -1

    def words(self, label: str) -> str:
        """The value of `label` on one line."""
        return " ".join(line.text.strip() for line in self.labelled.get(folded(label), ())).strip()


class Labels:
    """Tells the lines that begin with one of a recipe's labels."""

    def __init__(self, recipe: Recipe) -> None:
        body = (*recipe.body.labels, *recipe.body.fallback)
        fields = (label for rule in recipe.fields.values() for label in rule.labels)
        self._codes = recipe.codes
        self._known = {folded(label) for label in (*fields, *body, *recipe.other_labels)}
        self.of_body = {folded(label) for label in body}

    def spans(self, label: str) -> bool:
        """Whether its value goes on over paragraphs, up to the next label."""
        return self._codes or label in self.of_body

    def read(self, line: Line) -> tuple[str, str] | None:
        """The label (folded) that `line` begins with, and the words after it."""
        head = line.head
        if not head:
            return None
        if self._codes:
            end = _CODE_END.search(head)
            label = head[: end.start()] if end else head
            if label != label.upper() or folded(label) not in self._known:
                return None
            return folded(label), line.text.strip(" \t\u3000\xa0|")[len(label) :].strip(" \t|")
        colon = _COLON.search(head[:LONGEST_LABEL])
        if not colon or folded(head[: colon.start()]) not in self._known:
            return None
        _, _, rest = line.text.partition(colon[0])
        return folded(head[: colon.start()]), rest.strip(" \t\u3000\xa0|")


def folded(label: str) -> str:
    return " ".join(label.casefold().split())


def piece_of(recipe: Recipe, labels: Labels, lines: Lines) -> Piece:
    """`lines` of one article, without those the recipe drops, told apart."""
    kept = [line for line in lines if not (recipe.drop and matches(line, recipe.drop))]
    start, end = _bounds(recipe, kept)
    if start >= 0:
        opening = kept[start - 1]
        # The line that opens the body says something of the article, unless it is a heading.
        head = kept[: start - (opening.kind == BlockKind.HEADING)]
        piece = Piece(head=head, body=kept[start:end])
        _read_labels(piece, labels, head)
        _read_labels(piece, labels, kept[end:], head=False)
        return piece
    if recipe.body.labels:
        piece = Piece(head=kept, body=[])
        piece.head = kept[: _read_labels(piece, labels, kept)]
        piece.body = _labelled_body(recipe, piece)
        if piece.body or not recipe.body.rest:
            return piece
    start = _after_leading_labels(labels, kept)
    piece = Piece(head=kept[:start], body=_until(recipe.body.until, kept[start:]))
    _read_labels(piece, labels, kept[:start])
    return piece


def matches(line: Line, patterns: Sequence[Pattern]) -> bool:
    head = line.head
    return any(pattern.search(head) for pattern in patterns)


def _bounds(recipe: Recipe, lines: Lines) -> tuple[int, int]:
    """Where the body starts and ends by the lines around it; -1 where none opens it."""
    for pattern in recipe.body.after:
        for index, line in enumerate(lines):
            if pattern.search(line.head):
                rest = lines[index + 1 :]
                return index + 1, index + 1 + len(_until(recipe.body.until, rest))
    return -1, -1


def _until(patterns: Sequence[Pattern], lines: Lines) -> Lines:
    last = next((at for at, line in enumerate(lines) if matches(line, patterns)), len(lines))
    return lines[:last]


def _labelled_body(recipe: Recipe, piece: Piece) -> Lines:
    labels = dict.fromkeys(map(folded, recipe.body.labels))
    body = [line for label in labels for line in piece.labelled.get(label, ())]
    if not any(line.text.strip() for line in body):
        fallback = (piece.labelled.get(folded(label), []) for label in recipe.body.fallback)
        body = next((lines for lines in fallback if lines), [])
    return _until(recipe.body.until, body)


def _read_labels(piece: Piece, labels: Labels, lines: Lines, *, head: bool = True) -> int:
    """Collect the labelled values of `lines`; returns where the first label stands."""
    with_blanks = any(not line.text.strip() for line in lines)
    first, now, taking = len(lines), "", False
    for index, line in enumerate(lines):
        found = labels.read(line)
        if found:
            now, rest = found
            first = min(first, index)
            if now in piece.labelled:
                now, taking = "", False
                continue
            piece.labelled[now] = [Line(rest)] if rest else []
            taking = labels.spans(now) or with_blanks or not rest
        elif taking and now:
            blank = not line.text.strip()
            if labels.spans(now):
                piece.labelled[now].append(line)
            elif not blank:
                piece.labelled[now].append(line)
                taking = with_blanks
            else:
                taking = not piece.labelled[now]
    if head and first < len(lines):
        piece.first_label = first
    return first


def _after_leading_labels(labels: Labels, lines: Lines) -> int:
    """Where the lines after the first run of labelled ones begin; 0 when there is no such run."""
    written = [index for index, line in enumerate(lines) if line.text.strip()]
    run = 0
    for index in written:
        if labels.read(lines[index]):
            run = index + 1
        elif run or index > written[min(LABELS_BEGIN_WITHIN, len(written) - 1)]:
            break
    return run
