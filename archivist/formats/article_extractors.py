"""The texts that three extractors take for the article of a page.

They are asked only which words belong to it; its structure is read off the page itself.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from functools import partial
from itertools import islice

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from archivist.formats.limits import EXTRACTOR_SECONDS
from archivist.formats.time_bound import within

Extractor = Callable[[HtmlElement], str]
TEXT_END = "\n"
MOST_IN_A_PARAGRAPH = 10_000  # elements: their texts are collected in the square of them


def trafilatura_text(tree: HtmlElement) -> str:
    """The article as trafilatura finds it, without comments under it.

    ValueError for a page that would keep libxml2 busy for minutes, where nothing interrupts it.
    """
    if any(
        len(list(islice(paragraph.iter(), MOST_IN_A_PARAGRAPH))) == MOST_IN_A_PARAGRAPH
        for paragraph in tree.iter("p")
    ):
        raise ValueError("a paragraph of absurdly many elements")
    article = trafilatura.bare_extraction(
        deepcopy(tree),
        output_format="xml",  # the tree is all we need
        include_comments=False,
        include_formatting=True,
        include_links=True,
    )
    return TEXT_END.join(map(str, article.body.itertext())) if article is not None else ""


def readability_text(tree: HtmlElement) -> str:
    """The article as readability-lxml finds it."""
    from readability import Document  # only where pages are voted on

    summary = Document(deepcopy(tree)).summary(html_partial=True)
    parsed = etree.HTML(summary) if summary.strip() else None
    return TEXT_END.join(map(str, parsed.itertext())) if parsed is not None else ""


def newspaper_text(tree: HtmlElement) -> str:
    """The article as newspaper4k finds it."""
    from archivist.formats import newspaper_text as newspaper  # it loads half a second

    return newspaper.newspaper_text(tree)


FAST: tuple[Extractor, ...] = (trafilatura_text,)
VOTE: tuple[Extractor, ...] = (trafilatura_text, readability_text, newspaper_text)
_FAULTS = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    RecursionError,
    ArithmeticError,
    AssertionError,
    MemoryError,
    etree.LxmlError,
)


def texts_of_article(tree: HtmlElement, extractors: tuple[Extractor, ...]) -> list[str]:
    """What each extractor cuts out of the page; nothing of one that fails or takes for ever."""
    texts = []
    for extract in extractors:
        try:
            text = within(EXTRACTOR_SECONDS, partial(extract, tree))
        except _FAULTS:
            continue
        if text and text.strip():
            texts.append(text)
    return texts


def names_and_versions(fast: bool) -> tuple[str, str]:
    """What finds the article, as it is written into provenance."""
    if fast:
        return "trafilatura", str(trafilatura.__version__)
    import newspaper
    import readability

    versions = (trafilatura.__version__, readability.__version__, newspaper.__version__)
    return "trafilatura, readability-lxml, newspaper4k", ", ".join(map(str, versions))


def warm_up() -> None:
    """Load the extractors before the first page comes."""
    page = trafilatura.load_html("<html><body><p>A page.</p></body></html>")
    texts_of_article(page, VOTE)
