"""A line that says when a text was published, and at most by whom and where: "2026年1月13日
奈良新聞", "14 January 2026, Inland Post (Kyodo)"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from archivist.text.agencies import is_agency
from archivist.text.dates import Precision, WrittenDate, find_dates
from archivist.text.outlets import is_outlet

LONGEST = 100
MOST_PIECES = 6


@dataclass(slots=True)
class DatedLine:
    """What the line says; "" where it says nothing. `date` is EDTF, `date_raw` as written.

    `unknown` is a name in capitals beside the date that is none of the others: the day is likely
    that of the text, though not surely.
    """

    date: str
    date_raw: str
    outlet: str = ""
    agency: str = ""
    place: str = ""
    unknown: str = ""
    authors: list[str] = field(default_factory=list)


_STATED = (
    r"published(?: on)?|posted(?: on)?|date[ds]?|issued(?: on)?|기사입력|입력|승인|등록|게재"
    r"|발행일?|송고|配信(?:日時?)?|公開(?:日時?)?|掲載日?|発行日?|発信|投稿日?|日付|发布(?:时间|日期)?|發布(?:時間|日期)?"
    r"|发表|發表|时间|時間|日期|報道|报道"
)
_CHANGED = (
    r"(?:last )?(?:updated|modified|revised)(?: on)?|최종 ?수정|수정|更新(?:日時?|时间|時間)?"
)
_FROM = r"source|from|来源|來源|出典|配信元|発行元|提供|출처|제공"
_STATED_DATE = re.compile(rf"(?:{_STATED}) ?[:：]?\s*$", re.IGNORECASE)
_CHANGED_DATE = re.compile(rf"[\s,;|/／(（]*(?:{_CHANGED}) ?[:：]?\s*$", re.IGNORECASE)
_SOURCE = re.compile(rf"(?:{_FROM}) ?[:：] ?(?P<outlet>[^:：]{{2,40}})", re.IGNORECASE)
_WEEKDAY = (
    r"[日月火水木金土](?:曜日?)?|[일월화수목금토](?:요일)?|(?:星期|週|周|礼拜)[一二三四五六日天]"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
)
_DAY_AFTER = re.compile(
    rf"\s*[（(](?:{_WEEKDAY})[）)]|[\s,，]*(?:{_WEEKDAY})(?![\w])", re.IGNORECASE
)
_DAY_BEFORE = re.compile(rf"(?:^|(?<=[\s(（]))(?:{_WEEKDAY}),?\s*$", re.IGNORECASE)
_WORD_AFTER = re.compile(r"\s?(?:付け?|配信|発信|掲載|公開|発行|发布|發布)(?!\w)")
_TIME_AFTER = re.compile(
    r"[\s,，]*(?:T|at )?\s*(?:午前|午後|上午|下午|오전|오후)?\s?\d{1,2}\s?"
    r"(?:[:：.]\d{2}(?:[:：]\d{2})?|[時时点點시](?:\s?\d{1,2}\s?[分분])?)"
    r"(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:GMT|UTC|JST|KST|CST|BST|E[SD]?T|Z)\b)?(?:\s?[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_WRITER = "作者|文|撰文|筆者|執筆|글|글쓴이|author|by"
_PARTING = re.compile(
    rf"\s(?=(?:{_FROM}|{_WRITER}) ?[:：])|"
    r"[,、，|｜;；()（）\[\]［］【】〔〕\t\n]|\s[-–—―·•/／]\s|[–—―]|\u3000|\s{2,}",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:by|words by|story by) (?P<names>[^\W\d_][\w.'’ -]{3,60})", re.IGNORECASE)
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_WESTERN_NAMES = re.compile(rf"{_NAME}(?: (?:(?:and|&|de|van|von|al|bin) )?{_NAME}){{1,7}}")
_UNKNOWN = re.compile(rf"{_NAME}(?: (?:(?:and|of|the|&|for|on) )?{_NAME}){{1,4}}")
# Beside these the day is that of something else.
_OTHER_DAY = re.compile(
    r"\b(?:photos?|picture|image|figure|table|chapter|born|died|war|battle|treaty|summit|meeting"
    r"|since|until|before|after|accessed|retrieved|deadline)\b",
    re.IGNORECASE,
)
_SIGNS = r"[\u3400-\u9fffぁ-んァ-ヺー]"
_WRITTEN_BY = re.compile(rf"(?:{_WRITER}) ?[:：] ?(?P<name>[^:：\d]{{2,40}})", re.IGNORECASE)
_EASTERN_BYLINE = re.compile(
    r"(?P<korean>[가-힣]{2,4})\s?(?:선임기자|기자|특파원|논설위원|편집위원)"
    r"|(?:本[报報社刊])?[记記]者[:： ]?\s?(?P<after>[\u3400-\u9fff]{2,6})"
    rf"|(?P<before>{_SIGNS}{{2,8}}(?: {_SIGNS}{{1,6}})?)\s?(?:記者|特派員)"
)
_PLACE = re.compile(
    r"東京|大阪|京都|奈良|広島|長崎|那覇|北京|上海|香港|台北|ソウル|平壌|釜山|ワシントン|ニューヨーク|ロンドン|パリ|モスクワ"
    r"|ジュネーブ|首爾|首尔|平壤|东京|华盛顿|華盛頓|서울|평양|부산|도쿄|베이징|워싱턴|뉴욕|제네바|나라"
    r"|Tokyo|Seoul|Beijing|Taipei|Pyongyang|Washington|New York|London|Hong Kong|Shanghai|Osaka"
    r"|Kyoto|Nara|Busan|Geneva|Paris|Moscow|Hiroshima|Nagasaki",
    re.IGNORECASE,
)
# Where in the paper it stood, or what kind of piece it was: known, and nothing to keep.
_STANDING = re.compile(
    r"[朝夕]刊|号外|社説|社论|社論|사설|칼럼|コラム|第?\s?[A-Z]?\d{1,3}\s?[面版면頁页쪽]|[1-9]면"
    r"|p(?:age|p?\.)? ?[A-Z]?\d{1,3}|editorial|opinion|staff (?:report|writer)s?|wire|online",
    re.IGNORECASE,
)


def read_dated_line(line: str) -> DatedLine | None:
    """What `line` says, when it is a day and nothing but outlet, agency, place or byline."""
    words = line.strip().strip("*_#>").strip()
    if not words or len(words) > LONGEST:
        return None
    written = _day_of(words)
    if written is None:
        return None
    date, before, after = written
    found = DatedLine(date.edtf, date.raw)
    pieces = [piece.strip(" .:：-/／·•") for piece in _PARTING.split(f"{before}\n{after}")]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) > MOST_PIECES or not all(_take(found, piece) for piece in pieces):
        return None
    return found


def _day_of(words: str) -> tuple[WrittenDate, str, str] | None:
    """The one day the line gives, and what stands before and after it, labels and time off."""
    dates = [date for date in find_dates(words) if date.precision == Precision.DAY]
    if not dates or len(dates) > 2:
        return None
    first = dates[0]
    before, after = words[: first.span.start], words[first.span.end :]
    if _CHANGED_DATE.fullmatch(before.strip()):
        return None
    if len(dates) == 2:
        gap = words[first.span.end : dates[1].span.start]
        changed = _CHANGED_DATE.search(gap)
        if not changed:
            return None
        after = gap[: changed.start()] + "\n" + _without_time(words[dates[1].span.end :])
    before = _DAY_BEFORE.sub("", _STATED_DATE.sub("", before))
    return first, before, _without_time(after)


def _without_time(after: str) -> str:
    for pattern in (_DAY_AFTER, _TIME_AFTER, _WORD_AFTER):
        if match := pattern.match(after):
            after = after[match.end() :]
    return after


def _take(found: DatedLine, piece: str) -> bool:
    """Whether `piece` is something such a line holds; kept in `found` where it is."""
    if _STANDING.fullmatch(piece):
        return True
    if stated := _SOURCE.fullmatch(piece):
        found.outlet = found.outlet or stated["outlet"].strip()
        return True
    if is_outlet(piece):
        if not found.outlet:
            found.outlet = piece
        elif is_agency(piece):
            found.agency = found.agency or piece
        else:
            return False
        return True
    if _PLACE.fullmatch(piece) and not found.place:
        found.place = piece
        return True
    return _take_names(found, piece) or _take_words(found, piece) or _take_unknown(found, piece)


def _take_names(found: DatedLine, piece: str) -> bool:
    byline = _BYLINE.fullmatch(piece)
    if byline and _WESTERN_NAMES.fullmatch(byline["names"]):
        found.authors += re.split(r" and | & ", byline["names"])
        return True
    if labelled := _WRITTEN_BY.fullmatch(piece):
        found.authors.append(labelled["name"].strip())
        return True
    if eastern := _EASTERN_BYLINE.fullmatch(piece):
        found.authors.append(next(filter(None, eastern.groups())))
        return True
    return False


def _take_words(found: DatedLine, piece: str) -> bool:
    """Outlet and reporter with only a blank between them: 서울일보 김민수 기자."""
    first, _, rest = piece.partition(" ")
    if not rest or first.isascii():
        return False
    return _take(found, first) and _take(found, rest)


def _take_unknown(found: DatedLine, piece: str) -> bool:
    if found.unknown or not _UNKNOWN.fullmatch(piece) or _OTHER_DAY.search(piece):
        return False
    found.unknown = piece
    return True
