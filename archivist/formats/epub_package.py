"""An EPUB package: its chapters in reading order, what it says of itself, its contents list."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from lxml.etree import _Element

from archivist.errors import ExtractionFailed
from archivist.formats.values import Values
from archivist.formats.xml_safe import attribute, local_name, parse_xml, with_named_signs
from archivist.formats.zip_members import ZipMembers
from archivist.model.fields import Origin

NO_BOOK = "It holds no EPUB book. Fetch it again where it came from."
PROTECTED = "It is protected against copying (DRM). Only its seller's program can open it."
_CHAPTER_TYPES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document", ""})
_TAG = re.compile(r"<[^>]{0,500}>")
_ISBN = re.compile(r"(?:urn:)?isbn[: ]?([\dxX-]{10,17})|(97[89][\d-]{10,14})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """An entry of the contents list: where it leads, what it says, how deep it stands."""

    path: str
    words: str
    depth: int


class EpubPackage:
    """The package file of a book."""

    def __init__(self, members: ZipMembers, name: str) -> None:
        self._members = members
        self._name = name
        self._path = self._package_path()
        self._root = parse_xml(
            with_named_signs(members.read(self._path)), name, self._path, mend=True
        )
        self._items = {
            item.get("id", ""): item for item in self._root.iter("{*}item") if item.get("href")
        }

    def chapters(self) -> list[str]:
        """The paths of the chapters in reading order, each once."""
        paths: dict[str, None] = {}
        for reference in self._root.iter("{*}itemref"):
            item = self._items.get(reference.get("idref", ""))
            if item is not None and item.get("media-type", "") in _CHAPTER_TYPES:
                paths[self._place(item.get("href", ""))] = None
        if self._protected().intersection(paths):
            raise ExtractionFailed(self._name, PROTECTED)
        return list(paths)

    def labels(self) -> list[Label]:
        """The contents list, of EPUB 3 or of EPUB 2."""
        for item in self._items.values():
            if "nav" in item.get("properties", "").split():
                return self._labels_of(item.get("href", ""), "a", "ol")
        for item in self._items.values():
            if item.get("media-type") == "application/x-dtbncx+xml":
                return self._labels_of(item.get("href", ""), "navPoint", "navPoint")
        return []

    def add_values(self, values: Values) -> None:
        """Add what the package says of the book."""
        written: dict[str, list[_Element]] = {}
        for element in self._root.iter("{http://purl.org/dc/elements/1.1/}*"):
            written.setdefault(local_name(element).lower(), []).append(element)

        def words(key: str) -> list[str]:
            return [text for one in written.get(key, ()) if (text := (one.text or "").strip())]

        for key in ("title", "publisher", "language", "rights"):
            values.add(key, next(iter(words(key)), ""), Origin.META)
        values.add_creators(words("creator"), Origin.META)
        described = _TAG.sub(" ", next(iter(words("description")), ""))
        values.add("description", described, Origin.META)
        dates = sorted(
            written.get("date", ()), key=lambda one: attribute(one, "event") != "publication"
        )
        for date in dates:
            if attribute(date, "event") in {"", "publication", "creation"}:
                values.add_date((date.text or "").strip(), Origin.META)
        values.add("identifier", _identifier(words("identifier")), Origin.META)

    def _package_path(self) -> str:
        container = self._members.read_if_there("META-INF/container.xml")
        if container:
            root = parse_xml(container, self._name, "META-INF/container.xml", mend=True)
            for file in root.iter("{*}rootfile"):
                path = file.get("full-path", "")
                if path in self._members:
                    return path
        for path in self._members.paths:
            if path.lower().endswith(".opf"):
                return path
        raise ExtractionFailed(self._name, NO_BOOK)

    def _place(self, target: str) -> str:
        folder = posixpath.dirname(self._path)
        return posixpath.normpath(posixpath.join(folder, unquote(target.partition("#")[0])))

    def _protected(self) -> set[str]:
        """The members that are encrypted; fonts often are, and do not matter."""
        data = self._members.read_if_there("META-INF/encryption.xml")
        if not data:
            return set()
        root = parse_xml(data, self._name, "META-INF/encryption.xml", mend=True)
        return {
            posixpath.normpath(unquote(one.get("URI", "")))
            for one in root.iter("{*}CipherReference")
        }

    def _labels_of(self, target: str, entry: str, step: str) -> list[Label]:
        path = self._place(target)
        data = self._members.read_if_there(path)
        if not data:
            return []
        try:
            root = parse_xml(with_named_signs(data), self._name, path, mend=True)
        except ExtractionFailed:
            return []
        folder = posixpath.dirname(path)
        labels = []
        for element in root.iter(f"{{*}}{entry}"):
            depth = sum(local_name(one) == step for one in element.iterancestors())
            link, words = _entry(element)
            place = posixpath.normpath(posixpath.join(folder, unquote(link.partition("#")[0])))
            labels.append(Label(place, words, max(1, depth + (entry == "navPoint"))))
        return labels


def _entry(element: _Element) -> tuple[str, str]:
    """Where an entry of a contents list leads, and its words."""
    if local_name(element) == "a":
        return element.get("href", ""), " ".join("".join(map(str, element.itertext())).split())
    link = words = ""
    for inner in element:
        if local_name(inner) == "content":
            link = inner.get("src", "")
        elif local_name(inner) == "navLabel":
            words = " ".join("".join(map(str, inner.itertext())).split())
    return link, words


def _identifier(written: list[str]) -> str:
    """An ISBN before all others; names a program made up are none."""
    for one in written:
        if found := _ISBN.search(one):
            return f"ISBN {found[1] or found[2]}"
    return next((one for one in written if one.lower().startswith(("doi:", "10.", "http"))), "")
