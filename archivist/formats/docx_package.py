"""A DOCX package: its parts, and what they point to."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from lxml.etree import _Element

from archivist.errors import ExtractionFailed
from archivist.formats.xml_safe import attribute, local_name, parse_xml
from archivist.formats.zip_members import ZipMembers

NO_DOCUMENT = "It holds no Word document. Open it where it was made and save it again."
_USUAL = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where one part points to; `target` is a path in the package, or an outer address."""

    kind: str
    target: str
    outside: bool


class DocxPackage:
    """The parts of a DOCX file as XML trees."""

    def __init__(self, members: ZipMembers, name: str) -> None:
        self._members = members
        self._name = name
        self.main_path = self._main_path()
        self.relations = self._relations_of(self.main_path)

    def main(self) -> _Element:
        return parse_xml(self._members.read(self.main_path), self._name, self.main_path)

    def part(self, kind: str) -> _Element | None:
        """The part that the document calls `kind` ("styles", "footnotes"), or None."""
        found = next((one for one in self.relations.values() if one.kind == kind), None)
        beside = posixpath.join(posixpath.dirname(self.main_path), f"{kind}.xml")
        return self._tree(found.target if found and not found.outside else beside)

    def relations_of(self, kind: str) -> dict[str, Relation]:
        """The relations of the part that the document calls `kind`."""
        found = next((one for one in self.relations.values() if one.kind == kind), None)
        return self._relations_of(found.target) if found and not found.outside else {}

    def properties(self) -> _Element | None:
        """The core properties (docProps/core.xml), or None."""
        for relation in self._relations_of("").values():
            if relation.kind == "core-properties" and not relation.outside:
                return self._tree(relation.target)
        return self._tree("docProps/core.xml")

    def _main_path(self) -> str:
        for relation in self._relations_of("").values():
            if relation.kind == "officeDocument" and relation.target in self._members:
                return relation.target
        if _USUAL in self._members:
            return _USUAL
        raise ExtractionFailed(self._name, NO_DOCUMENT)

    def _tree(self, path: str) -> _Element | None:
        """What can be read of a part the text can do without."""
        data = self._members.read_if_there(path)
        if not data:
            return None
        try:
            return parse_xml(data, self._name, path, mend=True)
        except ExtractionFailed:
            return None

    def _relations_of(self, path: str) -> dict[str, Relation]:
        folder, file = posixpath.split(path)
        tree = self._tree(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, Relation] = {}
        for element in tree if tree is not None else ():
            if local_name(element) == "Relationship":
                outside = element.get("TargetMode") == "External"
                target = element.get("Target", "")
                kind = element.get("Type", "").rpartition("/")[2]
                found[element.get("Id", "")] = Relation(
                    kind, target if outside else _joined(folder, target), outside
                )
        return found


def _joined(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target)) if target else ""


def value_of(parent: _Element | None, *path: str) -> str | None:
    """The w:val of the descendant along `path`; "" when it has none; None when it is absent."""
    element = child(parent, *path)
    return None if element is None else attribute(element, "val")


def child(parent: _Element | None, *path: str) -> _Element | None:
    """The descendant along the local names of `path`, or None."""
    for step in path:
        if parent is None:
            return None
        parent = next((one for one in parent if local_name(one) == step), None)
    return parent


def is_on(value: str | None) -> bool | None:
    """A switch of WordprocessingML: None where nothing is said."""
    return None if value is None else value not in {"0", "false", "off", "none"}
