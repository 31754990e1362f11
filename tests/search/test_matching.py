"""The index against a plain reading of every text: the same documents, whatever the query."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from whoosh.fields import Schema
from whoosh.query import Phrase

from archivist.archive import Archive
from archivist.errors import QueryError
from archivist.search import follow, index
from archivist.search.choice import choose
from archivist.search.fast.queries import InARow
from archivist.search.folding import USUAL, Folding, fold_text
from archivist.search.follow import catch_up
from archivist.search.hanja import is_hangul, is_korean, readings
from archivist.search.marks import fits
from archivist.search.query import parse
from archivist.search.readers import SegmentReaders
from archivist.search.search import Searcher
from archivist.search.steps import Step
from archivist.search.tree import All, AnyOf, Node, Without, Words
from archivist.store import document_fields, documents
from tests.builders import add_document
from tests.search.conftest import Find, titles

VOCABULARY = ["mine", "mines", "remains", "co-operation", "cooperation", "ああ", "あああ"]
VOCABULARY += ["東京都", "京都", "都", "한국", "한국의", "G7", "labour", "labor", "U.S.", "us"]


def fits_by_reading(node: Node, title: str, text: str) -> bool:
    """Whether a document fits, found out by reading it."""
    if isinstance(node, All):
        return all(fits_by_reading(part, title, text) for part in node.parts)
    if isinstance(node, AnyOf):
        return any(fits_by_reading(part, title, text) for part in node.parts)
    if isinstance(node, Without):
        return not fits_by_reading(node.part, title, text)
    assert isinstance(node, Words)
    plain = Words(node.text, begins=node.begins)
    where = {"title": [title], "body": [text]}.get(node.field or "", [title, text])
    return any(fits([plain], one) for one in where)


def random_query(chance: random.Random, depth: int = 0) -> str:
    word = chance.choice(VOCABULARY)
    roll = chance.random()
    if depth > 2 or roll < 0.35:
        phrase = f'"{word} {chance.choice(VOCABULARY)}"'
        begun = f'"{word} {chance.choice(["min", "rem", "coop", "lab"])}*"'
        return chance.choice([word, phrase, begun, f"title:{word}"])
    inner = [random_query(chance, depth + 1) for _ in range(chance.randint(2, 3))]
    if roll < 0.6:
        return "(" + " ".join(inner) + ")"
    if roll < 0.85:
        return "(" + " OR ".join(inner) + ")"
    return "NOT " + inner[0]


@pytest.mark.parametrize("seed", range(3))
def test_random_queries_find_what_reading_every_text_finds(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(follow, "BATCH", 7)
    chance = random.Random(seed)
    held: dict[str, tuple[str, str]] = {}

    def some(count: int) -> str:
        return " ".join(chance.choice(VOCABULARY) for _ in range(count))

    for number in range(40):
        title, text = some(2), some(chance.randint(1, 9))
        held[add_document(archive, text, title=title)] = (title, text)
        if number % 6 == 0:
            catch_up(archive)
    for document_id in chance.sample(sorted(held), 8):
        del held[document_id]
        with archive.change("Delete") as session:
            documents.delete_documents(session, [document_id])
        catch_up(archive)
    for document_id in chance.sample(sorted(held), 8):
        held[document_id] = (some(2), held[document_id][1])
        with archive.change("Edit") as session:
            document_fields.edit_field(session, document_id, "title", held[document_id][0])
        catch_up(archive)
    with Searcher(archive) as searcher:
        for _ in range(80):
            query = random_query(chance)
            node = parse(query)
            wanted = {
                key for key, (title, text) in held.items() if fits_by_reading(node, title, text)
            }
            results = searcher.search(query, limit=100)
            assert not results.notice
            assert {hit.document_id for hit in results.hits} == wanted, query
            assert results.total == len(wanted), query
            paged = {hit.document_id for hit in searcher.search(query, limit=5).hits}
            assert paged <= wanted
            assert len(paged) == min(5, len(wanted)), query


def test_our_rows_of_terms_agree_with_whooshs_own_phrases(archive: Archive) -> None:
    chance = random.Random(7)
    for _ in range(60):
        add_document(archive, " ".join(chance.choice(["aa", "bb", "cc"]) for _ in range(8)))
    catch_up(archive)
    manifest = index.read_manifest(archive.index_path)
    readers = SegmentReaders(index.open_index(archive.index_path, manifest))
    searcher = readers.searcher()
    for words in (["aa", "bb"], ["aa", "bb", "cc"], ["cc", "bb", "aa"], ["bb", "cc", "cc"]):
        ours = set(searcher.docs_for_query(InARow("body", tuple(Step(word) for word in words))))
        whooshs = set(searcher.docs_for_query(Phrase("body", words)))
        assert ours == whooshs
        assert 0 < len(ours) < 60
    readers.close()


SENTENCES = {
    "ja": [
        "高市早苗首相は十三日、奈良県で韓国の李在明大統領と首脳会談を行った。",
        "東京都の記者会見で外相は佐渡島の金山について述べた。",
        "京都の寺院に残る朝鮮通信使の記録ガール・スカウト。",
        "長生炭鉱の遺骨をＤＮＡ鑑定する事で両国は合意した",
        "一九六五年の日韓基本条約と請求権協定、そしてｱｼﾞｱ女性基金。",
    ],
    "ko": [
        "이재명 대통령은 나라현에서 다카이치 사나에 총리와 정상회담을 가졌다.",
        "한국의 외교부는 강제동원 피해자의 배상 문제를 거론했다.",
        "조세이 탄광의 유해 발굴과 유전자 감식에 합의하였다",
        "1965년 한일기본조약과 청구권협정, 그리고 아시아여성기금.",
        "한국 경제의 전망에 대하여",
    ],
    "zh": [
        "日本首相高市早苗与韩国总统李在明在奈良举行首脑会谈。",
        "国家主席习近平在北京发表重要讲话",
        "兩國同意對長生煤礦遺骨進行DNA鑑定。",
        "一九六五年《日韩基本条约》及请求权协定",
        "东京都知事在记者会上说明了情况，𠮷野家也在场。",
    ],
}


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_every_string_of_two_to_five_characters_is_found_where_it_stands_and_nowhere_else(
    archive: Archive, find: Find, language: str
) -> None:
    texts = {f"_{number}": text for number, text in enumerate(SENTENCES[language])}
    for title, text in texts.items():
        add_document(archive, text, title=title, language=language, publisher="")
    chance = random.Random(1)
    for length in (1, 2, 3, 4, 5):
        for _ in range(25):
            source = chance.choice(list(texts.values()))
            start = chance.randrange(len(source) - length)
            query = source[start : start + length]
            if not query.isalpha() or not query.isprintable() or any(c.isascii() for c in query):
                continue
            wanted = [title for title, text in texts.items() if fold_text(query) in fold_text(text)]
            if any("\uff00" <= letter <= "\uffef" for letter in query):
                continue  # widths are folded: asked in another test
            assert titles(find(f'"{query}"', limit=50)) == wanted, query


def corpus_texts() -> list[str]:
    """Texts of the corpus that are mostly Japanese, Chinese or Korean."""
    folder = Path(__file__).parents[2].parent / "shared" / "corpus" / "expected"
    texts = [path.read_text("utf-8", "replace") for path in sorted(folder.glob("*.txt"))]
    return [text for text in texts if sum(map(is_cjk, text)) > max(100, len(text) // 4)]


def stands(query: str, text: str, folding: Folding) -> bool:
    """Whether a string stands in a text, be it written in Hanja or in Hangul."""
    sought, held = fold_text(query, folding), fold_text(text, folding)
    if sought in held or not folding.hanja:
        return sought in held
    ways = []
    for letter in sought:
        others = readings(letter)
        if is_hangul(letter) and is_korean(text):
            others = tuple(one for one in sorted(set(held)) if letter in readings(one))
        ways.append(f"[{letter}{''.join(others)}]")
    return re.search("".join(ways), held) is not None


def is_cjk(letter: str) -> bool:
    return "\u3041" <= letter <= "\ud7a3" and letter.isalpha()


@pytest.mark.skipif(not corpus_texts(), reason="../shared/corpus is not here")
@pytest.mark.parametrize("folding", [USUAL, Folding(hanja=False), Folding(han=False, hanja=False)])
def test_strings_of_the_corpus_are_found_where_they_stand_and_nowhere_else(
    archive: Archive, folding: Folding
) -> None:
    choose(archive, folding)
    texts = corpus_texts()
    ids = [add_document(archive, text, title="_", publisher="") for text in texts]
    catch_up(archive)
    searcher, chance = Searcher(archive), random.Random(2)
    asked = 0
    while asked < 300:
        text = chance.choice(texts)
        start = chance.randrange(len(text) - 5)
        query = text[start : start + chance.randint(2, 5)]
        if not all(map(is_cjk, query)):
            continue
        asked += 1
        wanted = {key for key, held in zip(ids, texts, strict=True) if stands(query, held, folding)}
        assert set(searcher.all_ids(f"「{query}」")) == wanted, query
    searcher.close()


def test_a_prefix_of_many_words_neither_hangs_nor_fails(archive: Archive) -> None:
    add_document(archive, " ".join(f"ab{number}" for number in range(6000)), title="_")
    catch_up(archive)
    with Searcher(archive) as searcher:
        found = searcher.search("ab*")
        assert titles(found) == ["_"]
        assert "More words fit" in found.notice
        with pytest.raises(QueryError):
            searcher.search("a*")


def test_the_schema_of_an_index_is_whooshs_own(archive: Archive) -> None:
    add_document(archive)
    catch_up(archive)
    opened = index.open_index(archive.index_path, index.read_manifest(archive.index_path))
    assert isinstance(opened.schema, Schema)
    with opened.searcher() as searcher:
        assert searcher.doc_count() == 1
