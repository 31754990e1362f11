"""A record with 20 names in four scripts, to be searched for by any of them."""

from __future__ import annotations

from archivist.archive import Archive
from archivist.search.results import Ask
from archivist.search.search import Searcher
from archivist.store import authority

NAMES = (
    "Nobusuke Kishi|Kishi Nobusuke|Prime Minister Kishi|Premier Kishi|N. Kishi|Kishi Shinsuke|"
    "Minister Kishi|Nobusuke Sato|岸信介|岸首相|岸総理大臣|岸伸介|きしのぶすけ|キシ・ノブスケ|"
    "기시 노부스케|기시 총리|안신개|岸信介首相|岸内閣総理大臣|기시노부스케"
).split("|")


def name_forms(archive: Archive) -> None:
    """Makes the record."""
    with archive.change("Name a person") as session:
        record = authority.create(session, "person", NAMES[0]).id
        for name in NAMES[1:]:
            authority.add_form(session, record, name)


def ask_names(searcher: Searcher) -> int:
    """Searches for all of its names by one of them."""
    return searcher.search("person:岸信介", limit=20, ask=Ask(facets=False, guess=False)).total
