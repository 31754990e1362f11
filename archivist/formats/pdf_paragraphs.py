"""Lines of PDF pages put together to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from archivist.formats.pdf_lines import Line
from archivist.text.scripts import is_cjk, script_of_letter

LARGER = 1.25
LOOSE = 1.35  # lines so much further apart than usual are parted
OTHER_SIZE = 0.12
MUCH_OTHER_SIZE = 0.25
INDENT = 0.8  # of a letter's height
_BULLET = re.compile(r"[•●○■□▪▫◦‣⁃∙▶▷◆◇➢✓✔–—-]\s+|[•●■▪◦‣]")
_NUMBERED = re.compile(r"(?:\(?\d{1,3}[.)]|\([a-z]\)|[①-⑳])\s+\S")
_SENTENCE_END = re.compile(r"[.!?。！？…:：;；][”’\"'»」』)）\]]*\d{0,3}$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEADER = re.compile(r"(?:[.…·] ?){4,}\s*[\divxlcIVXLC]{1,6}$")  # a line of a table of contents
_CLOSING = tuple("。！？」』）】")


@dataclass
class Piece:
    """Lines that belong together; `pages` holds (line, page) where a further page begins."""

    lines: list[Line]
    page: int
    kind: str = ""  # "row" for a row of a table
    pages: list[tuple[int, int]] = field(default_factory=list)

    @property
    def size(self) -> float:
        return median(line.size for line in self.lines)

    @property
    def strong(self) -> bool:
        return all(line.strong for line in self.lines)

    @property
    def is_open(self) -> bool:
        """Whether the sentence goes on after the last line."""
        return not _SENTENCE_END.search(self.lines[-1].text.rstrip())


@dataclass
class Words:
    """Words of the whole file, to tell how those parted at line ends are written."""

    counts: Counter[str] = field(default_factory=Counter)

    def learn(self, lines: list[Line]) -> None:
        for line in lines:
            self.counts.update(_WORD.findall(line.text.lower()))

    def whole(self, before: str, after: str) -> str:
        """`before`, which a hyphen ended, and `after` as one word."""
        first = re.search(r"[\w-]*$", before)
        last = re.match(r"[\w-]*", after)
        one, other = first[0] if first else "", last[0] if last else ""
        plain, hyphened = (one + other).lower(), f"{one}-{other}".lower()
        keeps = self.counts[hyphened] > self.counts[plain]
        if one[-1:].isdigit() or (one[:1].isupper() and other[:1].isupper()):
            keeps = True
        return before + ("-" if keeps else "") + after


def pieces_of(lines: list[Line], page: int, upright: bool) -> list[Piece]:
    """The paragraphs of one page; `upright` tells that its lines run from top to bottom."""
    parts_at = _parts_upright if upright else _parts_across
    pieces: list[Piece] = []
    rows = [("\t" in line.text) for line in lines]
    starts = parts_at(lines)
    for at, line in enumerate(lines):
        in_table = rows[at] and (rows[at - 1 : at] == [True] or rows[at + 1 : at + 2] == [True])
        if in_table:
            pieces.append(Piece([line], page, "row"))
        elif pieces and pieces[-1].kind != "row" and not starts[at]:
            pieces[-1].lines.append(line)
        else:
            pieces.append(Piece([line], page))
    return pieces


def _parts_across(lines: list[Line]) -> list[bool]:
    """For each line whether a paragraph begins with it."""
    pitches = _pitches(lines)
    usual = _usual_size(lines)
    edges = _edges(lines)
    starts = [True] * len(lines)
    for at in range(1, len(lines)):
        one, other = lines[at - 1], lines[at]
        starts[at] = _begins(one, other, pitches, edges[at - 1], edges[at])
        if _LEADER.search(one.text):
            starts[at] = True
        elif one.size > LARGER * usual and starts[at]:
            starts[at] = not _goes_on_large(one, other)
    return starts


def _usual_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _goes_on_large(one: Line, other: Line) -> bool:
    """Whether a headline goes on: as large, as bold, and close below."""
    pitch = one.box.middle - other.box.middle
    alike = abs(one.size - other.size) < 0.05 * one.size and one.strong == other.strong
    return alike and 0.5 * one.size < pitch < 1.4 * one.size


def _begins(
    one: Line,
    other: Line,
    pitches: dict[int, float],
    edge: tuple[float, float],
    next_edge: tuple[float, float],
) -> bool:
    if one.broken:
        return False
    height = max(one.size, other.size)
    pitch = one.box.middle - other.box.middle
    difference = abs(one.size - other.size) / max(1.0, height)
    if difference > MUCH_OTHER_SIZE or (difference > OTHER_SIZE and _is_full_stop(one)):
        return True
    if _BULLET.match(other.text) or (one.strong != other.strong and _is_full_stop(one)):
        return True
    if pitch < -0.5 * height:
        # The next column: it goes on where the last line was full and its sentence open.
        return _is_full_stop(one) and (_is_short(one, edge) or _is_indented(other, next_edge))
    return (
        pitch > LOOSE * pitches.get(round(one.size), height * 1.3)
        or (_NUMBERED.match(other.text) is not None and _is_short(one, edge))
        or (_is_indented(other, next_edge) and not _is_indented(one, edge))
        or _had_room(one, other, edge)
    )


def _is_full_stop(line: Line) -> bool:
    return _SENTENCE_END.search(line.text.rstrip()) is not None


def _is_short(line: Line, edge: tuple[float, float]) -> bool:
    left, right = edge
    return line.box.right < right - max(2 * line.size, 0.08 * (right - left))


def _is_indented(line: Line, edge: tuple[float, float]) -> bool:
    return line.box.left > edge[0] + INDENT * line.size


def _had_room(one: Line, other: Line, edge: tuple[float, float]) -> bool:
    """Whether the first word of the next line would have found room: the line was ended."""
    word = other.text.split(maxsplit=1)[0] if other.text.split() else ""
    letters = max(1, len(one.text))
    signs = 1 if is_cjk(word[:1]) else len(word) + 1
    needed = (one.box.width / letters) * signs
    slack = 1.5 * one.size if _is_full_stop(one) else 3.0 * one.size
    return one.box.right + needed + slack < edge[1]


def _pitches(lines: list[Line]) -> dict[int, float]:
    """The usual distance between lines of each size."""
    found: dict[int, list[float]] = {}
    for one, other in pairwise(lines):
        pitch = one.box.middle - other.box.middle
        if 0 < pitch < 3 * one.size and round(one.size) == round(other.size):
            found.setdefault(round(one.size), []).append(pitch)
    return {size: sorted(pitches)[len(pitches) // 3] for size, pitches in found.items()}


def _edges(lines: list[Line]) -> list[tuple[float, float]]:
    """For each line the left and right edge of the column it stands in."""
    edges: list[tuple[float, float]] = []
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or not _same_column(lines[at - 1], lines[at]):
            column = lines[start:at]
            lefts = sorted(line.box.left for line in column)
            # A few lines that hang out do not make the edge.
            left, right = lefts[len(lefts) // 8], max(line.box.right for line in column)
            edges += [
                (left, line.box.right if _is_supported(column, index) else right)
                for index, line in enumerate(column)
            ]
            start = at
    return edges


def _is_supported(column: list[Line], index: int) -> bool:
    """Whether lines around end at the same place: the column is narrower here, by a picture."""
    here = column[index]
    around = column[max(0, index - 2) : index] + column[index + 1 : index + 3]
    same = sum(abs(line.box.right - here.box.right) < here.size for line in around)
    return same >= 2


def _same_column(one: Line, other: Line) -> bool:
    shared = min(one.box.right, other.box.right) - max(one.box.left, other.box.left)
    goes_down = other.box.middle < one.box.middle + 0.5 * one.size
    near = one.box.middle - other.box.middle < 4 * max(one.size, other.size)
    alike = abs(one.size - other.size) < 0.2 * max(one.size, other.size)
    return shared > 0 and goes_down and near and alike


def _parts_upright(lines: list[Line]) -> list[bool]:
    starts = [True] * len(lines)
    for at in range(1, len(lines)):
        one, other = lines[at - 1], lines[at]
        size = one.box.width
        top = max(line.box.top for line in lines[max(0, at - 6) : at + 6])
        bottom = min(line.box.bottom for line in lines[max(0, at - 6) : at + 6])
        indented = other.box.top < top - INDENT * size and one.box.top > top - INDENT * size
        ended = one.box.bottom > bottom + 1.5 * size
        across = other.box.width > other.box.height and len(other.text) > 1
        starts[at] = indented or ended or other.text.startswith("\u3000") or across
    return starts


def joined(text: str, here: str, before: Line, words: Words) -> str:
    """`text`, which the line `before` ended, with the words of the next line."""
    if before.broken:
        return words.whole(text, here)
    if not text or not here:
        return text + here
    if text[-1] in "-‐" and len(text) > 1 and text[-2].isalpha() and here[0].islower():
        return words.whole(text[:-1], here)
    if is_cjk(here[0]) and (is_cjk(text[-1]) or text.endswith(_CLOSING)):
        return text + here
    if script_of_letter(text[-1]) == script_of_letter(here[0]) == "Hang" and not before.spaced:
        one, other = text.rsplit(maxsplit=1)[-1], here.split(maxsplit=1)[0]
        if words.counts[(one + other).lower()] > 0:
            return text + here
    return f"{text} {here}"


def without_letter_spacing(text: str) -> str:
    """`text` without the blanks that stand between all signs of a spaced-out CJK line."""
    signs = text.split(" ")
    single = sum(len(sign) == 1 and _is_wide(sign) for sign in signs)
    if len(signs) >= 4 and single > 0.7 * len(signs):
        return re.sub(r"(?<=[^\x00-\xff]) (?=[^\x00-\xff])", "", text)
    return text


def _is_wide(sign: str) -> bool:
    return is_cjk(sign) or sign in "…（），。、：；！？" or "\uff00" <= sign <= "\uff5f"
