"""One small file of every format, made here: each tells the same story in its own place."""

from __future__ import annotations

import gzip
import io
import json
import mailbox
import plistlib
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

Maker = Callable[[str, str], bytes]


def page(title: str, words: str) -> bytes:
    return (
        f"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{title}</title></head>"
        f"<body><nav>Home | World | Sport</nav><article><h1>{title}</h1><p>{words}</p></article>"
        f"<footer>All rights reserved</footer></body></html>"
    ).encode()


def address_of(title: str) -> str:
    return "https://news.example/" + title.replace(" ", "-")


def zipped(members: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


def docx(title: str, words: str) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>{title}</w:t></w:r></w:p>'
        f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    )
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override'
        ' PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
        '.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    return zipped(
        {
            "[Content_Types].xml": kinds,
            "_rels/.rels": relations,
            "word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body>'
            "</w:document>",
        }
    )


def odt(title: str, words: str) -> bytes:
    base = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<office:document-content xmlns:office="{base}office:1.0" xmlns:text="{base}text:1.0">'
        f'<office:body><office:text><text:h text:outline-level="1">{title}</text:h>'
        f"<text:p>{words}</text:p></office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": content})


def rtf(title: str, words: str) -> bytes:
    def escaped(text: str) -> str:
        units = text.encode("utf-16-le")
        signs = (int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2))
        return "".join(chr(s) if s < 128 else f"\\u{s - 65536 if s > 32767 else s}?" for s in signs)

    return rf"{{\rtf1\ansi {escaped(title)}\par {escaped(words)}\par}}".encode()


def epub(title: str, words: str) -> bytes:
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i">'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
        '<dc:identifier id="i">x</dc:identifier></metadata><manifest><item id="a" href="a.xhtml"'
        ' media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>'
        "</package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
        '<rootfiles><rootfile full-path="b.opf"'
        ' media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    text = (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{title}</title></head>'
        f"<body><h1>{title}</h1><p>{words}</p></body></html>"
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "b.opf": opf,
            "a.xhtml": text,
        }
    )


def pdf(title: str, words: str) -> bytes:
    """One page in Helvetica under a large title; ASCII words, a line of some 80 signs each."""
    lines, line = [""], ""
    for word in words.split():
        if len(line) + len(word) > 80:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    lines.append(line)
    shown = " T* ".join(f"({one}) Tj" for one in lines)
    stream = f"BT /F1 20 Tf 24 TL 60 780 Td ({title}) Tj T* /F1 11 Tf 14 TL {shown} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start


def message(title: str, words: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Sato Yuki <sato@news.example>", "desk@news.example"
    mail["Subject"], mail["Message-ID"] = title, f"<{abs(hash(words))}@news.example>"
    mail["Date"] = "Tue, 13 Jan 2026 20:00:00 +0900"
    mail["MIME-Version"] = "1.0"
    mail.set_content(words + "\n", cte="base64")
    return mail


def mbox(title: str, words: str, folder: Path) -> bytes:
    file = folder / "made.tmp"
    box = mailbox.mbox(str(file))
    box.add(mailbox.mboxMessage(message(title, words)))
    box.close()
    data = file.read_bytes()
    file.unlink()
    return data


def mhtml(title: str, words: str) -> bytes:
    mail = EmailMessage()
    mail["From"] = "<Saved by Blink>"
    mail["Snapshot-Content-Location"] = "https://news.example/saved"
    mail["Subject"] = title
    mail["Date"] = "Tue, 13 Jan 2026 20:00:00 +0900"
    mail["MIME-Version"] = "1.0"
    mail.set_content(page(title, words).decode(), subtype="html", cte="quoted-printable")
    mail.make_related()
    return bytes(mail)


def webarchive(title: str, words: str) -> bytes:
    held = {
        "WebMainResource": {
            "WebResourceData": page(title, words),
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": "UTF-8",
            "WebResourceURL": "https://news.example/webarchive",
        }
    }
    return plistlib.dumps(held, fmt=plistlib.FMT_BINARY)


def warc(title: str, words: str, *, packed: bool) -> bytes:
    held = io.BytesIO()
    writer = WARCWriter(held, gzip=packed)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    with io.BytesIO(page(title, words)) as payload:
        record = writer.create_warc_record(
            address_of(title),
            "response",
            payload=payload,
            http_headers=headers,
        )
        writer.write_record(record)
        record.raw_stream.close()
    return held.getvalue()


def wacz(title: str, words: str) -> bytes:
    return zipped(
        {
            "datapackage.json": json.dumps({"profile": "data-package", "resources": []}),
            "archive/data.warc.gz": warc(title, words, packed=True),
            "pages/pages.jsonl": '{"format": "json-pages-1.0", "id": "pages", "title": "All"}\n'
            + json.dumps({"url": address_of(title), "title": title})
            + "\n",
        }
    )


def rss(title: str, words: str) -> bytes:
    item = (
        f"<item><title>{title}</title><guid>rss-1</guid><description>{words}</description></item>"
    )
    return f'<rss version="2.0"><channel><title>Feed</title>{item}</channel></rss>'.encode()


def atom(title: str, words: str) -> bytes:
    return (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Feed</title><id>f</id>'
        f"<entry><title>{title}</title><id>atom-1</id><updated>2026-01-13T00:00:00Z</updated>"
        f"<content type='text'>{words}</content></entry></feed>"
    ).encode()


def json_feed(title: str, words: str) -> bytes:
    return json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Feed",
            "items": [{"id": "json-1", "title": title, "content_text": words}],
        }
    ).encode()


