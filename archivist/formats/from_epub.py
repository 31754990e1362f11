"""Books (EPUB): one document each, its chapters in reading order."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree
from lxml.etree import _Element
from lxml.html import HTMLParser

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.decode import decode
from archivist.formats.epub_package import EpubPackage, Label
from archivist.formats.extract import Extract
from archivist.formats.from_text import check_length
from archivist.formats.media_types import EPUB
from archivist.formats.page_text import lines_of_page
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished
from archivist.formats.xhtml_blocks import ChapterWalk
from archivist.formats.xml_safe import parse_xml, with_named_signs
from archivist.formats.zip_members import ZipMembers
from archivist.model.structure import BlockKind

NO_WORDS = "There are no words in the book: it may be made of pictures."
MISSING = "Parts of the book are missing or damaged and were left out: {paths}."
LOOKED_AT = 3  # blocks at the start of a chapter among which its heading is looked for
MOST_NAMED = 5


def read_epub(data: bytes, name: str, _options: Options = USUAL) -> Extract:
    """The Extract of a book."""
    composer, values = Composer(), Values()
    missing: list[str] = []
    starts: dict[str, int] = {}
    with ZipMembers(data, name) as members:
        package = EpubPackage(members, name)
        package.add_values(values)
        walk = ChapterWalk(composer)
        for path in package.chapters():
            starts[path] = len(composer.blocks)
            if path in members:
                _compose(composer, walk, members.read(path), name)
            else:
                missing.append(path)
            check_length(composer.text, name)
        _name_headings(composer, starts, package.labels())
    warnings = [] if composer.blocks else [NO_WORDS]
    if missing:
        warnings.append(MISSING.format(paths=", ".join(missing[:MOST_NAMED])))
    return finished(
        composer,
        values,
        name=name,
        media_type=EPUB,
        extractor=("archivist.from_epub", __version__),
        warnings=tuple(warnings),
    )


def _compose(composer: Composer, walk: ChapterWalk, data: bytes, name: str) -> None:
    """Compose one chapter; one that no parser takes is told in its bare words."""
    root = _parsed(data, name)
    try:
        if root is not None:
            return walk.chapter(root)
    except RecursionError:
        pass
    for line in lines_of_page(decode(data).text):
        composer.add(BlockKind.PARAGRAPH, line)
    return None


def _parsed(data: bytes, name: str) -> _Element | None:
    try:
        return parse_xml(with_named_signs(data), name, "")
    except ExtractionFailed:
        pass
    try:
        parser = HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
        return etree.fromstring(decode(data).text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def _name_headings(composer: Composer, starts: dict[str, int], labels: list[Label]) -> None:
    """Blocks that the contents list names are headings, whatever the chapter calls them."""
    text = composer.text
    for label in labels:
        start = starts.get(label.path)
        if start is None or not label.words:
            continue
        for at in range(start, min(start + LOOKED_AT, len(composer.blocks))):
            block = composer.blocks[at]
            words = text[block.start : block.end]
            if block.kind == BlockKind.PARAGRAPH and _folded(words) == _folded(label.words):
                level = min(label.depth, 6)
                composer.blocks[at] = replace(block, kind=BlockKind.HEADING, level=level)
                break


def _folded(words: str) -> str:
    return "".join(words.split()).casefold()
