import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.formats.decode import codec_name, decode
from archivist.formats.from_html import declared_charset
from tests.formats.corpus import content, entries, truth

JAPANESE = "日韓両首脳は奈良で会談し、両国の関係を新たな段階に引き上げることで一致した。" * 5
KOREAN = "한일 정상은 나라에서 회담하고 양국 관계를 새로운 단계로 끌어올리기로 합의했다. " * 5


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (JAPANESE, "utf-8"),
        (JAPANESE, "utf-8-sig"),
        (JAPANESE, "utf-16"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (KOREAN, "cp949"),
        (KOREAN, "iso2022_kr"),
        ("Plain words in UTF-16 without a mark.", "utf-16-le"),
        ("Plain words in UTF-16 without a mark.", "utf-16-be"),
        ("Ein schöner Gruß aus Köln für alle, die es hören möchten.", "cp1252"),
    ],
)
def test_bytes_tell_their_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_the_bytes_win_over_a_false_declaration() -> None:
    assert decode(JAPANESE.encode("cp932"), "utf-8").text == JAPANESE
    assert decode(JAPANESE.encode("utf-8"), "shift_jis").text == JAPANESE
    assert decode(JAPANESE.encode("euc_jp"), "iso-8859-1").text == JAPANESE
    assert decode(codecs.BOM_UTF8 + "é".encode(), "cp1251").text == "é"


def test_a_true_declaration_decides_between_encodings_that_look_alike() -> None:
    text = "Зустріч у Нарі"
    assert decode(text.encode("cp1251"), "windows-1251").text == text
    assert decode(text.encode("koi8_u"), "koi8-u").text == text


def test_a_few_bad_bytes_do_not_flip_a_page_and_are_told() -> None:
    found = decode("Café in Nara — ".encode() + b"\xff\xfe" + b" done", "utf-8")
    assert found.text == "Café in Nara — \ufffd\ufffd done"
    assert found.replaced == 2
    assert "2 places" in found.warnings[0]
    assert decode("é".encode()).warnings == ()


@pytest.mark.parametrize(
    "charset", ["hex", "rot13", "zip", "idna", "undefined", "nonsense", "", "\x00"]
)
def test_only_encodings_of_text_count_as_declared(charset: str) -> None:
    assert codec_name(charset) == ""
    assert decode(b"\xe9t\xe9", charset).text


@given(st.binary(max_size=300), st.sampled_from(["", "utf-8", "cp932", "ascii", "utf-7", "utf-16"]))
def test_any_bytes_become_text(data: bytes, declared: str) -> None:
    assert isinstance(decode(data, declared).text, str)


def test_every_encoding_of_the_corpus_is_read() -> None:
    for entry in entries("html-enc", "txt-enc"):
        data, expected = content(entry), truth(entry)
        found = decode(data, declared_charset(data)).text
        wrong = sum(a != b for a, b in zip(found, expected, strict=False))
        assert wrong + abs(len(found) - len(expected)) <= 0.005 * len(expected), entry["file"]
