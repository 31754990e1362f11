"""Scanned pages and pictures read by Tesseract, a program of its own, where it is installed.

A child process draws the pages of a PDF or a picture anew; Tesseract gets what was drawn and never
the file. This runs in the window's process or the command line, which may start programs; readers
may not.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import IO

import archivist
from archivist.errors import ExtractionFailed, PasswordNeeded, Stopped
from archivist.formats.composer import Composer
from archivist.formats.extract import Extract, FieldValue
from archivist.formats.frames import read_frame, write_frame
from archivist.formats.limits import MIB
from archivist.formats.media_types import PDF
from archivist.formats.ocr_pages import ReadPage, compose_pages, confidence_of, read_tsv
from archivist.formats.sniff import HEAD_BYTES, sniff
from archivist.formats.values import Values, finished

Progress = Callable[[int, int, str], None]

NOT_INSTALLED = "Tesseract is not installed. Install it and its languages, then read it again."
NO_LANGUAGE = "Tesseract has none of the languages asked for ({wanted}). Install them first."
FAILED = "Tesseract could not read it. The picture may be damaged."
NOT_DRAWN = "Its pages could not be drawn. The file may be damaged; print it to a new PDF."
FROM_OCR = (
    "The text comes from OCR (Tesseract {version}, {languages}), which is {sure:.0f} % sure of"
    " its words. Compare quotations with the page."
)
UNSURE = "Pages it is least sure of: {pages}."
NOTHING = "OCR found no words."
SECONDS_A_PAGE = 180
MEMORY_BYTES = 2048 * MIB
PICTURE_BYTES = 64 * MIB
TSV_BYTES = 32 * MIB
UNSURE_BELOW = 60.0
LEAST_SIGNS_TO_CHOOSE = 30
_CODES = {
    "en": ("eng",), "ja": ("jpn",), "ko": ("kor",), "zh": ("chi_sim", "chi_tra"),
    "zh-Hant": ("chi_tra",), "zh-Hans": ("chi_sim",), "de": ("deu",), "fr": ("fra",),
    "ru": ("rus",), "es": ("spa",), "it": ("ita",), "vi": ("vie",),
}  # fmt: skip
_UPRIGHT = "_vert"


def tesseract() -> Path | None:
    """Where Tesseract is installed, or None."""
    found = shutil.which("tesseract")
    return Path(found) if found else None


def version_of(program: Path) -> str:
    """The version of Tesseract, "" when it does not tell."""
    said = _said(program, "--version").split()
    return said[1].lstrip("v") if len(said) > 1 else ""


def languages_of(program: Path) -> tuple[str, ...]:
    """The languages Tesseract has, as it calls them: eng, jpn, jpn_vert, kor …"""
    lines = _said(program, "--list-langs").splitlines()[1:]
    return tuple(line.strip() for line in lines if line.strip() and line.strip() != "osd")


def recognise(
    path: Path,
    name: str,
    languages: Sequence[str],
    progress: Progress,
    cancelled: Event,
    *,
    password: str = "",
    values: Sequence[FieldValue] = (),
) -> Extract:
    """The Extract of the pages of a PDF or a picture, recognised in `languages` (ISO 639).

    `values` are those of the file's reading without OCR. Raises ExtractionFailed,
    PasswordNeeded, and Stopped when the person cancels.
    """
    program = tesseract()
    if program is None:
        raise ExtractionFailed(name, NOT_INSTALLED)
    chosen = _codes(languages, languages_of(program), name)
    with path.open("rb") as file:
        media_type = sniff(file.read(HEAD_BYTES), name)
    pages: list[ReadPage] = []
    for count, picture in _pictures(path, name, media_type, password):
        if cancelled.is_set():
            raise Stopped
        progress(len(pages), count, name)
        page, chosen = _read_page(program, picture, chosen, cancelled, name)
        pages.append(page)
    progress(len(pages), len(pages), name)
    composer = Composer()
    compose_pages(composer, pages)
    version = version_of(program)
    return finished(
        composer,
        Values(list(values)),
        name=name,
        media_type=media_type,
        extractor=("tesseract", version),
        warnings=_warnings(pages, version, chosen[0]),
    )


def _said(program: Path, option: str) -> str:
    try:
        done = subprocess.run(
            [program, option], capture_output=True, timeout=20, check=False, text=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout or done.stderr


def _codes(languages: Sequence[str], installed: tuple[str, ...], name: str) -> list[str]:
    """The ways of reading that are tried: across, and downwards where that is installed."""
    wanted = [code for one in languages for code in _CODES.get(one, (one,))]
    there = [code for code in dict.fromkeys(wanted) if code in installed]
    if not there:
        raise ExtractionFailed(name, NO_LANGUAGE.format(wanted=", ".join(wanted)))
    upright = [code + _UPRIGHT for code in there if code + _UPRIGHT in installed]
    return ["+".join(there), *upright]


def _read_page(
    program: Path, picture: bytes, chosen: list[str], cancelled: Event, name: str
) -> tuple[ReadPage, list[str]]:
    """The page as it reads best; once a page has decided, the others are read that way."""
    if picture == b"":
        return ReadPage([], 1.0, 1.0, 0.0), chosen
    tried = [(_read(program, picture, code, cancelled, name), code) for code in chosen]
    page, best = max(tried, key=lambda one: one[0].confidence * min(one[0].signs, 500))
    return page, [best] if page.signs >= LEAST_SIGNS_TO_CHOOSE else chosen


def _read(program: Path, picture: bytes, code: str, cancelled: Event, name: str) -> ReadPage:
    if cancelled.is_set():
        raise Stopped
    mode = "5" if _UPRIGHT in code else "3"
    with (
        tempfile.TemporaryDirectory(prefix="archivist-ocr-") as folder,
        tempfile.TemporaryFile() as answer,
    ):
        source = Path(folder, "page.pgm")
        source.write_bytes(picture)
        process = subprocess.Popen(
            [*_bounded(), str(program), str(source), "stdout", "-l", code, "--psm", mode, "tsv"],
            stdin=subprocess.DEVNULL,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        _wait(process, cancelled, name)
        answer.seek(0)
        return read_tsv(answer.read(TSV_BYTES).decode("utf-8", "replace"))


def _wait(process: subprocess.Popen[bytes], cancelled: Event, name: str) -> None:
    """Wait for the end of Tesseract; kill it when it is late or unwanted."""
    for _ in range(SECONDS_A_PAGE * 5):
        try:
            status = process.wait(0.2)
        except subprocess.TimeoutExpired:
            if cancelled.is_set():
                break
            continue
        if status:
            raise ExtractionFailed(name, FAILED)
        return
    process.kill()
    process.wait()
    if cancelled.is_set():
        raise Stopped
    raise ExtractionFailed(name, FAILED)


def _bounded() -> list[str]:
    """What starts a program with bounds of memory, time and output, where the system can."""
    if sys.platform == "win32":
        return []
    # A shell, because what runs between fork and exec is not safe where there are threads.
    bounds = (
        ("c", 0),
        ("f", TSV_BYTES // 512),
        ("t", SECONDS_A_PAGE),
        ("v", MEMORY_BYTES // 1024),
    )
    limits = "".join(f"ulimit -{letter} {most} 2>/dev/null; " for letter, most in bounds)
    return ["/bin/sh", "-c", limits + 'exec "$0" "$@"']


def _pictures(path: Path, name: str, media_type: str, password: str) -> Iterator[tuple[int, bytes]]:
    """How many pages there are, and each as a picture."""
    if media_type != PDF and not media_type.startswith("image/"):
        raise ExtractionFailed(name, "Only PDF files and pictures are read by OCR.")
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            _picture_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env={**os.environ, "PYTHONPATH": str(Path(archivist.__file__).parent.parent)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            task = {"path": str(path.absolute()), "name": name, "password": password}
            yield from _drawn(process, {**task, "media_type": media_type}, name)
        finally:
            process.kill()
            process.communicate()


def _drawn(
    process: subprocess.Popen[bytes], task: dict[str, str], name: str
) -> Iterator[tuple[int, bytes]]:
    stdin, stdout = process.stdin, process.stdout
    if stdin is None or stdout is None:
        raise ExtractionFailed(name, NOT_DRAWN)
    try:
        request = {**task, "memory_bytes": MEMORY_BYTES // 2}
        write_frame(stdin, json.dumps(request).encode())
        answer = json.loads(_frame(stdout) or b"{}")
    except (OSError, ValueError):
        raise ExtractionFailed(name, NOT_DRAWN) from None
    if "locked" in answer:
        raise PasswordNeeded(name, wrong=bool(answer["locked"]))
    if "pages" not in answer:
        raise ExtractionFailed(name, str(answer.get("failed", NOT_DRAWN)))
    for _ in range(int(answer["pages"])):
        try:
            picture = _frame(stdout)
        except (OSError, ValueError):
            picture = None
        if picture is None:
            raise ExtractionFailed(name, NOT_DRAWN)
        yield int(answer["pages"]), picture


def _frame(stream: IO[bytes]) -> bytes | None:
    return read_frame(stream, PICTURE_BYTES)


def _picture_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--picture-worker"]
    return [sys.executable, "-P", "-m", "archivist.formats.picture_worker"]


def _warnings(pages: list[ReadPage], version: str, languages: str) -> tuple[str, ...]:
    if not any(page.signs for page in pages):
        return (NOTHING,)
    sure = confidence_of(pages)
    warnings = [FROM_OCR.format(version=version, languages=languages, sure=sure)]
    unsure = [at for at, page in enumerate(pages, 1) if page.confidence < UNSURE_BELOW]
    if unsure and len(pages) > 1:
        warnings.append(UNSURE.format(pages=", ".join(map(str, unsure[:20]))))
    return tuple(warnings)
