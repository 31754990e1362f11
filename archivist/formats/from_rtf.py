"""Rich text (RTF)."""

from __future__ import annotations

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract
from archivist.formats.file_properties import plausible_creators, plausible_title, with_file_date
from archivist.formats.from_text import check_length
from archivist.formats.head_lines import add_document_values
from archivist.formats.media_types import RTF
from archivist.formats.rtf_document import RtfDocument
from archivist.formats.rtf_story import compose_note, compose_story
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished
from archivist.model.fields import Origin

NO_WORDS = "There are no words in the file."
CHANGES = "It holds tracked changes: insertions were kept and deletions left out."
NOT_RTF = "It is no RTF file, though it is called one. Save it again where it was made."


def read_rtf(data: bytes, name: str, _options: Options = USUAL) -> Extract:
    """The Extract of an RTF file; headers, footers, pictures and comments are no part of it."""
    start = data.find(b"{\\rtf", 0, 1024)
    if start < 0:
        raise ExtractionFailed(name, NOT_RTF)
    document = RtfDocument(data[start:].decode("latin-1"), name)
    composer, values = Composer(), Values()
    compose_story(composer, document.story)
    for label, note in document.notes:
        compose_note(composer, note, label)
    check_length(composer.text, name)
    add_document_values(values, composer)
    info = document.info
    values.add("title", plausible_title(info.get("title", "")), Origin.META)
    values.add_creators(plausible_creators(info.get("author", "")), Origin.META)
    values.add("description", info.get("doccomm", ""), Origin.META)
    said = ((not composer.blocks, NO_WORDS), (document.has_changes, CHANGES))
    extract = finished(
        composer,
        values,
        name=name,
        media_type=RTF,
        extractor=("archivist.from_rtf", __version__),
        warnings=tuple(words for holds, words in said if holds),
    )
    return with_file_date(extract, info.get("creatim", ""))
