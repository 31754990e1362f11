"""Which function reads which media type, and the reading of one stored file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.article_extractors import warm_up as warm_up_extractors
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract, Part
from archivist.formats.from_bibtex import parts_of_bibtex
from archivist.formats.from_compressed import parts_of_compressed
from archivist.formats.from_csl_json import parts_of_csl_json
from archivist.formats.from_delimited import parts_of_csv, parts_of_tsv
from archivist.formats.from_docx import read_docx
from archivist.formats.from_epub import read_epub
from archivist.formats.from_feed import parts_of_feed
from archivist.formats.from_html import read_html
from archivist.formats.from_json_feed import parts_of_json_feed
from archivist.formats.from_mail import parts_of_mail
from archivist.formats.from_markdown import read_markdown
from archivist.formats.from_mbox import parts_of_mbox
from archivist.formats.from_mhtml import read_mhtml
from archivist.formats.from_odt import read_odt
from archivist.formats.from_old_office import read_old_office
from archivist.formats.from_pdf import read_pdf
from archivist.formats.from_ris import parts_of_ris
from archivist.formats.from_rtf import read_rtf
from archivist.formats.from_text import read_text
from archivist.formats.from_wacz import parts_of_wacz
from archivist.formats.from_warc import parts_of_warc
from archivist.formats.from_webarchive import read_webarchive
from archivist.formats.from_xlsx import parts_of_xlsx
from archivist.formats.from_zip import parts_of_zip
from archivist.formats.from_zotero_rdf import parts_of_zotero_rdf
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
from archivist.formats.recipes.shelf import shipped
from archivist.formats.recipes.splitting import parts_by_recipe
from archivist.formats.sniff import HEAD_BYTES, sniff
from archivist.formats.source import USUAL, Options, Source
from archivist.formats.values import Values, finished

# One document from the bytes of a file.
Reader = Callable[[bytes, str, Options], Extract]
# Several documents, or the bytes of further files, from one.
Opener = Callable[[Source], Iterator[Part]]

READERS: dict[str, Reader] = {
    PLAIN: read_text,
    MARKDOWN: read_markdown,
    HTML: read_html,
    MHTML: read_mhtml,
    WEBARCHIVE: read_webarchive,
    DOCX: read_docx,
    ODT: read_odt,
    RTF: read_rtf,
    EPUB: read_epub,
    PDF: read_pdf,
    OLD_OFFICE: read_old_office,
}
OPENERS: dict[str, Opener] = {
    RIS: parts_of_ris,
    BIBTEX: parts_of_bibtex,
    CSL_JSON: parts_of_csl_json,
    ZOTERO_RDF: parts_of_zotero_rdf,
    JSON_FEED: parts_of_json_feed,
    FEED: parts_of_feed,
    EML: parts_of_mail,
    MBOX: parts_of_mbox,
    ZIP: parts_of_zip,
    GZIP: parts_of_compressed,
    BZIP2: parts_of_compressed,
    XZ: parts_of_compressed,
    WARC: parts_of_warc,
    WACZ: parts_of_wacz,
    XLSX: parts_of_xlsx,
    CSV: parts_of_csv,
    TSV: parts_of_tsv,
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
    shipped()
    language_of("A sentence long enough to be recognised as English.")
    warm_up_extractors()
