"""HTML that is an article from its first word to its last: the body of a message, of an entry."""

from __future__ import annotations

import lxml.html
from lxml import etree

from archivist.formats.composer import Composer
from archivist.formats.html_bounds import without_floods, without_pictures
from archivist.formats.limits import HTML_CHARACTERS, HTML_TAGS
from archivist.formats.page_blocks import blocks_of_page
from archivist.formats.page_signs import Sign
from archivist.formats.page_text import lines_of_page
from archivist.model.structure import BlockKind


def compose_whole(html: str, composer: Composer, address: str = "") -> None:
    """Add all that is shown of `html` as blocks; links are made whole with `address`."""
    html = without_pictures(html)
    before = len(composer.blocks)
    if len(html) <= HTML_CHARACTERS and html.count("<") <= HTML_TAGS:
        html, _ = without_floods(html)
        tree = _parsed(html)
        for block in blocks_of_page(tree, address) if tree is not None else ():
            if not block.signs & Sign.HIDDEN:
                composer.add_runs(block.kind, block.runs, block.level)
    if len(composer.blocks) == before:
        for line in lines_of_page(html):
            composer.add(BlockKind.PARAGRAPH, line)


def words_of_html(html: str) -> str:
    """All that is shown of a short piece of HTML, on one line."""
    return " ".join(lines_of_page(html))


def _parsed(html: str) -> lxml.html.HtmlElement | None:
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    try:
        # As bytes: a declaration inside the text would be taken at its word.
        tree = lxml.html.document_fromstring(
            f'<meta charset="utf-8"><div>{html}</div>'.encode("utf-8", "replace"), parser
        )
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return tree
