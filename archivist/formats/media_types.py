"""The media types Archivist tells apart, and what a person calls them."""

from __future__ import annotations

PLAIN, MARKDOWN, HTML = "text/plain", "text/markdown", "text/html"
CSV, TSV = "text/csv", "text/tab-separated-values"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
EPUB = "application/epub+zip"
MHTML = "multipart/related"
WEBARCHIVE = "application/x-webarchive"
EML = "message/rfc822"
MBOX = "application/mbox"
FEED = "application/rss+xml"  # RSS and Atom
JSON_FEED = "application/feed+json"
RIS = "application/x-research-info-systems"
BIBTEX = "application/x-bibtex"
CSL_JSON = "application/vnd.citationstyles.csl+json"
ZOTERO_RDF = "application/rdf+xml"
BIBLIOGRAPHIES = frozenset({RIS, BIBTEX, CSL_JSON, ZOTERO_RDF})
ZIP = "application/zip"
GZIP, BZIP2, XZ = "application/gzip", "application/x-bzip2", "application/x-xz"
WARC = "application/warc"
WACZ = "application/wacz"
OLD_OFFICE = "application/x-ole-storage"
UNKNOWN = "application/octet-stream"

# What a person calls them; what is not here is called by its own name.
WORDS = {
    PLAIN: "Plain text",
    MARKDOWN: "Markdown",
    HTML: "Web page",
    CSV: "Table (CSV)",
    TSV: "Table (TSV)",
    PDF: "PDF",
    DOCX: "Word document",
    XLSX: "Excel workbook",
    ODT: "OpenDocument text",
    RTF: "Rich text",
    EPUB: "EPUB book",
    MHTML: "Web page (MHTML)",
    WEBARCHIVE: "Web page (webarchive)",
    EML: "E-mail",
    MBOX: "Mailbox",
    FEED: "Feed",
    JSON_FEED: "Feed",
    RIS: "Bibliography (RIS)",
    BIBTEX: "Bibliography (BibTeX)",
    CSL_JSON: "Bibliography (CSL-JSON)",
    ZOTERO_RDF: "Bibliography (Zotero RDF)",
    ZIP: "ZIP archive",
    GZIP: "Compressed file",
    BZIP2: "Compressed file",
    XZ: "Compressed file",
    WARC: "Web archive (WARC)",
    WACZ: "Web archive (WACZ)",
    OLD_OFFICE: "Old or encrypted Office file",
    "application/postscript": "PostScript",
    "application/zstd": "Compressed file",
    "application/x-7z-compressed": "7z archive",
    "application/vnd.rar": "RAR archive",
    "application/vnd.ms-powerpoint": "Presentation",
    "application/vnd.oasis.opendocument": "OpenDocument file",
    "application/json": "JSON",
    "application/xml": "XML",
    "application/vnd.sqlite3": "Database",
    "application/x-executable": "Program",
    "font/woff": "Font",
    "image/png": "Image",
    "image/jpeg": "Image",
    "image/gif": "Image",
    "image/tiff": "Image",
    "image/webp": "Image",
    "audio/wav": "Sound recording",
    "audio/mpeg": "Sound recording",
    "audio/ogg": "Sound recording",
    "audio/flac": "Sound recording",
    "video/mp4": "Film or sound recording",
    "video/x-matroska": "Film",
    UNKNOWN: "File of an unknown kind",
}


def words_of(media_type: str) -> str:
    """What a person calls files of that media type."""
    return WORDS.get(media_type, media_type)
