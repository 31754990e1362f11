"""The child process that reads foreign files; it takes requests on stdin until that ends."""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from typing import IO, Any

from archivist.formats.frames import read_frame, write_frame
from archivist.formats.guard import Reach, forbid_network, forbid_writing

LOG_BYTES = 4 << 20

Frames = Iterator[bytes]
Read = Callable[[dict[str, Any]], Frames]


def main() -> int:
    """Answer requests {"path", "name", "seconds", "options"}, one by one.

    An answer is any number of {"extract"} and {"member"} (whose bytes follow as a frame of their
    own), then {"end"}, {"failed"}, {"locked"} or {"fault"}.
    """
    requests = sys.stdin.buffer
    # A library that prints must not speak into the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    settings = json.loads(read_frame(requests, 65536) or b"{}")
    limit_memory(settings.get("memory_bytes", 0))
    forbid_network()
    logging.disable(logging.CRITICAL)  # libraries complain of each odd page
    reach = Reach()
    read = _reader(reach)
    # What was loaded stays; the trees of pages make the collector run far too often.
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    reach.forbid_reading()
    forbid_writing()  # not before: Python keeps what it compiles of its libraries
    write_frame(answers, b'{"ready": true}')
    _answer(requests, answers, read)
    return 0


def _reader(reach: Reach) -> Read:
    # Imported only here: limits and the shut network stand before any library is loaded.
    from pathlib import Path

    from archivist.errors import ExtractionFailed, PasswordNeeded
    from archivist.formats.extract import Extract
    from archivist.formats.readers import parts_of, warm_up
    from archivist.formats.source import Options, Source

    warm_up()

    def read(task: dict[str, Any]) -> Frames:
        options = Options.from_fields(task["options"])
        reach.let_read(Path(task["path"]))
        try:
            for part in parts_of(Source(Path(task["path"]), task["name"], options)):
                if isinstance(part, Extract):
                    yield _json({"extract": part.to_fields()})
                else:
                    yield _json({"member": part.to_fields()})
                    yield part.data
                limit_seconds(task["seconds"])  # each part has the time of a file
            yield b'{"end": true}'
        except PasswordNeeded as fault:
            yield _json({"locked": fault.wrong})
        except ExtractionFailed as fault:
            yield _json({"failed": fault.reason})

    return read


def _json(answer: dict[str, Any]) -> bytes:
    # A lone surrogate in a title must not cost the file.
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace")


def _answer(requests: IO[bytes], answers: IO[bytes], read: Read) -> None:
    while (request := read_frame(requests, 1 << 20)) is not None:
        task = json.loads(request)
        limit_seconds(task["seconds"])
        try:
            for frame in read(task):
                write_frame(answers, frame)
        except MemoryError:
            return write_frame(answers, b'{"fault": "memory"}')
        except Exception as fault:  # noqa: BLE001 - the edge of a process
            sys.excepthook(type(fault), fault, fault.__traceback__)
            return write_frame(answers, b'{"fault": "crash"}')
    return None


def limit_memory(limit: int) -> None:
    """Let this process have at most `limit` bytes of memory (0: no bound), and leave no core."""
    if sys.platform == "win32" or not limit:
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LOG_BYTES, LOG_BYTES))


def limit_seconds(seconds: float) -> None:
    """Let the kernel end this process `seconds` of computing from now."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    sys.exit(main())
