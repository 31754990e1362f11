"""What a web page says about itself: JSON-LD, meta elements, headings, and, for what is still
missing, trafilatura's guesses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from htmldate import find_date
from lxml.html import HtmlElement
from trafilatura.metadata import extract_author

from archivist.formats.extract import CREATORS
from archivist.formats.json_ld import LinkedArticle, read_json_ld
from archivist.formats.page_header import (
    Header,
    authors_anywhere,
    day_named_so,
    header_of_page,
    is_name,
)
from archivist.formats.page_title import page_title
from archivist.formats.saved_page import add_saving_note
from archivist.formats.values import Values
from archivist.model.fields import Origin
from archivist.text.entities import without_entities

_META: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("publisher", ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher")),
    ("description", ("og:description", "description", "dc.description", "twitter:description")),
    ("section", ("article:section", "parsely-section", "section")),
    ("rights", ("dc.rights", "dcterms.rights", "copyright")),
    ("identifier", ("citation_doi", "dc.identifier", "prism.doi")),
    ("language", ("dc.language", "content-language", "og:locale")),
)
_DATES = (
    "article:published_time", "citation_publication_date", "citation_date", "datepublished",
    "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date",
    "dcterms.created", "dc.date.created", "sailthru.date", "article.published", "publish-date",
    "publishdate", "publish_date", "pubdate", "published-date", "publication_date",
    "cxenseparse:recs:publishtime", "og:published_time", "article_date_original", "date",
)  # fmt: skip
_AUTHORS = (
    "citation_author", "author", "article:author", "parsely-author", "dc.creator",
    "dcterms.creator", "sailthru.author", "byl", "article.author", "cxenseparse:author",
)  # fmt: skip
_STANDARD = re.compile(r"\d{4}-?\d{2}-?\d{2}")
_NO_AUTHOR = re.compile(
    r"https?://|www\.|@|^(?:admin|administrator|editor|staff|unknown|null)$", re.I
)
_BY = re.compile(
    r"^(?:by|von|par|de|por|di|文／|文=|作者[:：]|記者[:：]?|글[:：]?)[\s:]+", re.IGNORECASE
)
_OUTLET = re.compile(
    r"\b(?:the|news|times|journal|post|press|herald|network|tribune|media|magazine|staff|editor"
    r"|reporter|correspondent|writer)\b",
    re.IGNORECASE,
)
_WRITTEN_BY = re.compile(
    r"\bby\b|author|verfasst|geschrieben|écrit|escrito|scritto|auteur|작성자|作者|執筆",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*;\s*|\s+(?:and|&)\s+|\s*\|\s*")


@dataclass
class _Page:
    """The elements of a page that tell about it, gathered in one pass."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    title: str = ""
    canonical: str = ""
    published: str = ""
    language: str = ""

    def first(self, names: Iterable[str]) -> str:
        return next((value for name in names for value in self.metas.get(name, ())), "")


def add_metadata(values: Values, tree: HtmlElement, page: str) -> None:
    """Add what the page `page`, parsed as `tree`, gives to `values`."""
    gathered = _gather(tree)
    article = read_json_ld(gathered.scripts) or LinkedArticle()
    _add_linked(values, article)
    _add_metas(values, gathered)
    title, origin = page_title(
        headings=gathered.headings,
        headline=_plain(article.headline),
        social=gathered.first(("og:title", "twitter:title", "dc.title", "citation_title")),
        title=gathered.title,
        site=values.value("publisher"),
    )
    values.add("title", title, origin)
    add_saving_note(values, page)
    _fill_gaps(values, tree)
    # An outlet that names itself as author is one when nobody else is named.
    values.add_creators(list(article.authors), Origin.JSON_LD)


def _gather(tree: HtmlElement) -> _Page:
    page = _Page(language=tree.get("lang", ""))
    for element in tree.iter("meta", "title", "script", "h1", "link", "time"):
        match element.tag:
            case "meta":
                _gather_meta(page, element)
            case "script" if "ld+json" in element.get("type", ""):
                page.scripts.append(element.text or "")
            case "title" if not page.title:
                page.title = _plain(element.text_content())
            case "h1" if len(page.headings) < 10:
                page.headings.append(_plain(element.text_content()))
            case "link" if element.get("rel", "").lower() == "canonical":
                page.canonical = page.canonical or element.get("href", "")
            case "time" if not page.published and _tells_publication(element):
                page.published = element.get("datetime", "")
    return page


