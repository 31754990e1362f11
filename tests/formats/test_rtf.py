"""RTF: code pages, blocks, notes, fields, properties, and broken files."""

import time

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.from_rtf import CHANGES, NO_WORDS, read_rtf
from archivist.model.structure import BlockKind, InlineKind
from tests.benchmarks.accuracy.scores import word_f1
from tests.formats.corpus import content, entries, name, truth

STYLES = (
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon0 Quote;}"
    r"{\s3 caption;}{\*\cs10 Default Paragraph Font;}{\s4 Title;}}"
)


def read(body: str | bytes, head: str = "") -> Extract:
    data = body if isinstance(body, bytes) else body.encode("latin-1")
    extract = read_rtf(rb"{\rtf1\ansi\deff0" + head.encode("latin-1") + data + b"}", "letter.rtf")
    extract.check()
    return extract


def blocks(extract: Extract) -> list[tuple[BlockKind, int, str]]:
    return [(b.kind, b.level, extract.text[b.start : b.end]) for b in extract.blocks]


def escaped(text: str, codec: str) -> str:
    return "".join(rf"\'{byte:02x}" for byte in text.encode(codec))


@pytest.mark.parametrize(
    ("page", "codec", "text"),
    [
        (932, "cp932", "日韓首脳会談ソ表能"),
        (949, "cp949", "한일 정상회담 똠방"),
        (936, "gb18030", "中日邦交正常化㐀"),
        (950, "cp950", "中華民國外交部許功蓋"),
        (1252, "cp1252", "“Façade” – naïve…"),
        (1251, "cp1251", "Договор о мире"),
        (65001, "utf-8", "奈良・나라"),
    ],
)
def test_bytes_are_read_in_the_code_page_of_the_file(page: int, codec: str, text: str) -> None:
    head = rf"\ansicpg{page}"
    assert read(escaped(text, codec) + r"\par", head).text == text
    # A writer may leave the bytes as they are; those that mean something to RTF are escaped.
    plain = text.encode(codec)
    if not set(plain) & set(b"\\{}"):
        assert read(plain + rb"\par", head).text == text


def test_the_charset_of_a_font_comes_before_the_code_page() -> None:
    fonts = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset128 MS Mincho{\*\falt \'82\'6c};}}"
    words = rf"\f0 caf\'e9 {{\f1 {escaped('奈良', 'cp932')}}} \'e9t\'e9"
    assert read(words, r"\ansicpg1252" + fonts).text == "café 奈良 été"


def test_unicode_signs_replace_what_old_programs_read_instead() -> None:
    assert read(r"\uc1\u22856?\u-32361\'3f!").text == "奈臗!"[:1] + chr(65536 - 32361) + "!"
    assert read(r"\uc2\u22856\'93\'de{\uc0\u33391}.").text == "奈良."
    assert read(r"\u-10179?\u-8704?").text == "😀"
    assert read(r"\u-10179? alone").text == "alone"
    assert read(r"{\upr{old}{\*\ud{new \u33391?}}}").text == "new 良"


def test_paragraphs_headings_quotes_captions_and_lists() -> None:
    extract = read(
        r"\pard\s4 A Letter\par \pard\s1 Background\par \pard\s2 We regret.\par"
        r"\pard\s3 Figure 1\par\pard One\line Two\par"
        r"\pard{\listtext 1.\tab}\ls1\ilvl0 First\par{\listtext (a)\tab}\ls1\ilvl1 Inner\par"
        r"\pard{\listtext\f3\'b7\tab}\ls2 A point\par\pard\outlinelevel1 Next\par",
        STYLES,
    )
    assert blocks(extract) == [
        (BlockKind.HEADING, 1, "A Letter"),
        (BlockKind.HEADING, 1, "Background"),
        (BlockKind.QUOTE, 1, "We regret."),
        (BlockKind.CAPTION, 0, "Figure 1"),
        (BlockKind.PARAGRAPH, 0, "One"),
        (BlockKind.PARAGRAPH, 0, "Two"),
        (BlockKind.LIST_ITEM, 1, "1. First"),
        (BlockKind.LIST_ITEM, 2, "(a) Inner"),
        (BlockKind.LIST_ITEM, 1, "A point"),
        (BlockKind.HEADING, 2, "Next"),
    ]


def test_rows_notes_and_text_boxes() -> None:
    extract = read(
        r"The treaty{\super\chftn}{\footnote\pard {\super\chftn} Of 1965.\par} was signed."
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt\pard In a box\par}}{\shprslt Again}}\par"
        r"\trowd\cellx100\cellx200\pard\intbl Year\cell Claims\cell\row"
        r"\pard\intbl 1965\par and on\cell none\cell\row\pard After\par"
        r"\trowd\pard\intbl Alone\cell\row"
    )
    assert blocks(extract) == [
        (BlockKind.PARAGRAPH, 0, "The treaty[1] was signed."),
        (BlockKind.PARAGRAPH, 0, "In a box"),
        (BlockKind.TABLE_ROW, 0, "Year\tClaims"),
        (BlockKind.TABLE_ROW, 0, "1965 and on\tnone"),
        (BlockKind.PARAGRAPH, 0, "After"),
        (BlockKind.PARAGRAPH, 0, "Alone"),
        (BlockKind.FOOTNOTE, 0, "[1] Of 1965."),
    ]


