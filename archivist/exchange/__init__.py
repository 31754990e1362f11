"""Exports: what was marked, in forms that other programs and people read.

A new form is one line in EXPORTS.
"""

from archivist.exchange import to_csv, to_html, to_markdown, to_web_annotation, to_xlsx
from archivist.exchange.report import Export, ExportReport, exporter

EXPORTS: dict[str, Export] = {
    "csv": exporter("csv", to_csv.write),
    "xlsx": exporter("xlsx", to_xlsx.write),
    "markdown": exporter("markdown", to_markdown.write, to_folder=True),
    "web-annotation": exporter("web-annotation", to_web_annotation.write),
    "html": exporter("html", to_html.write),
}

__all__ = ["EXPORTS", "Export", "ExportReport"]
