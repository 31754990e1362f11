"""File names that every system takes, and that stay unique in a folder."""

from __future__ import annotations

import re
import unicodedata

_MOST_BYTES = 120  # of a name without its ending; 255 is the limit, whole paths have one too
_UNFIT = re.compile(r'[<>:"/\\|?*\[\]#^]')  # Windows, and the signs of a link in Markdown notes
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)


def file_name(title: str, ending: str, taken: set[str]) -> str:
    """A name for `title` with `ending` (".md"), not yet in `taken`, where it is entered.

    `taken` holds names as file systems compare them: without case and in one normal form.
    """
    stem = _stem(title)
    name, number = stem + ending, 1
    while _compared(name) in taken:
        number += 1
        mark = f" ({number})"
        name = _cut(stem, _MOST_BYTES - len(mark)) + mark + ending
    taken.add(_compared(name))
    return name


def _stem(title: str) -> str:
    kept = "".join(
        " " if unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Zs") else letter
        for letter in unicodedata.normalize("NFC", title)
        if unicodedata.category(letter) not in ("Cf", "Cs", "Co", "Cn")
    )
    kept = " ".join(_UNFIT.sub(" ", kept).split())
    stem = _cut(kept, _MOST_BYTES).strip(" .") or "untitled"
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem


def _cut(name: str, most_bytes: int) -> str:
    """The beginning of `name` in that many bytes, no letter parted from its marks."""
    if len(name.encode()) <= most_bytes:
        return name
    kept = name.encode()[:most_bytes].decode(errors="ignore")
    while kept and unicodedata.combining(name[len(kept)]):
        kept = kept[:-1]
    return kept.rstrip(" .")


def _compared(name: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFD", name).casefold())
