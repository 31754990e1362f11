import pytest

from archivist.text.scripts import cjk_language, script_of, script_shares


@pytest.mark.parametrize(
    ("name", "script"),
    [
        ("Takaichi Sanae", "Latn"),
        ("Lê Đức Thọ", "Latn"),
        ("高市早苗", "Hani"),
        ("たかいち", "Hira"),
        ("タカイチ", "Kana"),
        ("たかいちサナエ", "Jpan"),
        ("高市さなえ", "Jpan"),
        ("이재명", "Hang"),
        ("大韓民國 정부", "Kore"),
        ("Кремль", "Cyrl"),
        ("2026 — !", "Zyyy"),
        ("", "Zyyy"),
        ("DMZ 회담", "Latn"),
    ],
)
def test_the_script_of_a_name(name: str, script: str) -> None:
    assert script_of(name) == script


def test_shares_count_letters_only() -> None:
    assert script_shares("ab 12 韓国!") == {"Latn": 0.5, "Hani": 0.5}
    assert script_shares("12 !") == {}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("日韓両首脳は奈良で会談した。", "ja"),
        ("한일 정상은 나라에서 회담했다.", "ko"),
        ("日韩两国领导人在奈良会谈。", "zh"),
        ("韓日 頂上會談이 奈良에서 열렸다", "ko"),
        ("The 日韓 talks in Nara were long, said the ministry in a statement.", ""),
        ("Les chefs d'État se sont rencontrés.", ""),
        ("", ""),
    ],
)
def test_the_script_tells_japanese_korean_and_chinese(text: str, language: str) -> None:
    assert cjk_language(text) == language
