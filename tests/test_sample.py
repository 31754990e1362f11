"""The sample archive: whole, consistent, and with something to show in every panel."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from archivist.archive import Archive
from archivist.model.authority import RecordKind
from archivist.model.dates import DateSpan
from archivist.model.document import Origin
from archivist.model.rendition import BlockKind
from archivist.resources import resources
from archivist.sample import SampleDocument, build_sample, locate, sample_documents
from archivist.search.follow import rebuild
from archivist.search.search import Searcher
from archivist.store import (
    authority,
    codebook,
    collections,
    document_fields,
    documents,
    passage_rows,
)
from archivist.store.documents import DocumentRow, Listing, ReadingText

ARTICLES = resources() / "sample" / "articles"

# file (named by its date) | creators | outlet | language
DETAILS = """
1965-06-22-tokyo-treaty.txt |  | The Strait Courier | en
1995-08-15-murayama-statement.txt |  | 玄灘新報 | ja
1998-10-09-kim-obuchi.html | Ellen Vardy | The Strait Courier | en
2015-12-29-comfort-women-accord.md | Samuel Okoro-Lind | The Strait Courier | en
2018-10-30-daebeobwon-ruling.html | 윤여울 | 현해일보 | ko
2018-11-30-mitsubishi-ruling.html | 汐見千夏 | 玄灘新報 | ja
2019-01-22-chogyegi-radar.txt | 한바다 | 현해일보 | ko
2019-11-23-gsomia-liu-xiaoshi.md | 程渡 | 潮間評論 | zh
2023-05-08-shuttle-diplomacy.md | 灘井航; 汐見千夏 | 玄灘新報 | ja
2024-11-26-sado-memorial.html | Ellen Vardy; Samuel Okoro-Lind | The Strait Courier | en
2025-06-23-clause-in-the-anniversary.md | Ellen Vardy | Harbour Quarterly | en
2026-01-13-nara-summit.txt |  | The Strait Courier | en
2026-01-14-chosei-dna.txt |  | 玄灘新報 | ja
2026-01-14-nara-jeongsang.md | 한바다 | 현해일보 | ko
2026-01-15-daiweiying-nailiang.html | 江汐 | 远岸周刊 | zh
2026-02-23-one-rock-three-names.md | Samuel Okoro-Lind | The Strait Courier | en
"""
TITLES = """
Japan and South Korea sign treaty to open relations
村山首相が戦後50年談話 「植民地支配と侵略」を明記
Regret, in writing: Kim and Obuchi sign a partnership
"Final and irreversible": an accord nobody signed
대법원, 강제동원 피해자 손 들어줬다…신일철주금에 1억원씩 배상 확정
三菱重工にも賠償命令 韓国大法院、元徴用工ら訴訟で
‘레이더’냐 ‘저공비행’이냐…한 달 공방 끝에 협의 중단
最後六小時：首爾按下GSOMIA的暫停鍵
シャトル外交、12年ぶり本格再開 岸田首相「心が痛む」
Two memorials for one mine
An anniversary with a clause in it
Leaders meet in Nara, agree on DNA tests for Chosei mine remains
長生炭鉱の遺骨、日韓でDNA鑑定へ 「水非常」から84年
나라에서 만난 두 정상…조세이 탄광 유해 DNA 감정 추진
从戴维营到奈良：日韩走近，各算各的账
One rock, three names
"""
EXPECTED = {
    line.split(" | ")[0]: (title, *line.split(" | ")[1:])
    for line, title in zip(DETAILS.split("\n")[1:-1], TITLES.split("\n")[1:-1], strict=True)
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with build_sample(tmp_path_factory.mktemp("sample") / "archive") as archive:
        yield archive


@pytest.fixture(scope="module")
def by_file(sample: Archive) -> dict[str, DocumentRow]:
    """The documents by the name of the file they came from."""
    with sample.read() as session:
        ids = documents.listed_ids(session, Listing())
        names = [Path(documents.original_of(session, key)[1]).name for key in ids]
        return dict(zip(names, documents.rows(session, ids), strict=True))


def text_of(archive: Archive, document_id: str) -> ReadingText:
    with archive.read() as session:
        held = documents.get(session, document_id)
        return documents.reading_text(session, held.rendition_id)


def test_every_article_is_taken_in_and_marked(
    by_file: dict[str, DocumentRow],
) -> None:
    articles = {path.name for path in ARTICLES.iterdir()}
    assert set(by_file) == articles == set(EXPECTED)
    assert {document.file for document in sample_documents()} == articles


@pytest.mark.parametrize("file", EXPECTED)
def test_title_creators_outlet_date_and_language_are_right(
    by_file: dict[str, DocumentRow], file: str
) -> None:
    row = by_file[file]
    title, creators, outlet, language = EXPECTED[file]
    assert unicodedata.normalize("NFKC", row.title) == unicodedata.normalize("NFKC", title)
    assert (row.creators, row.publisher, row.date) == (creators, outlet, file[:10])
    assert row.language.split("-")[0] == language


@pytest.mark.parametrize("document", sample_documents(), ids=lambda document: document.file)
def test_every_quote_stands_once_in_the_text_and_is_marked_there(
    sample: Archive, by_file: dict[str, DocumentRow], document: SampleDocument
) -> None:
    row = by_file[document.file]
    text = text_of(sample, row.id).text
    wanted = {locate(text, mark) for mark in document.marks}
    with sample.read() as session:
        held = passage_rows.passages(session, document_id=row.id)
    assert {passage.span for passage in held} == wanted
    assert all(passage.exact == text[slice(*passage.span)] for passage in held)
    assert row.marks == len(wanted) >= 8


def test_all_six_kinds_codes_and_notes_are_found_on_passages(sample: Archive) -> None:
    with sample.read() as session:
        bodies = [body for held in passage_rows.passages(session) for body in held.bodies]
    counts = Counter(body.kind for body in bodies)
    assert set(counts) == {*RecordKind, "code", "note"}
    assert counts["note"] >= 40
    assert counts["dispute"] >= 30


def test_no_record_and_no_code_stands_unused(sample: Archive) -> None:
    with sample.read() as session:
        records = authority.rows(session)
        codes = codebook.rows(session)
    assert [row.heading for row in records if not row.passages] == []
    assert [row.name for row in codes if not row.passages] == []


def test_records_bear_names_in_several_scripts_and_dates_that_can_be_read(
    sample: Archive,
) -> None:
    with sample.read() as session:
        records = authority.rows(session)
    for row in records:
        assert {form.language.split("-")[0] for form in row.forms} >= {"en", "ja", "ko"} or any(
            form.language == "zh" for form in row.forms
        )
        assert not row.date or DateSpan.parse(row.date)
    kinds = {form.kind for row in records for form in row.forms}
    assert kinds == {"authorized", "variant", "romanised", "abbreviation"}
    scripts = {form.script for row in records for form in row.forms}
    assert len(scripts) >= 4


def test_a_person_is_found_by_any_of_the_names(sample: Archive) -> None:
    with sample.read() as session:
        names = ("Takaichi Sanae", "高市早苗", "다카이치 사나에", "SANAE TAKAICHI")
        found = [authority.find(session, RecordKind.PERSON, name) for name in names]
    assert len({record.id for records in found for record in records}) == 1


def test_the_same_record_is_marked_in_four_languages(
    sample: Archive, by_file: dict[str, DocumentRow]
) -> None:
    languages = {row.id: row.language.split("-")[0] for row in by_file.values()}
    with sample.read() as session:
        for heading in ("Takaichi Sanae", "Chosei DNA-testing accord", "Wartime forced labour"):
            (row,) = [row for row in authority.rows(session) if row.heading == heading]
            held = passage_rows.passages(session, record_id=row.id)
            assert {languages[passage.document_id] for passage in held} == {"en", "ja", "ko", "zh"}


def test_passages_overlap_and_some_bear_record_code_and_note(sample: Archive) -> None:
    with sample.read() as session:
        held = passage_rows.passages(session)
    assert any(
        one.rendition_id == two.rendition_id
        and one.span != two.span
        and one.span.overlaps(two.span)
        for one, two in pairwise(held)
    )
    assert any(
        {"identifying", "tagging", "commenting"} <= {body.purpose for body in passage.bodies}
        for passage in held
    )


def test_texts_have_structure_and_nothing_of_the_page_around_them(
    sample: Archive, by_file: dict[str, DocumentRow]
) -> None:
    kinds: set[str] = set()
    for row in by_file.values():
        held = text_of(sample, row.id)
        kinds |= {block.kind for block in held.blocks}
        for boilerplate in ("Subscriptions", "구독 안내", "購読案内", "订阅"):
            assert boilerplate not in held.text
    headed = {
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.TABLE_ROW,
    }
    assert headed <= kinds


def test_the_dateline_of_the_wire_story_is_read(
    sample: Archive, by_file: dict[str, DocumentRow]
) -> None:
    with sample.read() as session:
        story = documents.get(session, by_file["2026-01-13-nara-summit.txt"].id)
    assert (story.dateline_place, story.dateline_date) == ("Nara, Japan", "2026-01-13")
    assert story.agency == "The Strait Courier/Genkai Wire"


def test_what_a_person_corrected_is_kept_apart_from_what_the_file_said(
    sample: Archive, by_file: dict[str, DocumentRow]
) -> None:
    with sample.read() as session:
        held = document_fields.fields(session, by_file["2026-01-14-chosei-dna.txt"].id)
    origins = {field.name: field.origin for field in held if field.value}
    assert origins["publisher"] == Origin.PERSON
    assert origins["title"] == Origin.TEXT


def test_collections_are_nested_and_one_document_waits_in_the_inbox(sample: Archive) -> None:
    with sample.read() as session:
        rows = collections.rows(session)
        inbox = documents.listed_ids(session, Listing(inbox=True))
    inner = [row for row in rows if row.parent_id]
    assert len(rows) > len(inner) >= 4
    assert all(row.documents for row in rows)
    assert len(inbox) == 1


def test_the_sample_is_undone_in_three_named_steps_and_done_again(tmp_path: Path) -> None:
    with build_sample(tmp_path / "archive") as archive:
        labels = []
        while (step := archive.undo()) is not None:
            labels.append(step.label)
        assert labels == [
            "Mark the sample's passages",
            "Set up records, codes and collections",
            "Add 16 documents",
        ]
        with archive.read() as session:
            assert documents.count(session) == 0
        while archive.redo() is not None:
            pass
        with archive.read() as session:
            assert documents.count(session) == 16
            assert len(passage_rows.passages(session)) >= 200


def test_every_saved_query_finds_documents(sample: Archive) -> None:
    rebuild(sample)
    with sample.read() as session:
        kept = collections.saved_queries(session)
    with Searcher(sample) as searcher:
        totals = {held.name: searcher.search(held.query).total for held in kept}
    assert len(totals) == 5
    assert all(total >= 4 for total in totals.values()), totals
