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


@pytest.mark.parametrize(
    ("text", "title", "code"),
    [
        ("熊五郎 TWIN21 ...", "しゅうゆらーめん", "ja"),
        ("横綱 ...", "ラーメン大盛", "ja"),
        ("日韓首脳会談", "", "ja"),
        ("東京", "しゅうゆらーめん", "ja"),
        ("韓日共同宣言", "한일 공동선언", "ko"),
        ("韓日 共同宣言의 意味와 限界를 論하다", "韓日 頂上會談", "ko"),
        ("SAKURA ...", "焼きそば", "ja"),
        ("东京拉面馆", "横綱", "zh"),
        ("日韩两国领导人在奈良举行会谈，讨论经济合作。" * 20, "ラーメン", "zh"),
        ("臺灣與日本", "", "zh-Hant"),
    ],
)
def test_the_title_tells_the_language_of_few_words(text: str, title: str, code: str) -> None:
    found = language_of(text, title)
    assert found is not None
    assert found.code == code
