"""The names of a ZIP's members: in the letters they were written in, and without the litter."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from pathlib import PurePosixPath

_LITTER = re.compile(
    r"(?:^|/)(?:__MACOSX(?:/|$)|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git/|~\$)", re.I
)
_PAGE_FOLDER = re.compile(r"(?:_files|\.files|-files|_fichiers|-Dateien|-filer|_archivos)$", re.I)
_UTF_8 = 0x800
_LEAST_SCORE = 0.7


def names_of(members: Sequence[zipfile.ZipInfo]) -> list[str]:
    """The name of each member, with slashes; those without a declared charset are guessed."""
    raw = [None if m.flag_bits & _UTF_8 else _bytes_of(m.orig_filename) for m in members]
    encoding = _encoding([one for one in raw if one is not None and not one.isascii()])
    return [
        _slashed(member.orig_filename if data is None else data.decode(encoding, "replace"))
        for member, data in zip(members, raw, strict=True)
    ]


def is_litter(name: str) -> bool:
    """Whether systems put it there by themselves."""
    return bool(_LITTER.search(name))


def belongs_to_page(name: str, names: frozenset[str]) -> bool:
    """Whether it lies in the folder that a browser saves beside a page: "a_files/" of "a.html"."""
    for folder in PurePosixPath(name).parents:
        stem = _PAGE_FOLDER.sub("", folder.name)
        if stem != folder.name:
            page = f"{folder.parent}/{stem}" if str(folder.parent) != "." else stem
            if not names.isdisjoint({f"{page}.html", f"{page}.htm", f"{page}.xhtml"}):
                return True
    return False


def _slashed(name: str) -> str:
    return name.partition("\0")[0].replace("\\", "/")


def _bytes_of(name: str) -> bytes | None:
    try:
        return name.encode("cp437")  # as zipfile decoded them
    except UnicodeError:
        return None


def _encoding(names: Sequence[bytes]) -> str:
    """The charset that makes all names readable, the likeliest first."""
    if not names:
        return "cp437"
    scores = {one: _score(names, one) for one in ("utf-8", *_COMMON)}
    best = max(scores, key=lambda one: scores[one])
    return best if scores[best] >= _LEAST_SCORE else "cp437"


def _score(names: Sequence[bytes], encoding: str) -> float:
    """The share of signs that people write in that charset, of those beyond ASCII."""
    try:
        text = "".join(name.decode(encoding) for name in names)
    except UnicodeError:
        return 0.0
    if encoding == "utf-8":
        return 2.0  # nothing else is valid UTF-8 by chance
    foreign = [sign.encode(encoding) for sign in text if not sign.isascii()]
    common = _COMMON[encoding]
    return sum(common(sign) for sign in foreign) / max(1, len(foreign))


def _shift_jis(sign: bytes) -> float:
    if len(sign) == 1:
        return -1.0  # half-width kana: bytes of another charset
    if sign[0] == 0x83 or 0x88 <= sign[0] <= 0x97 or (sign[0] == 0x82 and sign[1] >= 0x9F):
        return 1.0
    return 0.5 if sign[0] in {0x81, 0x82} else 0.2


def _korean(sign: bytes) -> float:
    if sign[1] < 0xA1:
        return 0.0
    return 1.0 if 0xB0 <= sign[0] <= 0xC8 else 0.3


def _chinese(sign: bytes) -> float:
    if len(sign) != 2 or sign[1] < 0xA1:
        return 0.0
    return 1.0 if 0xB0 <= sign[0] <= 0xD7 else 0.3


def _taiwanese(sign: bytes) -> float:
    return 1.0 if 0xA4 <= sign[0] <= 0xC6 else 0.3


# How usual a sign is; in all four standards the common ones stand together at the front.
_COMMON = {"cp932": _shift_jis, "cp949": _korean, "gb18030": _chinese, "big5": _taiwanese}
