"""Foreign pictures (PNG, JPEG, GIF, TIFF, WebP) drawn anew in shades of grey, page by page."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from archivist.errors import ExtractionFailed

FORMATS = ("PNG", "JPEG", "GIF", "TIFF", "WEBP")
MOST_PAGES = 2000
MOST_PIXELS_READ = 100_000_000
DAMAGED = "The picture could not be drawn. It may be damaged."
TOO_LARGE = "The picture has more than {millions} million points. Save it smaller and try again."


def open_picture(data: bytes, name: str) -> tuple[Image.Image, int]:
    """The picture and how many pages it has; raises ExtractionFailed."""
    Image.MAX_IMAGE_PIXELS = None  # `drawn_picture` has a bound of its own, and words for it
    try:
        picture = Image.open(BytesIO(data), formats=FORMATS)
        # A moving picture shows one page; only TIFF keeps pages as frames.
        count = int(getattr(picture, "n_frames", 1)) if picture.format == "TIFF" else 1
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - decoders fail in ways of their own
        raise ExtractionFailed(name, DAMAGED) from None
    if picture.width * picture.height > MOST_PIXELS_READ:
        raise ExtractionFailed(name, TOO_LARGE.format(millions=MOST_PIXELS_READ // 1_000_000))
    return picture, min(count, MOST_PAGES)


def drawn_picture(picture: Image.Image, at: int, most_pixels: int) -> bytes:
    """One page as PGM, with at most `most_pixels`; b"" when it cannot be drawn."""
    try:
        picture.seek(at)
        if picture.width * picture.height > MOST_PIXELS_READ:
            return b""
        grey = _grey(picture)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - as above
        return b""
    if grey.width * grey.height > most_pixels:
        part = (most_pixels / (grey.width * grey.height)) ** 0.5
        grey = grey.resize((max(1, int(grey.width * part)), max(1, int(grey.height * part))))
    return f"P5 {grey.width} {grey.height} 255\n".encode() + grey.tobytes()


def _grey(picture: Image.Image) -> Image.Image:
    if picture.has_transparency_data:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("L")
    if picture.mode.startswith("I"):  # sixteen bits a point
        return picture.point(lambda value: value / 256).convert("L")
    return picture.convert("L")
