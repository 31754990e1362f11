"""The language a text is written in, and which letters Chinese is written in."""

import pytest

from archivist.formats.language import language_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("日韩两国领导人在奈良举行会谈，讨论经济合作。", "zh"),
        ("日韓兩國領導人在奈良舉行會談，討論經濟合作。", "zh-Hant"),
        ("中日", "zh"),
        ("「日韓兩國領導人舉行會談」，报道说。", "zh-Hant"),
        ("日韓両首脳は奈良で会談した。", "ja"),
        ("양국 정상이 나라에서 회담했다.", "ko"),
        ("The two leaders met in Nara and agreed to work together.", "en"),
    ],
)
def test_languages_and_the_letters_of_chinese(text: str, code: str) -> None:
    found = language_of(text)
    assert found is not None
    assert found.code == code
