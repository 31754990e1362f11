"""Questions of each kind, drawn from the articles themselves, and how each engine is asked them."""

from __future__ import annotations

import random
import re
import sqlite3
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from search_model import Article
from whoosh import query as whoosh

from archivist.search.analyzer import tokens
from archivist.search.fast.evaluate import Evaluation
from archivist.search.fast.queries import InDays
from archivist.search.results import Ask
from archivist.search.search import Searcher

TOP = 20
RANGE = ("2005-01-01", "2010-12-31")
STOPS = ("of the", "in the", "united states", "prime minister")


class Question(NamedTuple):
    """`words` are as in the texts; `kind` says what is to be done with them."""

    kind: str
    words: tuple[str, ...]


def questions(evaluation: Evaluation, held: Sequence[Article], each: int) -> list[Question]:
    """`each` questions of every kind, always the same for the same articles."""
    chance = random.Random(4)
    rare, mid, common = _by_frequency(evaluation, held, chance)
    found: list[Question] = []

    def ask(kind: str, *lists: Sequence[str]) -> None:
        for number in range(each):
            found.append(Question(kind, tuple(one[number % len(one)] for one in lists)))

    ask("rare", rare)
    ask("mid", mid)
    ask("common", common)
    ask("and", common, mid)
    ask("and common", common, common[1:])
    ask("or", common, mid)
    for length in (2, 3):
        rows = _rows(held, length, chance, each)
        found += [Question(f"phrase of {length}", row) for row in rows]
    found += [Question("phrase of stop words", tuple(row.split())) for row in STOPS]
    ask("prefix", [word[:5] for word in mid if len(word) > 6])
    ask("wildcard", [f"{word[:3]}*{word[-2:]}" for word in mid if len(word) > 6])
    ask("fuzzy", [word[:3] + word[4:] for word in mid if len(word) > 6])
    for kind in ("dates", "facets", "sort by date", "snippets"):
        ask(f"{kind}, mid", mid)
        ask(f"{kind}, common", common)
    return found


def _by_frequency(
    evaluation: Evaluation, held: Sequence[Article], chance: random.Random
) -> tuple[list[str], list[str], list[str]]:
    """Words in 2 to 20 documents, in 1 to 5 of a hundred, in 15 to 80 of a hundred."""
    reader = evaluation.searcher.reader()
    total = reader.doc_count()
    rare: dict[str, None] = {}
    mid: dict[str, None] = {}
    common: dict[str, None] = {}
    english = [article for article in held if article.language == "en"]
    for article in chance.sample(english, min(400, len(english))):
        for word in chance.sample(re.findall("[a-z]{4,}", article.text), 20):
            term = next(tokens(word)).term
            frequency = reader.doc_frequency("body", term)
            if 2 <= frequency <= 20:
                rare[word] = None
            elif total * 0.01 <= frequency <= total * 0.05:
                mid[word] = None
            elif total * 0.15 <= frequency <= total * 0.8:
                common[word] = None
    return list(rare), list(mid), list(common)


def _rows(
    held: Sequence[Article], length: int, chance: random.Random, number: int
) -> list[tuple[str, ...]]:
    """Words that stand side by side in an article, none of them among the commonest."""
    found: list[tuple[str, ...]] = []
    while len(found) < number:
        words = re.findall("[a-z]+", chance.choice(held).text)
        if len(words) < length + 2:
            continue
        start = chance.randrange(len(words) - length)
        row = tuple(words[start : start + length])
        if all(len(word) > 4 for word in row):
            found.append(row)
    return found


def typed(question: Question) -> str:
    """The question in our language."""
    kind, words = question
    if kind.startswith("phrase"):
        return f'"{" ".join(words)}"'
    if kind == "or":
        return " OR ".join(words)
    text = " ".join(words)
    ends = {"prefix": "*", "fuzzy": "~1"}
    text += ends.get(kind, "")
    return f"{text} date:{RANGE[0]}..{RANGE[1]}" if kind.startswith("dates") else text


def ask_ours(searcher: Searcher, question: Question) -> int:
    """Through the program's own door: texts and titles from the archive."""
    kind = question.kind
    results = searcher.search(
        typed(question),
        limit=TOP,
        sort="date" if kind.startswith("sort") else "relevance",
        ask=Ask(facets=kind.startswith("facets"), hits=kind.startswith("snippets"), guess=False),
    )
    return results.total


def stock_asker(searcher: Any, base: sqlite3.Connection) -> Callable[[Question], int]:
    """Whoosh's own searcher on the index our writer made."""

    def ask(question: Question) -> int:
        query = _stock_query(question)
        options: dict[str, Any] = {"limit": TOP}
        if question.kind.startswith("facets"):
            options["groupedby"] = "source"
        if question.kind.startswith("sort"):
            options |= {"sortedby": "first_day", "reverse": True}
        results = searcher.search(query, **options)
        ids = [hit["id"] for hit in results]
        marks = ",".join("?" * len(ids))
        rows = base.execute(f"SELECT title FROM document WHERE id IN ({marks})", ids).fetchall()
        return len(rows)

    return ask


