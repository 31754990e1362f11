"""Reading type: faces for each language, the width of a column, and the setting of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from archivist.model.rendition import Block, BlockKind, Inline, InlineKind
from archivist.ui import theme as themes
from archivist.ui.reader.faces import reading_font
from archivist.ui.reader.setting import Setting

_HEADINGS = (1.45, 1.22, 1.08)
_LATIN_LEADING = 1.66
_CJK_LEADING = 1.82
_CELL_GAP = 1.6  # em between the columns of a table
_WIDEST_CELL = 16.0  # em
_DEEPEST_HANG = 6.0  # em that the lines of a long cell are moved in
_DEEPEST = 6  # levels of a list that still move inwards
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_FULL_WIDTH = ("ja", "zh")
_BESIDE = (InlineKind.RUBY, InlineKind.PAGE)  # painted, not set
_READING_LEADING = 1.96  # leaves room above the letters
_SMALL = 0.86  # of captions and footnotes


class Typesetter:
    """Writes a text into a document; every code point stays where it was.

    Lines stand at a fixed distance, so that a Chinese name in an English line, or an emoji, does
    not push the lines apart.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._font = reading_font(setting.language, setting.zoom)
        self._em = float(self._font.pixelSize())
        full_width = setting.language[:2].lower() in _FULL_WIDTH
        self._leading = _CJK_LEADING if full_width else _LATIN_LEADING
        self._theme = themes.current()

    def fill(self, document: QTextDocument, text: str) -> None:
        """Fills an empty `document` with `text`; a line of it, or a break, is a paragraph."""
        setting, blocks = self._setting, self._setting.blocks
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._font)
        tabs = self._tabs(text, blocks)
        styled = (inline for inline in setting.inlines if inline.kind not in _BESIDE)
        pending = sorted(styled, key=lambda inline: inline.start, reverse=True)
        open_ones: list[Inline] = []
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for start, end in _paragraphs(text, setting.breaks):
            number = setting.number_at(start)
            block = blocks[number] if number >= 0 else None
            letters = self.letters(block)
            form = self.block_format(block, start, tabs.get(number, ()))
            form.setBottomMargin(self.room_below(block, blocks[number + 1 : number + 2], end))
            if start or cursor.position():
                cursor.insertBlock(form, letters)
            else:
                cursor.setBlockFormat(form)
                cursor.setBlockCharFormat(letters)
            open_ones = [inline for inline in open_ones if inline.end > start]
            while pending and pending[-1].start < end:
                open_ones.append(pending.pop())
            for first, last, over in _pieces(start, end, open_ones):
                cursor.insertText(text[first:last], self._styled(letters, over))
        cursor.endEditBlock()

    def block_format(
        self, block: Block | None, start: int, tabs: Sequence[float] = ()
    ) -> QTextBlockFormat:
        """Indent, line height and room above of the part of a block that begins at `start`."""
        form = QTextBlockFormat()
        em, kind = self._em, block.kind if block else BlockKind.PARAGRAPH
        size, leading = em, self._leading
        if block and kind == BlockKind.HEADING:
            size, leading = em * self.heading_scale(block), 1.36
            if start == block.start and start > 0:
                form.setTopMargin(1.5 * em)
        elif block and kind == BlockKind.LIST_ITEM:
            inwards = em * 1.5 * min(max(1, block.level), _DEEPEST)
            form.setLeftMargin(inwards)
            form.setTextIndent(-self._hang(block, start, inwards))
        elif kind == BlockKind.QUOTE:
            form.setLeftMargin(em * 1.4)
            form.setRightMargin(em * 1.4)
        elif kind == BlockKind.TABLE_ROW:
            hang = min(tabs[0] if tabs else 0.0, _DEEPEST_HANG * em) or em
            form.setLeftMargin(hang)
            form.setTextIndent(-hang)
            form.setTabPositions([QTextOption.Tab(at, QTextOption.TabType.LeftTab) for at in tabs])
        elif kind in (BlockKind.CAPTION, BlockKind.FOOTNOTE):
            size = em * _SMALL
            if self._setting.first_footnote(start) and start > 0:
                form.setTopMargin(1.2 * em)
        if block and self._setting.readings_in(block.start, block.end):
            leading = max(leading, _READING_LEADING)
        form.setLineHeight(float(round(size * leading)), _FIXED)
        return form

    def _hang(self, item: Block, start: int, most: float) -> float:
        """Pixels that the label of an item of a list stands out of its lines."""
        label = self._setting.label_of(item) if start == item.start else ""
        return min(most, QFontMetricsF(self._font).horizontalAdvance(label))

    def room_below(self, block: Block | None, following: Sequence[Block], end: int) -> float:
        """Pixels under a part of a block that ends at `end`; rows of one list stand closer."""
        if block is None or end < block.end:
            return 0.0 if block else self._em * 0.8
        if block.kind == BlockKind.HEADING:
            return self._em * (0.8 if block.start == 0 else 0.35)
        close = block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.FOOTNOTE)
        if close and following and following[0].kind == block.kind:
            return self._em * 0.3
        return self._em * 0.85

    @staticmethod
    def heading_scale(block: Block) -> float:
        return _HEADINGS[min(max(block.level, 1), len(_HEADINGS)) - 1]

    def letters(self, block: Block | None) -> QTextCharFormat:
        """Size, weight and colour of a block's letters."""
        form, font = QTextCharFormat(), QFont(self._font)
        if block and block.kind == BlockKind.HEADING:
            font.setPixelSize(round(self._em * self.heading_scale(block)))
            font.setWeight(QFont.Weight.DemiBold)
        elif block and block.kind in (BlockKind.CAPTION, BlockKind.FOOTNOTE):
            font.setPixelSize(round(self._em * _SMALL))
            if block.kind == BlockKind.CAPTION:
                form.setForeground(QColor(self._theme.muted))
        form.setFont(font)
        return form

    def _styled(self, letters: QTextCharFormat, inlines: Sequence[Inline]) -> QTextCharFormat:
        if not inlines:
            return letters
        form = QTextCharFormat(letters)
        for inline in inlines:
            if inline.kind == InlineKind.EMPHASIS:
                form.setFontItalic(True)
            elif inline.kind == InlineKind.STRONG:
                form.setFontWeight(QFont.Weight.Bold)
            else:
                form.setForeground(QColor(self._theme.accent))
                form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        return form

    def _tabs(self, text: str, blocks: Sequence[Block]) -> dict[int, list[float]]:
        """For each row of each table, where its cells begin: as wide as the widest needs."""
        metrics = QFontMetricsF(self._font)
        numbered = list(enumerate(blocks))
        found: dict[int, list[float]] = {}
        for is_table, run in groupby(numbered, lambda at: at[1].kind == BlockKind.TABLE_ROW):
            if not is_table:
                continue
            rows = list(run)
            widths: list[float] = []
            for _, block in rows:
                for column, cell in enumerate(text[block.start : block.end].split("\t")[:-1]):
                    wide = min(metrics.horizontalAdvance(cell[:80]), _WIDEST_CELL * self._em)
                    widths += [0.0] * (column + 1 - len(widths))
                    widths[column] = max(widths[column], wide)
            places, at = [], 0.0
            for width in widths:
                at += width + _CELL_GAP * self._em
                places.append(at)
            found.update(dict.fromkeys((number for number, _ in rows), places))
        return found


def _paragraphs(text: str, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    start, waiting = 0, list(reversed(breaks))
    for line in text.split("\n"):
        end = start + len(line)
        while waiting and waiting[-1] < end:
            yield start, waiting[-1]
            start = waiting.pop()
        yield start, end
        start = end + 1


def _pieces(
    start: int, end: int, inlines: Sequence[Inline]
) -> Iterator[tuple[int, int, list[Inline]]]:
    """The stretches between `start` and `end` that lie under the same inlines."""
    if not inlines:
        yield start, end, []
        return
    inside = (min(max(edge, start), end) for i in inlines for edge in (i.start, i.end))
    for first, last in pairwise(sorted({start, end, *inside})):
        yield first, last, [i for i in inlines if i.start <= first and i.end >= last]
