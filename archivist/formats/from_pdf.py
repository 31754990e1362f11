"""PDF: the text layer of its pages, read by pdfium."""

from __future__ import annotations

import pypdfium2 as pdfium
from pypdfium2 import raw

from archivist.errors import ExtractionFailed, PasswordNeeded
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract
from archivist.formats.file_properties import plausible_creators, plausible_title, with_file_date
from archivist.formats.from_text import check_length
from archivist.formats.limits import PDF_PAGES
from archivist.formats.media_types import PDF
from archivist.formats.pdf_bounds import check_streams
from archivist.formats.pdf_lines import Page, read_page
from archivist.formats.pdf_margins import Margins, find_margins
from archivist.formats.pdf_story import PdfStory
from archivist.formats.source import USUAL, Options
from archivist.formats.values import Values, finished
from archivist.model.fields import Origin

FEWEST_SIGNS = 20
MOST_BAD_PAGES = 50
DAMAGED = "It is damaged and cannot be opened. Fetch it again, or print it to a new PDF."
NO_PAGES = "It has no pages that can be read. Fetch it again, or print it to a new PDF."
SCANNED = (
    "{count} of its {pages} pages are pictures without text. Read them by OCR (needs Tesseract)."
)
BAD_PAGES = "Pages that could not be read were left out: {count}."
MORE_PAGES = f"Only the first {PDF_PAGES:,} pages were read; it says it has {{pages:,}}."


def read_pdf(data: bytes, name: str, options: Options = USUAL) -> Extract:
    """The Extract of a PDF; scanned pages give a warning, their words need OCR."""
    check_streams(data, name)
    document = open_pdf(data, name, options.password)
    try:
        pages, bad = _pages(document, name)
        info = document.get_metadata_dict()
        margins = find_margins(pages)
        labels = _labels(document, margins, len(pages))
        warnings = _warnings(pages, bad, len(document))
    except pdfium.PdfiumError:
        raise ExtractionFailed(name, DAMAGED) from None
    finally:
        document.close()
    composer, values = Composer(), Values()
    story = PdfStory(pages, margins, labels)
    story.compose(composer)
    check_length(composer.text, name)
    values.add("title", plausible_title(info.get("Title", "")), Origin.META)
    values.add("title", story.title, Origin.TEXT)
    values.add_creators(plausible_creators(info.get("Author", "")), Origin.META)
    values.add("description", info.get("Subject", ""), Origin.META)
    extract = finished(
        composer,
        values,
        name=name,
        media_type=PDF,
        extractor=("pypdfium2", str(pdfium.PYPDFIUM_INFO)),
        warnings=warnings,
    )
    return with_file_date(extract, written_day(info.get("CreationDate", "")))


def open_pdf(data: bytes, name: str, password: str = "") -> pdfium.PdfDocument:
    """The opened file, to be closed; PasswordNeeded and ExtractionFailed say why it is none."""
    try:
        return pdfium.PdfDocument(data, password=password or None)
    except pdfium.PdfiumError as fault:
        if getattr(fault, "err_code", 0) == raw.FPDF_ERR_PASSWORD:
            raise PasswordNeeded(name, wrong=bool(password)) from None
        raise ExtractionFailed(name, DAMAGED) from None


def written_day(date: str) -> str:
    """The day of a date as PDF writes it (D:20260113…), as ISO; "" when there is none."""
    digits = date.strip().removeprefix("D:")[:8]
    if not digits.isdecimal() or len(digits) < 4:
        return ""
    return "-".join(part for part in (digits[:4], digits[4:6], digits[6:]) if part)


def _pages(document: pdfium.PdfDocument, name: str) -> tuple[list[Page], int]:
    """The pages, and how many could not be read; those are empty."""
    pages: list[Page] = []
    bad = signs = 0
    for at in range(min(len(document), PDF_PAGES)):
        try:
            page = document[at]
        except pdfium.PdfiumError:
            bad += 1
            if bad == MOST_BAD_PAGES and bad == at + 1:
                break
            pages.append(Page([], 1.0, 1.0))
            continue
        try:
            pages.append(read_page(page))
        finally:
            page.close()
        signs += sum(len(line.text) for line in pages[-1].lines)
        if signs > 2 * 20_000_000:
            break
    if bad == len(pages) or not pages:
        raise ExtractionFailed(name, NO_PAGES)
    return pages, bad


def _labels(document: pdfium.PdfDocument, margins: Margins, count: int) -> list[str]:
    """What a citation calls each page: its label, the number printed on it, or its place."""
    labels = []
    for at in range(count):
        label = document.get_page_label(at)
        if not label or label == str(at + 1):
            label = margins.numbers.get(at, "") or str(at + 1)
        labels.append(label[:40])
    return labels


def _warnings(pages: list[Page], bad: int, said: int) -> tuple[str, ...]:
    bare = sum(
        sum(len(line.text.replace(" ", "")) for line in page.lines) < FEWEST_SIGNS for page in pages
    )
    warnings = []
    if bare > 0.5 * len(pages):
        warnings.append(SCANNED.format(count=bare, pages=len(pages)))
    if bad:
        warnings.append(BAD_PAGES.format(count=bad))
    if said > PDF_PAGES:
        warnings.append(MORE_PAGES.format(pages=said))
    return tuple(warnings)
