"""Random sequences of real operations, undone and redone row for row."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from sqlalchemy import text
from sqlmodel import Session, col, select

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.model.annotation import Annotation, Body
from archivist.model.authority import AuthorityRecord, FormKind, NameForm, RecordKind
from archivist.model.codebook import Code
from archivist.model.collection import Collection
from archivist.model.document import EDITABLE_FIELDS, Document
from archivist.model.likeness import StoryGroup
from archivist.model.rendition import Span
from archivist.store import (
    annotations,
    authority,
    codebook,
    collections,
    document_fields,
    documents,
    history,
    story_groups,
)
from tests.builders import add_document
from tests.tables import Tables, tracked

EXAMPLES = int(os.environ.get("ARCHIVIST_EXAMPLES", "15"))
TEXT = "한일 정상, 奈良で会談 — 🤝 leaders meet in Nara\nThe Chōsei mine"
NAMES = st.sampled_from(
    ["Lee", "李在明", "이재명", "Nara", "peace", "PEACE", "ﾀｶｲﾁ", "a\x00b", "  "]
)
PICK = st.integers(0, 7)
Act = Callable[[Session, "Draw"], object]


class Draw:
    """Choices for one operation, made by Hypothesis beforehand."""

    def __init__(self, names: list[str], picks: list[int]) -> None:
        self._names, self._picks = names, picks

    def name(self) -> str:
        return self._names.pop()

    def number(self) -> int:
        return self._picks.pop()

    def one(self, session: Session, column: object) -> str:
        """The id of some row, or one that does not exist.

        Rows are counted as they came, since their ids differ from run to run.
        """
        ids = session.exec(select(column).order_by(text("rowid"))).all()  # type: ignore[call-overload]
        return ids[self.number() % len(ids)] if ids else "absent"

    def span(self) -> Span:
        start = self.number() * 4
        return Span(start, start + 1 + self.number())


def _annotate(session: Session, draw: Draw) -> None:
    annotations.annotate(
        session,
        draw.one(session, Document.id),
        draw.span(),
        annotations.tagging(codebook.find_or_create(session, draw.name()).id),
        annotations.identifying(authority.find_or_create(session, "person", draw.name()).id),
        annotations.commenting(draw.name()),
    )


def _move_and_delete(session: Session, draw: Draw) -> None:
    code_id = draw.one(session, Code.id)
    codebook.move(session, draw.one(session, Code.id), code_id)
    codebook.delete(session, code_id)


def _file(session: Session, draw: Draw) -> None:
    place = draw.one(session, Collection.id)
    collections.add_documents(session, place, [draw.one(session, Document.id)])


def _two_documents(session: Session, draw: Draw) -> list[str]:
    return [draw.one(session, Document.id), draw.one(session, Document.id)]


OPERATIONS: dict[str, Act] = {
    "group documents": lambda s, d: story_groups.group(s, _two_documents(s, d)),
    "tell apart": lambda s, d: story_groups.refuse(s, _two_documents(s, d)),
    "take out of a story": lambda s, d: story_groups.take_out(s, [d.one(s, Document.id)]),
    "take a story apart": lambda s, d: story_groups.ungroup(s, d.one(s, StoryGroup.id)),
    "annotate": _annotate,
    "add body": lambda s, d: annotations.add_bodies(
        s, d.one(s, Annotation.id), annotations.commenting(d.name())
    ),
    "move mark": lambda s, d: annotations.move(s, d.one(s, Annotation.id), d.span()),
    "edit note": lambda s, d: annotations.edit_note(s, d.one(s, Body.id), d.name()),
    "remove body": lambda s, d: annotations.remove_body(s, d.one(s, Body.id)),
    "remove mark": lambda s, d: annotations.remove(s, d.one(s, Annotation.id)),
    "create code": lambda s, d: codebook.create(s, d.name(), parent_id=d.one(s, Code.id)),
    "create top code": lambda s, d: codebook.create(s, d.name(), shortcut="k"),
    "rename code": lambda s, d: codebook.rename(s, d.one(s, Code.id), d.name()),
    "edit code": lambda s, d: codebook.edit(
        s, d.one(s, Code.id), colour="#123456", definition=d.name(), shortcut="k"
    ),
    "move code": lambda s, d: codebook.move(s, d.one(s, Code.id), d.one(s, Code.id)),
    "merge codes": lambda s, d: codebook.merge(s, d.one(s, Code.id), d.one(s, Code.id)),
    "delete code": lambda s, d: codebook.delete(s, d.one(s, Code.id)),
    "move under and delete": _move_and_delete,
    "create record": lambda s, d: authority.create(
        s, list(RecordKind)[d.number() % len(RecordKind)], d.name(), note=d.name()
    ),
    "add form": lambda s, d: authority.add_form(
        s,
        d.one(s, AuthorityRecord.id),
        d.name(),
        kind=list(FormKind)[d.number() % len(FormKind)],
    ),
    "edit form": lambda s, d: authority.edit_form(s, d.one(s, NameForm.id), form=d.name()),
    "remove form": lambda s, d: authority.remove_form(s, d.one(s, NameForm.id)),
    "make heading": lambda s, d: authority.make_heading(s, d.one(s, NameForm.id)),
    "rename record": lambda s, d: authority.rename(s, d.one(s, AuthorityRecord.id), d.name()),
    "edit record": lambda s, d: authority.edit(
        s, d.one(s, AuthorityRecord.id), kind="event", note=d.name(), date="1965"
    ),
    "merge records": lambda s, d: authority.merge(
        s, d.one(s, AuthorityRecord.id), d.one(s, AuthorityRecord.id)
    ),
    "delete record": lambda s, d: authority.delete(s, d.one(s, AuthorityRecord.id)),
    "create collection": lambda s, d: collections.create(s, d.name()),
    "nest collection": lambda s, d: collections.move(
        s, d.one(s, Collection.id), d.one(s, Collection.id)
    ),
    "rename collection": lambda s, d: collections.rename(s, d.one(s, Collection.id), d.name()),
    "delete collection": lambda s, d: collections.delete(s, d.one(s, Collection.id)),
    "file document": _file,
    "take out": lambda s, d: collections.remove_documents(
        s, d.one(s, Collection.id), [d.one(s, Document.id)]
    ),
    "save query": lambda s, d: collections.save_query(s, d.name(), d.name()),
    "edit field": lambda s, d: document_fields.edit_field(
        s, d.one(s, Document.id), EDITABLE_FIELDS[d.number()], d.name()
    ),
    "edit creators": lambda s, d: document_fields.edit_field(
        s, d.one(s, Document.id), "creators", f"{d.name()}; {d.name()}"
    ),
    "delete document": lambda s, d: documents.delete_documents(s, [d.one(s, Document.id)]),
}


def _furnish(session: Session) -> None:
    """Something of every kind, so that each operation finds what it works on."""
    ids = session.exec(select(Document.id).order_by(text("rowid"))).all()
    parent = codebook.create(session, "Peace")
    names = [codebook.create(session, name, parent_id=parent.id) for name in ("talks", "会談")]
    people = [authority.create(session, "person", name) for name in ("李在明", "Takaichi")]
    authority.add_form(session, people[0].id, "Lee Jae Myung", kind=FormKind.ROMANISED)
    for number, code in enumerate((parent, *names)):
        annotations.annotate(
            session,
            ids[number % 2],
            Span(number * 4, number * 4 + 3),
            annotations.tagging(code.id),
            annotations.identifying(people[number % 2].id),
            annotations.commenting("so?"),
        )
    outer = collections.create(session, "Summits")
    inner = collections.create(session, "Nara", outer.id)
    collections.add_documents(session, inner.id, ids)


class UndoOfEverything(RuleBasedStateMachine):
    """`states` are the tables after each step; `at` says which of them stands now."""

    @initialize()
    def begin(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="archivist-undo-"))
        self.archive = Archive.create(self.folder / "a")
        self.states: list[Tables] = [tracked(self.archive)]
        self.at = 0
        for _ in range(2):
            self.add_document()
        with self.archive.change("Begin") as session:
            _furnish(session)
        self._stepped()

    def teardown(self) -> None:
        if not hasattr(self, "archive"):
            return
        while self.at:
            self.undo()
        assert self.archive.undo() is None
        while self.at < len(self.states) - 1:
            self.redo()
        assert self.archive.redo() is None
        assert self._log_tells_all()
        self.archive.close()
        shutil.rmtree(self.folder)

    @rule()
    def add_document(self) -> None:
        add_document(self.archive, TEXT, creators=("Kim", "佐藤"))
        self._stepped()

    @rule(
        acts=st.lists(st.sampled_from(sorted(OPERATIONS)), min_size=1, max_size=3),
        names=st.lists(NAMES, min_size=9, max_size=9),
        picks=st.lists(PICK, min_size=18, max_size=18),
    )
    def operate(self, acts: list[str], names: list[str], picks: list[int]) -> None:
        """Up to three operations as one step; one the rules forbid takes the others back."""
        draw = Draw(list(names), list(picks))
        before = tracked(self.archive)
        try:
            with self.archive.change(" + ".join(acts)) as session:
                for act in acts:
                    OPERATIONS[act](session, draw)
        except ArchivistError:
            assert tracked(self.archive) == before
            return
        self._stepped()
        self._hold_the_rules()

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        assert self.archive.undo() is not None
        self.at -= 1
        assert tracked(self.archive) == self.states[self.at]

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        assert self.archive.redo() is not None
        self.at += 1
        assert tracked(self.archive) == self.states[self.at]

    @rule()
    def restart(self) -> None:
        self.archive.close()
        self.archive = Archive.open(self.folder / "a")
        assert tracked(self.archive) == self.states[self.at]

    def _stepped(self) -> None:
        now = tracked(self.archive)
        if now != self.states[self.at]:
            self.states[self.at + 1 :] = [now]
            self.at += 1

    def _hold_the_rules(self) -> None:
        """What must be true of any archive, whatever was done to it."""
        with self.archive.read() as session:
            texts = {row.rendition_id: TEXT for row in session.exec(select(Document))}
            for mark in session.exec(select(Annotation)):
                assert texts[mark.rendition_id][mark.start : mark.end] == mark.exact
            for body in session.exec(select(Body)):
                filled = [body.code_id, body.record_id, body.text or None]
                assert sum(value is not None for value in filled) == 1, body
            for record in session.exec(select(AuthorityRecord)):
                forms = session.exec(
                    select(NameForm.position)
                    .where(NameForm.record_id == record.id)
                    .order_by(col(NameForm.position))
                ).all()
                assert forms[0] == 0
                assert len(set(forms)) == len(forms)

    def _log_tells_all(self) -> bool:
        """Replaying the log from nothing gives the tables that stand now."""
        rows: dict[tuple[str, str], str] = {}
        with self.archive.read() as session:
            for change in history.changes_since(session, 0):
                if change.after is None:
                    rows.pop((change.table, change.row_id), None)
                else:
                    rows[change.table, change.row_id] = change.after
        return len(rows) == sum(len(table) for table in tracked(self.archive).values())


UndoOfEverything.TestCase.settings = settings(
    max_examples=EXAMPLES,
    derandomize=EXAMPLES == 15,
    stateful_step_count=20,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestUndoOfEverything = UndoOfEverything.TestCase
