"""Items of lists that begin with a label of their own."""

import pytest

from archivist.text.list_labels import is_bullet, own_label


@pytest.mark.parametrize(
    ("item", "label"),
    [
        ("3. Calls upon all States", "3. "),
        ("1.2 Calls upon all States", "1.2 "),
        ("(iv) the return of remains", "(iv) "),
        ("a) the mine", "a) "),
        ("① 협력을 강화한다", "① "),
        ("가. 목적", "가. "),
        ("제2조 목적", "제2조 "),
        ("第三条　定義", "第三条　"),
        ("一、关于历史问题", "一、"),
        ("１．日本側は", "１．"),
        ("ア　遺骨の返還", "ア　"),
        ("○外務省は", "○"),
        ("・日本側は", "・"),
        ("Article 3 The Parties", "Article 3 "),
        ("• the mine", "• "),
        ("- the mine", "- "),
    ],
)
def test_a_label_is_recognised(item: str, label: str) -> None:
    assert own_label(item) == label


@pytest.mark.parametrize(
    "item",
    [
        "Calls upon all States",
        "3.5 percent of the remains",
        "2026. 1. 13 in Nara",
        "1,000 men worked there",
        "(CNN) The leaders met",
        "-5 degrees",
        "㈱東芝",
        "日本側は",
        "Part of the mine",
        "I was there",
        "3.",
        "",
    ],
)
def test_words_are_no_label(item: str) -> None:
    assert own_label(item) == ""


def test_a_dot_says_nothing_but_a_number_and_a_circle_do() -> None:
    assert [is_bullet(label) for label in ("• ", "- ", "・", "3. ", "○")] == [
        True, True, True, False, False,
    ]  # fmt: skip
