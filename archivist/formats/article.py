"""The article in a page: what extractors agree on, with the structure that the page gives it."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from archivist.formats.article_extractors import FAST, VOTE, texts_of_article
from archivist.formats.article_match import blocks_within, squeezed
from archivist.formats.article_vote import Ballot, elect
from archivist.formats.composer import Composer
from archivist.formats.page_blocks import PageBlock, blocks_of_page
from archivist.formats.page_signs import Sign

# Of larger and of deeper pages the slower extractors would make a matter of minutes.
MOST_VOTED_TAGS = 10_000
_DEEP = etree.XPath("boolean(" + "/*" * 64 + ")")
AGREEMENT = 0.45
LEAST_SHARE = 0.12
LONG_PAGE = 3_000


@dataclass(frozen=True)
class Reading:
    """The blocks of the article, all blocks that are shown, and whether the article is in doubt."""

    article: tuple[PageBlock, ...] = ()
    whole: tuple[PageBlock, ...] = ()
    doubtful: bool = False


def read_article(tree: HtmlElement, *, title: str, address: str, fast: bool) -> Reading:
    """Read the page `tree`, which loses the readings that are printed over words."""
    blocks = blocks_of_page(tree, address)
    # A reading above a word is no part of the sentence.
    etree.strip_elements(tree, "rt", "rp", with_tail=False)
    etree.strip_tags(tree, "ruby", "rb", "rbc", "rtc")
    whole = tuple(block for block in blocks if not block.signs & Sign.HIDDEN) or tuple(blocks)
    texts = texts_of_article(tree, FAST if fast or _is_costly(tree) else VOTE)
    if not texts:
        return Reading((), whole)
    letters = [squeezed(block.words) for block in blocks]
    votes = [blocks_within(letters, squeezed(text)) for text in texts]
    ballot = Ballot(blocks, letters, votes, squeezed(title))
    kept = elect(ballot)
    article = tuple(block for block, one in zip(blocks, kept, strict=True) if one)
    return Reading(article, whole, bool(article) and _is_doubtful(ballot))


def compose(blocks: tuple[PageBlock, ...], composer: Composer) -> None:
    """Add the blocks to `composer`."""
    for block in blocks:
        composer.add_runs(block.kind, block.runs, block.level)


def _is_costly(tree: HtmlElement) -> bool:
    return sum(1 for _ in tree.iter()) > MOST_VOTED_TAGS or bool(_DEEP(tree))


def _is_doubtful(ballot: Ballot) -> bool:
    """Whether the extractors disagree, or what they cut out is a small part of what is to read."""
    voters = len(ballot.votes)
    agreed = ballot.size([2 * count > voters for count in ballot.count])
    named = ballot.size([count > 0 for count in ballot.count])
    unlinked = [
        not block.signs & (Sign.FURNITURE | Sign.HIDDEN | Sign.FORM) and block.share_of_links < 0.5
        for block in ballot.blocks
    ]
    readable = ballot.size(unlinked)
    return agreed < AGREEMENT * named or (
        readable > LONG_PAGE and ballot.size(ballot.keep) < LEAST_SHARE * readable
    )
