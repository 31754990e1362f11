"""A mark goes along to another text only among the words it stood among."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.rendition import Span
from archivist.text.anchor import follows, quote_selector
from archivist.text.carrying import SENTENCE, agreement, find_again, weight

STORY = (
    "Leaders meet in Nara\n"
    "By Kim Min-ji\n"
    "Mr. Lee said: the past is past. He thanked Prime Minister Takaichi for the DNA tests.\n"
    "Two dogs, Lee joked, were happy. “We agreed on shuttle diplomacy,” Takaichi said.\n"
    "The Chosei mine flooded in 1942.\n"
)
SPEECH = (
    "日韓首脳は奈良で会談した。高市首相は長生炭鉱のＤＮＡ鑑定に触れた。李大統領は謝意を示した。"
)


def of(text: str, words: str, occurrence: int = 0) -> Span:
    at = -1
    for _ in range(occurrence + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def again(old: str, new: str, words: str, occurrence: int = 0) -> Span | None:
    return find_again(new, quote_selector(old, of(old, words, occurrence)))


@pytest.mark.parametrize(
    "other",
    [
        "The Lee guitar was sold.",
        "Fans cheered Lee. The poster-Lee stage (Lee) was full of singers.",
        "Mr. Lee bought a guitar in Ulsan and played it for his neighbours there.",
        "Lee",
    ],
)
def test_a_name_that_stands_among_other_words_is_not_the_passage(other: str) -> None:
    assert again(STORY, other, "Lee") is None


@pytest.mark.parametrize("words", ["Lee", "Takaichi", "DNA tests", "Chosei mine", "shuttle"])
@pytest.mark.parametrize(
    "edit",
    [
        ("", "UPDATED 9:30 p.m. — Subscribe now!\n"),
        ("By Kim Min-ji\n", "By Kim Min-ji, Park Seo-yun\nJan. 13\n"),
        ("\n", "\n\n  "),
        ("He thanked", "Advertisement\nHe thanked"),
        ("“", '"'),
        ("”", '"'),
        ("joked", "joked on stage"),
        ("Mr. Lee", "President Lee"),
        ("in 1942", "in February 1942, killing 183"),
        ("The Chosei", "[Map]\nThe Chosei"),
    ],
)
def test_marks_go_along_over_the_edits_of_a_page_captured_again(
    words: str, edit: tuple[str, str]
) -> None:
    new = STORY.replace(*edit) if edit[0] else edit[1] + STORY
    found = again(STORY, new, words)
    assert found == of(new, words)


def test_the_second_of_two_equal_names_stays_the_second() -> None:
    new = STORY.replace("Mr. Lee", "President Lee")
    assert again(STORY, new, "Lee", 1) == of(new, "Lee", 1)


@pytest.mark.parametrize("words", ["高市首相", "長生炭鉱", "李大統領"])
def test_japanese_marks_go_along_where_white_space_and_width_changed(words: str) -> None:
    new = "【奈良＝共同】" + SPEECH.replace("。", "。\n").replace("ＤＮＡ", "DNA")
    assert again(SPEECH, new, words) == of(new, words)
    assert again(SPEECH, f"別の記事は{words}を取り上げ、株価の動きを伝えている。", words) is None


def test_a_place_that_only_resembles_the_one_that_is_gone_is_not_taken() -> None:
    part = "Paragraph {}: the two leaders spoke of matter {} in Seoul again.\n"
    old = "".join(part.format(n, n) for n in range(5))
    new = "".join(part.format(n, n) for n in (0, 1, 3, 4))
    assert again(old, new, "Seoul", 2) is None


def test_a_whole_sentence_goes_along_wherever_it_stands_once() -> None:
    words = "We agreed on shuttle diplomacy,” Takaichi said"
    assert again(STORY, f"In brief: “{words}.", words)
    assert again(STORY, f"In brief: “{words}. In full: “{words}.", words) is None


texts = st.text(st.sampled_from("ab Le外\n."), max_size=150)


@given(texts, texts, texts, st.data())
def test_what_is_carried_has_context_that_agrees_or_is_a_sentence(
    before: str, after: str, other: str, data: st.DataObject
) -> None:
    old = f"{before}Lee{after}"
    span = Span(len(before), len(before) + data.draw(st.integers(1, 3 + len(after))))
    noted = quote_selector(old, span)
    kept = data.draw(st.sampled_from(["Lee", old[span.start : span.end], old]))
    found = find_again(other + kept + other[::-1], noted)
    if found is not None and weight(noted.exact) < SENTENCE:
        there = agreement(other + kept + other[::-1], found, noted.prefix, noted.suffix)
        assert there.is_enough
        assert there.total > 0


def test_words_before_a_passage_must_all_stand_there() -> None:
    place = of(STORY, "Lee", 1)
    assert follows(STORY, place, "Two dogs, ")
    assert follows(STORY, place, "Two\n dogs,")
    assert not follows(STORY, place, "Four dogs, ")
    assert not follows(STORY, Span(0, 7), "x")
