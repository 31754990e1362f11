"""What a group of RTF takes over from the one around it, and the words that change it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto

from archivist.formats.rtf_story import Story


class Place(Enum):
    """What the words of a group are."""

    TEXT = auto()
    SKIPPED = auto()
    SHAPE = auto()  # a drawing: nothing but the text box in it is text
    FONTS = auto()
    STYLES = auto()
    INFO = auto()
    LABEL = auto()  # the number before a list item
    FIELD = auto()  # the instruction of a field
    BOTH = auto()  # the same words twice, for old and new programs


@dataclass
class Field:
    """A field: its instruction, and the address it leads to."""

    instruction: str = ""
    link: str = ""


@dataclass(slots=True)
class State:
    """The state of a group; a copy is kept while an inner group is read."""

    place: Place = Place.TEXT
    outer: Place = Place.TEXT  # of BOTH: what the newer of the two is
    key: str = ""  # of INFO: which property
    story: Story = field(default_factory=Story)
    field: Field | None = None
    font: int = -1
    unicode_skips: int = 1
    strong: bool = False
    emphasis: bool = False
    deleted: bool = False
    style: int = 0
    outline: int = 0
    list_id: int = 0
    list_level: int = 0
    in_table: bool = False


SKIPPED_WORDS = frozenset(
    "colortbl filetbl listtable listoverridetable revtbl rsidtbl header headerl headerr headerf"
    " footer footerl footerr footerf pict themedata colorschememapping datastore latentstyles xe"
    " tc tcn rxe bkmkstart bkmkend annotation atnid atnauthor atntime atnref atnparent atnicn"
    " atrfstart atrfend atndate ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn objdata objclass"
    " objname nonshppict sp shprslt private generator xmlnstbl mmathPr wgrffmtfilter"
    " nonesttables nesttableprops template htmltag mhtmltag pnseclvl pgptbl userprops".split()
)
# Destinations that old programs skip and we do not.
KNOWN_STARRED = frozenset({"fldinst", "shpinst", "ud", "shppict", "footnote", "do", "listtext"})
INFO_WORDS = frozenset({"title", "author", "subject", "doccomm", "company", "creatim"})
SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003",
    "enspace": "\u2002", "qmspace": "\u2005",
}  # fmt: skip


def _plain(state: State, _number: int) -> None:
    state.strong = state.emphasis = state.deleted = False


def _paragraph_defaults(state: State, _number: int) -> None:
    state.in_table = False
    state.style = state.outline = state.list_id = state.list_level = 0


def _strong(state: State, number: int) -> None:
    state.strong = number != 0


def _emphasis(state: State, number: int) -> None:
    state.emphasis = number != 0


def _deleted(state: State, number: int) -> None:
    state.deleted = number != 0


def _style(state: State, number: int) -> None:
    state.style = number


def _outline(state: State, number: int) -> None:
    state.outline = number + 1 if 0 <= number < 9 else 0


def _list(state: State, number: int) -> None:
    state.list_id = number


def _list_level(state: State, number: int) -> None:
    state.list_level = max(0, min(number, 8))


def _in_table(state: State, number: int) -> None:
    state.in_table = number != 0


def _unicode_skips(state: State, number: int) -> None:
    state.unicode_skips = max(0, min(number, 8))


def _at(place: Place) -> Callable[[State, int], None]:
    def go(state: State, _number: int) -> None:
        state.place = place

    return go


def _both(state: State, _number: int) -> None:
    state.place, state.outer = Place.BOTH, state.place


def _newer(state: State, _number: int) -> None:
    if state.place == Place.BOTH:
        state.place = state.outer


CHANGES: dict[str, Callable[[State, int], None]] = {
    "plain": _plain,
    "pard": _paragraph_defaults,
    "b": _strong,
    "i": _emphasis,
    "deleted": _deleted,
    "s": _style,
    "outlinelevel": _outline,
    "ls": _list,
    "ilvl": _list_level,
    "intbl": _in_table,
    "uc": _unicode_skips,
    "fonttbl": _at(Place.FONTS),
    "stylesheet": _at(Place.STYLES),
    "info": _at(Place.INFO),
    "listtext": _at(Place.LABEL),
    "pntext": _at(Place.LABEL),
    "shpinst": _at(Place.SHAPE),
    "do": _at(Place.SHAPE),
    "upr": _both,
    "ud": _newer,
}
