"""The postings of many terms at once, as wildcards and slips of the pen ask for them."""

from __future__ import annotations

import pickle
import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3TermsReader

from archivist.search.fast.lexicon import Lexicon
from archivist.search.fast.postings import (
    Postings,
    blocks,
    documents_of,
    read_postings,
    weights_of,
)

_STATS = 23  # bytes of sums and extremes at the head of what Whoosh keeps of a term
_extent = struct.Struct("!qi").unpack_from


def gathered(reader: Any, lexicon: Lexicon, field: str, numbers: Sequence[int]) -> Postings:
    """The postings of many terms, one after another; a document may stand there often."""
    terms = getattr(reader, "_terms", None)
    docs: list[Any] = []
    weights: list[Any] = []
    few_docs: list[int] = []
    few_weights: list[float] = []
    for number in numbers:
        if lexicon.infos is None or not isinstance(terms, W3TermsReader):
            found = read_postings(reader, field, lexicon.term(number))
        else:
            info = terms._tindex.dbfile.get(*lexicon.infos[number].tolist())
            if info[0]:
                ids, often, _ = pickle.loads(info[_STATS:])
                few_docs.extend(ids)
                few_weights.extend(often)
                continue
            triples = blocks(terms._postfile.get(*_extent(info, _STATS)))
            sizes = [len(ids) for ids, _, _ in triples]
            found = Postings(documents_of(triples, sizes), weights_of(triples, sizes))
        docs.append(found.docs)
        weights.append(found.weights)
    docs.append(np.array(few_docs, np.int32))
    weights.append(np.array(few_weights, np.float64))
    return Postings(np.concatenate(docs), np.concatenate(weights))
