"""Points in time as a person reads them, in that person's own zone."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale


def local(at: datetime) -> QDateTime:
    """The same moment by the clock here, to the second."""
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))


def when(at: datetime) -> str:
    """Day and minute; today and yesterday by their names."""
    moment = local(at)
    clock = QLocale().toString(moment.time(), "HH:mm")
    days = moment.date().daysTo(QDate.currentDate())
    if days in (0, 1):
        name = "Yesterday" if days else "Today"
        return f"{QCoreApplication.translate('moments', name)} {clock}"
    return f"{QLocale().toString(moment.date(), 'd MMM yyyy')}, {clock}"


def briefly(at: datetime) -> str:
    """As people write it where they are."""
    return QLocale().toString(local(at), QLocale.FormatType.ShortFormat)


def exactly(at: datetime) -> str:
    return QLocale().toString(local(at), QLocale.FormatType.LongFormat)
