"""Small PDF files written by code: lines at places, in Latin and in Japanese."""

from typing import NamedTuple

WIDTH, HEIGHT = 595, 842


class Put(NamedTuple):
    """One line: where it begins, its size, its words, and the font (F, B, H, V)."""

    x: float
    y: float
    words: str
    size: float = 10
    font: str = "F"


def pdf(*pages: list[Put], info: str = "", more: str = "", rotate: int = 0) -> bytes:
    """A PDF of these pages; fonts: F plain, B bold, H and V Japanese across and downwards.

    `info` holds entries of the document information, `more` entries of the catalog.
    """
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {more} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids ["
        + " ".join(f"{9 + 2 * at} 0 R" for at in range(len(pages)))
        + "] >>",
        f"<< {info} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        _japanese("UniJIS-UTF16-H"),
        _japanese("UniJIS-UTF16-V"),
        "<< /Font << /F 4 0 R /B 5 0 R /H 6 0 R /V 7 0 R >> >>",
    ]
    for at, lines in enumerate(pages):
        content = "\n".join(map(_drawn, lines))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {rotate}"
            f" /Resources 8 0 R /Contents {10 + 2 * at} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return _file(objects)


def _japanese(encoding: str) -> str:
    return (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /{encoding}"
        " /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 4 >> /DW 1000"
        " /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4"
        " /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80"
        " /CapHeight 700 >> >>] >>"
    )


def _drawn(line: Put) -> str:
    if line.font in "HV":
        words = f"<{line.words.encode('utf-16-be').hex()}>"
    else:
        plain = line.words.encode("cp1252").decode("latin-1")
        for sign in "\\()":
            plain = plain.replace(sign, "\\" + sign)
        words = f"({plain})"
    return f"BT /{line.font} {line.size} Tf 1 0 0 1 {line.x} {line.y} Tm {words} Tj ET"


def _file(objects: list[str]) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 3 0 R >>"
    return data + f"{head}{table}{trailer}\nstartxref\n{start}\n%%EOF".encode()
