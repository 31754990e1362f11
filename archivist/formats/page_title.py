"""The title of the article on a page, among all that a page calls title."""

from __future__ import annotations

import re
import unicodedata

from archivist.model.fields import Origin

_CUT = re.compile(r"\s+[|–—·•»:]{1,2}\s+|\s+-{1,2}\s+|\s*[|｜]\s*|(?<=\S) - (?=\S)")
MOST_SITE_WORDS = 5
ALIKE = 0.4
_WORD = re.compile(r"[^\W_]{3,}|[\u3041-\u9fff\uac00-\ud7a3]{2}")


def page_title(
    *, headings: list[str], headline: str, social: str, title: str, site: str
) -> tuple[str, Origin]:
    """The visible heading where the page's own data agree with it; else what the data say.

    `headline` is JSON-LD's, `social` og:title's, `title` the title element's; the name of the
    `site` is cut off.
    """
    headings = [heading for heading in headings if heading]
    stated = [
        (headline, Origin.JSON_LD),
        (without_site(social, site), Origin.META),
        (without_site(title, site), Origin.META),
    ]
    stated = [(words, origin) for words, origin in stated if words and not _same(words, site)]
    for words, origin in stated:
        for heading in headings:
            if _agree(heading, words):
                # A heading with more than that has a section or a count beside the title.
                holds_more = _fold(words) in _fold(heading) and not _same(heading, words)
                return (words if holds_more else heading), origin
    for heading in headings:
        if not _same(heading, site) and any(_alike(heading, words) for words, _ in stated):
            return heading, Origin.TEXT
    if stated and stated[0][1] != Origin.META:
        return stated[0]
    if stated and social:
        return stated[0]
    if len(headings) == 1 and not _same(headings[0], site):
        return headings[0], Origin.TEXT
    return stated[0] if stated else (title, Origin.META)


def without_site(title: str, site: str) -> str:
    """`title` without the name of the outlet at its end or its beginning."""
    parts = list(_CUT.finditer(title))
    if not parts:
        return title
    head, tail = title[: parts[-1].start()].strip(), title[parts[-1].end() :].strip()
    if site and (_same(tail, site) or _fold(tail) in _fold(site) or _fold(site) in _fold(tail)):
        return head or title
    first, rest = title[: parts[0].start()].strip(), title[parts[0].end() :].strip()
    if site and _same(first, site):
        return rest or title
    short_tail = len(tail.split()) <= MOST_SITE_WORDS and len(tail) < len(head)
    return head if not site and short_tail and len(head.split()) >= 3 else title


def _agree(heading: str, words: str) -> bool:
    one, other = _fold(heading), _fold(words)
    if not one or not other:
        return False
    if any(one == _fold(part) for part in (words, *_CUT.split(words))):
        return True
    shorter, longer = sorted((one, other), key=len)
    return shorter in longer and len(shorter) > 0.5 * len(longer)


def _alike(heading: str, words: str) -> bool:
    """Whether a heading is the same title in other words."""
    one, other = (set(_WORD.findall(text.casefold())) for text in (heading, words))
    shared = len(one & other)
    return shared >= 2 and shared >= ALIKE * min(len(one), len(other))


def _same(one: str, other: str) -> bool:
    return _fold(one) == _fold(other)


def _fold(words: str) -> str:
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", words).casefold())
