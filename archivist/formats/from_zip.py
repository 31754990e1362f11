"""ZIP files: every file in them becomes a member, read like a file of its own."""

from __future__ import annotations

from collections.abc import Iterator

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Member
from archivist.formats.several import PartNames, left_out
from archivist.formats.source import Source
from archivist.formats.zip_container import Inflater, Unreadable, is_file, opened_zip
from archivist.formats.zip_names import belongs_to_page, is_litter, names_of
from archivist.text.file_names import clean_name, last_part

NOTHING = "There is no file in the ZIP archive."


def parts_of_zip(source: Source) -> Iterator[Member]:
    """A member for each file, in the order of the archive.

    Those that cannot be unpacked are named in the ExtractionFailed that comes after the others.
    """
    bad: list[str] = []
    count = 0
    parts = PartNames()
    with opened_zip(source) as archive:
        members = archive.infolist()
        names = names_of(members)
        present = frozenset(names)
        inflater = Inflater(archive, source)
        inflater.check_password(members)
        for member, name in zip(members, names, strict=True):
            if not is_file(member) or is_litter(name) or belongs_to_page(name, present):
                continue
            count += 1
            try:
                data = inflater.read(member)
            except Unreadable as why:
                bad.append(f"{name} ({why})")
                continue
            clean = clean_name(last_part(name), f"member-{count}")
            yield Member(parts.next(name), clean, data)
    if not count:
        raise ExtractionFailed(source.name, NOTHING)
    if bad:
        raise ExtractionFailed(source.name, left_out(bad, all_of_it=len(bad) == count))
