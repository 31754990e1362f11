"""Word documents (DOCX), read from their package without any program of Microsoft's."""

from __future__ import annotations

from lxml.etree import _Element

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.docx_body import DocxBody
from archivist.formats.docx_package import DocxPackage, child
from archivist.formats.docx_runs import DocxRuns, Notes
from archivist.formats.docx_styles import Lists, read_styles
from archivist.formats.extract import Extract
from archivist.formats.file_properties import (
    plausible_creators,
    plausible_title,
    with_file_date,
)
from archivist.formats.from_text import check_length
from archivist.formats.head_lines import add_document_values
from archivist.formats.media_types import DOCX
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished
from archivist.formats.xml_safe import TOO_DEEP, attribute, local_name
from archivist.formats.zip_members import ZipMembers
from archivist.model.fields import Origin

NO_WORDS = "There are no words in the file."
CHANGES = "It holds tracked changes: insertions were kept and deletions left out."
FOREIGN_PART = "A part that another program put into it (altChunk) was not read."
COMMENTS = "Its comments ({count}) were left out."
_NOTE_KINDS = {"footnote": "footnotes", "endnote": "endnotes"}


def read_docx(data: bytes, name: str, _options: Options = USUAL) -> Extract:
    """The Extract of a Word document; headers, footers and comments are no part of its text."""
    composer, values = Composer(), Values()
    with ZipMembers(data, name) as members:
        package = DocxPackage(members, name)
        notes = {kind: _notes(package, kind) for kind in _NOTE_KINDS}
        main = package.main()
        runs = DocxRuns(read_styles(package.part("styles")), package.relations, notes)
        body = DocxBody(composer, runs.styles, Lists.read(package.part("numbering")), runs)
        _compose(body, main, notes, name)
        add_document_values(values, composer)
        made = _add_properties(values, package.properties())
        warnings = _warnings(composer, body, runs, _comments(package))
    check_length(composer.text, name)
    values.add("title", body.title, Origin.TEXT)
    extract = finished(
        composer,
        values,
        name=name,
        media_type=DOCX,
        extractor=("archivist.from_docx", __version__),
        warnings=warnings,
    )
    return with_file_date(extract, made)


def _compose(body: DocxBody, main: _Element, notes: dict[str, Notes], name: str) -> None:
    story = child(main, "body")
    try:
        if story is not None:
            body.blocks(story)
        body.notes(notes.values())
    except RecursionError:
        raise ExtractionFailed(name, TOO_DEEP) from None


def _notes(package: DocxPackage, kind: str) -> Notes:
    tree = package.part(_NOTE_KINDS[kind])
    found: dict[str, _Element] = {}
    for note in tree if tree is not None else ():
        # Separators between text and notes are notes of a type of their own.
        if local_name(note) == kind and attribute(note, "type") in {"", "normal"}:
            found[attribute(note, "id")] = note
    return Notes(found, package.relations_of(_NOTE_KINDS[kind]))


def _comments(package: DocxPackage) -> int:
    tree = package.part("comments")
    return 0 if tree is None else sum(local_name(one) == "comment" for one in tree)


def _add_properties(values: Values, properties: _Element | None) -> str:
    """Add what the core properties tell; gives the day the file was made, as written."""
    written = {
        local_name(one): "".join(map(str, one.itertext()))
        for one in (properties if properties is not None else ())
    }
    values.add("title", plausible_title(written.get("title", "")), Origin.META)
    values.add_creators(plausible_creators(written.get("creator", "")), Origin.META)
    values.add("description", written.get("description", ""), Origin.META)
    values.add("identifier", written.get("identifier", ""), Origin.META)
    values.add("language", written.get("language", ""), Origin.META)
    return written.get("created", "")


def _warnings(composer: Composer, body: DocxBody, runs: DocxRuns, comments: int) -> tuple[str, ...]:
    said = (
        (not composer.blocks, NO_WORDS),
        (runs.has_changes, CHANGES),
        (body.has_foreign_part, FOREIGN_PART),
        (comments > 0, COMMENTS.format(count=comments)),
    )
    return tuple(words for holds, words in said if holds)
