"""The canonical form of a text, taken before the first offset is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

MARKS_IN_A_ROW = 30  # Unicode's stream-safe limit (UAX 15 §13); longer runs sort in square time

_CONTROLS = bytes([*range(9), *range(14, 32), 127])
# Signs of the first plane stand in patterns of their own: only those are looked up in a table.
_NEVER_KEPT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]+"
)
_HIGH = re.compile("[\U00010000-\U0010ffff]")
_HIGH_NONCHARACTERS = re.compile(
    "["
    + "".join(chr((plane << 16) + 0xFFFE) + chr((plane << 16) + 0xFFFF) for plane in range(1, 17))
    + "]+"
)
_HIGH_MARK = re.compile("[\U000101fd-\U0001e94a]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def canonical(text: str) -> str:
    """`text` as it is stored: NFC, lines parted by LF, no controls, no noncharacters.

    Dropped: U+FEFF, soft hyphens, lone surrogates, controls but tab and LF, and marks past the
    thirtieth on one letter. Every code point of the result stays one in a QTextDocument, and
    `canonical(canonical(text)) == canonical(text)`.
    """
    if text.isascii():
        return _line_feeds(text.encode("ascii").translate(None, _CONTROLS).decode("ascii"))
    text = _NEVER_KEPT.sub("", text)
    if _HIGH.search(text):
        text = _HIGH_NONCHARACTERS.sub("", text)
    text = _LINE_END.sub("\n", text)
    # Twice: NFC may take one mark apart into two.
    return _cut_marks(unicodedata.normalize("NFC", _cut_marks(text)))


def _line_feeds(text: str) -> str:
    for end in ("\r\n", "\r", "\x0b", "\x0c"):
        text = text.replace(end, "\n")
    return text


def _cut_marks(text: str) -> str:
    overlong = _overlong_marks(high=_HIGH_MARK.search(text) is not None)
    return overlong.sub(lambda run: run[0][:MARKS_IN_A_ROW], text)


@cache
def _overlong_marks(high: bool) -> re.Pattern[str]:
    last = 0x1E94A if high else 0xFFFF
    marks = "".join(
        chr(code) for code in range(0x300, last + 1) if unicodedata.combining(chr(code))
    )
    return re.compile(f"[{marks}]{{{MARKS_IN_A_ROW + 1},}}")
