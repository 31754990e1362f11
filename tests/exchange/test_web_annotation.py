"""Web Annotations keep the MUSTs of the model, and of its own tests where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from archivist.archive import Archive
from archivist.exchange import EXPORTS
from archivist.exchange.to_web_annotation import CONTEXT
from archivist.store import documents
from tests.builders import add_document
from tests.exchange.marked import Marked, mark_up

W3C = Path(__file__).parents[3] / "shared/interop/web-annotation"
needs_w3c = pytest.mark.skipif(not W3C.is_dir(), reason="the W3C's test data is not here")


@pytest.fixture
def marked(archive: Archive) -> Marked:
    return mark_up(archive)


@pytest.fixture
def collection(archive: Archive, marked: Marked, tmp_path: Path) -> dict[str, Any]:
    file = tmp_path / "annotations.jsonld"
    EXPORTS["web-annotation"](archive, marked.ids, file)
    held = json.loads(file.read_text("utf-8"))
    assert isinstance(held, dict)
    return held


def test_a_collection_has_one_page_with_every_annotation(collection: dict[str, Any]):
    assert collection["@context"] == CONTEXT
    assert collection["type"] == "AnnotationCollection"
    assert collection["label"] == "Nara summit"
    page = collection["first"]
    assert page["type"] == "AnnotationPage"
    assert page["startIndex"] == 0
    assert collection["total"] == len(page["items"]) == 8
    ids = [collection["id"], page["id"], *(item["id"] for item in page["items"])]
    assert len(set(ids)) == 10


def test_every_annotation_keeps_the_musts(collection: dict[str, Any]):
    for item in collection["first"]["items"]:
        assert item["id"].startswith("urn:uuid:")
        assert item["type"] == "Annotation"
        assert isinstance(item["target"]["source"]["id"], str)
        assert item["created"].endswith("Z")
        for body in item.get("body", []):
            assert body["purpose"] in ("tagging", "identifying", "commenting")
            assert ("value" in body) == (body["type"] == "TextualBody")
            assert ("source" in body) == (body["type"] == "SpecificResource")


def test_positions_count_code_points_and_agree_with_the_quote(
    archive: Archive, marked: Marked, collection: dict[str, Any]
):
    with archive.read() as session:
        texts = {
            f"urn:uuid:{key}": documents.reading_text(
                session, documents.get(session, key).rendition_id
            ).text
            for key in marked.ids
        }
    for item in collection["first"]["items"]:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]["id"]]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_a_record_is_described_with_all_its_names(collection: dict[str, Any]):
    first = collection["first"]["items"][0]
    assert first["motivation"] == "identifying"
    source = first["body"][0]["source"]
    assert source["type"] == "Person"
    assert source["skos:prefLabel"] == {"@value": "Takaichi Sanae", "@language": "en"}
    assert source["skos:altLabel"] == [{"@value": "高市早苗", "@language": "ja"}]


def test_a_document_is_described_in_dublin_core_and_no_script_address_leaves(
    collection: dict[str, Any],
):
    sources = [item["target"]["source"] for item in collection["first"]["items"]]
    assert sources[0]["dcterms:title"] == "Leaders meet in Nara"
    assert sources[0]["dcterms:creator"] == ["Kim, A.", "佐藤"]
    assert sources[0]["dcterms:source"] == {"id": "https://example.org/nara?a=1&b=%3C2%3E"}
    assert sources[0]["language"] == "en"
    assert "dcterms:source" not in sources[-1]


def test_a_bare_mark_is_a_highlight(collection: dict[str, Any]):
    bare = [item for item in collection["first"]["items"] if "body" not in item]
    assert [item["motivation"] for item in bare] == ["highlighting"]
    assert bare[0]["target"]["selector"][0]["exact"] == "Coal\t1942"


def test_without_marks_the_page_is_empty(archive: Archive, tmp_path: Path):
    document_id = add_document(archive)
    EXPORTS["web-annotation"](archive, [document_id], tmp_path / "a.jsonld")
    held = json.loads((tmp_path / "a.jsonld").read_text("utf-8"))
    assert held["total"] == 0
    assert held["first"]["items"] == []


@needs_w3c
def test_every_annotation_passes_the_assertions_of_the_w3c(collection: dict[str, Any]):
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    referencing = pytest.importorskip("referencing")
    draft = pytest.importorskip("referencing.jsonschema").DRAFT4
    tests = W3C / "w3c-tests"
    registry = referencing.Registry().with_resources(
        (file.name, referencing.Resource(json.loads(file.read_text("utf-8")), draft))
        for file in (tests / "definitions").glob("*.json")
    )
    listed = json.loads((tests / "annotations/annotationMusts.test").read_text("utf-8"))
    checked = 0
    for name in listed["assertions"]:
        assertion = json.loads((tests / name).read_text("utf-8"))
        validator = jsonschema.Draft4Validator(assertion, registry=registry)
        for item in collection["first"]["items"]:
            valid = validator.is_valid({"@context": CONTEXT, **item})
            assert valid == (assertion["expectedResult"] == "valid"), (name, item)
            checked += 1
    assert checked > 300


@needs_w3c
def test_every_term_stands_in_the_context(collection: dict[str, Any]):
    context = json.loads((W3C / "anno.jsonld").read_text("utf-8"))["@context"]

    def terms(value: Any) -> set[str]:
        if isinstance(value, list):
            return set().union(*map(terms, value))
        if isinstance(value, dict):
            return {*value}.union(*map(terms, value.values()))
        return set()

    for term in terms(collection):
        assert term.startswith("@") or term.split(":")[0] in context, term
