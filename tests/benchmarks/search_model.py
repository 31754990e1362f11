"""Articles to search, of any number and always the same: a seeded model of text, and the corpus.

Words are drawn by Zipf's law (with Mandelbrot's shift, and steeper among the rare, so that the
vocabulary grows as that of news does) from 400,000, the commonest of them real; an article has a
subject whose words and phrases return, so that words come in bursts and phrases
exist. About 520 words, 3 KB. Every twentieth article is a text of `../shared/corpus` (English,
Japanese, Korean, Chinese) while there are any.

    for article in articles(10_000): ...
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

VOCABULARY = 400_000
_PHRASES = 4_000
_RARE = 6_000  # from this rank on words grow rare faster
_SUBJECT = 40  # words an article comes back to
_EVERY = 20  # one article in so many is a corpus text
_REAL = """
the of to and in a that is was for it on with he as be by at from his this are had not but have an
they were which you her she or all their there been one has who will would its said out when what
more no if up so can about into than them some time could other only new two may then do first any
these like now over such our man even most made after also did many before must through back years
where much your way well down should because each just those people how too little state good very
make world still own see men work long get here between both life being under never day same
another know while last might us great old year off come since against go came right used take
three government minister president foreign policy agreement treaty summit talks relations security
economic trade island dispute history war peace court ruling statement apology labour compensation
prime united states nations north south east west japan korea china russia tokyo seoul beijing
nara shimane visit meeting officials ministry spokesman embassy ambassador parliament party leader
election opposition coalition bilateral cooperation defence military alliance sanctions nuclear
missile test border territory sovereignty fishing waters mine remains victims families survivors
shrine textbook memorial museum archive document report press conference newspaper editorial
""".split()
_SOURCES = (
    "The Japan News|Yonhap|Kyodo|朝日新聞|조선일보|Hankyoreh|Nikkei Asia|人民日报|The Korea Times|"
    "読売新聞|한겨레|Reuters|Xinhua|中央日报|The Diplomat|Mainichi"
).split("|")
_ENDINGS = ("", "", "s", "ed", "ing", "ation", "al", "ly", "er", "ment", "ist", "ity")


class Article(NamedTuple):
    """What the engines are given; `date` is EDTF."""

    title: str
    text: str
    source: str
    author: str
    language: str
    date: str


def articles(number: int, seed: int = 1, *, corpus: bool = True) -> Iterator[Article]:
    """`number` articles; the first of a longer run are the same as a shorter run."""
    real = corpus_texts() if corpus else ()
    chance = np.random.default_rng(seed)
    for place in range(number):
        turn = place // _EVERY
        if place % _EVERY == _EVERY - 1 and turn < len(real):
            language, text = real[turn]
            title = text.lstrip().split("\n", 1)[0][:120]
        else:
            language, (title, text) = "en", _write(chance)
        source = _SOURCES[min(int(chance.zipf(1.5)), len(_SOURCES)) - 1]
        year, month, day = chance.integers((1995, 1, 1), (2026, 13, 29))
        author = f"{_name(int(chance.zipf(1.3)))} {_name(int(chance.zipf(1.2)) + 7)}"
        yield Article(title, text, source, author, language, f"{year}-{month:02}-{day:02}")


@cache
def vocabulary() -> list[str]:
    """The words of the model, the commonest first."""
    chance = np.random.default_rng(7)
    onsets = "b c d f g h j k l m n p r s t v w br ch dr gr pl pr sh st th tr".split()
    nuclei = "a e i o u a e i o u ai ea ou".split()
    codas = ["", "", "", "", "", "n", "r", "s", "t", "l", "m"]
    made: dict[str, None] = {}
    while len(made) < VOCABULARY:
        picks = chance.integers(0, (len(onsets), len(nuclei), len(codas)), (3, 3)).tolist()
        beats = 1 + int(chance.integers(0, 3))
        stem = "".join(
            onsets[one] + nuclei[two] + codas[three] for one, two, three in picks[:beats]
        )
        for ending in chance.permutation(_ENDINGS)[:3].tolist():
            made.setdefault(stem + ending)
    noise = chance.normal(0, 2.0, len(made)).tolist()  # what is common is short, more or less
    rest = [
        word
        for _, word in sorted(
            (len(word) + odd, word) for word, odd in zip(made, noise, strict=True)
        )
    ]
    return list(dict.fromkeys([*_REAL, *rest]))[:VOCABULARY]


@cache
def phrases() -> list[tuple[int, ...]]:
    """Words (by rank) that stand together again and again, the commonest phrase first."""
    chance = np.random.default_rng(11)
    fixed = [("united", "states"), ("prime", "minister"), ("of", "the"), ("foreign", "ministry")]
    ranks = {word: rank for rank, word in enumerate(_REAL)}
    known = [tuple(ranks[word] for word in phrase) for phrase in fixed]
    sizes = chance.integers(2, 4, _PHRASES - len(known)).tolist()
    return known + [tuple(chance.integers(100, 20_000, size).tolist()) for size in sizes]


@cache
def _chances() -> np.ndarray:
    ranks = np.arange(VOCABULARY) + 2.7
    weights = np.where(ranks < _RARE, 1 / ranks, _RARE / ranks**2)
    return np.cumsum(weights / weights.sum())


def _write(chance: np.random.Generator) -> tuple[str, str]:
    """Title and text of one article."""
    words = vocabulary()
    length = int(np.clip(chance.lognormal(6.22, 0.25), 200, 1_500))
    ranks = np.searchsorted(_chances(), chance.random(length))
    subject = 100 + (chance.random(_SUBJECT) ** 4 * 30_000).astype(int)
    about = chance.random(length) < 0.16
    ranks[about] = subject[chance.integers(0, _SUBJECT, int(about.sum()))]
    for place in chance.integers(0, length - 3, length // 50).tolist():
        phrase = phrases()[min(int(chance.zipf(1.25)), _PHRASES) - 1]
        ranks[place : place + len(phrase)] = phrase
    written = [words[rank] for rank in np.minimum(ranks, VOCABULARY - 1).tolist()]
    for place in chance.integers(0, length, length // 60).tolist():
        written[place] = str(int(chance.integers(1, 3_000)))
    sentences, first = [], 0
    for size in chance.integers(8, 32, length // 8).tolist():
        if first >= length:
            break
        held = written[first : first + size]
        held[0] = held[0].capitalize()
        if size > 14:
            held[size // 2 - 1 if size // 2 <= len(held) else 0] += ","
        sentences.append(" ".join(held) + ".")
        first += size
    paragraphs = (" ".join(sentences[place : place + 4]) for place in range(0, len(sentences), 4))
    title = " ".join(words[rank] for rank in subject[:7].tolist()).capitalize()
    return title, "\n".join(paragraphs)


def _name(rank: int) -> str:
    return vocabulary()[400 + min(rank, 5_000)].capitalize()


@cache
def corpus_texts() -> tuple[tuple[str, str], ...]:
    """(language, text) of the texts in `../shared/corpus`; none when it is not there."""
    folder = ROOT.parent / "shared" / "corpus" / "expected"
    found = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8", "replace")
        if len(text) > 200:
            found.append((_language(text), text[:20_000]))
    return tuple(found)


def _language(text: str) -> str:
    kana = sum("\u3041" <= letter <= "\u30ff" for letter in text)
    hangul = sum("\uac00" <= letter <= "\ud7a3" for letter in text)
    han = sum("\u4e00" <= letter <= "\u9fff" for letter in text)
    if hangul > len(text) // 10:
        return "ko"
    if kana > len(text) // 10:
        return "ja"
    return "zh" if han > len(text) // 4 else "en"
