"""The label with which an item of a list begins by itself: "3.", "①", "가.", "Article 3", "•"."""

from __future__ import annotations

import re

_HAN = "〇一二三四五六七八九十百"
_HANGUL = "가나다라마바사아자차카타파하일이삼오육칠팔구ㄱ-ㅎ"
_ROMAN = "(?:[ivxlc]{1,7}|[IVXLC]{1,7})"
_DIGITS = "[0-9０-９]"
_COUNT = f"(?:{_DIGITS}{{1,3}}|{_ROMAN}|[A-Za-z]|[{_HAN}]{{1,4}}|[{_HANGUL}]|[ぁ-んァ-ン])"
_BULLET = re.compile(r"[•‣◦▪▫●∙·・－–—*-](?=\s)(?!\s\d+\s-)[^\S\n]*|[•‣◦▪▫●・][^\S\n]*")
_LABEL = re.compile(
    rf"""(?:
      [(（\[【〔]{_COUNT}[)）\]】〕]                       # (3) （一） (iv)
    | {_DIGITS}{{1,3}}(?:[.．-]{_DIGITS}{{1,3}}){{0,5}}[.．)）](?!{_DIGITS})   # 3. 1.2.3) １．
    | {_DIGITS}{{1,3}}(?:[.．]{_DIGITS}{{1,3}}){{1,5}}(?=\s+[^\W\d_a-z])       # 1.2 Calls upon
    | (?:{_DIGITS}{{1,3}}|[{_HAN}]{{1,4}}|[甲乙丙丁戊])[、．,，](?!{_DIGITS})     # 一、 1、
    | (?:{_ROMAN}|[A-Za-z])[.)](?=\s)                     # a) iv.
    | [{_HANGUL}][.)]                                     # 가.
    | [ァ-ン][.．)）](?!\w) | [ァ-ン](?=[\s\u3000])          # ア
    | [\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3200-\u321b\u3220-\u3229\u3260-\u327b\u3280-\u3289]
    | 제\s?\d+\s?[편장절관조항호](?:의\s?\d+)?
    | 第\s?[0-9０-９{_HAN}千]+\s?[編编章節节款條条項项號号](?:の[0-9０-９{_HAN}]+)?
    | (?:Article|Section|Chapter|Part|Annex|Appendix|Rule|Paragraph|Clause|Art\.|Sec\.)
      \s(?:\d+|[IVXLC]+|[A-Z])\b[.:)]?
    | §+\s?\d+
    | [○◯■□◆◇▲△▶▷►★☆※]
    )[^\S\n]*""",
    re.VERBOSE,
)


def own_label(item: str) -> str:
    """The label with which `item` begins, with the blank behind it; "" when it needs a bullet."""
    found = _BULLET.match(item) or _LABEL.match(item[:80])
    return found[0] if found and found.end() < len(item) else ""


def is_bullet(label: str) -> bool:
    """Whether a label of `own_label` is only a dot or a dash that says nothing."""
    return bool(_BULLET.fullmatch(label))
