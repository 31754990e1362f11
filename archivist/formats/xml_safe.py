"""XML of foreign files: no entity is read from elsewhere, nothing grows, nothing is fetched."""

from __future__ import annotations

import re
from html.entities import name2codepoint

from lxml import etree
from lxml.etree import _Element

from archivist.errors import ExtractionFailed
from archivist.formats.limits import XML_BYTES

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00", b"<\x00")
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
# Halves of a character; mended, they are bytes that lxml cannot give as text.
_HALVES = re.compile(rb"&#(?:x0*[dD][89a-fA-F][0-9a-fA-F]{2}|0*5[5-7]\d{3})(?![0-9a-fA-F]);?")
_OF_XML = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
NOT_XML = "Its part {part} is damaged: {fault}. Open it in the program that made it and save again."
TOO_LARGE = "Its part {part} is larger than {mib} MiB when unpacked. Split it and try again."
TOO_DEEP = "Its parts are nested too deep. Save it in a simpler form and try again."


def parse_xml(data: bytes, name: str, part: str, *, mend: bool = False) -> _Element:
    """The root of `data`, the part called `part` of the file `name`.

    With `mend` what can be read of broken XML is taken. Raises ExtractionFailed.
    """
    if len(data) > XML_BYTES:
        raise ExtractionFailed(name, TOO_LARGE.format(part=part, mib=XML_BYTES >> 20))
    if mend:
        data = _HALVES.sub(_without_half, data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=mend and not data.startswith(_WIDE),
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        words = " ".join(str(fault)[:2_000].split())  # it may quote a name of any length
        reason = re.split(r", (?:see|line) |\(", words)[0][:120].strip(" .,") or "it is no XML"
        raise ExtractionFailed(name, NOT_XML.format(part=part, fault=reason)) from None
    if root is None:
        raise ExtractionFailed(name, NOT_XML.format(part=part, fault="it is no XML"))
    return root


def with_named_signs(data: bytes) -> bytes:
    """`data` with HTML's named signs (&nbsp;) as numbers, which XML knows without a DTD."""
    return _NAMED.sub(_as_number, data)


def local_name(element: _Element) -> str:
    """The tag of `element` without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: _Element, local: str) -> str:
    """The attribute called `local` in any namespace, or "": writers differ in their prefixes."""
    found = element.get(local)
    if found is not None:
        return found
    ending = "}" + local
    return next((str(v) for key, v in element.attrib.items() if str(key).endswith(ending)), "")


def _without_half(number: re.Match[bytes]) -> bytes:
    digits = number[0].strip(b"&#;")
    code = int(digits[1:], 16) if digits[:1] == b"x" else int(digits)
    return b"&#xFFFD;" if 0xD800 <= code <= 0xDFFF else number[0]


def _as_number(named: re.Match[bytes]) -> bytes:
    code = None if named[1] in _OF_XML else name2codepoint.get(named[1].decode("ascii"))
    return named[0] if code is None else b"&#%d;" % code
