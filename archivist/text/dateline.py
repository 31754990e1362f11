"""The dateline and the credit of a wire story: where, when and by which agency it was filed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from archivist.text.agencies import (
    CJK_AGENCIES,
    CJK_PRESS,
    agency_name,
    is_agency,
    is_credit_in_capitals,
    reads_as_press,
)
from archivist.text.dates import leading_date, parse_date


@dataclass(frozen=True, slots=True)
class Wire:
    """What a story says of its filing; "" where it says nothing. `date` is EDTF.

    The raw strings are the words as they stand in the story. A date without a year is kept as
    `date_raw` only.
    """

    place: str = ""
    date: str = ""
    agency: str = ""
    place_raw: str = ""
    date_raw: str = ""
    agency_raw: str = ""


FIRST_LINES = 6
LAST_LINES = 4
_OPENING = 200  # a dateline is over after so many signs

_MONTH_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, ?\d{4})?"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?(?: \d{4})?)"
)
_DASH = r"(?:—|–|―|--|-(?= ))"
_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]*(?:[ /-][A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’]*){0,4}"
_NAME = r"[A-ZÀ-Þ][\w.'’]*(?:[ -](?:of|the|and|[A-ZÀ-Þ][\w.'’]*)){0,4}"
_IN_CAPITALS = re.compile(
    rf"(?P<place>{_CAPITALS})(?P<area>, (?!{_MONTH_DAY}){_NAME})?"
    rf"(?:,? (?P<date>{_MONTH_DAY}))?(?: ?\((?P<agency>[^()]{{2,40}})\))? ?{_DASH}(?P<rest>.*)"
)
_BY_AGENCY = re.compile(
    rf"(?:(?P<place>{_NAME})(?P<area>, (?!{_MONTH_DAY}){_NAME})?(?:,? (?P<date>{_MONTH_DAY}))? ?)?"
    rf"\((?P<agency>[^()]{{2,40}})\) ?{_DASH}(?P<rest>.*)"
)
_OPEN, _SHUT = r"[【（(\[［〔]", r"[】）)\]］〕]"
_INSIDE = r"[^【】（）()\[\]［］〔〕＝=\n]"
_DAY = r"(?:[12]\d{3}年)?(?:[\d０-９]{1,2}月)?[\d０-９]{1,2}日"
_OFFICE = (
    "新华社|新華社|中央社|中新社|韩联社|韓聯社|朝中社|共同社|时事社|時事社|法新社|路透社?|美联社|美聯社"
    r"|[\u3400-\u9fff]{1,3}[社网網]"
)
_PAPER = CJK_AGENCIES + "|" + CJK_PRESS
_SENT = "(?:[专專外綜综]?[电電讯訊])"
# What stands before an equals sign in brackets and is no place: the source of a picture.
_PICTURE = "写真|画像|提供|図|資料|出典|照片|图|圖|사진|자료|출처|제공|그래픽|영상|이미지|단위"
_CITIES = (
    "東京|大阪|京都|奈良|広島|長崎|那覇|北京|上海|香港|台北|ソウル|平壌|釜山|ワシントン|ニューヨーク|ロンドン|パリ"
    "|モスクワ|ジュネーブ|ハノイ|首爾|首尔|平壤|东京|华盛顿|華盛頓|서울|평양|부산|도쿄|베이징|워싱턴|뉴욕|제네바"
)
_EAST = tuple(
    re.compile(pattern)
    for pattern in (
        # (서울=연합뉴스), (도쿄 AP=연합뉴스), [도쿄=가나일보 홍길동 특파원]
        rf"{_OPEN}(?P<place>[가-힣·/, ]{{1,20}}?)(?: [A-Z]{{2,4}})?=(?P<agency>{_PAPER})"
        rf"(?: [가-힣]{{2,4}} (?:기자|특파원))?{_SHUT}",
        # [가나일보 도쿄=홍길동 특파원], [도쿄=홍길동 특파원]
        rf"{_OPEN}(?:(?P<agency>{_PAPER}) )?(?!{_PICTURE}|(?:{_PAPER})=)"
        rf"(?P<place>[가-힣·/]{{2,12}})=[가-힣·, ]{{2,20}} (?:기자|특파원){_SHUT}",
        rf"{_OPEN}(?P<place>[^【】（）()\[\]［］＝=\d]{{1,12}}?)[＝=]?(?P<agency>{CJK_AGENCIES}){_SHUT}",
        rf"{_OPEN}(?P<place>(?!{_PICTURE}){_INSIDE}{{1,12}}?)[＝=](?P<agency>{CJK_PRESS}){_SHUT}",
        r"[\[［](?P<place>\w{1,12})[ 　](?P<date>[\d０-９]{1,2}日)[ 　]"
        r"(?P<agency>[\w/]{2,12})[\]］]",
        rf"【(?P<date>{_DAY})[ 　]?(?P<agency>AFP|CNN|ロイター)[^】]{{0,12}}】",
        # （新华社北京1月13日电）, 中央社台北13日電, 欧通社巴黎1月13日电, 本報東京13日電
        rf"{_OPEN}?(?:(?P<agency>{_OFFICE})|本[报報社台])(?:[记記]者.{{2,3}})?"
        rf"(?P<place>[\u3400-\u9fff·]{{2,8}}?)?(?P<date>{_DAY}){_SENT}{_SHUT}?",
        # 【ソウル＝山田太郎】: a place and a correspondent
        rf"【(?P<place>(?!{_PICTURE})[\u3400-\u9fffァ-ヺー・]{{2,10}})[＝=]"
        rf"[\u3400-\u9fffァ-ヺー、・ 　]{{2,16}}】",
        rf"{_OPEN}(?P<place>{_CITIES})[＝=]?{_SHUT}",
        rf"{_OPEN}(?P<agency>{CJK_AGENCIES}){_SHUT}",
    )
)
_NO_PLACE = re.compile(
    r"abstract|act|advertisement|analysis|annex|answer|appendix|article|asean|background|book"
    r"|breaking|chapter|commentary|conclusion|correction|editorial|exclusive|fact|figure|interview"
    r"|introduction|live|nato|news|note|opec|opinion|part|photos|preamble|question|review|section"
    r"|summary|table|unesco|unicef|updated?|video|warning|watch"
)
_UNKNOWN = re.compile(r"[A-Z][\w.&/-]*(?: [A-Z][\w.&/-]*){0,3}")
_RIGHTS = re.compile(
    rf"(?:저작권자|ⓒ|©|\(c\)|版权|版權|著作権).{{0,20}}?(?P<agency>{CJK_AGENCIES})(?![\w])", re.I
)
_CREDIT = re.compile(
    rf"(?:^|[\s.。”’\"'])(?:{_DASH}|―|－) ?(?P<agency>[^—–―()（）]{{2,50}}?)[.。]?$"
)
_CREDIT_IN_BRACKETS = re.compile(r"[（(【\[](?P<agency>[^（）()【】\[\]]{2,50})[)）】\]][.。]?$")
_PLACE_AND_AGENCY = re.compile(rf"[\u3400-\u9fffァ-ヺー・]{{2,10}}[＝=]?(?P<agency>{CJK_AGENCIES})")
_TAIL = re.compile(r"[（(]?(?:end|ends|끝|完|了)[）)]?|\S+@\S+|[#*]+|-+", re.IGNORECASE)


def read_wire(text: str) -> Wire:
    """Dateline (in the first lines) and credit (in the last) of `text`; empty for other prose."""
    lines = text[:8000].split("\n", FIRST_LINES)[:FIRST_LINES]
    wire = next((found for line in lines if (found := _dateline(line.strip()))), Wire())
    if wire.agency:
        return wire
    raw = _credit(text[-2000:])
    return replace(wire, agency=agency_name(raw), agency_raw=raw)


def _dateline(line: str) -> Wire | None:
    start = re.match(r"(?:date[:：]? +)?", line, re.IGNORECASE)
    words = line[start.end() if start else 0 :]
    written = leading_date(words)
    date, date_raw = (written.edtf, written.raw) if written else ("", "")
    if written:
        words = words[written.span.end :].lstrip(" ,:：")
    found = _western(words, dated=bool(date)) or _eastern(words)
    if found and date:
        return replace(found, date=date, date_raw=date_raw)
    return found


def _western(words: str, dated: bool) -> Wire | None:
    opening = words[:_OPENING]
    match = _IN_CAPITALS.match(opening)
    if match and _is_filed(match, dated):
        return _wire(match)
    match = _BY_AGENCY.match(opening)
    if not match:
        return None
    # With a place and a day before it, a name in brackets is that of an agency not in the list.
    filed = match["date"] and _UNKNOWN.fullmatch(match["agency"])
    return _wire(match) if filed or is_agency(match["agency"]) else None


def _is_filed(match: re.Match[str], dated: bool) -> bool:
    """Whether words in capitals before a dash are a place: "BREAKING — " is none."""
    place, agency, rest = str(match["place"]), match["agency"], str(match["rest"])
    if _NO_PLACE.fullmatch(re.split(r"[ /-]", place.lower())[0]):
        return False
    if agency and not (reads_as_press(agency) or (match["date"] and _UNKNOWN.fullmatch(agency))):
        return False
    if agency or match["date"] or dated:
        return sum(letter.isalpha() for letter in place) > 2
    # With nothing else to go by it must be a word, and a sentence must follow.
    begins = re.match(r"[ ]?[“‘\"'(]?[A-ZÀ-Þ\d$€£]", rest)
    letters = sum(letter.isalpha() for letter in place)
    return letters > 3 and begins is not None and len(rest) > 40 and rest.upper() != rest


def _eastern(words: str) -> Wire | None:
    for pattern in _EAST:
        if match := pattern.match(words[:_OPENING]):
            return _wire(match)
    return None


def _wire(match: re.Match[str]) -> Wire:
    parts = match.groupdict()
    place = (parts.get("place") or "").strip()
    area = parts.get("area") or ""
    date_raw = parts.get("date") or ""
    written = parse_date(date_raw)
    agency = parts.get("agency") or ""
    return Wire(
        place=_place_name(place) + _area_name(area),
        date=written.edtf if written else "",
        agency=agency_name(agency),
        place_raw=place + area,
        date_raw=date_raw,
        agency_raw=agency,
    )


def _place_name(raw: str) -> str:
    """NARA is Nara, ST. LOUIS is St. Louis, NEW DELHI/SEOUL is New Delhi/Seoul, D.C. stays."""
    if raw != raw.upper():
        return raw
    return "".join(
        word if re.fullmatch(r"(?:[A-Z]\.)+", word) else word.capitalize()
        for word in re.split(r"([ /-])", raw)
    )


def _area_name(raw: str) -> str:
    return _place_name(raw) if len(raw) > 5 else raw


def _credit(ending: str) -> str:
    lines = [line.strip() for line in ending.rstrip().split("\n")][-LAST_LINES:]
    while lines and _TAIL.fullmatch(lines[-1]):
        lines.pop()
    if not lines:
        return ""
    if match := _RIGHTS.search(lines[-1][:200]):
        return match["agency"]
    if match := _CREDIT_IN_BRACKETS.search(lines[-1]):
        name = _without_place(match["agency"].strip())
        return name if is_agency(name) or ("/" in name and is_credit_in_capitals(name)) else ""
    if match := _CREDIT.search(lines[-1]):
        name = match["agency"].strip()
        return name if is_agency(name) or is_credit_in_capitals(name) else ""
    return ""


def _without_place(name: str) -> str:
    """The agency of "ソウル共同" or "ソウル＝共同", at the end of a story."""
    match = _PLACE_AND_AGENCY.fullmatch(name)
    return match["agency"] if match else name
