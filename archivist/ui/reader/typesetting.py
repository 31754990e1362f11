"""Fills a QTextDocument with a rendition, letter for letter, and gives its blocks their look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from archivist.model.rendition import Block, BlockKind, Inline, InlineKind
from archivist.ui import theme as themes

READING_PX = 17
LINE_HEIGHT = 155  # percent
_SERIF = ("Noto Serif", "Source Serif 4", "Georgia", "Cambria", "DejaVu Serif")
_CJK = {
    "ja": ("Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", "Noto Sans CJK JP"),
    "ko": ("Noto Serif CJK KR", "AppleMyungjo", "Batang", "Noto Sans CJK KR"),
    "zh": ("Noto Serif CJK SC", "Songti SC", "SimSun", "Noto Sans CJK SC"),
    "zh-hant": ("Noto Serif CJK TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC"),
}
_HEADINGS = (1.45, 1.25, 1.12)
_LATIN_COLUMN = 68  # average letters in a line
_CJK_COLUMN = 38  # full-width letters in a line


def reading_font(language: str, zoom: float = 1.0) -> QFont:
    """The reading face for a language: Japanese text gets Japanese letters, Korean Korean."""
    tag = language.lower()
    traditional = tag.startswith("zh") and any(part in tag for part in ("hant", "tw", "hk"))
    own = _CJK.get("zh-hant" if traditional else tag[:2], ())
    others = [family for key in ("ja", "zh", "ko") for family in _CJK[key][:1]]
    families = [*own, *_SERIF] if own else [*_SERIF, *others]
    font = QFont()
    font.setFamilies(families)
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(max(8, round(READING_PX * zoom)))
    return font


def column_width(font: QFont, language: str) -> int:
    """The widest a line of text may run, in pixels."""
    metrics = QFontMetricsF(font)
    if language[:2].lower() in _CJK:
        return round(metrics.horizontalAdvance("国") * _CJK_COLUMN)
    return round(metrics.averageCharWidth() * _LATIN_COLUMN)


class Typesetter:
    """Writes a text into a document; every code point stays where it was."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._em = float(font.pixelSize())
        self._theme = themes.current()

    def fill(
        self,
        document: QTextDocument,
        text: str,
        blocks: Sequence[Block],
        inlines: Sequence[Inline],
    ) -> None:
        """Replaces what `document` holds by `text`, a line of it a block."""
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._font)
        document.clear()
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        by_start = {block.start: block for block in blocks}
        pending = list(reversed(inlines))
        place = 0
        for number, line in enumerate(text.split("\n")):
            block = by_start.get(place)
            letters = self.letters(block)
            if number:
                cursor.insertBlock(self.block_format(block), letters)
            else:
                cursor.setBlockFormat(self.block_format(block))
                cursor.setBlockCharFormat(letters)
            for piece, style in self._pieces(line, place, letters, pending):
                cursor.insertText(piece, style)
            place += len(line) + 1
        cursor.endEditBlock()

    def block_format(self, block: Block | None) -> QTextBlockFormat:
        """Space, indent and line height of a block."""
        form = QTextBlockFormat()
        form.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setBottomMargin(self._em * 0.75)
        kind = block.kind if block else BlockKind.PARAGRAPH
        if kind == BlockKind.HEADING:
            form.setTopMargin(self._em * 0.9)
            form.setBottomMargin(self._em * 0.4)
            form.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        elif kind == BlockKind.LIST_ITEM:
            form.setLeftMargin(self._em * 1.5 * max(1, block.level if block else 1))
            form.setBottomMargin(self._em * 0.35)
        elif kind == BlockKind.QUOTE:
            form.setLeftMargin(self._em * 1.4)
            form.setRightMargin(self._em * 0.8)
        elif kind == BlockKind.TABLE_ROW:
            form.setBottomMargin(self._em * 0.2)
        return form

    def letters(self, block: Block | None) -> QTextCharFormat:
        """Size, weight and colour of a block's letters."""
        form = QTextCharFormat()
        form.setFont(self._font)
        kind = block.kind if block else BlockKind.PARAGRAPH
        if block and kind == BlockKind.HEADING:
            scale = _HEADINGS[min(max(block.level, 1), len(_HEADINGS)) - 1]
            font = QFont(self._font)
            font.setPixelSize(round(self._em * scale))
            font.setWeight(QFont.Weight.DemiBold)
            form.setFont(font)
        elif kind == BlockKind.CAPTION:
            font = QFont(self._font)
            font.setPixelSize(round(self._em * 0.86))
            form.setFont(font)
            form.setForeground(QColor(self._theme.muted))
        return form

    def _pieces(
        self, line: str, place: int, letters: QTextCharFormat, pending: list[Inline]
    ) -> Iterator[tuple[str, QTextCharFormat]]:
        """The line in stretches of one look; `pending` holds the inlines to come, last first."""
        end = place + len(line)
        here: list[Inline] = []
        while pending and pending[-1].start < end:
            inline = pending.pop()
            if inline.end > place:
                here.append(inline)
        edges = sorted({place, end, *(edge for i in here for edge in (i.start, min(i.end, end)))})
        for start, stop in pairwise(edges):
            over = [i for i in here if i.start <= start and i.end >= stop]
            yield line[start - place : stop - place], self._styled(letters, over)

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
        return form
