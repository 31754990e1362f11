"""Which function reads which media type, and the reading of one stored file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract, Part
from archivist.formats.language import language_of
from archivist.formats.limits import MIB, TEXT_CHARACTERS
from archivist.formats.media_types import (
    BIBTEX,
    BZIP2,
    CSL_JSON,
    CSV,
    DOCX,
    EML,
    EPUB,
    FEED,
    GZIP,
    HTML,
    JSON_FEED,
    MARKDOWN,
    MBOX,
    MHTML,
    ODT,
    OLD_OFFICE,
    PDF,
    PLAIN,
    RIS,
    RTF,
    TSV,
    WACZ,
    WARC,
    WEBARCHIVE,
    XLSX,
    XZ,
    ZIP,
    ZOTERO_RDF,
    words_of,
)
from archivist.formats.recipes.shelf import known
from archivist.formats.recipes.splitting import parts_by_recipe
from archivist.formats.sniff import HEAD_BYTES, sniff
from archivist.formats.source import USUAL, Options, Source
from archivist.formats.values import Values, finished

# One document from the bytes of a file.
Reader = Callable[[bytes, str, Options], Extract]
# Several documents, or the bytes of further files, from one.
Opener = Callable[[Source], Iterator[Part]]


def _later(name: str) -> partial[Any]:
    """The function of that module of this package, which is loaded when it is first called."""
    return partial(_read_by, name)


def _read_by(name: str, *arguments: Any) -> Any:
    return _function(name)(*arguments)


def _function(name: str) -> Callable[..., Any]:
    module, function = name.split(":")
    found: Callable[..., Any] = getattr(import_module(f"archivist.formats.{module}"), function)
    return found


READERS: dict[str, Reader] = {
    PLAIN: _later("from_text:read_text"),
    MARKDOWN: _later("from_markdown:read_markdown"),
    HTML: _later("from_html:read_html"),
    MHTML: _later("from_mhtml:read_mhtml"),
    WEBARCHIVE: _later("from_webarchive:read_webarchive"),
    DOCX: _later("from_docx:read_docx"),
    ODT: _later("from_odt:read_odt"),
    RTF: _later("from_rtf:read_rtf"),
    EPUB: _later("from_epub:read_epub"),
    PDF: _later("from_pdf:read_pdf"),
    OLD_OFFICE: _later("from_old_office:read_old_office"),
}
OPENERS: dict[str, Opener] = {
    RIS: _later("from_ris:parts_of_ris"),
    BIBTEX: _later("from_bibtex:parts_of_bibtex"),
    CSL_JSON: _later("from_csl_json:parts_of_csl_json"),
    ZOTERO_RDF: _later("from_zotero_rdf:parts_of_zotero_rdf"),
    JSON_FEED: _later("from_json_feed:parts_of_json_feed"),
    FEED: _later("from_feed:parts_of_feed"),
    EML: _later("from_mail:parts_of_mail"),
    MBOX: _later("from_mbox:parts_of_mbox"),
    ZIP: _later("from_zip:parts_of_zip"),
    GZIP: _later("from_compressed:parts_of_compressed"),
    BZIP2: _later("from_compressed:parts_of_compressed"),
    XZ: _later("from_compressed:parts_of_compressed"),
    WARC: _later("from_warc:parts_of_warc"),
    WACZ: _later("from_wacz:parts_of_wacz"),
    XLSX: _later("from_xlsx:parts_of_xlsx"),
    CSV: _later("from_delimited:parts_of_csv"),
    TSV: _later("from_delimited:parts_of_tsv"),
}
# A page saved with its pictures inside is many times larger than its words.
MOST_BYTES = {
    PLAIN: 4 * TEXT_CHARACTERS,
    MARKDOWN: 4 * TEXT_CHARACTERS,
    HTML: 256 * MIB,
    MHTML: 64 * MIB,
    WEBARCHIVE: 128 * MIB,
}
USUAL_MOST_BYTES = 512 * MIB
NO_READER = "Archivist has no reader for this kind of file ({kind}). It is kept as it is."


def parts_of(source: Source) -> Iterator[Part]:
    """What the file holds: one document, several, or files of its own.

    Raises ExtractionFailed, which says why there is nothing, and PasswordNeeded.
    """
    with source.open() as file:
        head = file.read(HEAD_BYTES)
    media_type = sniff(head, source.name)
    if media_type in OPENERS:
        yield from OPENERS[media_type](source)
    elif media_type in READERS:
        data = source.data(MOST_BYTES.get(media_type, USUAL_MOST_BYTES))
        read = partial(READERS[media_type], data, source.name, source.options)
        yield from parts_by_recipe(data, source.name, media_type, source.options, read)
    else:
        yield kept_only(source.name, media_type)


def read_bytes(data: bytes, name: str, options: Options = USUAL) -> Extract:
    """The Extract of `data`, a one-document file called `name`; ExtractionFailed as `parts_of`."""
    media_type = sniff(data[:HEAD_BYTES], name)
    if media_type not in READERS:
        return kept_only(name, media_type)
    most = MOST_BYTES.get(media_type, USUAL_MOST_BYTES)
    if len(data) > most:
        raise ExtractionFailed(name, f"It is larger than {most // MIB} MiB. Split it first.")
    return READERS[media_type](data, name, options)


def kept_only(name: str, media_type: str) -> Extract:
    """The Extract of a file that is kept without a text, to be found by its title."""
    return finished(
        Composer(),
        Values(),
        name=name,
        media_type=media_type,
        extractor=("archivist.kept_only", __version__),
        warnings=(NO_READER.format(kind=words_of(media_type)),),
    )


def warm_up() -> None:
    """Load what the first file would wait for."""
    from archivist.formats.article_extractors import warm_up as warm_up_extractors

    known()
    language_of("A sentence long enough to be recognised as English.")
    warm_up_extractors()
