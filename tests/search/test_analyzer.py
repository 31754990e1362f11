"""Terms of text in every script, and the way back to the original characters."""

from __future__ import annotations

import pickle
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archivist.resources import resources
from archivist.search.analyzer import ScriptAware, term_positions, tokens
from archivist.search.folding import Folding, fold_mapped, fold_text, fold_word
from archivist.search.spelling import americanise

anything = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "aéßœ ’'-–\n\u0301\u3099\u200d\u00ad\ufe0f日本語カガｶﾞﾊﾟー한국ᄒ\u1161\u11ab𠮷😀①㈱ﬁ"
        ),
    )
)

foldings = st.builds(Folding, *[st.booleans()] * 4)


def shown(text: str) -> list[tuple[str, str]]:
    """Term and the original characters it stands for."""
    return [(token.term, text[token.start : token.end]) for token in tokens(text)]


def test_half_width_katakana_become_what_they_look_like_and_keep_their_places() -> None:
    text = "端末ｶﾞｰﾙ"
    assert shown(text) == [
        ("端末", "端末"),
        ("末ガ", "末ｶﾞ"),
        ("ガー", "ｶﾞｰ"),
        ("ール", "ｰﾙ"),
        ("ル", "ﾙ"),
    ]


def test_decomposed_letters_and_hangul_are_one_with_composed_ones() -> None:
    accented = unicodedata.normalize("NFD", "café")
    assert shown(accented) == [("cafe", accented)]
    hangul = unicodedata.normalize("NFD", "한국")
    assert shown(hangul) == [("한국", hangul), ("국", hangul[3:])]
    kana = "か\u3099っこう"
    assert shown(kana)[0] == ("がっ", kana[:3])


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    text = "😀𠮷野家"
    assert [(token.term, token.start, token.end) for token in tokens(text)] == [
        ("𠮷野", 1, 3),
        ("野家", 2, 4),
        ("家", 3, 4),
    ]


def test_invisible_characters_do_not_part_a_word() -> None:
    text = "co\u00adope\u200bration"
    assert shown(text) == [("cooper", text)]


def test_forms_of_a_han_character_are_one_and_keep_their_places() -> None:
    for text in ("韓國與會談", "韩国与会谈"):
        assert [token.term for token in tokens(text)] == ["韩国", "国与", "与会", "会谈", "谈"]
        assert [(token.start, token.end) for token in tokens(text)][:2] == [(0, 2), (1, 3)]
    assert {fold_text(one) for one in ("県", "縣", "县")} == {"县"}
    assert {fold_text(one) for one in ("沢", "澤", "泽")} == {"泽"}
    assert shown("ｶﾞ縣")[0] == ("ガ县", "ｶﾞ縣")


def test_a_form_of_a_han_character_stands_for_itself() -> None:
    lines = (resources() / "han" / "variants.txt").read_text("utf-8").splitlines()
    for line in lines:
        assert len(line) >= 2
        assert fold_text(line) == line[0] * len(line)
        assert unicodedata.is_normalized("NFKC", line)


def test_a_squared_word_stands_for_all_its_characters() -> None:
    assert shown("㍻27年")[0] == ("平成", "㍻")


def test_a_hyphened_pair_is_also_one_word_at_the_first_ones_position() -> None:
    found = [(token.term, token.position, token.kind) for token in tokens("Lee Jae-myung")]
    assert found == [
        ("lee", 0, "word"),
        ("jae", 1, "word"),
        ("jaemyung", 1, "compound"),
        ("myung", 2, "word"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("labour", "labor"),
        ("organisations", "organization"),
        ("normalisation", "normalizing"),
        ("analysed", "analyzed"),
        ("defence", "defense"),
        ("centred", "centered"),
        ("travelled", "traveled"),
        ("dialogues", "dialog"),
        ("programmes", "programs"),
        ("manoeuvres", "maneuver"),
        ("archaeology", "archeology"),
        ("judgement", "judgment"),
        ("fulfilment", "fulfillment"),
        ("Müller", "muller"),
        ("Tōkyō", "Tokyo"),
        ("O’Brien’s", "obrien"),
        ("Straße", "strasse"),
    ],
)
def test_two_spellings_of_a_word_are_one_term(one: str, other: str) -> None:
    assert fold_word(one) == fold_word(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("promise", "prom"),
        ("wise", "wize"),
        ("hour", "hor"),
        ("four", "for"),
        ("tour", "tor"),
        ("advertise", "adverb"),
        ("precise", "precinct"),
        ("Haeundae", "Heundae"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold_word(one) != fold_word(other)


def test_endings_and_spellings_stay_apart_where_they_are_to() -> None:
    assert fold_word("Labours", Folding(stemming=False)) == "labors"
    assert fold_word("Labours", Folding(spelling=False)) == "labour"
    assert fold_word("Labours", Folding(stemming=False, spelling=False)) == "labours"
    assert fold_text("國縣", Folding(han=False)) == "國縣"


def test_programmed_words_are_not_maimed_by_the_spelling_rule() -> None:
    for word in ("programmed", "programmer", "practised", "premises", "fundraising", "prison"):
        assert americanise(word).isalpha()
    assert americanise("programmed") == "programmed"
    assert americanise("practised") == "practiced"
    assert americanise("premises") == "premises"


def test_kana_keep_their_voice_marks() -> None:
    assert fold_word("é") == "e"
    assert {token.term for token in tokens("ガール")}.isdisjoint(
        token.term for token in tokens("カーモ")
    )


@given(anything)
@example("\u0301a")
@example("e\u00ad\u0301")
@example("가\u11a8")
@example("ㄱㅏ")
@example("\ufefd\u3099")
def test_folding_with_a_map_equals_folding_without(text: str) -> None:
    folded = fold_mapped(text)
    assert folded.text == fold_text(text)
    last = 0
    for place in range(len(folded.text)):
        start, end = folded.origin(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last
        last = start


@given(anything, foldings)
def test_every_term_indexed_is_a_term_shown_at_the_same_position(
    text: str, folding: Folding
) -> None:
    indexed = {
        (term, place) for term, places in term_positions(text, folding).items() for place in places
    }
    assert indexed == {(token.term, token.position) for token in tokens(text, folding=folding)}


@given(anything)
def test_whooshs_analyzer_protocol_gives_the_same_terms(text: str) -> None:
    analyzer = pickle.loads(pickle.dumps(ScriptAware()))
    found = [(token.text, token.pos) for token in analyzer(text, positions=True)]
    assert found == [(token.term, token.position) for token in tokens(text)]
