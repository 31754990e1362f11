"""Web pages: the article that extractors agree on, or all of its words."""

from __future__ import annotations

import re
from dataclasses import replace

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from archivist import __version__
from archivist.errors import ExtractionFailed
from archivist.formats.article import Reading, compose, read_article
from archivist.formats.article_extractors import names_and_versions
from archivist.formats.composer import Composer
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.from_text import check_length
from archivist.formats.html_bounds import without_floods, without_pictures
from archivist.formats.html_metadata import add_metadata
from archivist.formats.limits import HTML_CHARACTERS, HTML_TAGS
from archivist.formats.media_types import HTML
from archivist.formats.page_text import lines_of_page, words_of_page
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished
from archivist.model.structure import BlockKind

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# Where elements stand deeper than this, libxml2 leaves out all that follows.
_STOPPED = etree.XPath("boolean(" + "/*" * 256 + ")")
WHOLE_PAGE = "No article was recognised in the page, so all of its words were kept."
DOUBTFUL = (
    "The article could not be told from the rest of the page with certainty; the words of the "
    "whole page are kept beside it."
)
TOO_LARGE = "The page is too large to find the article in it; all of its words were kept."
CUT = "The page has elements with absurdly many attributes; these were left out."


def read_html(data: bytes, name: str, options: Options = USUAL) -> Extract:
    """The Extract of a web page; nothing a page refers to is ever fetched."""
    decoded = decode(data, declared_charset(data), chosen=options.encoding)
    return extract_of_page(decoded.text, name, options, warnings=decoded.warnings)


def extract_of_page(
    page: str,
    name: str,
    options: Options = USUAL,
    *,
    known: Values | None = None,
    media_type: str = HTML,
    warnings: tuple[str, ...] = (),
) -> Extract:
    """The Extract of a page that is decoded already.

    `known` are values that its container tells; they are stronger than the page's own.
    """
    said = list(warnings)
    values = known or Values()
    page, reading = _read(page, values, options, said)
    article, whole = Composer(), Composer()
    compose(reading.article or reading.whole, article)
    if reading.doubtful:
        compose(reading.whole, whole)
    if not article.blocks:
        check_length(words_of_page(page), name)
        for line in lines_of_page(page):
            article.add(BlockKind.PARAGRAPH, line)
    if not article.blocks:
        raise ExtractionFailed(name, "There are no words in the page.")
    check_length(article.text, name)
    before = Values(list(values.found))
    alternatives: tuple[Extract, ...] = ()
    if whole.blocks and whole.text != article.text:
        said.append(DOUBTFUL)
        alternatives = (
            finished(
                whole,
                before,
                name=name,
                media_type=media_type,
                extractor=("archivist.whole_page", __version__),
            ),
        )
    extract = finished(
        article,
        values,
        name=name,
        media_type=media_type,
        extractor=names_and_versions(options.fast),
        warnings=tuple(said),
    )
    return replace(extract, alternatives=alternatives) if alternatives else extract


def _read(page: str, values: Values, options: Options, said: list[str]) -> tuple[str, Reading]:
    """What is found in the page, and the page as a parser could read it."""
    page = without_pictures(_DECLARATION.sub("", page, count=1))
    if len(page) > HTML_CHARACTERS or page.count("<") > HTML_TAGS:
        said.append(TOO_LARGE)
        return page, Reading()
    page, cut = without_floods(page)
    said += [CUT] if cut else []
    tree, reading = _parsed(page), Reading()
    if tree is not None:
        add_metadata(values, tree, page)
        if not _STOPPED(tree):
            address = values.value("canonical_url") or values.value("url")
            reading = read_article(
                tree, title=values.value("title"), address=address, fast=options.fast
            )
    if not reading.article:
        said.append(WHOLE_PAGE)
    return page, reading


def declared_charset(data: bytes) -> str:
    """The charset that the head of a page names, or ""."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else ""


def _parsed(page: str) -> HtmlElement | None:
    tree = trafilatura.load_html(page)
    # A piece of a page, as the clipboard gives it, is taken for none.
    return (
        trafilatura.load_html(f"<html><body><div>{page}</div></body></html>")
        if tree is None
        else tree
    )
