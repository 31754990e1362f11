"""Reads the command line and runs one command; exit 0 done, 1 failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from archivist import __version__
from archivist.cli.output import say, speak_utf_8
from archivist.errors import ArchivistError
from archivist.model.authority import FormKind, RecordKind

_WITH_QUERY = ("search", "mark-all")
_FLAGS = ("--json", "--dry-run")
FORMATS = ("csv", "xlsx", "markdown", "web-annotation", "html")


STATUSES = (
    "What became of each file: added; duplicate (the same bytes are there); recaptured (a page "
    "that is there, its text is kept beside the earlier one); opened (it holds others, which "
    "follow); left-out (set aside in the window); locked (give --password); failed."
)


def run(arguments: Sequence[str]) -> int:
    """Runs the command that `arguments` (without the program's name) ask for."""
    speak_utf_8()
    parser = _parser()
    options = parser.parse_args(_with_query_last(arguments))
    _check_letters(parser, options)
    _check(options)
    module, function = options.command.split(":")
    command: Callable[[argparse.Namespace], int] = getattr(
        import_module(f"archivist.cli.{module}"), function
    )
    try:
        return command(options)
    except ArchivistError as error:
        say(str(error))
        return 1
    except BrokenPipeError:
        return 0
    except OSError as error:
        say(f"{error.filename or 'The system'}: {error.strerror or error}.")
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 1


def _with_query_last(arguments: Sequence[str]) -> list[str]:
    """The arguments; a query that begins with a minus goes last, where it is taken for no option.

    The commands with a query have no short options but -h.
    """
    held = list(arguments)
    if not held or held[0] not in _WITH_QUERY or "--" in held:
        return held
    for place, (before, word) in enumerate(pairwise(held), 1):
        is_value = before.startswith("--") and "=" not in before and before not in _FLAGS
        if word.startswith("-") and not word.startswith("--") and word != "-h" and not is_value:
            return [*held[:place], *held[place + 1 :], "--", word]
    return held


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="archivist",
        description="An archive of articles: annotate, search, export. Without a command it "
        "opens the window.",
        epilog="Exit status: 0 done, 1 failed, 2 wrong usage. Messages go to standard error.",
    )
    parser.add_argument("--version", action="version", version=f"archivist {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, where: str, words: str, *, archive: bool = True, json: bool = False):  # type: ignore[no-untyped-def]
        added = commands.add_parser(name, help=words, description=words)
        added.set_defaults(command=where, parser=added)
        if archive:
            added.add_argument("archive", metavar="DIR", type=Path, help="the archive's folder")
        if json:
            added.add_argument("--json", action="store_true", help="give the result as JSON")
        return added

    command("demo", "demo:demo", "the whole journey on the sample archive", archive=False)
    command("new", "material:new", "make a new archive")
    _add_adding(command("add", "material:add", "take in files, folders and web pages", json=True))
    earlier = command("additions", "material:additions", "what was added before", json=True)
    earlier.add_argument(
        "addition",
        metavar="ID",
        nargs="?",
        default="",
        help="one of them: what became of its files",
    )
    command("list", "material:list_documents", "a line per document", json=True)
    showing = command("show", "material:show", "fields, text and annotations", json=True)
    showing.add_argument("document", metavar="DOCUMENT", help="id, beginning of an id, or title")
    showing.add_argument(
        "--rendition",
        metavar="ID",
        default="",
        help="another of its texts: an id from --json, or the beginning of one",
    )
    _add_annotate(command("annotate", "marks:annotate", "mark a passage", json=True))
    unmarking = command("unmark", "marks:unmark", "remove a mark and all that is said of it")
    unmarking.add_argument("annotation", metavar="ANNOTATION", help="its id, from show --json")
    choosing = command("read-text", "marks:read_text", "choose which text of a document is read")
    choosing.add_argument("document", metavar="DOCUMENT", help="id, beginning of an id, or title")
    choosing.add_argument("rendition", metavar="ID", help="of the text, from show --json")
    _add_mark_all(command("mark-all", "hits:mark_all", "mark all that a query finds", json=True))
    _add_name(command("name", "marks:name", "give a record one more name"))
    telling = command("stories", "stories:stories", "texts printed several times", json=True)
    telling.add_argument(
        "--group-identical", action="store_true", help="make stories of texts of the same words"
    )
    searching = command("search", "finding:search", "find documents", json=True)
    searching.add_argument("query", metavar="QUERY")
    searching.add_argument("--limit", type=_positive, default=20, metavar="N")
    exporting = command("export", "finding:export", "write marked passages or texts")
    exporting.add_argument("format", metavar="FORMAT", choices=FORMATS, help=", ".join(FORMATS))
    exporting.add_argument("path", metavar="PATH", help="a file; for markdown a folder")
    exporting.add_argument("--query", metavar="QUERY", help="only the documents it finds")
    command("undo", "safety:undo", "take back the newest step")
    command("redo", "safety:redo", "do the step undone last again")
    command("history", "safety:history", "every step, newest first", json=True)
    command("verify", "safety:verify", "check originals, database and index")
    backing = command("backup", "safety:backup", "write the archive to one file")
    backing.add_argument("file", metavar="FILE.zip", type=Path)
    restoring = command("restore", "safety:restore", "unpack a backup", archive=False)
    restoring.add_argument("file", metavar="FILE.zip", type=Path)
    restoring.add_argument("archive", metavar="DIR", type=Path, help="a new folder")
    command("recipes", "material:recipes", "what splits downloads", archive=False, json=True)
    command("limits", "bounds:limits", "the bounds of reading files", archive=False, json=True)
    _add_foldings(command("reindex", "finding:reindex", "build the search index anew"))
    return parser


def _add_foldings(parser: argparse.ArgumentParser) -> None:
    chosen = parser.add_argument_group(
        "what a search takes for the same",
        "Kept in the archive; all are on to begin with. What is not named stays as it is.",
    )
    for name, words in (
        ("stemming", "endings of English words: mine, mines, mining"),
        ("spelling", "British and American spelling: labour, labor"),
        ("han", "traditional, simplified and Japanese forms of a character: 國, 国"),
        ("hanja", "Korean words in Hanja and in Hangul: 韓國, 한국"),
    ):
        chosen.add_argument(f"--{name}", choices=("on", "off"), help=words)


def _place(written: str) -> Path | str:
    """A path, or the address of a web page as it was written: a path would lose a slash."""
    is_address = written.lower().startswith(("http://", "https://"))
    return written if is_address else Path(written)


def _add_reading_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--fast", action="store_true", help="find the article by one extractor")
    parser.add_argument("--encoding", default="", metavar="CHARSET", help="the files' charset")
    parser.add_argument("--password", default="", metavar="WORD", help="opens locked files")
    parser.add_argument(
        "--recipe", type=Path, metavar="FILE|NAME", help="the recipe that splits the files"
    )


def _add_adding(adding: argparse.ArgumentParser) -> None:
    adding.epilog = STATUSES
    adding.add_argument("places", metavar="PATH|URL", nargs="+", type=_place)
    adding.add_argument(
        "--allow-local", action="store_true", help="fetch from this computer and private networks"
    )
    _add_reading_options(adding)


def _add_annotate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", metavar="DOCUMENT", help="id, beginning of an id, or title")
    parser.add_argument("--quote", metavar="TEXT", help="the passage's words")
    parser.add_argument("--prefix", metavar="TEXT", help="the words before it")
    parser.add_argument("--start", type=int, metavar="N", help="first code point")
    parser.add_argument("--end", type=int, metavar="N", help="code point after the last")
    for name in ("code", *RecordKind):
        parser.add_argument(f"--{name}", metavar="NAME", action="append", default=[])
    parser.add_argument("--comment", metavar="TEXT", action="append", default=[])


def _add_mark_all(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", metavar="QUERY")
    target = parser.add_mutually_exclusive_group(required=True)
    for name in ("code", *RecordKind):
        target.add_argument(f"--{name}", metavar="NAME", default="")
    parser.add_argument("--dry-run", action="store_true", help="only list the passages")


def _add_name(parser: argparse.ArgumentParser) -> None:
    kinds = [str(kind) for kind in RecordKind]
    parser.add_argument("kind", metavar="KIND", choices=kinds, help=", ".join(kinds))
    parser.add_argument("record", metavar="RECORD", help="any name the record has")
    parser.add_argument("form", metavar="NAME", help="the name to add")
    parser.add_argument("--language", metavar="TAG", default="", help="such as ja, ko, zh-Hant")
    parser.add_argument(
        "--form-kind",
        metavar="KIND",
        choices=[str(kind) for kind in FormKind],
        default=FormKind.AUTHORIZED,
    )


def _check_letters(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Refuses words that are not UTF-8; paths may be any bytes."""
    for value in vars(options).values():
        for word in value if isinstance(value, list) else [value]:
            if isinstance(word, str) and any("\ud800" <= letter <= "\udfff" for letter in word):
                parser.error(f"{word!a} is not UTF-8")


def _check(options: argparse.Namespace) -> None:
    """What argparse cannot say: which arguments of `annotate` belong together."""
    if options.command != "marks:annotate":
        return
    places = [end for end in (options.start, options.end) if end is not None]
    if len(places) != (2 if options.quote is None else 0):
        options.parser.error("give the passage by --quote, or by --start and --end")
    if options.prefix is not None and options.quote is None:
        options.parser.error("--prefix goes with --quote")
    if not any(getattr(options, name) for name in ("code", "comment", *RecordKind)):
        options.parser.error("say what to mark it with: --code, --person, …, or --comment")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("a number above 0 is needed")
    return number


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