def ris(title: str, words: str) -> bytes:
    return f"TY  - NEWS\nTI  - {title}\nDA  - 2026/01/13\nAB  - {words}\nER  - \n".encode()


def bibtex(title: str, words: str) -> bytes:
    fields = f" title = {{{title}}},\n year = 2026,\n abstract = {{{words}}}\n"
    return f"@article{{a,\n{fields}}}\n".encode()


def csl(title: str, words: str) -> bytes:
    held = {"id": "a", "type": "article-newspaper", "title": title, "abstract": words}
    return json.dumps([{**held, "issued": {"date-parts": [[2026, 1, 13]]}}]).encode()


def zotero(title: str, words: str) -> bytes:
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
        ' xmlns:z="http://www.zotero.org/namespaces/export#"'
        ' xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:dcterms="http://purl.org/dc/terms/">'
        '<bib:Article rdf:about="#item_1"><z:itemType>newspaperArticle</z:itemType>'
        f"<dc:title>{title}</dc:title><dc:date>2026-01-13</dc:date>"
        f"<dcterms:abstract>{words}</dcterms:abstract></bib:Article></rdf:RDF>"
    ).encode()


def nexis(title: str, words: str) -> bytes:
    return (
        f"{title}\n\nThe Japan News\nJanuary 13, 2026 Tuesday\n\n"
        "Copyright 2026 The Yomiuri Shimbun All Rights Reserved\n\nSection: POLITICS; Pg. 1\n"
        f"Length: 90 words\nByline: Sato Yuki\n\nBody\n\n\n{words}\n\n\n"
        "Load-Date: January 14, 2026\n\n\nEnd of Document\n"
    ).encode()


MAKERS: dict[str, Maker] = {
    "plain.txt": lambda title, words: f"{title}\n\n{words}\n".encode(),
    "utf16.txt": lambda title, words: f"{title}\n\n{words}\n".encode("utf-16"),
    "note.md": lambda title, words: f"# {title}\n\n{words}\n".encode(),
    "page.html": page,
    "page.mhtml": mhtml,
    "page.webarchive": webarchive,
    "word.docx": docx,
    "text.odt": odt,
    "text.rtf": rtf,
    "book.epub": epub,
    "print.pdf": pdf,
    "letter.eml": lambda title, words: bytes(message(title, words)),
    "crawl.warc": lambda title, words: warc(title, words, packed=False),
    "crawl.warc.gz": lambda title, words: warc(title, words, packed=True),
    "crawl.wacz": wacz,
    "feed.rss": rss,
    "feed.atom": atom,
    "feed.json": json_feed,
    "library.ris": ris,
    "library.bib": bibtex,
    "library.json": csl,
    "library.rdf": zotero,
    "nexis.txt": nexis,
    "folder.zip": lambda title, words: zipped({"in/a.html": page(title, words)}),
    "page.html.gz": lambda title, words: gzip.compress(page(title, words), mtime=0),
}
