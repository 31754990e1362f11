"""What can go wrong, as facts; the window and the command line find the words.

ArchivistError
├── ArchiveError            the archive as a whole
│   ├── NotAnArchive        the folder holds no archive
│   ├── ArchiveExists       a new archive was asked for where one stands
│   ├── ArchiveIsNewer      written by a later version of Archivist
│   ├── ArchiveInUse        another process holds it open for writing
│   ├── ArchiveUnavailable      the disk, its rights or another program stand in the way
│   ├── ArchiveDamaged      the database fails its check
│   ├── UpgradeFailed       an older archive could not be brought to the present schema
│   └── BackupDamaged       a backup fails its check
├── ExtractionFailed        a file gave no text
│   └── PasswordNeeded      it is locked, and the password is not known
├── BadLimits, BadRecipe    a file in the person's settings has a fault
├── FetchFailed             an address of the web gave nothing
├── NotFound                no such document, record, code, passage
├── Ambiguous               a name or quote that fits several
├── NotAllowed              an operation the rules forbid
├── Stopped                 the person cancelled
└── QueryError              a query that cannot be understood, with the place
"""

from __future__ import annotations

from pathlib import Path


class ArchivistError(Exception):
    """Any fault Archivist explains; `str()` is one plain English sentence or two."""


class ArchiveError(ArchivistError):
    """A fault of a whole archive, at `path`."""

    words = "The archive {path} cannot be opened."

    def __init__(self, path: Path, detail: str = "") -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail

    def __str__(self) -> str:
        return self.words.format(path=self.path) + (f" {self.detail}" if self.detail else "")


class NotAnArchive(ArchiveError):
    words = "There is no archive in {path}. Make one with: archivist new {path}"


class ArchiveExists(ArchiveError):
    words = "{path} cannot become a new archive: it is not an empty folder."


class ArchiveIsNewer(ArchiveError):
    words = "The archive {path} was written by a newer Archivist. Update the program to open it."


class ArchiveInUse(ArchiveError):
    words = "The archive {path} is open elsewhere. Close it there, then try again."


class ArchiveUnavailable(ArchiveError):
    words = "The archive {path} cannot be read or written now."


class ArchiveDamaged(ArchiveError):
    words = "The archive {path} is damaged; its folder `backups` holds earlier copies."


class UpgradeFailed(ArchiveError):
    words = "{path} could not be brought to the present schema; it was left as it was."


class BackupDamaged(ArchiveError):
    words = "{path} cannot be restored; nothing was changed."


class ExtractionFailed(ArchivistError):
    """A file that gave no text; `reason` says why and what to do."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


LOCKED, WRONG_PASSWORD = "It is locked by a password.", "That password does not open it."


class PasswordNeeded(ExtractionFailed):
    """A locked file; `wrong` says that the password that was given does not open it."""

    def __init__(self, name: str, *, wrong: bool = False) -> None:
        super().__init__(name, WRONG_PASSWORD if wrong else LOCKED)
        self.wrong = wrong


class BadRecipe(ArchivistError):
    """A recipe that the person keeps has a fault."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return (
            f"The recipe {self.path} cannot be used. {self.reason} Mend the file, or take it out "
            "of its folder."
        )


class BadLimits(ArchivistError):
    """The person's file of bounds has a fault."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return (
            f"The bounds in {self.path} cannot be used: {self.reason.rstrip('.')}. Mend the file "
            "or take it away; “archivist limits” lists what it may hold."
        )


class FetchFailed(ArchivistError):
    """An address that gave nothing; `reason` says why.

    `status` is the server's number where it answered, `local` says that the address lies in this
    computer or a private network, which the settings may allow.
    """

    def __init__(self, url: str, reason: str, *, status: int = 0, local: bool = False) -> None:
        super().__init__(url, reason)
        self.url = url
        self.reason = reason
        self.status = status
        self.local = local

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}"


class NotFound(ArchivistError):
    """Nothing of `kind` (document, code, passage, …) answers to `name`."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__(kind, name)
        self.kind = kind
        self.name = name

    def __str__(self) -> str:
        return f"No {self.kind} “{self.name}” was found."


class Ambiguous(ArchivistError):
    """`name` fits several things of `kind`; `remedy` says how to tell them apart."""

    def __init__(self, kind: str, name: str, count: int, remedy: str) -> None:
        super().__init__(kind, name, count, remedy)
        self.kind = kind
        self.name = name
        self.count = count
        self.remedy = remedy

    def __str__(self) -> str:
        return f"“{self.name}” fits {self.count} {self.kind}s. {self.remedy}"


class NotAllowed(ArchivistError):
    """An operation the rules forbid; the message says which rule."""


class Stopped(ArchivistError):
    """The person cancelled; nothing was left behind."""

    def __str__(self) -> str:
        return "Stopped; nothing was changed."


class QueryError(ArchivistError):
    """A query that cannot be understood.

    `start` and `end` are code points in the query text that the message is about; `guess` is the
    whole query as it was perhaps meant, or empty.
    """

    def __init__(self, message: str, start: int = 0, end: int = 0, guess: str = "") -> None:
        super().__init__(message, start, end, guess)
        self.message = message
        self.start = start
        self.end = end
        self.guess = guess

    def __str__(self) -> str:
        return self.message
