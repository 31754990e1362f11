import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.text.normalize import MARKS_IN_A_ROW, canonical

any_text = st.text(st.characters(exclude_categories=()))
rare = st.sampled_from(
    list(
        "\r\n\x0b\x0c\x85\u2028\u2029\ufeff\xad\x00\ud800\udc00\ufdd0\u0344か\u3099e\u0301\U0001d165각"
    )
)


@given(any_text | st.text(rare))
def test_taking_the_canonical_form_twice_changes_nothing(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(any_text | st.text(rare))
def test_every_sign_survives_the_border_to_utf16(text: str) -> None:
    once = canonical(text)
    assert once.encode("utf-16-le").decode("utf-16-le") == once
    for sign in once:
        assert sign in "\t\n" or unicodedata.category(sign) not in ("Cc", "Cs")
        assert sign not in "\ufeff\u2028\u2029\xad"
        assert ord(sign) & 0xFFFE != 0xFFFE
        assert not 0xFDD0 <= ord(sign) <= 0xFDEF


@pytest.mark.parametrize(
    ("given_text", "stored"),
    [
        ("\ufeffa\r\nb\rc\u2028d\u2029e\x0bf\x0cg\x85h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\r\x00\nb", "a\nb"),
        ("co\xadop\x00er\x1bate", "cooperate"),
        ("cafe\u0301 か\u3099", "café が"),
        ("\u1100\u1161", "가"),
        ("tab\tstays, so does\xa0this", "tab\tstays, so does\xa0this"),
        ("\U00020000\U0001f1ef\U0001f1f5", "\U00020000\U0001f1ef\U0001f1f5"),
        ("x\ud83d\U0001fffe\ufffe\ufdd1y", "xy"),
        ("", ""),
    ],
)
def test_what_is_kept_and_what_is_not(given_text: str, stored: str) -> None:
    assert canonical(given_text) == stored


def test_plain_ascii_takes_the_same_rules() -> None:
    everything = "".join(map(chr, range(128)))
    assert canonical(everything) == canonical(everything + "é").removesuffix("é")


@pytest.mark.parametrize("marks", ["\u0301\u0323", "\U0001d165\u0323"])
def test_a_letter_drowned_in_marks_keeps_thirty_and_costs_no_time(marks: str) -> None:
    kept = canonical("a" + marks * 200_000 + "b")
    assert len(kept) <= MARKS_IN_A_ROW + 2
    assert kept.endswith("b")


def test_every_code_point_alone_has_a_stable_form() -> None:
    text = "\n".join(map(chr, range(sys.maxunicode + 1)))
    assert canonical(canonical(text)) == canonical(text)
