"""RTF cut into its tokens, and the code pages that its fonts and its head name."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])"
    r"|([^\\{}\r\n]+)|[\r\n]+|\\",
    re.DOTALL,
)
_BY_CHARSET = {
    77: "mac_roman", 78: "cp932", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030",
    136: "cp950", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_BY_PAGE = {65001: "utf-8", 936: "gb18030", 10000: "mac_roman", 10001: "cp932", 0: "cp1252"}
SYMBOLS = "symbols"  # the "code page" of fonts whose letters are pictures


class Token(NamedTuple):
    """One of: a control word with its number, a control sign, "{" or "}", a byte, or text."""

    kind: str  # "word", "sign", "{", "}", "byte", "text"
    text: str = ""
    number: int | None = None


def tokens(data: str) -> Iterator[Token]:
    """The tokens of `data`, RTF as Latin-1; binary data is stepped over."""
    at, match = 0, _TOKEN.match
    while found := match(data, at):
        at = found.end()
        kind = found.lastindex
        if kind == 6:
            yield Token("text", found[6])
        elif kind in {1, 2}:
            number = int(found[2]) if found[2] else None
            if found[1] == "bin":
                at += max(0, min(number or 0, len(data)))
            else:
                yield Token("word", found[1], number)
        elif kind == 3:
            yield Token("byte", chr(int(found[3], 16)))
        elif kind == 4:
            yield Token("sign", found[4])
        elif kind == 5:
            yield Token(found[5])


def codec_of_charset(charset: int, page: str) -> str:
    """The codec of a font's charset; `page` is that of the whole file."""
    return SYMBOLS if charset == 2 else _BY_CHARSET.get(charset, page)


def codec_of_page(number: int) -> str:
    """The codec of a Windows code page; cp1252 when it is unknown."""
    name = _BY_PAGE.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"


def decoded(data: str, codec: str) -> str:
    """Bytes (as Latin-1) in the words of `codec`; of symbol fonts only what is ASCII."""
    if codec == SYMBOLS:
        return data.encode("latin-1").decode("ascii", "ignore")
    if data.isascii():
        return data
    return data.encode("latin-1").decode(codec, "replace")
