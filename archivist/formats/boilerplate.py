"""Lines that stand in an article but are not of it, by how they are written in many languages."""

from __future__ import annotations

import re

_RELATED = re.compile(
    r"""^\W*(?:(?:also\s+)?read(?:\s+(?:more|also|next|this|related))?\b|related\b|see\s+(?:more|also)\b
    |more\s*[:|]|more\s+(?:from|on|about|stories)\b|required\s+reading|recommended\b
    |watch\s*:|watch\s+(?:more|now|also)|also\s+on\b|you\s+(?:may|might)\s+also|don.t\s+miss
    |click\s+here|go\s+here|get\s+the\s+\w+(?:\s\w+)?\s+app|trending
    |lire\s+(?:aussi|également)|à\s+lire|voir\s+aussi|lesen\s+sie|mehr\s+(?:zum|dazu)|siehe\s+auch
    |lea\s+(?:también|además)|te\s+puede\s+interesar|ver\s+(?:también|además)
    |leia\s+(?:também|mais)|veja\s+(?:também|mais)|leggi\s+anche|saiba\s+mais|czytaj|zobacz
    |читайте\s+также|関連(?:記事|リンク)|あわせて読みたい|【?関連|관련\s?(?:기사|뉴스)
    |相关(?:阅读|新闻|报道|链接)|相關(?:閱讀|新聞|報導)|延伸閱讀|更多(?:新闻|新聞))""",
    re.IGNORECASE | re.VERBOSE,
)
_PARTING = re.compile(
    r"""follow\s+(?:us|me|him|her|them|\w+(?:\s\w+)?)\s+on\b|©|\(c\)\s*(?:19|20)\d\d|^\W*copyright\b
    |all\s+rights\s+reserved|sign\s+up\s+(?:for|to)\b|subscribe\s+(?:to|now|here|today)|newsletter
    |(?:reached|contacted)\s+at\s+\S+@|(?:e-?mail|contact)\s[^.]{0,60}\S@\S|[\w.]+@[\w-]+\.\w+
    |if\s+you\s+(?:enjoyed|liked)\s+(?:this|what)|have\s+a\s+(?:news\s+)?tip
    |like\s+this\s+(?:story|article)|share\s+(?:it|this)\b|leave\s+a\s+(?:reply|comment)
    |^\W*(?:tags|categor(?:y|ies)|(?:posted|filed)\s+(?:in|under)|topics?|contributing)\s*[:：]
    |is\s+an?\s+(?:(?:senior|staff|freelance|contributing|news|breaking)\s+)*
     (?:reporter|writer|journalist|editor|correspondent)\b|^\W*about\s+the\s+author
    |enable\s+javascript|click\s+here\b|^\W*(?:share|tweet|print|e-?mail|comments?)\W*$
    |無断転載|무단\s?전재|转载|轉載|版权|版權""",
    re.IGNORECASE | re.VERBOSE,
)
_NEVER = re.compile(
    r"""^\W*(?:advertisement|anzeige|publicidad|publicité|広告|광고|广告)\W*$
    |^\W*(?:view\s+this\s+post\s+on\s+instagram|a\s+post\s+shared\s+by|this\s+slideshow\s+requires)
    |(?:receive|earn)s?\s+(?:an?\s+)?(?:small\s+)?(?:affiliate\s+)?(?:commission|compensation)
    |affiliate\s+(?:links?|commission|partner)""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHER_SECTION = re.compile(
    r"""^\W*(?:related(?:\s+\w+){0,2}$|(?:you\s+)?(?:may|might)\s+also|recommended|popular\b
    |most\s+(?:read|popular|viewed)|more\s+(?:from|in|on|stories|articles|news)\b|read\s+next
    |(?:\d+\s+)?comments?\b|leave\s+a|post\s+a\s+comment|about\s+the\s+authors?|share\b|tags?$
    |categories|newsletter|subscribe|sign\s+up|follow\s+us|latest\b|trending|what\s+others
    |keep\s+reading|further\s+reading|see\s+also|join\b|search$|archives?$|recent\b
    |関連|관련|相关|相關|延伸閱讀|コメント|댓글|评论)""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_LEAD = re.compile(
    r"""©|copyright|photo|getty|reuters|image|\b(?:19|20)\d\d\b.*\d:\d\d|updated|published|posted
    |cookies?\b|subscribe|newsletter|share|sign\s+(?:in|up)|log\s*in|comments?\b|affiliate
    |commission|advert|min(?:utes?)?\s+read|javascript|browser""",
    re.IGNORECASE | re.VERBOSE,
)
_ENTRY = re.compile(r"(?:[A-Za-z\u00c0-\u024f\u0370-\u04ff0-9&'’/+-]+\s*){1,3}")
LONGEST_HEADING = 50
LONGEST_PARTING = 300
LONGEST_NEVER = 400


def points_elsewhere(words: str) -> bool:
    """ "Read also: ..." and its like."""
    return bool(_RELATED.match(words))


def parts_from_reader(words: str) -> bool:
    """Who wrote it, how to reach them, whose rights they are, where to subscribe."""
    return len(words) < LONGEST_PARTING and bool(_PARTING.search(words))


def never_belongs(words: str) -> bool:
    """What is no part of any article, wherever it stands."""
    return len(words) < LONGEST_NEVER and bool(_NEVER.search(words))


def opens_other_section(heading: str) -> bool:
    """Whether what follows such a heading is comments, lists of articles and their like."""
    return len(heading) < LONGEST_HEADING and bool(_OTHER_SECTION.match(heading))


def may_lead(words: str) -> bool:
    """Whether it could be the sentence between a title and its article."""
    return not _NO_LEAD.search(words)


def reads_like_menu(words: str) -> bool:
    """One to three words in a Latin script with no stop after them."""
    return len(words) <= 25 and bool(_ENTRY.fullmatch(words))
