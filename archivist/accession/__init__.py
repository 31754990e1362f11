"""Takes material in.

    paths | files | keep original, checksum | known bytes? | open or extract in a child process
          | a person's word, or none | save

A file may hold several documents, or files of its own; each becomes a piece that goes the same
way. Originals are kept before anything is read from them; a file that gives nothing leaves
nothing behind. One accession is one undo step, written in short transactions so that the window
and other readers never wait.
"""

from archivist.accession.adding import (
    AccessionReport,
    Progress,
    accession_clipboard,
    accession_files,
)
from archivist.accession.from_url import accession_url
from archivist.accession.staging import admit, leave_out, read_again, read_waiting, stage
from archivist.store.accessions import ItemReport

__all__ = [
    "AccessionReport",
    "ItemReport",
    "Progress",
    "accession_clipboard",
    "accession_files",
    "accession_url",
    "admit",
    "leave_out",
    "read_again",
    "read_waiting",
    "stage",
]
