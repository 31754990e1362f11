"""What the properties of a file are worth: programs fill in names and titles nobody wrote."""

from __future__ import annotations

import re
from dataclasses import replace

from archivist.formats.extract import Extract, FieldValue
from archivist.formats.values import one_line
from archivist.model.fields import Origin
from archivist.text.dates import parse_date

LONGEST_TITLE = 300
_NO_TITLE = re.compile(
    r"(?:untitled|unnamed|document|doc|dokument\w*|documento|sans titre|no title|title|normal"
    r"|microsoft (?:office )?word|powerpoint presentation|slide|print|layout|template|page"
    r"|\(?(?:무제|제목 ?없음|無題|无标题|無標題|标题|標題|タイトル)\)?|文書|文档|문서"
    r"|[\W\d_]*)[ _-]?\(?\d*\)?",
    re.IGNORECASE,
)
_PROGRAM_BEFORE = re.compile(r"^(?:microsoft (?:office )?(?:word|powerpoint|excel) ?- ?)", re.I)
_FILE_ENDING = re.compile(
    r"\.(?:docx?|dotx?|pdf|rtf|odt|txt|indd|qxd|qxp|p65|pmd|ppt|pptx|xlsx?|hwpx?|jtd|fm|tex|dvi"
    r"|ps|eps|ai|html?|graffle|pages|wpd|tmp|tif|tiff|jpe?g|png)\b[^\w]*$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:microsoft(?: office)?|ms office)?[ _]?(?:user|owner|admin|administrator|unknown|author"
    r"|anonymous|default|guest|pc|windows(?: user)?|microsoft|office|customer|[a-z]{0,2}|[\W\d_]*)"
    r"|user ?name|windows \w+|hp(?: inc\.?)?|dell|lenovo|asus|acer|samsung|python-docx|apache poi"
    r"|root|test ?user|사용자|作成者|ユーザー|用户|使用者|微软用户|microsoft corporation",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*[;；]\s*|\s+(?:and|&)\s+(?=\S+\s)")


def plausible_title(written: str) -> str:
    """`written` as a title, or "" when a program put it there: a file's name, "Document1"."""
    title = _PROGRAM_BEFORE.sub("", " ".join(written.split()))
    if len(title) > LONGEST_TITLE or _NO_TITLE.fullmatch(title) or _FILE_ENDING.search(title):
        return ""
    if "\\" in title or "://" in title or (" " not in title and "_" in title):
        return ""
    return title


def plausible_creators(written: str) -> list[str]:
    """The people named in an author property; the names of machines and programs are none."""
    names = (name.strip(" ,") for name in _BETWEEN.split(written))
    return [name for name in names if name and not _NOBODY.fullmatch(name)]


def with_file_date(extract: Extract, written: str) -> Extract:
    """`extract`, dated by the day the file was made when neither text nor name gave a date."""
    date = parse_date(written) if written and not extract.value("date") else None
    if date is None:
        return extract
    made = FieldValue("date", date.edtf, Origin.FILE, one_line(written)[:100])
    return replace(extract, values=(*extract.values, made))
