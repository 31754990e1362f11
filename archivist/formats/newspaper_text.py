"""The article of a page as newspaper4k finds it, without its network, its metadata and its models.

Its word counts are made here: its own need nltk, jieba or tinysegmenter for Arabic, Korean, Chinese
and Japanese, and take most of its time for all other languages.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path

from lxml.html import HtmlElement

from archivist.text.scripts import cjk_language

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it says that nltk is absent
    from newspaper import parsers, settings
    from newspaper.cleaners import DocumentCleaner
    from newspaper.configuration import Configuration
    from newspaper.extractors import articlebody_extractor
    from newspaper.outputformatters import OutputFormatter
    from newspaper.text import WordStats

SAMPLE = 20_000
_WORD = re.compile(r"[^\W_]+(?:['’`-][^\W_]+)*")
# Runs of one script come near enough to words where none are parted by blanks.
_RUN = re.compile(r"[\u3041-\u309f]+|[\u30a1-\u30ff]+|[\u3400-\u9fff]{1,2}|[^\W\u3041-\u9fff]+")
_PARTICLES = frozenset(
    "の は が を に で と も や から まで より へ です ます でした ました した する して"
    " される され には では とは ている ていた という として について による によると"
    " だ だった ない なかった".split()
)


class WordCounts:
    """Counts words and those of them that every text of the language has; stands in for
    newspaper4k's class of the same duty."""

    def __init__(self, language: str = "en") -> None:
        self._language = language
        self._common = common_words(language)
        self.tokenizer: Callable[[str], list[str]] = words_of_runs if language in _RUNS else words

    def get_stopword_count(self, content: str) -> WordStats:
        found = self.tokenizer(content)
        if self._language == "ko":
            common = [word for word in found if word[-1:] in self._common]
        else:
            common = [word for word in found if word in self._common]
        return WordStats(len(common), len(found), common)


_RUNS = frozenset({"ja", "zh"})


def words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def words_of_runs(text: str) -> list[str]:
    return _RUN.findall(text.lower())


@cache
def common_words(language: str) -> frozenset[str]:
    """What newspaper4k lists for the language; for one that it does not know, for English."""
    if language == "ja":
        return _PARTICLES
    path = Path(settings.STOPWORDS_DIR) / f"stopwords-{language}.txt"
    if not path.exists():
        return common_words("en")
    return frozenset(path.read_text("utf-8").split())


parsers.txt.StopWords = WordCounts
articlebody_extractor.StopWords = WordCounts


def newspaper_text(tree: HtmlElement) -> str:
    """The text of the article in the page `tree`, which is left as it is; "" when there is none."""
    page = deepcopy(tree)
    configuration = Configuration()
    configuration._language = language_of_page(tree)
    extractor = articlebody_extractor.ArticleBodyExtractor(configuration)
    extractor.parse(DocumentCleaner(configuration).clean(page))
    if extractor.top_node_complemented is None:
        return ""
    text, _ = OutputFormatter(configuration).get_formatted(extractor.top_node_complemented)
    return str(text)


def language_of_page(tree: HtmlElement) -> str:
    """The two letters of the language that its script or its html element tell; else "en"."""
    body = tree.find("body")
    sample = "" if body is None else body.text_content()[:SAMPLE]
    declared = re.match(r"[a-z]{2}(?![a-z])", tree.get("lang", "").lower())
    return cjk_language(sample) or (declared[0] if declared else "en")
