"""A library as Zotero writes it in RDF."""

from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.from_zotero_rdf import parts_of_zotero_rdf
from tests.formats.parts import extracts, opened

HEAD = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
 xmlns:vcard="http://nwalsh.com/rdf/vCard#">"""
LIBRARY = f"""{HEAD}
<bib:Article rdf:about="https://example.org/nara">
  <z:itemType>journalArticle</z:itemType>
  <dcterms:isPartOf rdf:resource="urn:issn:1932-6208"/>
  <bib:authors><rdf:Seq>
    <rdf:li><foaf:Person><foaf:surname>高市</foaf:surname><foaf:givenName>早苗</foaf:givenName>
    </foaf:Person></rdf:li>
    <rdf:li><foaf:Person><foaf:surname>Foreign Ministry</foaf:surname></foaf:Person></rdf:li>
  </rdf:Seq></bib:authors>
  <dcterms:isReferencedBy rdf:resource="#item_5"/>
  <link:link rdf:resource="#item_6"/>
  <dc:title>Leaders meet in Nara</dc:title>
  <dcterms:abstract>The leaders met &amp; spoke.</dcterms:abstract>
  <dc:date>2026-01-13</dc:date>
  <dc:identifier>
    <dcterms:URI><rdf:value>https://example.org/nara</rdf:value></dcterms:URI>
  </dc:identifier>
</bib:Article>
<bib:Journal rdf:about="urn:issn:1932-6208"><dc:title>Journal of Peace</dc:title>
  <prism:volume>9</prism:volume><dc:identifier>DOI 10.1234/nara</dc:identifier></bib:Journal>
<bib:Memo rdf:about="#item_5"><rdf:value>&lt;p&gt;Check &lt;b&gt;it&lt;/b&gt;.&lt;/p&gt;</rdf:value>
</bib:Memo>
<z:Attachment rdf:about="#item_6"><z:itemType>attachment</z:itemType>
  <rdf:resource rdf:resource="files/6/nara.pdf"/><dc:title>Full Text PDF</dc:title></z:Attachment>
<bib:Book rdf:about="urn:isbn:9784000000000"><z:itemType>book</z:itemType><dc:title>外交</dc:title>
  <dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>東京</vcard:locality>
  </vcard:Address></vcard:adr><foaf:name>岩波書店</foaf:name></foaf:Organization></dc:publisher>
  <dc:identifier>ISBN 978-4-00-000000-0</dc:identifier></bib:Book>
<z:Collection rdf:about="#collection_1"><dc:title>Summits</dc:title></z:Collection>
</rdf:RDF>"""


def test_items_come_with_journal_notes_and_files_and_nothing_else_does(tmp_path: Path) -> None:
    article, book = extracts(opened(parts_of_zotero_rdf, tmp_path, "library.rdf", LIBRARY))
    assert article.value("title") == "Leaders meet in Nara"
    assert article.creators == ("高市早苗", "Foreign Ministry")
    assert article.value("publisher") == "Journal of Peace"
    assert article.value("identifier") == "doi:10.1234/nara"
    assert article.value("url") == "https://example.org/nara"
    assert article.text == "The leaders met & spoke.\nCheck it."
    assert article.attached == ("files/6/nara.pdf",)
    assert book.value("publisher") == "岩波書店"
    assert book.value("identifier") == "isbn:9784000000000"
    assert book.text == "外交. 東京: 岩波書店."


def test_no_entity_is_read_from_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    text = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>{HEAD}'
        '<rdf:Description rdf:about="x"><dc:title>before &x; after</dc:title></rdf:Description>'
        "</rdf:RDF>"
    )
    (only,) = extracts(opened(parts_of_zotero_rdf, tmp_path, "library.rdf", text))
    assert "SECRET" not in only.to_json()


@pytest.mark.parametrize("half", ["&#xD800;", "&#xdfff", "&#56000;", "&#0055296;"])
def test_half_a_character_costs_only_itself(tmp_path: Path, half: str) -> None:
    text = LIBRARY.replace("https://example.org/nara", f"{half}x").replace("Leaders", f"{half}Lead")
    article = extracts(opened(parts_of_zotero_rdf, tmp_path, "library.rdf", text))[0]
    assert article.value("title") == "\ufffdLead meet in Nara"
    whole = LIBRARY.replace("Leaders", "&#55000;Lead")
    article = extracts(opened(parts_of_zotero_rdf, tmp_path, "library.rdf", whole))[0]
    assert article.value("title") == f"{chr(55000)}Lead meet in Nara"


@pytest.mark.parametrize("text", [HEAD + "</rdf:RDF>", "<rdf:RDF", "no xml"])
def test_a_file_without_items_says_so(tmp_path: Path, text: str) -> None:
    with pytest.raises(ExtractionFailed):
        opened(parts_of_zotero_rdf, tmp_path, "library.rdf", text)
