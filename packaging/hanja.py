"""Writes resources/han/hangul.txt anew: how Han characters are read in Korean.

python3 packaging/hanja.py /usr/share/unicode/Unihan_Readings.txt.bz2

The file is Unihan_Readings.txt of the Unicode Character Database, as it is or packed with bzip2;
Debian has it in the package unicode-data. A line of the table is a syllable and the characters
that are read so. What a syllable becomes at the head of a word (ryeo, yeo) is worked out by the
reader of the table and left out here.
"""

from __future__ import annotations

import bz2
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "resources" / "han" / "hangul.txt"
# readings of single words, which the database leaves to dictionaries: 시월, 유월, 곤란, 모란 ...
SINGLE_WORDS = {"시": "十", "유": "六", "란": "難丹", "모": "木", "파": "八", "리": "提"}

sys.path.insert(0, str(ROOT))

from archivist.search.hanja import at_head  # noqa: E402 - the checkout is not installed


def main(arguments: list[str]) -> int:
    """Reads the database and writes the table."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    held = Path(arguments[0]).read_bytes()
    text = (bz2.decompress(held) if arguments[0].endswith(".bz2") else held).decode()
    lines = (line.split("\t") for line in text.splitlines() if "\tkHangul\t" in line)
    found = {chr(int(code[2:], 16)): _syllables(readings) for code, _, readings in lines}
    table: dict[str, set[str]] = defaultdict(set)
    for letter, syllables in found.items():
        worked_out = {at_head(syllable) for syllable in syllables} - {""}
        for syllable in syllables - worked_out:
            table[syllable].add(unicodedata.normalize("NFKC", letter))
    for syllable, letters in SINGLE_WORDS.items():
        table[syllable].update(letters)
    rows = (syllable + "".join(sorted(table[syllable])) for syllable in sorted(table))
    TABLE.write_text("\n".join(rows) + "\n", "utf-8")
    return 0


def _syllables(readings: str) -> set[str]:
    return {reading.split(":")[0] for reading in readings.split()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
