"""Values as bibliographies write them: names, dates, identifiers, files."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from archivist.text.dates import find_dates, parse_date
from archivist.text.scripts import is_cjk

_SLASHED = re.compile(r"(\d{4})(?:/(\d{0,2}))?(?:/(\d{0,2}))?(?:/.*)?")  # RIS: 1948/07//
_RANGE = re.compile(r"(\d{4}(?:-\d{2}){0,2})[^/]{0,20}/.*")
_UNCERTAIN = re.compile(r"[~?%]")
_YEAR = re.compile(r"(?<!\d)(1\d{3}|20\d{2})(?!\d)")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_ISBN = re.compile(r"(?<![\d-])(?:97[89][ -]?)?(?:\d[ -]?){9}[\dXx](?![\d-])")
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sup|sub|span|sc)\b[^>]{0,200}>", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
LONGEST_PATH = 4_096
_NOT_IN_PATHS = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://\S+\Z", re.IGNORECASE)


def edtf_of(written: str) -> str:
    """The first day, month or year that a record's date names, as EDTF; "" when it names none."""
    written = " ".join(written.split())[:100]
    if not written:
        return ""
    slashed = _SLASHED.fullmatch(written)
    if slashed:
        parts = [slashed[1], *(f"{int(part):02d}" for part in slashed.groups()[1:] if part)]
        while parts:
            if found := parse_date("-".join(parts)):
                return found.edtf
            parts.pop()
        return ""
    plain = _UNCERTAIN.sub("", written)
    ranged = _RANGE.fullmatch(plain)
    if found := parse_date(ranged[1] if ranged else plain):
        return found.edtf
    inside = find_dates(plain)
    if inside:
        return inside[0].edtf
    year = _YEAR.search(plain)
    return year[1] if year else ""


def person(family: str, given: str, suffix: str = "") -> str:
    """A person's name as it is read; in Chinese, Japanese and Korean the family stands first."""
    family, given = " ".join(family.split()), " ".join(given.split())
    if family and given and _is_east_asian(family[-1]) and _is_east_asian(given[0]):
        return f"{family}{given}"
    whole = " ".join(filter(None, (given, family)))
    return f"{whole}, {suffix.strip()}" if suffix.strip() else whole


def _is_east_asian(sign: str) -> bool:
    return is_cjk(sign) or "가" <= sign <= "힣"


def person_of(written: str) -> str:
    """The name in "Shannon, Claude E." or "Shannon, Claude E., Jr." as it is read."""
    parts = [part.strip() for part in written.split(",")]
    if len(parts) == 1 or not parts[0]:
        return " ".join(written.strip(" ,").split())
    # RIS puts the suffix last, BibTeX in the middle; it is known by its look.
    suffix = next((p for p in parts[1:] if re.fullmatch(r"(?:[JS]r\.?|I{2,3}|IV)", p)), "")
    given = next((p for p in parts[1:] if p and p != suffix), "")
    return person(parts[0], given, suffix)


def doi_of(written: str) -> str:
    """The DOI in `written`, which may be an address or begin with "doi:"; "" when there is none."""
    found = _DOI.search(unquote(written[:500]))
    return found[0].rstrip(".,;)]}\"'") if found else ""


def isbn_of(written: str) -> str:
    """The first ISBN in `written` without its hyphens, or ""."""
    found = _ISBN.search(written[:200])
    return re.sub("[ -]", "", found[0]).upper() if found else ""


def is_address(words: str) -> bool:
    """Whether `words` are one address of the web."""
    return bool(_ADDRESS.match(words))


def without_markup(title: str) -> str:
    """A title without the HTML that CSL allows in it."""
    return _MARKUP.sub("", title)


def local_file(written: str) -> str:
    """The path of a file that a record names, or "": addresses of the web are none."""
    path = _local_path(written.strip())
    return "" if len(path) > LONGEST_PATH or _NOT_IN_PATHS.search(path) else path


def _local_path(written: str) -> str:
    if written.lower().startswith("file:"):
        try:
            path = unquote(urlsplit(written).path)
        except ValueError:
            return ""
        return path.lstrip("/") if re.match(r"/[A-Za-z]:", path) else path
    if written.lower().startswith("internal-pdf://"):  # as EndNote writes its own folder
        return unquote(written[15:])
    return "" if _SCHEME.match(written) else written
