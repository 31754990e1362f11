"""Scanned pages read by Tesseract; what needs the program is skipped where it is not installed."""

import os
import sys
from pathlib import Path
from threading import Event

import pypdfium2
import pytest
from PIL import Image

from archivist.errors import ExtractionFailed, PasswordNeeded, Stopped
from archivist.formats import ocr
from archivist.formats.composer import Composer
from archivist.formats.ocr_pages import compose_pages, confidence_of, read_tsv
from archivist.model.structure import InlineKind
from tests.formats.corpus import CORPUS, entries
from tests.formats.pdf_files import Put, pdf

needs_tesseract = pytest.mark.skipif(
    ocr.tesseract() is None or "eng" not in ocr.languages_of(ocr.tesseract() or Path()),
    reason="Tesseract with English is not installed",
)


def quiet(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""


def tsv(*words: tuple[int, int, str, float]) -> str:
    """Rows as Tesseract writes them: (paragraph, line, word, confidence)."""
    rows = ["head", "1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t"]
    for at, (paragraph, line, word, sure) in enumerate(words):
        top = 300 + 100 * paragraph + 30 * line
        rows.append(f"5\t1\t1\t{paragraph}\t{line}\t{at}\t{90 * at}\t{top}\t80\t20\t{sure}\t{word}")
    return "\n".join(rows)


def test_words_become_paragraphs_with_page_marks() -> None:
    pages = [
        read_tsv(
            tsv((1, 1, "The", 90), (1, 1, "com-", 90), (1, 2, "pensation", 90), (2, 1, "Next", 50))
        ),
        read_tsv(tsv((1, 1, "会", 80), (1, 1, "談", 80), (1, 2, "した。", 80))),
    ]
    composer = Composer()
    compose_pages(composer, pages)
    assert composer.text.split("\n") == ["The compensation", "Next", "会談した。"]
    marks = [(i.kind, composer.text[i.start], i.target) for i in composer.inlines]
    assert marks == [(InlineKind.PAGE, "T", "1"), (InlineKind.PAGE, "会", "2")]
    assert 50 < confidence_of(pages) < 90


@pytest.mark.parametrize("answer", ["", "head", "head\n5\t1", "head\n\x00"])
def test_an_answer_without_words_is_an_empty_page(answer: str) -> None:
    assert read_tsv(answer).signs == 0


def test_without_tesseract_the_message_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ExtractionFailed, match="not installed"):
        ocr.recognise(tmp_path / "x.pdf", "x.pdf", ["en"], quiet, Event())


FAKE = """#!/bin/sh
if [ "$1" = --list-langs ]; then echo x; echo eng; exit; fi
if [ "$1" = --version ]; then echo tesseract 5; exit; fi
echo "$1" >> {log}
head -c 3 "$1" >> {log}
for kind in c f t v; do ulimit -$kind >> {log}; done
"""


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a Tesseract that only notes what it is given wrote down."""
    program, noted = tmp_path / "bin" / "tesseract", tmp_path / "log"
    program.parent.mkdir()
    program.write_text(FAKE.format(log=noted))
    program.chmod(0o755)
    noted.touch()
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    return noted


@pytest.mark.skipif(sys.platform == "win32", reason="a script of the shell")
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "JPEG", "GIF", "WEBP"])
def test_tesseract_gets_a_picture_drawn_anew_within_bounds(
    kind: str, log: Path, tmp_path: Path
) -> None:
    path = tmp_path / f"scan.{kind.lower()}"
    pages = [Image.new("RGB", (200, 100), "white") for _ in range(2)]
    more = {"save_all": True, "append_images": pages[1:]} if kind == "TIFF" else {}
    pages[0].save(path, kind, **more)
    ocr.recognise(path, path.name, ["en"], quiet, Event())
    lines = log.read_text().splitlines()
    assert len(lines) == 5 * (2 if kind == "TIFF" else 1)
    assert lines[0].endswith("page.pgm")
    assert lines[1:5] == ["P5 0", "65536", "180", "2097152"]


@pytest.mark.parametrize("head", [b"II*\0", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a"])
def test_a_picture_that_cannot_be_drawn_never_reaches_tesseract(
    head: bytes, log: Path, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.tiff"
    path.write_bytes(head + b"\x07\x01" * 60)
    with pytest.raises(ExtractionFailed):
        ocr.recognise(path, path.name, ["en"], quiet, Event())
    assert log.read_text() == ""


@needs_tesseract
def test_a_picture_of_a_page_is_read(tmp_path: Path) -> None:
    path = tmp_path / "scan.png"
    with pypdfium2.PdfDocument(pdf([Put(72, 700, "The leaders met in Nara.", 14)])) as document:
        document[0].render(scale=3).to_pil().save(path)
    extract = ocr.recognise(path, path.name, ["en"], quiet, Event())
    assert extract.text == "The leaders met in Nara."


@needs_tesseract
def test_a_drawn_page_is_read_and_marked_as_coming_from_ocr(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([Put(72, 700, "The leaders of both countries met in Nara.", 14)], []))
    seen: list[tuple[int, int]] = []
    extract = ocr.recognise(
        path, "scan.pdf", ["en"], lambda done, total, _: seen.append((done, total)), Event()
    )
    extract.check()
    assert extract.text == "The leaders of both countries met in Nara."
    assert (extract.extractor, extract.value("language")) == ("tesseract", "en")
    assert "comes from OCR" in extract.warnings[0]
    assert seen == [(0, 2), (1, 2), (2, 2)]


@needs_tesseract
def test_cancelling_a_missing_language_and_no_pdf_end_in_their_own_ways(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([]))
    stop = Event()
    stop.set()
    with pytest.raises(Stopped):
        ocr.recognise(path, "scan.pdf", ["en"], quiet, stop)
    with pytest.raises(ExtractionFailed, match="none of the languages"):
        ocr.recognise(path, "scan.pdf", ["xx"], quiet, Event())
    path.write_bytes(b"%PDF-1.4 and nothing else")
    with pytest.raises(ExtractionFailed, match="damaged"):
        ocr.recognise(path, "scan.pdf", ["en"], quiet, Event())
    path.write_text("Dear Sir, this is a letter.")
    with pytest.raises(ExtractionFailed, match="Only PDF"):
        ocr.recognise(path, "letter.txt", ["en"], quiet, Event())


@needs_tesseract
def test_a_locked_scan_asks_for_its_password() -> None:
    locked = next(entry for entry in entries("pdf") if "password" in entry["expected"])
    with pytest.raises(PasswordNeeded):
        ocr.recognise(CORPUS / locked["file"], "locked.pdf", ["en"], quiet, Event())
