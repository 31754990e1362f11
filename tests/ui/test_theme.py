"""Both palettes can be read: every pair of text and ground is checked for contrast (WCAG 2)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from archivist.ui import theme
from archivist.ui.assets import KIND_GLYPHS, icon, kind_icon, paint_kind, resource
from archivist.ui.colour import contrast, mix
from archivist.ui.theme import DARK, LIGHT, Mode, Theme

BOTH = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
KINDS = tuple(LIGHT.kinds)


@BOTH
@pytest.mark.parametrize(
    "ground",
    ["window", "panel", "page", "raised", "selection", "selection_idle", "hover", "hit",
     "hit_current"],
)  # fmt: skip
def test_text_reads_on_every_ground(look: Theme, ground: str) -> None:
    assert contrast(look.text, getattr(look, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize("words", ["muted", "accent", "danger", "warning", "success"])
def test_quieter_words_read_on_panes(look: Theme, words: str) -> None:
    for ground in (look.window, look.panel, look.page, look.raised):
        assert contrast(getattr(look, words), ground) >= 4.5


@BOTH
@pytest.mark.parametrize("kind", KINDS)
def test_marked_text_reads_and_its_kind_stands_out(look: Theme, kind: str) -> None:
    colour = look.mark(kind)
    assert contrast(colour, look.page) >= 3.0
    assert contrast(look.text, look.tint(colour)) >= 4.5
    assert contrast(look.text, look.tint(colour, 0.34)) >= 4.5


@BOTH
@pytest.mark.parametrize("own", ["#ffff00", "#000000", "#ffffff", "#777777", "#00ff00"])
def test_any_colour_a_person_picks_can_be_read(look: Theme, own: str) -> None:
    colour = look.mark("code", own)
    assert contrast(colour, look.page) >= 3.0
    assert contrast(look.text, look.tint(colour)) >= 4.5


@BOTH
def test_kinds_differ_in_colour(look: Theme) -> None:
    assert len({look.kind(kind) for kind in KINDS}) == len(KINDS)


def test_kinds_differ_in_shape(qapp: QApplication) -> None:
    drawn = set()
    for kind in KINDS:
        image = QImage(24, 24, QImage.Format.Format_ARGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_kind(painter, QRectF(2, 2, 20, 20), kind, "#000000")
        painter.end()
        drawn.add(bytes(image.constBits()))
        assert not kind_icon(kind).isNull()
    assert len(drawn) == len(KINDS) == len(set(KIND_GLYPHS.values()))


def test_icons_follow_the_theme(qapp: QApplication) -> None:
    holder = theme.apply(qapp, Mode.LIGHT)
    light = icon("search").pixmap(QSize(24, 24)).toImage()
    holder.set_mode(Mode.DARK)
    dark = icon("search").pixmap(QSize(24, 24)).toImage()
    holder.set_mode(Mode.LIGHT)
    assert light != dark


def test_icons_are_sharp_on_fine_screens(qapp: QApplication) -> None:
    pixmap = icon("search").pixmap(QSize(16, 16), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_every_shipped_icon_can_be_drawn_and_dimmed(qapp: QApplication) -> None:
    names = [path.stem for path in resource("icons").glob("*.svg") if path.stem != "archivist"]
    assert len(names) > 40
    for name in names:
        drawn = icon(name)
        usual = drawn.pixmap(QSize(24, 24)).toImage()
        assert QColor(LIGHT.text).rgb() in {
            usual.pixelColor(x, y).rgb() for x in range(24) for y in range(24)
        }, name
        assert drawn.pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage() != usual


def test_a_copied_icon_outlives_the_first(qapp: QApplication) -> None:
    copies = []
    for _ in range(200):
        copy = QIcon(icon("person"))
        copy.addPixmap(QPixmap(4, 4))  # makes Qt clone the engine
        copies.append(copy)
    assert all(not copy.pixmap(QSize(16, 16)).isNull() for copy in copies)


def test_an_icon_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no icon “unicorn”"):
        icon("unicorn")


def test_the_theme_is_worn_and_told_of(qapp: QApplication) -> None:
    holder = theme.apply(qapp, Mode.LIGHT)
    told: list[Theme] = []
    holder.theme_changed.connect(told.append)
    holder.toggle()
    assert qapp.palette().window().color() == QColor(DARK.window)
    assert told == [DARK]
    assert theme.current() is DARK
    holder.toggle()
    holder.theme_changed.disconnect(told.append)


def test_mixing_is_bounded_by_its_ends() -> None:
    assert mix("#000000", "#ffffff", 0.0) == "#000000"
    assert mix("#000000", "#ffffff", 1.0) == "#ffffff"
