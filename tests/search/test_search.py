"""Finding documents: by words, phrases, fields, dates, marks and names."""

from __future__ import annotations

from threading import Event

import pytest

from archivist.archive import Archive
from archivist.errors import NotFound, QueryError
from archivist.search.follow import catch_up
from archivist.search.results import Ask, Offer
from archivist.search.search import Cancelled, Searcher, matches
from archivist.store import authority, codebook, collections, document_fields, documents
from tests.builders import NARA, add_document
from tests.search.conftest import Find, mark_code, mark_note, mark_person, titles

JAPANESE = (
    "奈良で首脳会談\n高市早苗首相は奈良県で李在明大統領と会談した。長生炭鉱の遺骨のDNA鑑定で合意。"
)
KOREAN = (
    "나라 정상회담\n이재명 대통령은 나라현에서 다카이치 사나에 총리를 만났다. 조세이 탄광 유해."
)
CHINESE = "奈良峰会\n日本首相高市早苗与韩国总统李在明在奈良举行会谈。"


@pytest.fixture
def four(archive: Archive) -> dict[str, str]:
    """The same summit told in four languages."""
    return {
        "en": add_document(archive, NARA),
        "ja": add_document(archive, JAPANESE, language="ja", date="2026-01-14", publisher="朝日"),
        "ko": add_document(archive, KOREAN, language="ko", date="2025-12", publisher="한겨레"),
        "zh": add_document(archive, CHINESE, language="zh-Hant", date="2024", publisher="人民日报"),
    }


EN, JA, KO, ZH = "Leaders meet in Nara", "奈良で首脳会談", "나라 정상회담", "奈良峰会"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("summit OR nara", [EN]),
        ("mine remains", [EN]),
        ("mine coal", []),
        ('"DNA testing"', [EN]),
        ('"testing DNA"', []),
        ("met -Lee", []),
        ("NOT Nara", [JA, ZH, KO]),
        ("奈良 -首脳", [ZH]),
        ("首脳会談", [JA]),
        ("会談", [JA, ZH, KO]),  # 회담
        ("高市早苗", [JA, ZH]),
        ("高市 总统", [ZH]),
        ("대통령", [KO]),
        ("정상", [KO]),
        ("탄", [KO]),
        ("遗骨", [JA]),
        ("遺骨", [JA]),
        ("pres*", [EN]),
        ("negotiat*", []),
        ("title:奈良", [JA, ZH]),
        ("title:大統領", []),
        ("text:大統領", [JA, KO]),  # 대통령
        ("source:朝日", [JA]),
        ('source:"Japan News"', [EN]),
        ("lang:zh", [ZH]),
        ("lang:zh-hant", [ZH]),
        ("lang:korean", [KO]),
        ("date:2026", [EN, JA]),
        ("date:2026-01-13", [EN]),
        ("date:2025-12-24", [KO]),
        ("date:2024-05..2025-12-01", [KO, ZH]),
        ("date:..2024", [ZH]),
        ("奈良 date:2026-01", [JA]),
        ("-date:2026", [KO, ZH]),
        ("(mine OR 遺骨) date:2026", [EN, JA]),
    ],
)
def test_queries_find_just_what_they_say(
    four: dict[str, str], find: Find, query: str, found: list[str]
) -> None:
    results = find(query)
    assert titles(results) == sorted(found)
    assert results.total == len(found)


def test_a_prefix_finds_words_whose_stem_is_shorter(archive: Archive, find: Find) -> None:
    add_document(archive, "They negotiated policies.", title="a1")
    add_document(archive, "The police came.", title="b1")
    assert titles(find("negotiat*")) == ["a1"]
    assert titles(find("negotiati*")) == ["a1"]
    assert titles(find("policy*")) == ["a1"]
    assert titles(find("poli*")) == ["a1", "b1"]


