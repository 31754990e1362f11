"""The values of BibTeX fields: abbreviations put in, pieces joined, TeX read as text."""

from __future__ import annotations

import re

from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)
from pylatexenc.latexwalker import LatexWalkerError  # type: ignore[import-untyped]

LONGEST = 256 * 1024  # of one value: abbreviations can be made of abbreviations
MOST_TEX = 64 * 1024  # characters of one value that are read as TeX
MOST_BRACES = 500  # deeper nesting than anybody writes; its reader calls itself
_MONTHS = {
    name: f"{number:02d}"
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
_TEX = re.compile(r"[\\${}~^_%]|--|``|''")
_BARE = re.compile(r"[^\s#\"{},]+")
_BARE_AND = re.compile(r"(?<!\\)&")  # a column of a table, for TeX
_MATH = re.compile(r"\$([^$]{1,2000})\$")
_RAISED = re.compile(r"([_^])(?:\{((?:[^{}]|\{[^{}]*\}){0,200})\}|(\w))")
_FIGURES = {
    "_": str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"),
    "^": str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"),
}
_QUOTE = re.compile(r"\\(?:enquote|mkbibquote)\s*\{([^{}]*)\}")
_NONBREAKING = re.compile(r"(?<!\\)~")


class Strings:
    """The @string abbreviations of a file; `resolve` bounds what they grow to."""

    def __init__(self) -> None:
        self._known: dict[str, str] = dict(_MONTHS)

    def define(self, key: str, written: str) -> None:
        self._known[key.lower()] = self.resolve(written)

    def resolve(self, written: str) -> str:
        """The value that `written` stands for, without its outer braces or marks; at most
        LONGEST characters."""
        pieces: list[str] = []
        at, size = 0, 0
        written = written.strip()
        while at < len(written) and size < LONGEST:
            piece, at = self._piece(written, at)
            pieces.append(piece)
            size += len(piece)
        return "".join(pieces)[:LONGEST]

    def _piece(self, written: str, at: int) -> tuple[str, int]:
        """The value of the piece that begins at `at`, and where the next one begins."""
        sign = written[at]
        if sign in "#, \t\n\r":
            return "", at + 1
        if sign in '{"':
            end = _closing(written, at)
            return written[at + 1 : end], end + 1
        bare = _BARE.match(written, at)
        if not bare:
            return "", at + 1
        return self._known.get(bare[0].lower(), bare[0]), bare.end()


def text_of(value: str) -> str:
    """A BibTeX value as it is read: accents and signs of TeX as letters, no braces."""
    if not _TEX.search(value):
        return " ".join(value.split())
    if len(value) <= MOST_TEX and _deepest(value) < MOST_BRACES:
        try:
            plain = _MATH.sub(_without_raised, _QUOTE.sub(r"“\1”", value))
            value = _DECODER.latex_to_text(_BARE_AND.sub(r"\\&", plain))
        except (LatexWalkerError, ValueError, IndexError, KeyError, AttributeError, RecursionError):
            value = _without_tex(value)
    else:
        value = _without_tex(value)
    return " ".join(value.split())


def address_of(value: str) -> str:
    """A value that is an address or a path, in which tildes and percents mean themselves."""
    wrapped = re.fullmatch(r"\\url\s*\{(.*)\}", value.strip(), re.DOTALL)
    value = wrapped[1] if wrapped else value
    return re.sub(r"\\([_&%#$~{}])", r"\1", value).strip().strip("{}")


def _without_tex(value: str) -> str:
    value = re.sub(r"\\[a-zA-Z]+ ?", "", _NONBREAKING.sub(" ", value))
    return re.sub(r"[\\{}$]", "", value)


def _without_raised(math: re.Match[str]) -> str:
    """Math with its raised and lowered signs as they are printed: figures small, words as words."""

    def printed(found: re.Match[str]) -> str:
        words = _without_tex(found[2] if found[2] is not None else found[3])
        return words.translate(_FIGURES[found[1]])

    return "$" + _RAISED.sub(printed, math[1]) + "$"


def _closing(written: str, start: int) -> int:
    """The place of the sign that ends the piece opened at `start`; the end where there is none."""
    quoted = written[start] == '"'
    depth = 0
    for at in range(start, len(written)):
        sign = written[at]
        if sign in "{}" and written[at - 1 : at] != "\\":
            depth += 1 if sign == "{" else -1
            if depth <= 0 and not quoted:
                return at
        elif quoted and sign == '"' and depth <= 0 and at > start:
            return at
    return len(written)


def _deepest(value: str) -> int:
    depth = most = 0
    for sign in value:
        if sign == "{":
            depth += 1
            most = max(most, depth)
        elif sign == "}":
            depth -= 1
    return most


def _decoder() -> LatexNodes2Text:
    context = get_default_latex_context_db()
    context.add_context_category(
        "archivist",
        prepend=True,
        macros=[
            MacroTextSpec("url", simplify_repl="%s"),
            MacroTextSpec("href", simplify_repl="%(2)s"),
            MacroTextSpec("langle", "⟨"),
            MacroTextSpec("rangle", "⟩"),
        ],
    )
    return LatexNodes2Text(latex_context=context, math_mode="text", keep_comments=True)


_DECODER = _decoder()
