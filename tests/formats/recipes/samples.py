"""Downloads of news databases, written after the published descriptions named in the recipes.

No word of them was ever printed: titles, outlets and texts were made up for these tests.
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from xml.sax.saxutils import escape

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class Story:
    title: str
    outlet: str
    day: str  # as the database writes it
    edtf: str
    author: str
    section: str
    page: str
    body: tuple[str, ...]
    language: str


ENGLISH = Story(
    "Leaders pledge shuttle visits",
    "The Harbour Times",
    "January 13, 2026 Tuesday",
    "2026-01-13",
    "Mina Park",
    "World",
    "3",
    (
        "The two leaders met in the old capital on Tuesday and promised to visit each other often.",
        "They agreed that remains found under the sea would be examined by both sides.",
        "Section heads of both ministries will meet in spring: dates are open.",
    ),
    "en",
)
JAPANESE = Story(
    "首脳、シャトル外交の継続で一致",
    "東西新聞",
    "2026年1月14日 水曜日",
    "2026-01-14",
    "山田花子",
    "国際面",
    "7",
    (
        "両首脳は１３日、古都で会談し、往来を続けることで一致した。",
        "海底で見つかった遺骨の鑑定にも協力する。",
    ),
    "ja",
)
KOREAN = Story(
    "정상회담, 셔틀외교 이어가기로",
    "가나일보",
    "2026년 1월 15일 목요일",
    "2026-01-15",
    "홍길동",
    "정치",
    "A2",
    (
        "두 정상은 옛 수도에서 만나 왕래를 계속하기로 했다.",
        "바다에서 나온 유해의 감정도 함께 하기로 했다.",
    ),
    "ko",
)
CHINESE = Story(
    "兩國領導人同意繼續互訪",
    "港灣日報",
    "2026年1月16日 星期五",
    "2026-01-16",
    "陳大文",
    "國際",
    "A10",
    (
        "兩國領導人在古都會面，同意繼續互訪，並討論經濟合作。",
        "雙方還將共同鑑定海底發現的遺骸。",
    ),
    "zh-Hant",
)
STORIES = (ENGLISH, JAPANESE, KOREAN, CHINESE)


def nexis_uni() -> list[tuple[str, str]]:
    """The paragraphs of a Nexis Uni download with their styles: a cover, then the articles."""
    lines = [
        ("User Name: Reading Room", ""),
        ("Date and Time: Friday, January 16, 2026 10:05:00 AM EST", ""),
        ("Job Number: 123456789", ""),
        ("Documents (4)", "Heading1"),
        *((f"{number}. {story.title}", "") for number, story in enumerate(STORIES, 1)),
        ("Client/Matter: -None-", ""),
        ("Search Terms: shuttle", ""),
    ]
    for story in STORIES:
        lines += [
            (story.title, "Heading1"),
            (story.outlet, ""),
            (story.day, ""),
            (f"Copyright 2026 {story.outlet} All Rights Reserved", ""),
            (f"Section: {story.section}; Pg. {story.page}", ""),
            ("Length: 512 words", ""),
            (f"Byline: By {story.author}", ""),
            ("Body", ""),
            *((paragraph, "") for paragraph in story.body),
            ("Load-Date: January 20, 2026", ""),
            ("End of Document", ""),
        ]
    return lines


def nexis_uni_text() -> str:
    return "\n".join(f"{words}\n" for words, _ in nexis_uni())


def docx(paragraphs: list[tuple[str, str]]) -> bytes:
    """A Word file of paragraphs, each with the name of its style."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style or "Normal"}"/></w:pPr>'
        f"<w:r><w:t>{escape(words)}</w:t></w:r></w:p>"
        for words, style in paragraphs
    )
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="Heading1">'
        '<w:name w:val="heading 1"/></w:style></w:styles>'
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
    )
    return zipped(
        {
            "[Content_Types].xml": types,
            "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body>'
            "</w:document>",
            "word/styles.xml": styles,
        }
    )


def rtf(paragraphs: list[str]) -> bytes:
    """An RTF file of paragraphs."""
    body = "".join(f"{_rtf_words(words)}\\par\n" for words in paragraphs)
    return f"{{\\rtf1\\ansi\\uc1 {body}}}".encode()


def _rtf_words(text: str) -> str:
    """Other letters than ASCII as signed numbers, which RTF's \\u takes."""
    return "".join(
        f"\\u{ord(sign) - 65536 * (ord(sign) > 32767)}?" if ord(sign) > 126 else sign
        for sign in text
    )