def _stock_query(question: Question) -> Any:
    kind, words = question
    terms = [next(tokens(word)).term if "*" not in word else word for word in words]

    def anywhere(make: Callable[[str], Any]) -> Any:
        return whoosh.Or([make("title"), make("body"), make("marked")])

    if kind.startswith("phrase"):
        return anywhere(lambda field: whoosh.Phrase(field, list(terms)))
    makers = {"prefix": whoosh.Prefix, "wildcard": whoosh.Wildcard, "fuzzy": whoosh.FuzzyTerm}
    if kind in makers:
        return anywhere(lambda field: makers[kind](field, terms[0]))
    parts = [anywhere(lambda field, t=term: whoosh.Term(field, t)) for term in terms]
    if kind.startswith("dates"):
        first, last = (date.fromisoformat(day) for day in RANGE)
        parts.append(InDays(("first_day", "last_day"), first, last))
    joined = whoosh.Or if kind == "or" else whoosh.And
    return joined(parts) if len(parts) > 1 else parts[0]


def fts5_asker(folder: Path) -> Callable[[Question], int] | None:
    """SQLite FTS5 over external content; None for kinds it does not know comes at each question."""
    base = sqlite3.connect(folder / "fts5.sqlite")

    def ask(question: Question) -> int:
        kind, words = question
        if kind in ("wildcard", "fuzzy"):
            return -1
        quoted = [f'"{word}"' for word in words]
        match = {"prefix": f"{quoted[0]}*", "or": " OR ".join(quoted)}.get(kind, " ".join(quoted))
        if kind.startswith("phrase"):
            match = f'"{" ".join(words)}"'
        chosen, order = "title", "rank"
        if kind.startswith("snippets"):
            chosen = "title, snippet(fts, 1, '[', ']', '…', 24)"
        if kind.startswith("sort"):
            order = "date DESC"
        dated = "AND doc.date BETWEEN ? AND ?" if kind.startswith("dates") else ""
        bound = (match, *RANGE) if dated else (match,)
        joined = "FROM fts JOIN doc ON doc.id = fts.rowid WHERE fts MATCH ?"
        if kind.startswith("facets"):
            statement = f"SELECT doc.source, count(*) {joined} GROUP BY doc.source"
            return len(base.execute(statement, bound).fetchall())
        if not dated and not kind.startswith("sort"):
            chosen = chosen.replace("title", "fts.title", 1)
            statement = f"SELECT {chosen} FROM fts WHERE fts MATCH ? ORDER BY rank LIMIT {TOP}"
        else:
            chosen = chosen.replace("title", "doc.title", 1)
            statement = f"SELECT {chosen} {joined} {dated} ORDER BY {order} LIMIT {TOP}"
        return len(base.execute(statement, bound).fetchall())

    return ask


def tantivy_asker(folder: Path) -> Callable[[Question], int]:
    """tantivy; facets are a terms aggregation, snippets its generator on texts kept elsewhere."""
    import tantivy  # not everywhere

    index = tantivy.Index.open(str(folder))
    index.reload()
    searcher = index.searcher()
    day = index.schema
    first, last = (datetime.fromisoformat(one).replace(tzinfo=UTC) for one in RANGE)

    def ask(question: Question) -> int:
        kind, words = question
        text = " OR ".join(words) if kind == "or" else " AND ".join(words)
        if kind.startswith("phrase"):
            text = f'"{" ".join(words)}"'
        if kind == "prefix":
            query = tantivy.Query.regex_query(day, "body", f"{words[0]}.*")
        elif kind == "wildcard":
            query = tantivy.Query.regex_query(day, "body", words[0].replace("*", ".*"))
        elif kind == "fuzzy":
            query = tantivy.Query.fuzzy_term_query(day, "body", words[0], distance=1)
        else:
            query = index.parse_query(text, ["title", "body"])
        if kind.startswith("dates"):
            ranged = tantivy.Query.range_query(day, "date", tantivy.FieldType.Date, first, last)
            must = tantivy.Occur.Must
            query = tantivy.Query.boolean_query([(must, query), (must, ranged)])
        if kind.startswith("facets"):
            wanted = {"source": {"terms": {"field": "source", "size": 50}}}
            return len(searcher.aggregate(query, wanted)["source"]["buckets"])
        if kind.startswith("snippets"):
            return -1
        options: dict[str, Any] = {"order_by_field": "date"} if kind.startswith("sort") else {}
        hits = searcher.search(query, TOP, **options).hits
        return sum(bool(searcher.doc(address)["title"]) for _, address in hits)

    return ask
