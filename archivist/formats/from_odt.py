"""OpenDocument texts (ODT), read from their package."""

from __future__ import annotations

from lxml.etree import _Element

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract
from archivist.formats.file_properties import plausible_creators, plausible_title, with_file_date
from archivist.formats.from_text import check_length
from archivist.formats.head_lines import add_document_values
from archivist.formats.media_types import ODT
from archivist.formats.odt_body import OdtBody
from archivist.formats.odt_styles import Styles
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished
from archivist.formats.xml_safe import TOO_DEEP, local_name, parse_xml
from archivist.formats.zip_members import LOCKED, ZipMembers
from archivist.model.fields import Origin

NO_WORDS = "There are no words in the file."
CHANGES = "It holds tracked changes: insertions were kept and deletions left out."
COMMENTS = "Its comments ({count}) were left out."


def read_odt(data: bytes, name: str, _options: Options = USUAL) -> Extract:
    """The Extract of an OpenDocument text; headers, footers and comments are no part of it."""
    composer, values = Composer(), Values()
    with ZipMembers(data, name) as members:
        if b"encryption-data" in members.read_if_there("META-INF/manifest.xml"):
            raise ExtractionFailed(name, LOCKED)
        content = parse_xml(members.read("content.xml"), name, "content.xml")
        styles = _part(members, name, "styles.xml")
        meta = _part(members, name, "meta.xml")
    body = OdtBody(composer, Styles(content, styles))
    story = next((one for one in content.iter("{*}text") if _is_in_body(one)), None)
    try:
        if story is not None:
            body.blocks(story)
        body.notes()
    except RecursionError:
        raise ExtractionFailed(name, TOO_DEEP) from None
    check_length(composer.text, name)
    add_document_values(values, composer)
    made = _add_properties(values, meta)
    values.add("title", body.title, Origin.TEXT)
    extract = finished(
        composer,
        values,
        name=name,
        media_type=ODT,
        extractor=("archivist.from_odt", __version__),
        warnings=_warnings(content, composer),
    )
    return with_file_date(extract, made)


def _is_in_body(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local_name(parent) == "body"


def _part(members: ZipMembers, name: str, path: str) -> _Element | None:
    """What can be read of a part the text can do without."""
    data = members.read_if_there(path)
    try:
        return parse_xml(data, name, path, mend=True) if data else None
    except ExtractionFailed:
        return None


def _add_properties(values: Values, meta: _Element | None) -> str:
    """Add what meta.xml tells; gives the day the file was made, as written."""
    written: dict[str, str] = {}
    for element in meta.iter("{*}*") if meta is not None else ():
        if len(element) == 0:
            written.setdefault(local_name(element), element.text or "")
    values.add("title", plausible_title(written.get("title", "")), Origin.META)
    author = written.get("initial-creator", "") or written.get("creator", "")
    values.add_creators(plausible_creators(author), Origin.META)
    values.add("description", written.get("description", ""), Origin.META)
    values.add("language", written.get("language", ""), Origin.META)
    return written.get("creation-date", "") or written.get("date", "")


def _warnings(content: _Element, composer: Composer) -> tuple[str, ...]:
    comments = sum(1 for _ in content.iter("{*}annotation"))
    said = (
        (not composer.blocks, NO_WORDS),
        (next(content.iter("{*}changed-region"), None) is not None, CHANGES),
        (comments > 0, COMMENTS.format(count=comments)),
    )
    return tuple(words for holds, words in said if holds)
