"""Bibliographies, feeds, mail and web archives: how much of what they say comes out."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract, Member, Part
from archivist.formats.from_bibtex import parts_of_bibtex
from archivist.formats.from_compressed import parts_of_compressed
from archivist.formats.from_csl_json import parts_of_csl_json
from archivist.formats.from_feed import parts_of_feed
from archivist.formats.from_json_feed import parts_of_json_feed
from archivist.formats.from_mail import parts_of_mail
from archivist.formats.from_mbox import parts_of_mbox
from archivist.formats.from_ris import parts_of_ris
from archivist.formats.from_wacz import parts_of_wacz
from archivist.formats.from_warc import parts_of_warc
from archivist.formats.from_zip import parts_of_zip
from archivist.formats.page_text import lines_of_page
from archivist.formats.record_values import edtf_of, without_markup
from archivist.formats.source import Source
from tests.benchmarks.accuracy.corpus import Entry, content, entries, name, truth
from tests.benchmarks.accuracy.rows import Row
from tests.benchmarks.accuracy.scores import same_author, same_title, word_f1

Check = tuple[str, bool]


def measure(corpus: Path) -> list[Row]:
    """A row for each kind of file: the share of expected facts that were found."""
    kinds: list[tuple[str, str, Callable[[Path, Entry], Iterator[Check]]]] = [
        ("e-mail facts", "eml", _mail),
        ("mailbox messages", "mbox", _mailbox),
        ("feed facts", "feed", _feed),
        ("RIS facts", "ris", _ris),
        ("BibTeX facts", "bibtex", _bibtex),
        ("CSL-JSON facts", "csljson", _csl),
        ("WARC pages", "warc", _warc),
        ("WACZ pages", "wacz", _wacz),
        ("ZIP members", "zip", _zip),
    ]
    return [_row(corpus, *kind) for kind in kinds] + [_mail_words(corpus)]


def _row(
    corpus: Path, title: str, kind: str, check: Callable[[Path, Entry], Iterator[Check]]
) -> Row:
    right = total = 0
    wrong: list[str] = []
    for entry in entries(corpus, kind):
        for fact, holds in check(corpus, entry):
            total += 1
            right += holds
            if not holds:
                wrong.append(f"{entry['file']}: {fact}")
    return Row(title, right / max(1, total), 0.95, 1.0, tuple(wrong))


def _mail_words(corpus: Path) -> Row:
    scores: list[float] = []
    wrong: list[str] = []
    for entry in entries(corpus, "eml"):
        if "text_file" not in entry["expected"]:
            continue
        expected = truth(corpus, entry)
        texts = [
            part.text for part in _all(corpus, entry, parts_of_mail) if isinstance(part, Extract)
        ]
        texts += [
            part.data.decode("utf-8", "replace")
            for part in _all(corpus, entry, parts_of_mail)
            if isinstance(part, Member) and part.name.endswith((".txt", ".html", ".eml"))
        ]
        best = max((_recall(text, expected) for text in texts), default=0.0)
        scores.append(best)
        if best < 0.98:
            wrong.append(f"{entry['file']}: {best:.2f}")
    return Row(
        "e-mail words of a text part", sum(scores) / max(1, len(scores)), 0.95, 1.0, tuple(wrong)
    )


def _recall(found: str, expected: str) -> float:
    words = re.findall(r"\w+", expected.lower())
    held = set(re.findall(r"\w+", found.lower()))
    return max(word_f1(found, expected), sum(word in held for word in words) / max(1, len(words)))


def _all(corpus: Path, entry: Entry, opener: Callable[[Source], Iterator[Part]]) -> list[Part]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "stored"
        path.write_bytes(content(corpus, entry))
        found: list[Part] = []
        with suppress(ExtractionFailed):  # what came before is what counts
            found.extend(opener(Source(path, name(entry))))
        return found


def _records(
    corpus: Path, entry: Entry, opener: Callable[[Source], Iterator[Part]]
) -> list[Extract]:
    return [part for part in _all(corpus, entry, opener) if isinstance(part, Extract)]


def _mail(corpus: Path, entry: Entry) -> Iterator[Check]:
    expected = entry["expected"]
    parts = _all(corpus, entry, parts_of_mail)
    document = parts[0]
    assert isinstance(document, Extract)
    if expected.get("subject"):
        yield "subject", document.value("title") == " ".join(expected["subject"].split())
    if expected.get("from_"):
        words = expected["from_"].partition("<")[0].strip(' "') or expected["from_"]
        yield "from", bool(document.creators) and same_author(document.creators[0], words)
    if expected.get("date"):
        yield "date", document.value("date") == edtf_of(_day(expected["date"]))
    held = "\n".join(
        f"{part.path}\n{part.data.decode('latin-1') if part.name.endswith('.eml') else ''}"
        for part in parts
        if isinstance(part, Member)
    )
    for attachment in expected.get("attachments", ()):
        yield f"attachment {attachment}", attachment in held


def _day(written: str) -> str:
    found = re.search(r"\d{1,2} \w{3} \d{4}", written)
    return found[0] if found else written


def _mailbox(corpus: Path, entry: Entry) -> Iterator[Check]:
    found = _all(corpus, entry, parts_of_mbox)
    yield "count", len(found) == entry["expected"]["messages"]


def _feed(corpus: Path, entry: Entry) -> Iterator[Check]:
    opener = parts_of_json_feed if entry["file"].endswith(".json") else parts_of_feed
    expected = entry["expected"]
    found = _records(corpus, entry, opener)
    if expected.get("entries"):  # 0 for the JSON feed: the tool that told cannot read it
        yield "count", len(found) == expected["entries"]
    if "first_title" in expected:
        shown = " ".join(lines_of_page(expected["first_title"]))
        titles = [one.value("title") for one in found]
        yield f"title {shown}", shown in titles[:1]
    if "first_link" in expected:
        yield "link", found[0].value("url") == expected["first_link"]
    if "title" in expected:
        yield "feed title", found[0].value("publisher") == expected["title"]


def _ris(corpus: Path, entry: Entry) -> Iterator[Check]:
    expected = entry["expected"]
    found = _records(corpus, entry, parts_of_ris)
    yield "count", len(found) == expected["records"]
    first = expected["first"]
    if first["title"]:
        yield "title", same_title(found[0].value("title"), first["title"])
    for creator, author in zip(found[0].creators, first["authors"] or (), strict=False):
        yield f"author {author}", same_author(creator, author)
    if first["year"]:
        yield "date", found[0].value("date") == edtf_of(first["year"])
    if first["doi"]:
        yield "DOI", found[0].value("identifier") == f"doi:{first['doi']}"


def _bibtex(corpus: Path, entry: Entry) -> Iterator[Check]:
    expected = entry["expected"]
    found = _records(corpus, entry, parts_of_bibtex)
    yield f"count {len(found)} of {expected['records']}", len(found) == expected["records"]
    for item in expected["items"]:
        title = without_markup(item["title"])
        same = next((one for one in found if same_title(one.value("title"), title)), None)
        yield f"title {title}", same is not None
        if same is not None:
            yield from _facts(same, item)


def _facts(found: Extract, item: dict[str, Any]) -> Iterator[Check]:
    if item["date"] and len(item["date"].split("-")[0]) == 4:
        yield f"date {item['date']}", found.value("date") == item["date"]
    if item["doi"]:
        yield "DOI", found.value("identifier") == f"doi:{item['doi']}"
    if item["url"]:
        yield "url", found.value("url") == item["url"]
    for person in item["creators"][: len(found.creators)]:
        whole = " ".join(filter(None, (person["first"], person["last"])))
        yield f"creator {whole}", any(same_author(one, whole) for one in found.creators)
    if item["publication"]:
        same = same_title(found.value("publisher"), without_markup(item["publication"]))
        yield f"publication {item['publication']}", same


def _csl(corpus: Path, entry: Entry) -> Iterator[Check]:
    expected = entry["expected"]
    found = _records(corpus, entry, parts_of_csl_json)
    yield "count", len(found) == expected["records"]
    first = expected["first"]
    yield "title", same_title(found[0].value("title"), without_markup(first["title"]))
    for author in first["author"] or ():
        whole = " ".join(filter(None, (author.get("given"), author.get("family"))))
        yield f"author {whole}", any(same_author(one, whole) for one in found[0].creators)
    parts = first["issued"]["date-parts"][0]
    date = "-".join(f"{int(part):02d}" for part in parts)
    yield f"date {date}", found[0].value("date") == date


def _warc(corpus: Path, entry: Entry) -> Iterator[Check]:
    packed = content(corpus, entry).startswith(b"\x1f\x8b")
    found = _all(corpus, entry, parts_of_compressed if packed else parts_of_warc)
    paths = [part.path for part in found if isinstance(part, Member)]
    for url in entry["expected"].get("html_responses", ()):
        yield url, url in paths


def _wacz(corpus: Path, entry: Entry) -> Iterator[Check]:
    found = _all(corpus, entry, parts_of_wacz)
    titles = {
        part.path: value.value
        for part in found
        if isinstance(part, Member)
        for value in part.values
        if value.name == "title"
    }
    for page in entry["expected"].get("pages", ()):
        yield page["url"], titles.get(page["url"]) == page["title"]


def _zip(corpus: Path, entry: Entry) -> Iterator[Check]:
    found = _all(corpus, entry, parts_of_zip)
    yield "members", len(found) == len(entry["expected"]["members"])
