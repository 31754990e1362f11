"""Scanned pages on the list, read by OCR when a person asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from threading import Event

from archivist.accession.piece import Piece
from archivist.errors import ExtractionFailed, PasswordNeeded, Stopped
from archivist.formats.ocr import recognise

LANGUAGES = ("en", "ja", "ko", "zh")


def recognised(
    pieces: Iterable[Piece], progress: Callable[[int, int, str], None], cancelled: Event
) -> Iterator[Piece]:
    """Kept pieces with the text OCR finds on their pages; `progress` counts pages.

    The values of the first reading, in `known`, are kept. Ends early once `cancelled` is set.
    """
    for piece in pieces:
        if piece.kept is None:
            raise AssertionError("what is read again was kept before")
        try:
            extract = recognise(
                piece.kept.path,
                piece.name,
                LANGUAGES,
                progress,
                cancelled,
                password=piece.options.password,
                values=piece.known,
            )
        except Stopped:
            return
        except ExtractionFailed as fault:
            yield replace(piece, error=fault.reason, locked=isinstance(fault, PasswordNeeded))
        else:
            yield replace(piece, extract=extract)
