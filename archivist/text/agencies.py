"""News agencies and how their names are written in credits."""

from __future__ import annotations

import re
import unicodedata

_LATIN = (
    "AP|The Associated Press|Associated Press|AFP|Agence France-Presse|Reuters|UPI|Bloomberg|Yonhap"
    "|Yonhap News|Yonhap News Agency|Kyodo|Kyodo News|Kyodo News Service|Jiji|Jiji Press|Xinhua|CNA"
    "|Central News Agency|KCNA|TASS|ITAR-TASS|Interfax|RIA Novosti|DPA|ANSA|EFE|PTI|ANI|IANS"
    "|Bernama|Antara|VNA|ANN|Asia News Network|Newsis|News1|Anadolu|AAP|PA|PA Media|Belga|Lusa"
    "|NHK|CNN|BBC|NPR|VOA|RFA|RFE/RL|Agencies|News Agencies|ABC|CBS|NBC"
    "|CNS|RNS|Tribune News Service"
)
CJK_AGENCIES = (
    "聯合ニュース|聯合新聞網|聯合通信|聯合|共同通信社|共同通信|共同社|共同|時事通信社|時事通信|時事|朝鮮中央通信"
    "|朝鮮通信|新華社|新华社|中央通訊社|中央社|中国新闻社|中新社|中新网|路透社|路透|法新社|美联社|美聯社"
    "|韩联社|韓聯社|朝中社|共同网|时事社|時事社|塔斯社|德新社|埃菲社|安莎社|中新網|人民网|环球网|ロイター|タス通信|연합뉴스|연합|뉴시스|뉴스1|뉴스핌|교도통신|교도|지지통신"
    "|신화통신|신화|조선중앙통신|로이터|AFP|AP|UPI|EPA|TASS"
)
# A name that ends so is that of an agency or a paper, though it stands in no list.
CJK_PRESS = (
    r"[가-힣A-Za-z\d]{0,8}(?:뉴스\d?|통신|신문|일보|경제|방송|타임스|데일리|투데이|저널|프레시안|오마이)"
    r"|[\u3400-\u9fffァ-ヺー]{1,8}(?:通信社?|通訊社|通讯社|新聞社?|日報|日报|ニュース|放送)"
)
_CJK_PRESS = re.compile(CJK_PRESS)
_KNOWN = frozenset(name.casefold() for name in f"{_LATIN}|{CJK_AGENCIES}".split("|"))
_ACRONYMS = frozenset(
    word for name in _LATIN.split("|") for word in re.split(r"[ /]", name) if word.isupper()
)
_PRESS_WORD = re.compile(
    r"\b(?:news|press|times|post|herald|journal|tribune|agency|daily|gazette|chronicle|standard"
    r"|mail|telegraph|observer|wire|service)\b",
    re.IGNORECASE,
)
_ONE_ACRONYM = re.compile(r"[A-Z]{2,4}")
_SMALL = frozenset({"and", "of", "for", "the", "in"})


def is_agency(name: str) -> bool:
    """Whether `name` is that of a known agency, or several of them parted by slashes."""
    parts = [part.strip() for part in re.split(r"[/・·,]| and ", _folded(name))]
    return _folded(name) in _KNOWN or all(part in _KNOWN for part in parts)


def reads_as_press(name: str) -> bool:
    """Whether `name` is a known agency or calls itself a paper, a press or a news service."""
    return (
        is_agency(name)
        or _PRESS_WORD.search(name) is not None
        or _CJK_PRESS.fullmatch(_folded(name)) is not None
    )


def is_credit_in_capitals(name: str) -> bool:
    """Whether `name`, all in capitals, reads as a paper or an agency: THE JAPAN NEWS/ANN."""
    if name != name.upper() or not any(letter.isalpha() for letter in name):
        return False
    return any(reads_as_press(part) for part in name.split("/"))


def agency_name(raw: str) -> str:
    """`raw` as the agency writes itself: THE JAPAN NEWS/ANN is The Japan News/ANN."""
    name = " ".join(unicodedata.normalize("NFKC", raw).split())
    if name != name.upper() or _ONE_ACRONYM.fullmatch(name):
        return name
    first, *others = re.split(r"([ /&-])", name)
    return _capitalised(first) + "".join(
        word.lower() if word.lower() in _SMALL else _capitalised(word) for word in others
    )


def _capitalised(word: str) -> str:
    return word if word in _ACRONYMS or "." in word else word.capitalize()


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
