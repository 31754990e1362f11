"""A small archive with something of every kind, hostile words included."""

from __future__ import annotations

from dataclasses import dataclass

from archivist.archive import Archive
from archivist.model.rendition import Block, BlockKind, Inline, InlineKind, Span
from archivist.store import (
    annotations,
    authority,
    codebook,
    collections,
    document_fields,
    documents,
)
from tests.builders import add_document

K = BlockKind


@dataclass(frozen=True)
class Marked:
    """The ids of the documents, in the order they were added."""

    english: str
    japanese: str
    hostile: str

    @property
    def ids(self) -> list[str]:
        return [self.english, self.japanese, self.hostile]


def mark_up(archive: Archive) -> Marked:
    """Fills `archive`; every call gives the same but for ids and times."""
    english, japanese, hostile = _english(archive), _japanese(archive), _hostile(archive)
    with archive.change("Mark") as session:
        takaichi = authority.create(session, "person", "Takaichi Sanae", language="en")
        authority.add_form(session, takaichi.id, "高市早苗", language="ja")
        accord = authority.create(
            session, "agreement", "DNA-testing accord", note="Agreed in Nara.", date="2026-01-13"
        )
        mine = authority.create(session, "dispute", "Chosei mine")
        code = codebook.create(session, "Remains", colour="#a0416f", definition="Of the dead.")
        _mark(session, english, "Takaichi Sanae", annotations.identifying(takaichi.id))
        _mark(
            session,
            english,
            "DNA testing for the remains",
            annotations.identifying(accord.id),
            annotations.tagging(code.id),
            annotations.commenting("Who pays?\nNobody says."),
        )
        _mark(
            session, english, "the remains found in the Chosei mine", annotations.tagging(code.id)
        )
        _mark(session, english, "Chosei mine", annotations.identifying(mine.id))
        _mark(session, english, "Coal\t1942")
        _mark(session, japanese, "高市早苗", annotations.identifying(takaichi.id))
        _mark(session, japanese, "🤝で会談", annotations.tagging(code.id))
        evil = authority.create(session, "place", '=HYPERLINK("http://evil.example")')
        _mark(
            session,
            hostile,
            "<script>alert(1)</script>",
            annotations.identifying(evil.id),
            annotations.commenting("+1 </span><script>alert(2)</script>\x07"),
        )
        place = collections.create(session, "Nara summit")
        collections.add_documents(session, place.id, [english, japanese, hostile])
        document_fields.edit_field(session, hostile, "url", "javascript:alert(3)")
        document_fields.edit_field(session, english, "url", "https://example.org/nara?a=1&b=<2>")
    return Marked(english, japanese, hostile)


def _mark(session, document_id, words, *bodies):  # type: ignore[no-untyped-def]
    document = documents.get(session, document_id)
    text = documents.reading_text(session, document.rendition_id).text
    start = text.index(words)
    annotations.annotate(session, document_id, Span(start, start + len(words)), *bodies)


def _english(archive: Archive) -> str:
    lines = [
        (K.HEADING, 1, "Leaders meet in Nara"),
        (K.PARAGRAPH, 0, "Prime Minister Takaichi Sanae met the president on Tuesday."),
        (K.HEADING, 2, "# What *they* said"),
        (K.QUOTE, 0, "We agreed on DNA testing for the remains found in the Chosei mine."),
        (K.LIST_ITEM, 1, "1. a list that numbers itself"),
        (K.LIST_ITEM, 3, "- one level skipped"),
        (K.TABLE_ROW, 0, "What\tSince"),
        (K.TABLE_ROW, 0, "Coal\t1942"),
        (K.CAPTION, 0, "The pier | seen from <Ube> & [beyond]"),
    ]
    text = "\n".join(words for _, _, words in lines)
    blocks, start = [], 0
    for kind, level, words in lines:
        blocks.append(Block(kind, start, start + len(words), level))
        start += len(words) + 1
    president, tuesday = text.index("president"), text.index("Tuesday")
    inlines = [
        Inline(InlineKind.LINK, president, president + 9, "https://example.org/(lee)"),
        Inline(InlineKind.STRONG, tuesday, tuesday + 7),
        Inline(InlineKind.LINK, text.index("Coal"), text.index("Coal") + 4, "javascript:alert(4)"),
    ]
    return add_document(archive, text, blocks=blocks, inlines=inlines, creators=("Kim, A.", "佐藤"))


def _japanese(archive: Archive) -> str:
    text = "奈良で首脳会談\n高市早苗首相は13日、李在明大統領と🤝で会談した。"
    return add_document(
        archive, text, title="奈良で首脳会談: 日韓", publisher="玄灘新報", language="ja"
    )


def _hostile(archive: Archive) -> str:
    text = "CON\n<script>alert(1)</script> & </main>"
    return add_document(
        archive, text, title='"><img src=x onerror=alert(0)>\u202e../..', language='en" onload="x'
    )
