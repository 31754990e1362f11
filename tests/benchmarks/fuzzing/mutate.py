"""Damage done to bytes and to text, each by a chance that a seed decides."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from random import Random

LARGEST = 2 << 20
Change = Callable[[bytearray, bytes, Random], None]

NUMBERS = (
    b"-1", b"0", b"1", b"127", b"128", b"255", b"256", b"32767", b"32768", b"65535", b"65536",
    b"2147483647", b"2147483648", b"4294967295", b"4294967296", b"9223372036854775807",
    b"18446744073709551616", b"1e999", b"-1e999", b"NaN", b"0x7f", b"0.1", b"9" * 400, b"9" * 5_000,
    "９".encode(), "²".encode(), "٣".encode(), b"", b"-0", b"00000001", b"+1", b"1_0",
)  # fmt: skip
CHARSETS = (
    b"utf-7", b"utf-16", b"utf-32", b"utf-8-sig", b"idna", b"punycode", b"rot13", b"undefined",
    b"unicode_escape", b"raw_unicode_escape", b"base64", b"zlib", b"hex", b"bz2", b"uu", b"mbcs",
    b"oem", b"cp65001", b"iso-2022-jp", b"iso-2022-kr", b"hz", b"gb18030", b"big5hkscs", b"euc-kr",
    b"johab", b"shift_jisx0213", b"x-user-defined", b"cp037", b"\x00", b"a" * 300, b"", b"../x",
)  # fmt: skip
PIECES = (
    b"\x00", b"\x00" * 64, b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80", b"\xc0\xaf", b"\r", b"\r\n\r\n", b"\n\n", b"\t", b"\x0b\x0c\x1c\x1d\x1e",
    b"\x85", b"\xc2\x85", "\u2028\u2029".encode(), "\u202e\u2066".encode(),
    "e\u0301\u0323".encode(), "\u0301".encode() * 300, "\u1100\u1161\u11a8".encode(),
    "\U0001f468\u200d\U0001f469".encode(), "\U000e0001".encode(), "\ufdd0\uffff".encode(),
    b"&#0;", b"&#x110000;", b"&#xD800;", b"&#13;", b"&#10;", b"&#9;", b"&nosuch;", b"&#x301;",
    b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?", b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]>",
    b"<", b">", b"/>", b"</", b'"', b"'", b"=", b"{", b"}", b"[", b"]", b"(", b")", b"\\", b"\\\n",
    b"%", b"#", b"@", b"@string{a = a # a}", b"null", b"true", b"\\u0000", b"\\ud800", b"\\u-1 ?",
    b"\\bin9999999 ", b"\\'", b"=?utf-8?b?", b"=?x?q?=?=", b"=ZZ", b"\x1b$B", b"~{", b"From ",
    b"http://[::1", b"//[", b"file:///etc/passwd", b"data:text/html,x", b"../../../x",
    b"9999-99-99", b"0000-00-00", b"2026-02-30T25:61:61Z",
    b"Mon, 99 Foo 99999 99:99:99 +9999", b"31 Feb 0000",
)  # fmt: skip
_NUMBER = re.compile(rb"(?<![A-Za-z0-9])-?\d{1,12}")
_TAG = re.compile(rb"<[A-Za-z][^<>]{0,300}>")
_END = re.compile(rb"</[^<>]{0,80}>")
_CHARSET = re.compile(
    rb"(?i)utf-?8|utf-16\w*|us-ascii|iso-8859-\d+|windows-\d+|shift_jis|euc-\w+|gb\w*\d+|big5|cp\d+"
)
_WORD = re.compile(rb"[A-Za-z][\w:-]{1,40}")
_GROUP = re.compile(rb"[{\[(][^{}\[\]()]{0,200}[}\])]")


def mutated(data: bytes, other: bytes, chance: Random) -> bytes:
    """`data` damaged in one to eight ways, never much larger than it may be."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        chance.choice(_CHANGES)(changed, other, chance)
        del changed[LARGEST:]
    return bytes(changed)


def _place(data: bytearray, chance: Random) -> int:
    # The head decides more than the rest does.
    return chance.randrange(min(len(data), 2_000) + 1 if chance.random() < 0.3 else len(data) + 1)


def _length(chance: Random) -> int:
    return chance.choice((1, 2, 4, 16, 100, 1_000, 20_000))


def _flip(data: bytearray, other: bytes, chance: Random) -> None:
    for _ in range(chance.choice((1, 1, 5, 50, 500))):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _extreme(data: bytearray, other: bytes, chance: Random) -> None:
    at = _place(data, chance)
    data[at : at + 1] = chance.choice(
        (b"\x00", b"\xff", b"\x7f", b"\x80", b" ", chance.randbytes(1))
    )


def _delete(data: bytearray, other: bytes, chance: Random) -> None:
    at = _place(data, chance)
    del data[at : at + _length(chance)]


def _double(data: bytearray, other: bytes, chance: Random) -> None:
    at, to = _place(data, chance), _place(data, chance)
    data[to:to] = data[at : at + _length(chance)] * chance.choice((1, 1, 2, 30))


def _swap(data: bytearray, other: bytes, chance: Random) -> None:
    a, b = sorted((_place(data, chance), _place(data, chance)))
    size = min(_length(chance), b - a)
    data[a : a + size], data[b : b + size] = data[b : b + size], data[a : a + size]