def zipped(members: dict[str, str]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for path, words in members.items():
            package.writestr(path, words)
    return file.getvalue()


def lexisnexis_text() -> str:
    """The older text: centred heads, lines broken at a width, the copyright after the article."""
    pieces = [
        "\n\nDownload Request: Selected Items: 1-4\nTime Of Request: Friday, January 16, 2026\n"
    ]
    for number, story in enumerate(STORIES, 1):
        pieces.append(
            f"\n                         {number} of 4 DOCUMENTS\n\n\n"
            f"                           {story.outlet}\n\n"
            f"                    {story.day}\n                          Late Edition\n\n"
            f"{story.title}\n\nBYLINE: {story.author}\n\n"
            f"SECTION: {story.section.upper()}; Pg. {story.page}\n\nLENGTH: 51 words\n\n"
            + "\n\n".join(wrapped(paragraph) for paragraph in story.body)
            + f"\n\nLOAD-DATE: January 20, 2026\n\nLANGUAGE: {story.language.upper()}\n\n"
            f"PUBLICATION-TYPE: Newspaper\n\n\n             Copyright 2026 {story.outlet}\n"
            "                    All Rights Reserved\n"
        )
    return "".join(pieces)


def wrapped(text: str, width: int = 60) -> str:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + len(word) >= width:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
    return "\n".join([*lines, line])


FACTIVA_DAYS = ("13 January 2026", "2026年1月14日", "2026년 1월 15일", "2026年1月16日")


def factiva_page(*, codes: bool) -> str:
    """Pages as Factiva saves them: a div for each article, with or without the codes."""
    make = _factiva_coded if codes else _factiva_plain
    articles = "".join(make(story, day) for story, day in zip(STORIES, FACTIVA_DAYS, strict=True))
    return (
        '<html><head><meta charset="utf-8"><title>Factiva</title></head><body>'
        f'<div id="article">{articles}</div><div>Search Summary</div>'
        "<table><tr><td>Text</td><td>shuttle</td></tr></table></body></html>"
    )


def number_of(story: Story) -> str:
    return f"HARBTM00{story.edtf.replace('-', '')}em1d{STORIES.index(story):05d}"


def _paragraphs(paragraphs: tuple[str, ...]) -> str:
    return "".join(
        f'<p class="articleParagraph enarticleParagraph">{escape(words)}</p>'
        for words in paragraphs
    )


def _factiva_coded(story: Story, day: str) -> str:
    rows = {
        "SE": story.section,
        "HD": f'<span class="enHeadline">{story.title}</span>',
        "BY": f"By {story.author}",
        "WC": "512 words",
        "PD": day,
        "SN": story.outlet,
        "SC": "HARBTM",
        "PG": story.page,
        "LA": "English",
        "CY": f"(c) 2026 {story.outlet}",
        "LP": _paragraphs(story.body[:1]),
        "TD": _paragraphs(story.body[1:]),
        "IN": "igvdip : Diplomacy",
        "AN": f"Document {number_of(story)}",
    }
    cells = "".join(
        f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{words}</td></tr>'
        for code, words in rows.items()
    )
    return f'<div class="article enArticle"><table>{cells}</table></div><br>'


def _factiva_plain(story: Story, day: str) -> str:
    return (
        f'<div class="article enArticle"><div>{story.section}</div>'
        f'<div id="hd"><span class="enHeadline">{story.title}</span></div>'
        f'<div class="author">{story.author}</div><div>1,512 words</div><div>{day}</div>'
        f"<div>09:30</div><div>{story.outlet}</div><div>HARBTM</div><div>English</div>"
        f"<div>(c) 2026 {story.outlet}</div>{_paragraphs(story.body)}"
        f"<p>Document {number_of(story)}</p></div><br>"
    )


def factiva_rtf() -> bytes:
    """RTF with codes: a table for each article, the paragraphs of a field in one cell."""
    rows = "".join(
        f"\\trowd\\cellx900\\cellx9000\\intbl {{\\b {code}}}\\cell "
        + "\\par ".join(map(_rtf_words, words))
        + "\\cell\\row\n"
        for story, day in zip(STORIES, FACTIVA_DAYS, strict=True)
        for code, words in {
            "SE": [story.section],
            "HD": [story.title],
            "BY": [story.author],
            "WC": ["512 words"],
            "PD": [day],
            "SN": [story.outlet],
            "PG": [story.page],
            "LP": list(story.body[:1]),
            "TD": list(story.body[1:]),
            "AN": [f"Document {number_of(story)}"],
        }.items()
    )
    return f"{{\\rtf1\\ansi\\uc1 {rows}}}".encode()


def factiva_plain_rtf() -> bytes:
    """RTF without codes: the headline in bold, no line with a name."""
    lines = [
        words
        for story, day in zip(STORIES, FACTIVA_DAYS, strict=True)
        for words in (
            story.section,
            f"{{\\b {_rtf_words(story.title)}}}",
            story.author,
            "512 words",
            day,
            story.outlet,
            "HARBTM",
            "English",
            f"(c) 2026 {story.outlet}",
            *story.body,
            f"Document {number_of(story)}",
        )
    ]
    body = "".join(
        f"{words if words.startswith('{') else _rtf_words(words)}\\par\n" for words in lines
    )
    return f"{{\\rtf1\\ansi\\uc1 {body}}}".encode()


PROQUEST_DAYS = ("Jan 13, 2026", "Jan 14, 2026", "Jan 15, 2026", "Jan 16, 2026")


def proquest() -> str:
    line = "_" * 60
    pieces = [
        "",
        "Report Information from ProQuest\n\nJanuary 20 2026 10:05",
        "Table of contents\n\n" + "\n".join(f"{n}. {s.title}" for n, s in enumerate(STORIES, 1)),
    ]
    for number, (story, day) in enumerate(zip(STORIES, PROQUEST_DAYS, strict=True), 1):
        body = "\n\n".join(story.body)
        pieces.append(
            f"Document {number} of 4\n\n{story.title}\n\nAuthor: {story.author}\n\n"
            f"Publication info: {story.outlet} ; Seoul [Seoul]. {day}: {story.page}.\n\n"
            f"Abstract: {story.body[0]}\n\nLinks: none\n\nFull text: {body}\n\n"
            f"Subject: Diplomacy\n\nTitle: {story.title}\n\n"
            f"Publication title: {story.outlet}; Seoul\n\nPages: {story.page}\n\n"
            f"Publication year: 2026\n\nPublication date: {day}\n\nSection: {story.section}\n\n"
            f"Source type: Newspapers\n\nProQuest document ID: 32{number:08d}\n\n"
            f"Document URL: https://www.proquest.example/docview/{number}\n\n"
            f"Copyright: Copyright {story.outlet} {day}\n\nLast updated: 2026-01-19\n\n"
            "Database: Newsstream"
        )
    pieces.append(
        "Contact us at: https://support.proquest.example\n\nCopyright © 2026 ProQuest LLC."
    )
    return f"\n\n{line}\n\n".join(pieces)


BIGKINDS_COLUMNS = (
    "뉴스 식별자|일자|언론사|기고자|제목|통합 분류1|통합 분류2|통합 분류3"
    "|사건/사고 분류1|인물|위치|기관|키워드|특성추출(가중치순 상위 50개)|본문|URL|분석제외 여부"
).split("|")


def bigkinds_rows() -> list[list[str]]:
    def row(story: Story) -> list[str]:
        values = {
            "뉴스 식별자": f"01100201.{story.edtf.replace('-', '')}093000001",
            "일자": story.edtf.replace("-", ""),
            "언론사": story.outlet,
            "기고자": f"{story.author} 기자",
            "제목": story.title,
            "통합 분류1": "정치>외교",
            "키워드": "정상회담,셔틀외교",
            "본문": " ".join(story.body) if story is not ENGLISH else ("가나다 " * 50).strip(),
            "URL": f"https://news.example/{STORIES.index(story)}",
        }
        return [values.get(column, "") for column in BIGKINDS_COLUMNS]

    return [BIGKINDS_COLUMNS, *map(row, STORIES)]


def separated() -> str:
    def record(story: Story, labels: str) -> str:
        title, day, source, author, text = labels.split("|")
        body = "\n\n".join(story.body)
        return (
            f"{title}: {story.title}\n{day}: {story.day}\n{source}: {story.outlet}\n"
            f"{author}: {story.author}\n{text}"
        ).rstrip() + f"\n\n{body}\n"

    records = (
        record(ENGLISH, "Title|Date|Source|By|"),
        record(JAPANESE, "見出し|日付|掲載紙|記者|本文："),
        record(KOREAN, "제목|날짜|언론사|기자|본문:"),
        record(CHINESE, "標題|日期|報紙|作者|"),
    )
    return "\n==========\n".join(records)
