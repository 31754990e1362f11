"""The child process that draws PDFs and pictures, for OCR; foreign files are drawn nowhere else.

One request {"path", "name", "password", "media_type", "memory_bytes"} comes on stdin. The answer is
{"pages"} or {"failed"} or {"locked"}, then one frame a page: a PGM picture, empty where a page
cannot be drawn.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from archivist.formats.frames import read_frame, write_frame
from archivist.formats.guard import Reach, forbid_network, forbid_writing
from archivist.formats.worker import limit_memory, limit_seconds

if TYPE_CHECKING:
    import pypdfium2 as pdfium

DOTS_PER_INCH = 300
MOST_PIXELS = 40_000_000
SECONDS_A_PAGE = 60

Draw = Callable[[int], bytes]


def main() -> int:
    """Answer the one request, and end."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not speak into the answers
    task = json.loads(read_frame(sys.stdin.buffer, 1 << 20) or b"{}")
    limit_memory(task["memory_bytes"])
    limit_seconds(SECONDS_A_PAGE)
    forbid_network()
    from archivist.errors import ExtractionFailed, PasswordNeeded

    opened = _opener(task["media_type"])
    reach = Reach()
    reach.let_read(Path(task["path"]))
    reach.forbid_reading()
    forbid_writing()
    try:
        count, draw = opened(Path(task["path"]).read_bytes(), task)
    except PasswordNeeded as fault:
        write_frame(answers, json.dumps({"locked": fault.wrong}).encode())
        return 0
    except ExtractionFailed as fault:
        write_frame(answers, json.dumps({"failed": fault.reason}).encode())
        return 0
    write_frame(answers, json.dumps({"pages": count}).encode())
    for at in range(count):
        limit_seconds(SECONDS_A_PAGE)
        write_frame(answers, draw(at))
    return 0


def _opener(media_type: str) -> Callable[[bytes, dict[str, str]], tuple[int, Draw]]:
    """What opens such a file; libraries are loaded now, before writing is forbidden."""
    if media_type.startswith("image/"):
        from PIL import Image

        from archivist.formats.picture_file import drawn_picture, open_picture

        Image.init()

        def open_image(data: bytes, task: dict[str, str]) -> tuple[int, Draw]:
            picture, count = open_picture(data, task["name"])
            return count, lambda at: drawn_picture(picture, at, MOST_PIXELS)

        return open_image
    from archivist.formats.from_pdf import open_pdf
    from archivist.formats.limits import PDF_PAGES
    from archivist.formats.pdf_bounds import check_streams

    def open_pages(data: bytes, task: dict[str, str]) -> tuple[int, Draw]:
        check_streams(data, task["name"])
        document = open_pdf(data, task["name"], task["password"])
        return min(len(document), PDF_PAGES), lambda at: drawn(document, at)

    return open_pages


def drawn(document: pdfium.PdfDocument, at: int) -> bytes:
    """One page in shades of grey as PGM; b"" when it cannot be drawn."""
    import pypdfium2 as pdfium

    try:
        page = document[at]
        width, height = page.get_size()
        wanted = (DOTS_PER_INCH / 72) ** 2 * width * height
        scale = DOTS_PER_INCH / 72 * min(1.0, (MOST_PIXELS / max(1.0, wanted)) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
    except (pdfium.PdfiumError, ValueError):
        return b""
    rows = memoryview(bitmap.buffer).cast("B")
    picture = b"".join(
        rows[row * bitmap.stride : row * bitmap.stride + bitmap.width]
        for row in range(bitmap.height)
    )
    head = f"P5 {bitmap.width} {bitmap.height} 255\n".encode()
    bitmap.close()
    page.close()
    return head + picture


if __name__ == "__main__":
    sys.exit(main())
