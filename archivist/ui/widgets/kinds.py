"""The kinds of things a passage is marked with, as the window calls them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CODE = "code"
NOTE = "note"


# The keys of the text that ask for a mark of each kind.
LETTERS = {
    "person": "P",
    "agreement": "A",
    "dispute": "D",
    "organisation": "O",
    "place": "L",
    "event": "E",
    CODE: "C",
    NOTE: "N",
}


@dataclass(frozen=True)
class Kind:
    """One kind: its key in the archive and its untranslated phrases."""

    key: str
    one: str
    many: str
    make: str
    mark: str


KINDS = {
    kind.key: kind
    for kind in (
        Kind(
            "person",
            str(QT_TRANSLATE_NOOP("kinds", "Person")),
            str(QT_TRANSLATE_NOOP("kinds", "People")),
            str(QT_TRANSLATE_NOOP("kinds", "Create person “{name}”")),
            str(QT_TRANSLATE_NOOP("kinds", "Mark person “{name}”")),
        ),
        Kind(
            "agreement",
            str(QT_TRANSLATE_NOOP("kinds", "Agreement")),
            str(QT_TRANSLATE_NOOP("kinds", "Agreements")),
            str(QT_TRANSLATE_NOOP("kinds", "Create agreement “{name}”")),
            str(QT_TRANSLATE_NOOP("kinds", "Mark agreement “{name}”")),
        ),
        Kind(
            "dispute",
            str(QT_TRANSLATE_NOOP("kinds", "Dispute")),
            str(QT_TRANSLATE_NOOP("kinds", "Disputes")),
            str(QT_TRANSLATE_NOOP("kinds", "Create dispute “{name}”")),
            str(QT_TRANSLATE_NOOP("kinds", "Mark dispute “{name}”")),
        ),
        Kind(
            "organisation",
            str(QT_TRANSLATE_NOOP("kinds", "Organisation")),
            str(QT_TRANSLATE_NOOP("kinds", "Organisations")),
            str(QT_TRANSLATE_NOOP("kinds", "Create organisation “{name}”")),
            str(QT_TRANSLATE_NOOP("kinds", "Mark organisation “{name}”")),
        ),
        Kind(
            "place",
            str(QT_TRANSLATE_NOOP("kinds", "Place")),
            str(QT_TRANSLATE_NOOP("kinds", "Places")),
            str(QT_TRANSLATE_NOOP("kinds", "Create place “{name}”")),
            str(QT_TRANSLATE_NOOP("kinds", "Mark place “{name}”")),
        ),
        Kind(
            "event",
            str(QT_TRANSLATE_NOOP("kinds", "Event")),
            str(QT_TRANSLATE_NOOP("kinds", "Events")),
            str(QT_TRANSLATE_NOOP("kinds", "Create event “{name}”")),
            str(QT_TRANSLATE_NOOP("kinds", "Mark event “{name}”")),
        ),
        Kind(
            CODE,
            str(QT_TRANSLATE_NOOP("kinds", "Code")),
            str(QT_TRANSLATE_NOOP("kinds", "Codes")),
            str(QT_TRANSLATE_NOOP("kinds", "Create code “{name}”")),
            str(QT_TRANSLATE_NOOP("kinds", "Mark code “{name}”")),
        ),
    )
}
RECORD_KINDS = tuple(key for key in KINDS if key != CODE)


def one(key: str) -> str:
    """What one thing of this kind is called."""
    return _translated(KINDS[key].one)


def many(key: str) -> str:
    """What several things of this kind are called."""
    return _translated(KINDS[key].many)


def make_label(key: str, name: str) -> str:
    """The offer to create something of this kind."""
    return _translated(KINDS[key].make).format(name=name)


def mark_label(key: str, name: str) -> str:
    """What undo will call the marking of a passage with `name`."""
    return _translated(KINDS[key].mark).format(name=name)


def _translated(source: str) -> str:
    return QCoreApplication.translate("kinds", source)
