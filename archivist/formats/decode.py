"""Bytes to text: by mark, by UTF-8, by what the file declares, at last by what it looks like."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from archivist.formats.sniff import looks_like_utf_16

SAMPLE_BYTES = 64 * 1024
# What programs write is the larger set of what they declare.
_SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SHIFTS = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$", "iso2022_jp_ext"), (b"\x1b(J", "iso2022_jp_ext"))
_TEXT_CODECS = re.compile(r"utf|cp|iso|koi|mac|big5|gb|euc|shift|johab|tis|hz|ascii|latin|ptcp|kz")
_BAD_STRETCH = re.compile("\ufffd+")
_GOOD_SIGN = re.compile("[\x80-\ufffc\U00010000-\U0010ffff]")
_MANY_BYTES = re.compile(r"cp932|cp949|gb18030|big5\w*|euc_j\w+|shift_jis\w*|johab")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read by, and how many bytes could not be read (U+FFFD)."""

    text: str
    encoding: str
    replaced: int = 0

    @property
    def warnings(self) -> tuple[str, ...]:
        if not self.replaced:
            return ()
        places = "1 place" if self.replaced == 1 else f"{self.replaced:,} places"
        return (f"{places} could not be decoded as {self.encoding.upper()} and show as “\ufffd”.",)


def decode(data: bytes, declared: str = "", *, chosen: str = "") -> Decoded:
    """`data` as text; `declared` is the charset the file itself names, `chosen` a person's."""
    if encoding := codec_name(chosen) if chosen else "":
        return _leniently(data, encoding)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _leniently(data, encoding)
    if looks_like_utf_16(data):
        return _leniently(data, "utf-16-be" if data[:1] == b"\x00" else "utf-16-le")
    for sign, encoding in _SHIFTS:
        if sign in data and data.isascii() and (text := _strictly(data, encoding)) is not None:
            return Decoded(text, encoding)
    if (text := _strictly(data, "utf-8")) is not None:
        return Decoded(text, "utf-8")
    return _damaged_utf_8(data, declared) or _by_declaration(data, declared) or _by_looks(data)


def codec_name(charset: str) -> str:
    """Python's name for `charset` as programs mean it, or "" when there is no such text codec."""
    try:
        name = codecs.lookup(charset.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return ""
    return _SUPERSETS.get(name, name) if _TEXT_CODECS.match(name) else ""


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _leniently(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    return Decoded(text, encoding, text.count("\ufffd"))


def _damaged_utf_8(data: bytes, declared: str) -> Decoded | None:
    """UTF-8 with a few bad stretches stays UTF-8, the sooner when it says that it is."""
    text = data.decode("utf-8", "replace")
    sample = text[:200_000]
    bad = len(_BAD_STRETCH.findall(sample))
    good = len(_GOOD_SIGN.findall(sample))
    enough = bad if codec_name(declared) == "utf-8" else 2 * bad
    return Decoded(text, "utf-8", text.count("\ufffd")) if good >= enough else None


def _by_declaration(data: bytes, declared: str) -> Decoded | None:
    encoding = codec_name(declared) if declared else ""
    if not encoding or encoding.startswith("utf"):
        return None
    text = _strictly(data, encoding)
    if text is None:
        loose = _leniently(data, encoding)
        return loose if loose.replaced < 0.001 * len(loose.text) else None
    if not _MANY_BYTES.fullmatch(encoding) and (better := _by_many_bytes(data)):
        return better
    return Decoded(text, encoding)


def _by_many_bytes(data: bytes) -> Decoded | None:
    """Any bytes are valid in a one-byte charset, so a false declaration shows only here."""
    found = _guess(data)
    if _MANY_BYTES.fullmatch(found) and (text := _strictly(data, found)) is not None:
        return Decoded(text, found)
    return None


def _by_looks(data: bytes) -> Decoded:
    encoding = _guess(data) or "cp1252"
    text = _strictly(data, encoding)
    return Decoded(text, encoding) if text is not None else _leniently(data, encoding)


def _guess(data: bytes) -> str:
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return codec_name(best.encoding) if best else ""