def test_a_person_is_found_by_any_name_of_the_record(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    record = mark_person(archive, four["en"], "Takaichi Sanae")
    assert titles(find("person:Takaichi")) == [EN]
    assert titles(find("person:高市早苗")) == []
    with archive.change("Add name") as session:
        authority.add_form(session, record, "高市早苗", language="ja")
    results = find("person:高市早苗")
    assert titles(results) == sorted([EN, JA, ZH])  # marked or not, in whatever script
    found = {hit.document_id: hit.forms for hit in results.hits}
    assert found == {
        four["en"]: ("Takaichi Sanae",),
        four["ja"]: ("高市早苗",),
        four["zh"]: ("高市早苗",),
    }
    assert titles(find('person:"Takaichi Sanae"')) == sorted([EN, JA, ZH])
    assert titles(find("person:Takaichi")) == sorted([EN, JA, ZH])
    assert titles(find("「高市早苗」")) == sorted([EN, JA, ZH])
    assert titles(find('person:"Sanae 高市"')) == []
    assert titles(find("agreement:Takaichi")) == []


def test_a_plain_name_offers_the_record_with_all_its_names(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    record = mark_person(archive, four["en"], "Takaichi Sanae")
    with archive.change("Add names") as session:
        authority.add_form(session, record, "다카이치 사나에", language="ko")
        authority.add_form(session, record, "高市早苗", language="ja")
    [offer] = find("奈良 高市早苗").offers
    assert offer == Offer(
        record, "person", "Takaichi Sanae", "高市早苗", '奈良 person:"Takaichi Sanae"'
    )
    assert titles(find(offer.query)) == sorted([JA, ZH])
    assert titles(find('person:"Takaichi Sanae"')) == sorted([EN, JA, KO, ZH])
    [offer] = find("met takaichi sanae OR Lee").offers
    assert offer.query == 'met person:"Takaichi Sanae" OR Lee'
    assert find("Takaichi").offers == ()
    assert find("person:高市早苗").offers == ()


def test_what_nobody_wrote_is_guessed_from_what_the_archive_holds(
    four: dict[str, str], find: Find
) -> None:
    assert find("Takajchi").meant == "Takaichi"
    assert find("remainz Nara").meant == "remains Nara"
    assert find("Tuseday OR zzzzzz").meant == "Tuesday OR zzzzzz"
    assert find("mine").meant == ""
    assert find("zzzzzz").meant == ""


def test_words_with_open_letters_or_near_one_another_are_found_and_marked(
    four: dict[str, str], find: Find
) -> None:
    def marked(query: str) -> list[str]:
        [hit] = find(query).hits
        return [
            snippet.text[mark.start : mark.end]
            for snippet in hit.snippets
            for mark in snippet.marks_in_snippet
        ]

    assert marked("Ta*chi") == ["Takaichi"]
    assert marked("*mains") == ["remains"]
    assert marked("m?ne") == ["mine"]
    assert marked("Takajchi~") == ["Takaichi"]
    assert marked("title:leader~1") == ["Leaders"]
    assert marked('"testing mine"~8') == ["testing", "mine"]
    assert marked('"mine DNA testing"~9') == ["DNA", "testing", "mine"]
    assert find('"testing mine"~6').total == 0
    assert marked('"大統領 李在明"~4 lang:ja') == ["李在明", "大統領"]


def test_the_scope_may_be_a_document_or_a_saved_search(four: dict[str, str], find: Find) -> None:
    assert titles(find("奈良", ask=Ask(document_id=four["zh"]))) == [ZH]
    assert titles(find("奈良", ask=Ask(document_id=four["en"]))) == []
    assert titles(find("奈良", ask=Ask(within="lang:ja"))) == [JA]


def test_a_story_group_is_counted_once(four: dict[str, str], find: Find) -> None:
    groups = {four["ja"]: "summit", four["zh"]: "summit", four["ko"]: "other"}
    results = find("奈良 OR Nara", ask=Ask(groups=groups))
    assert results.total == 2
    assert len(results.hits) == 2
    assert EN in titles(results)
    assert sum(number for _, number in results.facets["year"]) == 2
    dated = find("奈良 OR Nara", sort="date", ask=Ask(groups=groups))
    assert [hit.title for hit in dated.hits] == [JA, EN]


def test_facets_narrow_and_leave_out(four: dict[str, str], find: Find) -> None:
    def year(value: str) -> tuple[tuple[str, str], ...]:
        return (("year", value),)

    every = "date:2020..2030"
    assert titles(find(every, ask=Ask(having=year("2026")))) == sorted([EN, JA])
    assert titles(find(every, ask=Ask(lacking=year("2026")))) == sorted([KO, ZH])
    both = Ask(having=year("2026"), lacking=(("language", "ja"),))
    assert titles(find(every, ask=both)) == [EN]
    assert find(every).facets["type"] == (("article", 4),)


def test_a_question_that_is_withdrawn_stops(archive: Archive, four: dict[str, str]) -> None:
    catch_up(archive)
    withdrawn = Event()
    withdrawn.set()
    with Searcher(archive) as searcher:
        with pytest.raises(Cancelled):
            searcher.search("Nara", cancelled=withdrawn)
        assert searcher.search("Nara", cancelled=Event()).total == 1


def test_what_is_found_by_a_name_shows_the_marked_passage(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    record = mark_person(archive, four["en"], "Takaichi Sanae")
    with archive.change("Add name") as session:
        authority.add_form(session, record, "高市早苗")
    hit = next(hit for hit in find("高市早苗").hits if hit.document_id == four["en"])
    assert hit.matches == 1
    [snippet] = hit.snippets
    assert snippet.source == "annotation"
    assert snippet.annotation_id is not None
    assert NARA[snippet.start : snippet.end] == snippet.text
    assert [NARA[mark.start : mark.end] for mark in snippet.marks] == ["Takaichi Sanae"]
    assert snippet.passage == snippet.marks[0]


def test_notes_and_codes_are_found_and_lead_to_their_passage(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    mark_note(archive, four["en"], "DNA testing", "Compare the 2004 agreement on repatriation")
    mark_code(archive, four["en"], "Chosei mine", "Forced labour")
    assert titles(find("repatriation")) == [EN]
    assert titles(find("note:agreement")) == [EN]
    assert titles(find("agreement:repatriation")) == []
    assert titles(find('code:"forced labor"')) == [EN]
    assert titles(find("labour")) == [EN]
    [snippet] = find("note:repatriation").hits[0].snippets
    assert snippet.source == "note"
    assert snippet.text == "Compare the 2004 agreement on repatriation"
    assert NARA[snippet.start : snippet.end] == "DNA testing"
    assert [snippet.text[mark.start : mark.end] for mark in snippet.marks] == ["repatriation"]
    [snippet] = find("code:forced").hits[0].snippets
    assert [NARA[mark.start : mark.end] for mark in snippet.marks] == ["Chosei mine"]


def test_no_phrase_reaches_from_one_name_into_the_next(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    mark_person(archive, four["en"], "Takaichi Sanae")
    mark_person(archive, four["en"], "Lee Jae Myung")
    assert titles(find('person:"Sanae Lee"')) == []
    assert titles(find('person:"Jae Myung"')) == [EN]


def test_romanised_names_are_found_with_and_without_their_hyphen(
    archive: Archive, find: Find
) -> None:
    add_document(archive, "President Lee Jae-myung spoke.", title="hyphen")
    add_document(archive, "President Lee Jaemyung spoke.", title="joined")
    add_document(archive, "President Lee Jae Myung spoke.", title="apart")
    assert titles(find('"Lee Jaemyung"')) == ["hyphen", "joined"]
    assert titles(find("Jae-myung")) == ["apart", "hyphen", "joined"]
    assert titles(find('"Jae Myung"')) == ["apart", "hyphen"]


def test_collections_narrow_a_search_with_all_inside_them(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    with archive.change("Make collections") as session:
        summits = collections.create(session, "Summits").id
        nara = collections.create(session, "Nara papers", summits).id
        collections.add_documents(session, nara, [four["ja"]])
        collections.add_documents(session, summits, [four["en"]])
    assert titles(find("奈良", collection_id=summits)) == [JA]
    assert titles(find("Nara", collection_id=nara)) == []
    assert titles(find("collection:summits")) == sorted([EN, JA])
    assert titles(find("collection:nara")) == [JA]
    assert titles(find("collection:nothing")) == []
    with archive.change("Rename") as session:
        collections.rename(session, nara, "Gyeongju")
    assert titles(find("collection:gyeongju")) == [JA]
    with pytest.raises(NotFound):
        find("Nara", collection_id="no such collection")


def test_facets_count_the_documents_of_all_hits_not_of_the_page(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    mark_person(archive, four["en"], "Takaichi Sanae")
    mark_person(archive, four["ja"], "高市早苗", "Takaichi Sanae")
    mark_code(archive, four["ja"], "遺骨", "Remains")
    results = find("date:2020..2030", limit=1)
    assert results.total == 4
    assert len(results.hits) == 1
    assert results.facets["year"] == (("2026", 2), ("2024", 1), ("2025", 1))
    assert results.facets["person"] == (("Takaichi Sanae", 2),)
    assert results.facets["code"] == (("Remains", 1),)
    assert dict(results.facets["language"]) == {"en": 1, "ja": 1, "ko": 1, "zh-Hant": 1}
    assert ("朝日", 1) in results.facets["source"]


def test_hits_come_by_relevance_date_or_title_a_page_at_a_time(
    archive: Archive, find: Find
) -> None:
    add_document(archive, "mine\nThe mine, the mine.", title="Beta mine", date="2020")
    add_document(archive, "Nothing here but one mine among many words.", title="alpha", date="")
    add_document(
        archive, "A mine, a longer text about other things.", title="Gamma", date="2024-05"
    )
    assert find("mine").hits[0].title == "Beta mine"
    assert [hit.title for hit in find("mine", sort="date").hits] == ["Gamma", "Beta mine", "alpha"]
    assert [hit.title for hit in find("mine", sort="title").hits] == ["alpha", "Beta mine", "Gamma"]
    assert [hit.title for hit in find("mine", sort="title", limit=1, offset=1).hits] == [
        "Beta mine"
    ]
    relevant = [hit.title for hit in find("mine").hits]
    paged = [find("mine", limit=1, offset=place).hits[0].title for place in range(3)]
    assert paged == relevant
    with pytest.raises(ValueError, match="no such order"):
        find("mine", sort="length")


def test_edits_and_undo_are_searchable(archive: Archive, four: dict[str, str], find: Find) -> None:
    record = mark_person(archive, four["en"], "Takaichi Sanae")
    with archive.change("Rename") as session:
        authority.rename(session, record, "Ishiba Shigeru")
    assert titles(find("person:Ishiba")) == [EN]
    assert titles(find("person:Takaichi")) == []
    archive.undo()
    assert titles(find("person:Ishiba")) == []
    assert titles(find("person:Takaichi")) == [EN]
    with archive.change("Delete") as session:
        documents.delete_documents(session, [four["en"]])
    assert titles(find("Takaichi")) == []
    archive.undo()
    assert titles(find("person:Takaichi")) == [EN]
    with archive.change("Edit") as session:
        document_fields.edit_field(session, four["en"], "title", "A quiet evening")
    assert titles(find("quiet")) == ["A quiet evening"]


def test_a_code_merged_renamed_or_deleted_is_followed(
    archive: Archive, four: dict[str, str], find: Find
) -> None:
    one = mark_code(archive, four["en"], "remains", "Bones")
    other = mark_code(archive, four["ja"], "遺骨", "Remains")
    with archive.change("Merge") as session:
        codebook.merge(session, one, other)
    assert titles(find("code:remains")) == sorted([EN, JA])
    assert titles(find("code:bones")) == []
    with archive.change("Rename") as session:
        codebook.rename(session, other, "Ashes")
    assert titles(find("code:ashes")) == sorted([EN, JA])
    with archive.change("Delete") as session:
        codebook.delete(session, other)
    assert titles(find("code:ashes")) == []


def test_a_search_during_following_says_that_it_is_behind(archive: Archive) -> None:
    add_document(archive)
    catch_up(archive)
    with Searcher(archive) as searcher:
        add_document(archive, "Another mine.", title="Another")
        results = searcher.search("mine")
        assert results.behind
        assert titles(results) == [EN]
        catch_up(archive)
        results = searcher.search("mine")
        assert not results.behind
        assert titles(results) == sorted([EN, "Another"])


def test_documents_deleted_since_indexing_are_not_shown(archive: Archive) -> None:
    document = add_document(archive)
    catch_up(archive)
    with Searcher(archive) as searcher:
        with archive.change("Delete") as session:
            documents.delete_documents(session, [document])
        assert searcher.search("mine").hits == ()


def test_a_mistake_in_a_query_is_told_whatever_the_index(archive: Archive) -> None:
    with Searcher(archive) as searcher, pytest.raises(QueryError):
        searcher.search('"open')


def test_all_hits_in_a_text_are_given_in_order_for_the_reader() -> None:
    spans = matches('mine OR "Lee Jae Myung" OR person:Takaichi', NARA)
    assert [NARA[span.start : span.end] for span in spans] == ["Lee Jae Myung", "mine"]
    assert matches("-mine", NARA) == []
    text = "東京都の東京と京都"
    assert [text[span.start : span.end] for span in matches("東京 京都", text)] == [
        "東京都",
        "東京",
        "京都",
    ]
    assert [(span.start, span.end) for span in matches("京", text)] == [(1, 2), (5, 6), (7, 8)]


def test_passages_are_hits_of_their_own(archive: Archive, four: dict[str, str], find: Find) -> None:
    mark_code(archive, four["en"], "DNA testing", "Remains")
    mark_note(archive, four["en"], "Chosei mine", "Compare the remains of 2004")
    mark_code(archive, four["ja"], "遺骨", "Remains")
    everything = find("remains", ask=Ask(kinds="both"))
    documents_only = find("remains")
    passages = find("code:remains", ask=Ask(kinds="passages"))
    assert passages.total == 2
    assert {hit.document_id for hit in passages.hits} == {four["en"], four["ja"]}
    assert all(hit.annotation_id for hit in passages.hits)
    assert everything.total > documents_only.total
    assert documents_only.total == 2
    [hit] = find("note:2004", ask=Ask(kinds="passages")).hits
    assert {snippet.source for snippet in hit.snippets} == {"annotation", "note"}
    assert find('text:"DNA testing"', ask=Ask(kinds="passages")).total == 1
    assert find("text:Nara", ask=Ask(kinds="passages")).total == 0
    here = Ask(kinds="passages", document_id=four["ja"])
    assert [hit.document_id for hit in find("code:remains", ask=here).hits] == [four["ja"]]
    assert passages.facets["code"] == (("Remains", 2),)
