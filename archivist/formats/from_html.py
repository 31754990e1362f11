"""Web pages: the article trafilatura finds in one, or all of its words."""

from __future__ import annotations

import re

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from archivist.errors import ExtractionFailed
from archivist.formats.composer import Composer
from archivist.formats.decode import decode
from archivist.formats.extract import Extract
from archivist.formats.from_text import check_length
from archivist.formats.html_blocks import compose_article
from archivist.formats.html_bounds import without_floods, without_pictures
from archivist.formats.html_metadata import read_metadata
from archivist.formats.limits import HTML_CHARACTERS, HTML_TAGS
from archivist.formats.page_text import lines_of_page, words_of_page
from archivist.formats.media_types import HTML
from archivist.formats.source import Options
from archivist.formats.values import Values, finished
from archivist.model.structure import BlockKind

_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I
)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# Where elements stand deeper than this, libxml2 leaves out all that follows.
_STOPPED = etree.XPath("boolean(" + "/*" * 256 + ")")
_NO_OPTIONS = Options()
WHOLE_PAGE = "No article was recognised in the page, so all of its words were kept."
TOO_LARGE = "The page is too large to find the article in it; all of its words were kept."
CUT = "The page has elements with absurdly many attributes; these were left out."


def read_html(data: bytes, name: str, options: Options = _NO_OPTIONS) -> Extract:
    """The Extract of a web page; nothing a page refers to is ever fetched."""
    decoded = decode(data, options.encoding or declared_charset(data))
    page = without_pictures(_DECLARATION.sub("", decoded.text, count=1))
    warnings = list(decoded.warnings)
    composer, values = Composer(), Values()
    if len(page) > HTML_CHARACTERS or page.count("<") > HTML_TAGS:
        warnings.append(TOO_LARGE)
    else:
        page, cut = without_floods(page)
        warnings += [CUT] if cut else []
        values = _read_parsed(page, composer)
        if not composer.blocks:
            warnings.append(WHOLE_PAGE)
    if not composer.blocks:
        check_length(words_of_page(page), name)
        for line in lines_of_page(page):
            composer.add(BlockKind.PARAGRAPH, line)
    if not composer.blocks:
        raise ExtractionFailed(name, "There are no words in the page.")
    check_length(composer.text, name)
    return finished(
        composer,
        values,
        name=name,
        media_type=HTML,
        extractor=("trafilatura", trafilatura.__version__),
        warnings=tuple(warnings),
    )


def declared_charset(data: bytes) -> str:
    """The charset that the head of a page names, or ""."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii", "replace") if found else ""


def _read_parsed(page: str, composer: Composer) -> Values:
    """Compose the article of `page` and give its values; nothing is composed when there is none."""
    tree = _parsed(page)
    if tree is None:
        return Values()
    values = read_metadata(tree, page)
    if "<rt" in page or "<RT" in page:
        # A reading printed above a word is no part of the sentence.
        etree.strip_elements(tree, "rt", "rp", with_tail=False)
        etree.strip_tags(tree, "ruby", "rb", "rbc", "rtc")
    if _STOPPED(tree):
        return values
    try:
        article = trafilatura.bare_extraction(
            tree,
            output_format="xml",  # the tree is all we need
            include_comments=False,
            include_formatting=True,
            include_links=True,
        )
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, etree.LxmlError):
        return values
    if article is not None:
        address = values.value("canonical_url") or values.value("url")
        compose_article(article.body, composer, address)
    return values


def _parsed(page: str) -> HtmlElement | None:
    tree = trafilatura.load_html(page)
    # A piece of a page, as the clipboard gives it, is taken for none.
    return (
        trafilatura.load_html(f"<html><body><div>{page}</div></body></html>")
        if tree is None
        else tree
    )
