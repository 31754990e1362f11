"""What the elements around a block say of it: by their tags, names and styles."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.html import HtmlElement


class Sign:
    """What a block stands in, as bits; a block has those of all elements around it.

    Plain numbers: joining members of an enumeration took a tenth of the reading of a page.
    """

    NONE = 0
    FURNITURE = 1  # nav, footer, aside
    FORM = 2
    FIGURE = 4
    HIDDEN = 8
    NAMED_FURNITURE = 16
    NAMED_LEAD = 32
    NAMED_CAPTION = 64


LONGEST_CAPTION = 400
_TAGS = {
    "nav": Sign.FURNITURE,
    "footer": Sign.FURNITURE,
    "aside": Sign.FURNITURE,
    "form": Sign.FORM,
    "figure": Sign.FIGURE,
}
_FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|share|sharing|social|comments?|respond|newsletter|promo\w*"
    r"|cookie\w*|consent|breadcrumbs?|sidebar|footer|menu|navbar|nav|tags?|widget|sponsor\w*"
    r"|advert\w*|ads?|popup|modal|subscribe|subscription|toolbar|pagination|pager|byline|author"
    r"|taboola|outbrain|disclaimer|copyright|most-?(?:read|popular)|trending|teasers?|signup)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_LEAD_NAME = re.compile(
    r"(?:^|[\s_-])(?:lead|lede|standfirst|dek|deck|sub-?_?(?:title|head(?:line|ing)?)|chapo|chapeau"
    r"|sottotitolo|occhiello|sommario|entradilla|bajada|intro(?:duction)?|excerpt|abstract|summary"
    r"|perex|ingress|vorspann)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CAPTION_NAME = re.compile(
    r"(?:^|[\s_-])(?:\w*caption\w*|credits?|photo-?credit|legend|legende|image-?text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def names_of(element: HtmlElement) -> str:
    """What the makers of a page call the element."""
    return f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"


def signs_of(element: HtmlElement) -> int:
    """What this one element says of all that stands in it."""
    signs = _TAGS.get(element.tag, Sign.NONE)
    if not element.attrib or element.tag == "body":
        return signs
    signs |= _signs_of_names(names_of(element))
    if signs & Sign.NAMED_CAPTION and len(element.text_content()) >= LONGEST_CAPTION:
        signs &= ~Sign.NAMED_CAPTION
    if "hidden" in element.attrib or _INVISIBLE.search(element.get("style", "")):
        signs |= Sign.HIDDEN
    return signs


@lru_cache(maxsize=4096)  # a page has the same names over and over
def _signs_of_names(names: str) -> int:
    signs = Sign.NONE
    if _FURNITURE_NAME.search(names):
        signs |= Sign.NAMED_FURNITURE
    if _LEAD_NAME.search(names):
        signs |= Sign.NAMED_LEAD
    if _CAPTION_NAME.search(names):
        signs |= Sign.NAMED_CAPTION
    return signs