def test_marks_and_links_are_kept_and_marks_end_with_their_group() -> None:
    extract = read(
        r"{\b bold} plain {\i leaning\i0  not}"
        r'{\field{\*\fldinst{\rs HYPERLINK "https://one.example/"}}{\fldrslt  one}} two'
    )
    assert extract.text == "bold plain leaning not one two"
    assert [(i.kind, extract.text[i.start : i.end], i.target) for i in extract.inlines] == [
        (InlineKind.STRONG, "bold", ""),
        (InlineKind.EMPHASIS, "leaning", ""),
        (InlineKind.LINK, "one", "https://one.example/"),
    ]


def test_pictures_headers_comments_and_deletions_are_left_out() -> None:
    extract = read(
        r"{\header Page 1}{\pict\wmetafile8 0102}{\*\bkmkstart x}{\*\unheard of}Seen"
        r"{\*\annotation really?}{\deleted  North} South\page{\xe index}"
    )
    assert extract.text == "Seen South"
    assert extract.warnings == (CHANGES,)


def test_properties_become_values() -> None:
    extract = read(
        r"{\info{\title Notes of the Nara talks}{\author Aoki Rei}{\operator x}"
        r"{\creatim\yr2026\mo1\dy14\hr9}}The leaders of the two countries met in Nara today.\par"
    )
    assert extract.value("title") == "Notes of the Nara talks"
    assert extract.creators == ("Aoki Rei",)
    assert (extract.value("date"), extract.value("language")) == ("2026-01-14", "en")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"kept\bin99999999 lost", "kept"),
        (r"a\bin3 }}}b", "ab"),
        (r"}}}} after", "after"),
        (r"{{{{ open", "open"),
        (r"\'zz\'4", "zz4"),
        (r"x\u99999999999999 ?y", "x"),
        ("\\", ""),
        (r"{\field{\*\fldinst HYPERLINK}{\fldrslt r}}\cell\row\nestrow", "r"),
    ],
)
def test_broken_files_give_what_can_be_read(body: str, text: str) -> None:
    assert read(body).text.startswith(text)


def test_fifty_thousand_groups_are_read_and_a_million_refused_in_time() -> None:
    start = time.process_time()
    assert read("{" * 50_000 + "deep").text == "deep"
    with pytest.raises(ExtractionFailed, match="too deep"):
        read("{" * 1_000_000)
    assert time.process_time() - start < 10


def test_what_is_no_rtf_and_what_has_no_words_say_so() -> None:
    assert read("").warnings == (NO_WORDS,)
    with pytest.raises(ExtractionFailed, match="no RTF"):
        read_rtf(b"Dear Sir", "letter.rtf")


def test_the_words_of_the_corpus_are_found() -> None:
    scores = {
        entry["file"]: word_f1(read_rtf(content(entry), name(entry)).text, truth(entry))
        for entry in entries("rtf")
    }
    assert sum(scores.values()) / len(scores) >= 0.99
