"""Scanned pages read by Tesseract; what needs the program is skipped where it is not installed."""

from pathlib import Path
from threading import Event

import pytest

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
