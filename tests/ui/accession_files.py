"""Files as a researcher drops them, for tests of the list."""

from __future__ import annotations

from pathlib import Path

PAGE = (
    '<html lang="{language}"><head><title>{title}</title>'
    '<meta property="og:site_name" content="{outlet}">'
    '<meta property="article:published_time" content="{date}T09:00:00+09:00"></head>'
    "<body><article><h1>{title}</h1>{body}</article></body></html>"
)
NARA = "高市早苗首相と李在明大統領は奈良市内で会談し、遺骨の鑑定について協力することで一致した。"


def page(folder: Path, name: str, title: str, *, date: str = "2026-01-13") -> Path:
    """A saved page of a Japanese paper that is read without a warning."""
    folder.mkdir(parents=True, exist_ok=True)
    body = "".join(f"<p>{NARA}{title}{number}</p>" for number in range(6))
    words = {"language": "ja", "title": title, "outlet": "朝日新聞", "date": date, "body": body}
    file = folder / name
    file.write_text(PAGE.format(**words), encoding="utf-8")
    return file


def doubtful(folder: Path, name: str) -> Path:
    """A text in Shift-JIS with some damaged bytes, taken for another charset."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    first = "首相は会談後、記者団に対し、".encode("cp932")
    file.write_bytes(first + b"\xff\xfe\x81" + "合意の内容を説明した。".encode("cp932") * 20)
    return file