def _cut(data: bytearray, other: bytes, chance: Random) -> None:
    del data[_place(data, chance) :]


def _splice(data: bytearray, other: bytes, chance: Random) -> None:
    data[_place(data, chance) :] = other[chance.randrange(len(other) + 1) :]


def _graft(data: bytearray, other: bytes, chance: Random) -> None:
    at, start = _place(data, chance), chance.randrange(len(other) + 1)
    piece = other[start : start + _length(chance)]
    data[at : at + chance.choice((0, len(piece)))] = piece


def _insert(data: bytearray, other: bytes, chance: Random) -> None:
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = _place(data, chance)
        data[at:at] = chance.choice(PIECES)


def _noise(data: bytearray, other: bytes, chance: Random) -> None:
    at = _place(data, chance)
    data[at : at + chance.choice((0, 8, 200))] = chance.randbytes(min(_length(chance), 1_000))


def _number(data: bytearray, other: bytes, chance: Random) -> None:
    _replace_some(data, _NUMBER, lambda found: chance.choice(NUMBERS), chance)


def _bound(data: bytearray, other: bytes, chance: Random) -> None:
    """A length or an offset of two, four or eight bytes made extreme."""
    kind, most = chance.choice((("H", 16), ("I", 32), ("Q", 64)))
    value = chance.choice(
        (0, 1, (1 << most) - 1, 1 << (most - 1), (1 << (most - 1)) - 1, len(data))
    )
    packed = struct.pack(chance.choice("<>") + kind, value % (1 << most))
    at = _place(data, chance)
    data[at : at + len(packed)] = packed


def _charset(data: bytearray, other: bytes, chance: Random) -> None:
    _replace_some(data, _CHARSET, lambda found: chance.choice(CHARSETS), chance)


def _many_lines(data: bytearray, other: bytes, chance: Random) -> None:
    lines = bytes(data).splitlines(keepends=True)
    if lines:
        at = chance.randrange(len(lines))
        times = min(chance.choice((2, 50, 3_000)), 1 + 300_000 // (len(lines[at]) + 1))
        data[:] = b"".join(lines[:at] + lines[at : at + 1] * times + lines[at + 1 :])


def _line_order(data: bytearray, other: bytes, chance: Random) -> None:
    lines = bytes(data).splitlines(keepends=True)
    if len(lines) > 1:
        a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[a], lines[b] = lines[b], chance.choice((lines[a], b"", b"\n", lines[a].rstrip()))
        data[:] = b"".join(lines)


def _nest(data: bytearray, other: bytes, chance: Random) -> None:
    """A tag or a bracket opened again and again, closed or not."""
    pattern = chance.choice((_TAG, _TAG, _GROUP))
    found = _some(data, pattern, chance)
    if found is None:
        return
    opening = found[0] if pattern is _TAG else found[0][:1]
    word = _WORD.match(found[0][1:])
    closing = b"</" + word[0] + b">" if pattern is _TAG and word else found[0][-1:]
    times = min(chance.choice((3, 60, 300, 5_000, 50_000)), 1 + 500_000 // len(opening))
    closes = times if chance.random() < 0.5 else 0
    data[found.start() : found.end()] = opening * times + found[0] + closing * closes


def _unclose(data: bytearray, other: bytes, chance: Random) -> None:
    _replace_some(data, _END, lambda found: b"", chance)


def _tag_swap(data: bytearray, other: bytes, chance: Random) -> None:
    """A tag where another stood, from this file or the other one."""
    donors = _TAG.findall(other if chance.random() < 0.5 else bytes(data))
    if donors:
        _replace_some(data, _TAG, lambda found: chance.choice(donors), chance)


def _word_swap(data: bytearray, other: bytes, chance: Random) -> None:
    """A name, a key or a command where another stood."""
    donors = _WORD.findall(bytes(data[:200_000]))
    if donors:
        _replace_some(data, _WORD, lambda found: chance.choice(donors), chance)


def _long_word(data: bytearray, other: bytes, chance: Random) -> None:
    found = _some(data, _WORD, chance)
    if found is not None:
        data[found.start() : found.end()] = found[0] * min(20_000, 300_000 // len(found[0]))


def _some(data: bytearray, pattern: re.Pattern[bytes], chance: Random) -> re.Match[bytes] | None:
    return pattern.search(bytes(data), _place(data, chance)) or pattern.search(bytes(data))


def _replace_some(
    data: bytearray,
    pattern: re.Pattern[bytes],
    instead: Callable[[re.Match[bytes]], bytes],
    chance: Random,
) -> None:
    share = chance.choice((0.0, 0.0, 0.05, 0.5, 1.0))
    if share == 0.0:
        found = _some(data, pattern, chance)
        if found is not None:
            data[found.start() : found.end()] = instead(found)
        return
    data[:] = pattern.sub(
        lambda found: instead(found) if chance.random() < share else found[0], bytes(data)
    )


_CHANGES: tuple[Change, ...] = (
    _flip, _extreme, _delete, _double, _swap, _cut, _splice, _graft, _insert, _insert, _noise,
    _number, _number, _bound, _charset, _many_lines, _line_order, _nest, _nest, _unclose,
    _tag_swap, _word_swap, _long_word,
)  # fmt: skip
