"""Below the list: one file's words, what there is to know of it, and how else it may be read."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.errors import LOCKED, WRONG_PASSWORD
from archivist.formats.media_types import CSV, HTML, MARKDOWN, PDF, PLAIN, TSV, WORDS
from archivist.formats.recipes.splitting import MAY_BE_SPLIT
from archivist.formats.source import Options
from archivist.model.staging import StagedState
from archivist.ui.accession.looking import SHOWN, Look, look_at
from archivist.ui.jobs import Job, Jobs
from archivist.ui.reader.faces import reading_font
from archivist.ui.theme import Size, Space, current

if TYPE_CHECKING:  # the sandbox behind it is loaded when needed
    from archivist.accession.preview import Preview

CHARSETS = (
    "utf-8", "shift_jis", "euc_jp", "iso2022_jp", "cp949", "johab", "gb18030", "big5", "utf-16",
    "windows-1252", "windows-1251", "koi8-r",
)  # fmt: skip
_DECODED = frozenset({PLAIN, HTML, MARKDOWN, CSV, TSV})
_SPLIT = MAY_BE_SPLIT | {CSV, TSV}
_LOOK_AFTER = 120  # milliseconds, so that running through the list reads nothing


class Inspector(QFrame):
    """`reading_wanted` carries the ids and the Options of another reading."""

    reading_wanted = Signal(object, object)
    splitting_wanted = Signal(object)  # Look
    document_wanted = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._ids: tuple[str, ...] = ()
        self.look: Look | None = None
        self._asked = 0
        self._shown = ""
        self._preview: Job | None = None
        self.ocr_found = False
        self._build()
        self._wire()
        self._show_nothing()

    def _build(self) -> None:
        self.heading = QLabel(self)
        self.heading.setProperty("role", "title")
        self.origin = QLabel(self)
        self.origin.setProperty("role", "caption")
        self.told = QLabel(self)
        for label in (self.heading, self.origin, self.told):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.password = QLineEdit(self)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("Password, then Enter"))
        self.password.setAccessibleName(self.tr("Password of the locked file"))
        self.charset = QComboBox(self)
        self.charset.setAccessibleName(self.tr("Encoding"))
        self.charset.addItem(self.tr("Encoding as found"), "")
        for name in CHARSETS:
            self.charset.addItem(name.upper().replace("_", "-"), name)
        self.use = QPushButton(self.tr("Read it so"), self)
        self.split = QPushButton(self.tr("Split into articles…"), self)
        self.ocr = QPushButton(self.tr("Read the pages by OCR"), self)
        self.twin = QPushButton(self)
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setProperty("role", "field")
        self.words.setAccessibleName(self.tr("Text of the file"))
        self.words.setTabChangesFocus(True)
        for button in (self.use, self.split, self.ocr, self.twin):
            button.setAutoDefault(False)
        self._place()

    def _place(self) -> None:
        charsets = QHBoxLayout()
        charsets.setSpacing(Space.XS)
        charsets.addWidget(self.charset, 1)
        charsets.addWidget(self.use)
        left = QWidget(self)
        left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        acts = QVBoxLayout(left)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(Space.S)
        for part in (self.heading, self.origin, self.told, self.password):
            acts.addWidget(part)
        acts.addLayout(charsets)
        for button in (self.split, self.ocr, self.twin):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        acts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(left, 2)
        row.addWidget(self.words, 3)
        self.setMinimumHeight(168)

    def _wire(self) -> None:
        self._resting = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._resting.timeout.connect(self._read)
        self.password.returnPressed.connect(self._on_password)
        self.charset.activated.connect(self._on_charset)
        self.use.clicked.connect(self._on_use)
        self.split.clicked.connect(self._on_split)
        self.ocr.clicked.connect(lambda: self._ask(ocr=True))
        self.twin.clicked.connect(self._on_twin)

    def inspect(self, ids: Sequence[str], count: int) -> None:
        """Shows one file, and nothing where none or several are chosen."""
        again = self._ids == tuple(ids) and count == 1 and self.use.isVisible()
        if again:
            return  # another charset is being looked at
        self._ids = tuple(ids)
        self._asked += 1
        self._stop_preview()
        if count != 1:
            self._resting.stop()
            self._show_nothing()
        else:
            self._resting.start()

    def _show_nothing(self) -> None:
        self.look = None
        for part in (self.password, self.charset, self.use, self.split, self.ocr, self.twin):
            part.hide()
        self.origin.hide()
        self.words.hide()

    def _read(self) -> None:
        archive, asked, key = self._archive, self._asked, self._ids[0] if self._ids else ""

        def done(look: Look | None) -> None:
            if asked == self._asked and look is not None:
                self._show(look)

        self._jobs.start(
            self.tr("Looking at a file"), lambda _p, _c: look_at(archive, key), done, quiet=True
        )

    def _show(self, look: Look) -> None:
        same = self.look is not None and self.look.id == look.id
        self.look = look
        readable = look.state in (StagedState.READY, StagedState.WARNED)
        self.heading.setText(look.name)
        kind = WORDS.get(look.media_type, look.media_type)
        self.origin.setText(" · ".join(part for part in (kind, look.path) if part))
        self.origin.show()
        self.told.setText("\n".join(look.told))
        self.told.setVisible(bool(look.told))
        # A record whose file is locked says so, and is read again together with the file.
        names_locked = any(line.endswith((LOCKED, WRONG_PASSWORD)) for line in look.told)
        self.password.setVisible(look.state == StagedState.LOCKED or names_locked)
        decoded = readable and look.media_type in _DECODED and look.kept is not None
        self.charset.setVisible(decoded)
        self.use.setVisible(decoded and same and self.use.isVisible())
        if not same:
            self.password.clear()
            self.charset.setCurrentIndex(max(self.charset.findData(look.options.encoding), 0))
            self.use.hide()
        self.split.setVisible(readable and look.media_type in _SPLIT and look.kept is not None)
        drawn = look.media_type == PDF or look.media_type.startswith("image/")
        scanned = drawn and bool(look.told) and look.kept is not None and not look.options.ocr
        self.ocr.setVisible(self.ocr_found and scanned)
        self.twin.setVisible(bool(look.similar_id))
        title = self.fontMetrics().elidedText(look.similar_title, Qt.TextElideMode.ElideRight, 220)
        self.twin.setText(self.tr("Open “{0}”").format(title).replace("&", "&&"))
        self._show_words(look.text, look.language)

    def _show_words(self, text: str, language: str) -> None:
        font = reading_font(language)
        font.setPixelSize(current().px(Size.TITLE))
        self.words.setFont(font)
        if text != self._shown:
            self._shown = text
            self.words.setPlainText(text.replace("\n", "\n\n"))
        self.words.setVisible(bool(text))
        self.words.verticalScrollBar().setValue(0)

    def _on_charset(self) -> None:
        """Shows the words as another charset would have them."""
        look, chosen = self.look, str(self.charset.currentData())
        if look is None or look.kept is None:
            return
        self._stop_preview()
        self.use.setVisible(chosen != look.options.encoding)
        if chosen == look.options.encoding:
            self._show_words(look.text, look.language)
            return
        kept, name, asked = look.kept, look.name, self._asked
        options = replace(look.options, encoding=chosen, recipe="")

        def work(_progress: object, cancelled: threading.Event) -> Preview:
            from archivist.accession.preview import preview  # the sandbox comes along

            return preview(kept, name, options, most=1, cancelled=cancelled)

        def done(seen: Preview) -> None:
            if asked == self._asked and chosen == self.charset.currentData():
                first = seen.documents[0] if seen.documents else None
                text = first.text[:SHOWN] if first is not None else seen.fault
                self._show_words(text, first.value("language") if first is not None else "")

        self._preview = self._jobs.start(
            self.tr("Reading in another encoding"), work, done, quiet=True
        )

    def _stop_preview(self) -> None:
        if self._preview is not None:
            self._preview.cancel()
            self._preview = None

    def _on_split(self) -> None:
        if self.look is not None:
            self.splitting_wanted.emit(self.look)

    def _on_twin(self) -> None:
        if self.look is not None:
            self.document_wanted.emit(self.look.similar_id)

    def _on_use(self) -> None:
        self._ask(encoding=str(self.charset.currentData()))

    def _on_password(self) -> None:
        if self.password.text():
            self._ask(password=self.password.text())

    def _ask(self, *, password: str = "", encoding: str = "", ocr: bool = False) -> None:
        held = self.look.options if self.look is not None else Options()
        options = replace(
            held,
            password=password or held.password,
            encoding=encoding,
            ocr=ocr or held.ocr,
        )
        self.use.hide()
        self.reading_wanted.emit(list(self._ids), options)
