"""Passages as the reader paints them."""

from __future__ import annotations

from collections.abc import Iterable

from archivist.store.annotations import Passage
from archivist.ui.reader.page import Mark, MarkLayer


def marks_of(passages: Iterable[Passage]) -> list[Mark]:
    """One mark for each passage, a layer for each thing said of it."""
    return [
        Mark(
            passage.id,
            passage.span,
            tuple(
                MarkLayer(body.kind, body.colour, body.label, body.id) for body in passage.bodies
            ),
        )
        for passage in passages
    ]