def _gather_meta(page: _Page, element: HtmlElement) -> None:
    name = element.get("property") or element.get("name") or element.get("itemprop") or ""
    name = name or element.get("http-equiv", "")
    content = _plain(element.get("content", ""))
    if name and content:
        page.metas.setdefault(name.strip().lower(), []).append(content)


def _tells_publication(element: HtmlElement) -> bool:
    signs = f"{element.get('itemprop', '')} {element.get('class', '')} {element.get('pubdate')}"
    return bool(re.search(r"datePublished|publish|entry-date|pubdate", signs)) or "pubdate" in (
        element.attrib
    )


def _add_linked(values: Values, article: LinkedArticle) -> None:
    values.add_date(article.date, Origin.JSON_LD)
    for name in ("publisher", "description", "section", "language", "rights"):
        values.add(name, _plain(getattr(article, name)), Origin.JSON_LD)
    values.add_creators(_authors(article.authors, values.value("publisher")), Origin.JSON_LD)


def _add_metas(values: Values, page: _Page) -> None:
    for name in _DATES:
        for written in page.metas.get(name, ()):
            values.add_date(written, Origin.META)
    values.add_date(page.published, Origin.META)
    for name, metas in _META:
        values.add(name, page.first(metas), Origin.META)
    for name in _AUTHORS:
        authors = _authors(page.metas.get(name, ()), values.value("publisher"))
        values.add_creators(authors, Origin.META)
    for label, data in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")):
        if _WRITTEN_BY.search(page.first((label,))):
            values.add_creators(_authors([page.first((data,))], ""), Origin.META)
    values.add("language", page.language, Origin.META)
    for address in (page.canonical, page.first(("og:url",))):
        if address.startswith(("http://", "https://")):
            values.add("canonical_url", address, Origin.META)


def _authors(written: Iterable[str], outlet: str) -> list[str]:
    """The names in `written`; the outlet itself is no author."""
    names: list[str] = []
    for line in written:
        parts = [_BY.sub("", part).strip(" ,") for part in _AND.split(_plain(line))]
        if "|" in line:  # "Kim Jiwon | The Example Times"
            parts = [
                part for index, part in enumerate(parts) if not (index and _OUTLET.search(part))
            ]
        names += [
            part
            for part in parts
            if part and part != outlet and len(part) < 120 and not _NO_AUTHOR.search(part)
        ]
    return names


def _fill_gaps(values: Values, tree: HtmlElement) -> None:
    """What is printed by the title, and guesses, where the page's data are silent or unsure."""
    header = header_of_page(tree, values.value("title"))
    _mend_date(values, header, tree.get("lang", ""))
    outlet = values.value("publisher")
    names = [name for name in header.authors() if name.casefold() != outlet.casefold()]
    values.add_creators(names or authors_anywhere(tree), Origin.TEXT)
    if "date" not in values and (named := day_named_so(tree)):
        values.add("date", named[0], Origin.TEXT, named[1])
    try:
        if "date" not in values:
            # Its extensive search would ask dateparser, which sees dates in half the words.
            address = values.value("canonical_url") or values.value("url") or None
            guessed = find_date(tree, extensive_search=False, original_date=True, url=address)
            values.add_date(guessed or "", Origin.TEXT)
        if CREATORS not in values:
            guesses = _authors([extract_author(tree) or ""], outlet)
            values.add_creators([name for name in guesses if is_name(name)], Origin.TEXT)
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return


def _mend_date(values: Values, header: Header, language: str) -> None:
    """The printed day, where the data give none, none in the form they should have, or the next
    day because they count by Greenwich."""
    stated = next((value for value in values.found if value.name == "date"), None)
    printed = header.day(month_first=language.lower() in {"", "en", "en-us", "en_us"})
    if printed is None:
        return
    if stated is not None:
        sure = _STANDARD.match(stated.raw)
        greenwich = stated.raw.endswith("Z") and _days_apart(stated.value, printed[0]) in {-1, 1}
        if sure and not greenwich:
            return
        values.found.remove(stated)
    values.add("date", printed[0], Origin.TEXT, printed[1])


def _days_apart(one: str, other: str) -> int:
    try:
        return (date.fromisoformat(one) - date.fromisoformat(other)).days
    except ValueError:
        return 0


def _plain(words: str) -> str:
    """`words` on one line, with the entities that sites write twice undone."""
    return " ".join(without_entities(words).split())
