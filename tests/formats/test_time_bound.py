"""What never ends is given up; what ends is not touched."""

import signal
import sys
import threading
import time

import pytest

from archivist.formats import article_extractors
from archivist.formats.readers import read_bytes
from archivist.formats.source import Options
from archivist.formats.time_bound import within

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="this system interrupts nothing"
)


def for_ever() -> str:
    while True:
        try:
            while True:
                pass
        except Exception:  # noqa: BLE001 - as such libraries do
            continue


def test_what_never_ends_is_given_up() -> None:
    start = time.process_time()
    assert within(0.2, for_ever) is None
    assert time.process_time() - start < 2
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGVTALRM) == signal.SIG_DFL


def test_results_and_faults_come_through() -> None:
    assert within(5, lambda: "words") == "words"
    with pytest.raises(ZeroDivisionError):
        within(5, lambda: 1 // 0)
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0.0, 0.0)


def test_another_thread_is_left_alone() -> None:
    found: list[str | None] = []
    thread = threading.Thread(target=lambda: found.append(within(0.01, lambda: "words")))
    thread.start()
    thread.join()
    assert found == ["words"]


@pytest.mark.parametrize("fast", [True, False])
def test_a_page_whose_extractors_take_for_ever_keeps_its_words(
    monkeypatch: pytest.MonkeyPatch, fast: bool
) -> None:
    monkeypatch.setattr(article_extractors, "EXTRACTOR_SECONDS", 0.2)
    page = f"<html><body><article><table>{'<td>deep words'.join([''] * 20_000)}</table></article>"
    start = time.process_time()
    extract = read_bytes(page.encode(), "a.html", Options(fast=fast))
    assert time.process_time() - start < (8 if sys.gettrace() is None else 60)
    assert extract.text.count("deep words") == 19_999
    extract.check()


def test_a_paragraph_of_absurdly_many_elements_keeps_nobody_busy() -> None:
    page = f"<html><body><p>{'<span>deep words </span>' * 40_000}</p></body></html>"
    start = time.process_time()
    extract = read_bytes(page.encode(), "a.html", Options(fast=True))
    assert time.process_time() - start < 10
    assert extract.text.count("deep words") == 40_000
