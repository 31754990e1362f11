"""What has come and gone between two lists."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archivist.ui.accession.changes import Change, changes_between

_LISTS = st.lists(st.integers(0, 30).map(str), unique=True)


def _made(before: list[str], changes: list[Change]) -> list[str]:
    shown = list(before)
    for change in changes:
        assert bool(change.gone) != bool(change.come)
        assert 0 <= change.at <= len(shown) - change.gone
        shown[change.at : change.at + change.gone] = change.come
    return shown


@given(_LISTS, _LISTS)
def test_the_changes_lead_from_one_list_to_the_other(before: list[str], after: list[str]):
    changes = changes_between(before, after)
    if changes is not None:
        assert _made(before, changes) == after
    else:
        old, new = set(before), set(after)
        stayed = [key for key in before if key in new]
        assert not stayed or stayed != [key for key in after if key in old]


@given(_LISTS, st.data())
def test_what_stays_in_its_order_is_never_listed_anew(before: list[str], data: st.DataObject):
    kept = [key for key in before if data.draw(st.booleans())]
    changes = changes_between(before, kept)
    assert changes is not None or not kept
    for change in changes or []:
        assert change.gone


def test_many_changes_are_one_new_list():
    before = [str(number) for number in range(1000)]
    assert changes_between(before, before[::2]) is None
    assert changes_between(before, before[:500]) == [Change(500, gone=500)]
