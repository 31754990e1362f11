"""Small packages (DOCX, ODT, EPUB) written by code, for tests of their readers."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A ZIP file of these members."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for path, content in members.items():
            package.writestr(path, content)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word document; `parts` holds further ones by name: styles, footnotes, core …"""
    members: dict[str, str | bytes] = {
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
        "_rels/.rels": relations(rId1=("officeDocument", "word/document.xml")),
    }
    for name in ("styles", "numbering", "footnotes", "endnotes", "comments"):
        if name in parts:
            members[f"word/{name}.xml"] = _part(name, parts[name])
    if "relations" in parts:
        members["word/_rels/document.xml.rels"] = parts["relations"]
    if "core" in parts:
        members["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            f' xmlns:dcterms="http://purl.org/dc/terms/">{parts["core"]}</cp:coreProperties>'
        )
    return zipped(members)


def relations(**targets: tuple[str, str]) -> str:
    """A .rels part: id -> (kind, target); a target with "://" lies outside."""
    lines = "".join(
        f'<Relationship Id="{key}" Type="http://x/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{RELATION}">{lines}</Relationships>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _part(name: str, inside: str) -> str:
    spaces = (
        f'xmlns:w="{W}" xmlns:r="{R}" xmlns:m="urn:math" xmlns:v="urn:vml" xmlns:wps="urn:wps"'
        ' xmlns:mc="urn:mc"'
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {spaces}>{inside}</w:{name}>'


_ODT_SPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
        ("svg", "svg-compatible"),
        ("meta", "meta"),
    )
)


def odt(body: str, styles: str = "", meta: str = "", **more: str) -> bytes:
    """An OpenDocument text with these automatic styles; `more` are further members."""
    spaces = (
        f'{_ODT_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {spaces}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta>"
        "</office:document-meta>",
    }
    return zipped(members | more)


def epub(*chapters: str, metadata: str = "", contents: str = "", **more: str) -> bytes:
    """A book of these chapters (what stands in their bodies), c0.xhtml and so on."""
    items = "".join(
        f'<item id="c{at}" href="c{at}.xhtml" media-type="application/xhtml+xml"/>'
        for at in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(len(chapters)))
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": "<container><rootfiles>"
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf"'
        ' xmlns:opf="http://www.idpf.org/2007/opf"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata>"
        f'<manifest>{items}<item id="nav" href="nav.xhtml" properties="nav"/></manifest>'
        f"<spine>{spine}</spine></package>",
        "OPS/nav.xhtml": f"<html><body><nav><ol>{contents}</ol></nav></body></html>",
    }
    for at, chapter in enumerate(chapters):
        members[f"OPS/c{at}.xhtml"] = (
            '<html xmlns="http://www.w3.org/1999/xhtml"'
            ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>'
            f"<body>{chapter}</body></html>"
        )
    return zipped(members | more)
