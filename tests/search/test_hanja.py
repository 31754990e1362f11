"""Hanja found by Hangul and Hangul by Hanja, in Korean texts and only there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.archive import Archive
from archivist.resources import resources
from archivist.search.analyzer import term_positions, tokens
from archivist.search.hanja import at_head, is_korean, readings
from archivist.search.marks import find_marks
from archivist.search.query import parse
from archivist.search.search import matches
from archivist.search.tree import Words
from archivist.search.writing.vocabulary import Vocabulary
from tests.builders import add_document
from tests.search.conftest import Find, mark_note, mark_person, titles

MIXED = "大韓民國과 日本國은 兩國 國民 關係의 歷史的 背景을 考慮하여 協定을 맺었다. 李承晩 大統領."
MODERN = "대한민국과 일본은 협정을 맺었다. 위안부 문제에 대한 여성 단체의 의견, 이승만 대통령."


def found_in(query: str, text: str) -> list[str]:
    return [text[span.start : span.end] for span in matches(query, text)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("대한민국", "大韓民國"),
        ("일본", "日本"),
        ("일본국은", "日本國은"),
        ("협정", "協定"),
        ('"협정을 맺었다"', "協定을 맺었다"),
        ("역사적", "歷史的"),
        ("력사적", "歷史的"),
        ("이승만", "李承晩"),
        ("리승만", "李承晩"),
        ('"이승만 대통령"', "李承晩 大統領"),
        ("大韓民國", "大韓民國"),
        ("大韩民国", "大韓民國"),
        ('"국민 관계"~3', "國民"),
    ],
)
def test_hanja_are_found_by_their_reading_where_they_stand(query: str, found: str) -> None:
    assert found in found_in(query, MIXED)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("大韓民國", "대한민국"),
        ("大韓民国", "대한민국"),
        ("慰安婦", "위안부"),
        ("女性", "여성"),
        ("李承晩", "이승만"),
        ('"李承晩 大統領"', "이승만 대통령"),
        ("協定", "협정"),
    ],
)
def test_hangul_is_found_by_its_hanja(query: str, found: str) -> None:
    assert found_in(query, MODERN) == [found]


def test_the_index_finds_what_is_marked_in_each_direction(archive: Archive, find: Find) -> None:
    add_document(archive, f"mixed\n{MIXED}", language="ko")
    add_document(archive, f"modern\n{MODERN}", language="ko")
    for query in (
        "대한민국",
        "大韓民國",
        "大韓民国",
        "협정",
        "이승만",
        "李承晩",
        '"李承晩 大統領"',
    ):
        assert titles(find(query)) == ["mixed", "modern"], query
    assert titles(find("위안부")) == titles(find("慰安婦")) == ["modern"]
    hit = find("이승만").hits[0]
    assert all(
        hit.title == "modern" or snippet.text[mark.start : mark.end] in ("李承晩", "이승만")
        for snippet in hit.snippets
        for mark in snippet.marks
    )


def test_half_a_word_may_be_hanja(archive: Archive, find: Find) -> None:
    add_document(archive, "half\n大韓민국의 獨立운동", language="ko")
    for query in ("대한민국", "大韓民國", "독립운동", "獨立運動", "大韓민국"):
        assert titles(find(query)) == ["half"], query


def test_two_words_of_one_sound_are_not_one(archive: Archive, find: Find) -> None:
    add_document(archive, "thought\n그의 思考는 깊다", language="ko")
    add_document(archive, "accident\n그의 事故는 컸다", language="ko")
    add_document(archive, "either\n그의 사고는 컸다", language="ko")
    assert titles(find("思考")) == ["either", "thought"]
    assert titles(find("事故")) == ["accident", "either"]
    assert titles(find("사고")) == ["accident", "either", "thought"]


def test_japanese_and_chinese_texts_are_not_read_as_korean(archive: Archive, find: Find) -> None:
    add_document(archive, "ja\n韓国と日本の協定は、事故の後に結ばれた。", language="ja")
    add_document(archive, "zh\n韩国与日本签订协定，事故之后。", language="zh")
    for query in ("한국", "일본", "협정", "사고", "사"):
        assert titles(find(query)) == [], query
    assert titles(find("日本")) == ["ja", "zh"]
    quoted = "韓国語で「한국」という。"
    assert found_in("한국", quoted) == ["한국"]


def test_a_title_of_hanja_alone_is_korean_by_its_language(archive: Archive, find: Find) -> None:
    add_document(archive, "韓日會談\n한국과 일본이 만났다.", language="ko")
    results = find("title:한일회담")
    assert titles(results) == ["韓日會談"]
    assert results.hits[0].snippets[0].marks[0].end == 4


def test_one_syllable_finds_hanja_and_one_han_character_no_syllable(
    archive: Archive, find: Find
) -> None:
    add_document(archive, "surname\n李 총리", language="ko")
    add_document(archive, "other\n이 총리", language="ko")
    assert titles(find("이")) == ["other", "surname"]
    assert titles(find('"이 총리"')) == titles(find('"李 총리"')) == ["other", "surname"]
    assert titles(find("李")) == ["surname"]


def test_names_and_passages_are_found_in_either_script(archive: Archive, find: Find) -> None:
    document = add_document(archive, f"mixed\n{MIXED}", language="ko")
    add_document(archive, f"modern\n{MODERN}", language="ko")
    mark_person(archive, document, "李承晩", "이승만")
    mark_note(archive, document, "協定", "1965")
    assert titles(find("person:이승만")) == ["mixed", "modern"]
    assert titles(find("has:note 협정")) == ["mixed"]


@pytest.mark.parametrize(
    ("letter", "syllables"),
    [
        ("女", {"녀", "여"}),
        ("勞", {"로", "노"}),
        ("李", {"리", "이"}),
        ("六", {"륙", "육", "유"}),
        ("金", {"금", "김"}),
        ("不", {"부", "불"}),
        ("國", {"국"}),
        ("国", {"국"}),
        ("対", {"대"}),
        ("は", set()),
    ],
)
def test_a_character_has_all_its_readings(letter: str, syllables: set[str]) -> None:
    assert set(readings(letter)) == syllables


def test_the_table_holds_syllables_and_characters_in_their_normal_form() -> None:
    lines = (resources() / "han" / "hangul.txt").read_text("utf-8").splitlines()
    assert len(lines) > 450
    for line in lines:
        assert unicodedata.name(line[0]).startswith("HANGUL SYLLABLE")
        assert all(unicodedata.name(one).startswith("CJK") for one in line[1:])
        assert unicodedata.is_normalized("NFKC", line)


@pytest.mark.parametrize(
    ("inner", "head"),
    [("녀", "여"), ("량", "양"), ("로", "노"), ("님", "임"), ("나", ""), ("국", ""), ("률", "율")],
)
def test_the_law_of_first_sounds(inner: str, head: str) -> None:
    assert at_head(inner) == head


def test_what_is_korean_is_told_by_the_letters_or_the_language() -> None:
    assert is_korean(MIXED)
    assert is_korean("韓日會談", "ko-KR")
    assert not is_korean("韓日會談", "ja")
    assert not is_korean("韓国の「한국일보」によると、日本との会談は")
    assert not is_korean(
        "首爾（서울）" + "中華民國與大韓民國之間的條約於一九四九年一月四日簽訂" * 3
    )


@given(st.text(st.sampled_from("한국민이대 韓國民李大日本勞女のあ a-")))
def test_every_reading_is_indexed_where_it_is_shown(text: str) -> None:
    vocabulary = Vocabulary()
    numbers, places = vocabulary.read(text, hanja=True)
    read = zip(
        (vocabulary.terms[number] for number in numbers), places or range(len(numbers)), strict=True
    )
    expected = term_positions(text, hanja=True)
    assert sorted(read) == sorted((term, at) for term, held in expected.items() for at in held)
    assert all(held == sorted(held) for held in expected.values())
    plain = {(term, at) for term, held in term_positions(text).items() for at in held}
    assert {(token.term, token.position) for token in tokens(text)} == plain
    for term, at in ((term, at) for term, held in expected.items() for at in held):
        assert (term, at) in plain or term.startswith("=")


@given(st.text(st.sampled_from("한국민韓國民勞女"), min_size=2, max_size=6))
def test_what_a_row_is_read_as_finds_it(text: str) -> None:
    spelt = "".join((readings(one) or (one,))[0] for one in text)
    for query in (text, spelt):
        assert find_marks([Words(query)], text, "ko")[0].span.end == len(text)
    assert parse(spelt) == Words(spelt)
