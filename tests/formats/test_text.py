import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.readers import read_bytes
from archivist.model.document import Origin
from archivist.model.rendition import BlockKind
from tests.formats.corpus import SHARED, content, entries, name

BODY = "The two leaders met on Tuesday and agreed to work together on the matter."


def read(text: str, file: str = "story.txt") -> Extract:
    extract = read_bytes(text.encode(), file)
    extract.check()
    return extract


def lines(extract: Extract) -> list[tuple[str, str]]:
    return [(block.kind, extract.text[block.start : block.end]) for block in extract.blocks]


def test_the_seed_story_gives_its_day_place_and_credit() -> None:
    seed = SHARED / "seed" / "nara-summit-2026-01-13.txt"
    if not seed.exists():
        pytest.skip(f"{seed} is not here")
    extract = read_bytes(seed.read_bytes(), seed.name)
    extract.check()
    assert extract.value("date") == "2026-01-13"
    assert extract.value("dateline_date") == "2026-01-13"
    assert extract.value("dateline_place") == "Nara"
    assert extract.value("agency") == "The Japan News/ANN"
    assert extract.value("title") == "Nara summit"
    assert extract.value("language") == "en"
    assert len(extract.blocks) == 13


def test_a_headline_is_title_and_heading() -> None:
    extract = read(f"Leaders meet\n\nBy Kim Jiwon and Sato Aya\n13 January 2026\n\n{BODY}\n")
    assert lines(extract)[0] == (BlockKind.HEADING, "Leaders meet")
    assert extract.value("title") == "Leaders meet"
    assert extract.creators == ("Kim Jiwon", "Sato Aya")
    assert extract.value("date") == "2026-01-13"
    assert {value.origin for value in extract.values} == {Origin.TEXT}


@pytest.mark.parametrize(
    ("line", "date", "outlet"),
    [
        ("2026年1月13日　奈良新聞", "2026-01-13", "奈良新聞"),
        ("2026-01-13 서울일보 김민수 기자", "2026-01-13", "서울일보"),
        ("14 January 2026, The Harbour Times", "2026-01-14", "The Harbour Times"),
    ],
)
def test_day_and_outlet_stand_before_the_story_or_after_it(
    line: str, date: str, outlet: str
) -> None:
    body = "\n\n".join([BODY * 4] * 6)
    for text in (f"Leaders meet\n\n{line}\n\n{body}", f"Leaders meet\n\n{body}\n\n({line})"):
        extract = read(text)
        assert extract.value("title") == "Leaders meet"
        assert (extract.value("date"), extract.value("publisher")) == (date, outlet)
        assert {one.origin for one in extract.values} == {Origin.TEXT}
    extract = read(f"{line}\n\nLeaders meet\n\n{body}")
    assert extract.value("title") == "Leaders meet"
    assert lines(extract)[1] == (BlockKind.HEADING, "Leaders meet")


def test_the_place_it_was_filed_from_stands_beside_the_day() -> None:
    extract = read(f"首脳会談\n\nソウル 2026年1月13日 山田太郎 記者\n\n{BODY * 4}")
    assert extract.value("dateline_place") == "ソウル"
    assert extract.creators == ("山田太郎",)


def test_a_chronicle_has_no_day() -> None:
    days = "Treaties\n\n8 September 1951, Reuters\n\n22 June 1965, Kyodo\n\n"
    extract = read(days + BODY)
    assert extract.value("date") == ""
    assert extract.value("publisher") == ""
    story = f"Leaders meet\n\nOn 13 January 2026, Reuters reported it.\n\n{BODY}"
    assert read(story).value("date") == ""


@pytest.mark.parametrize("charset", ["cp932", "utf-8"])
def test_a_headline_may_end_in_a_quotation(charset: str) -> None:
    headline = "長生炭鉱の遺骨、鑑定へ　遺族「一日も早く」"
    body = "　宇部市の炭鉱で見つかった遺骨について、両政府が鑑定で協力する。" * 3
    extract = read_bytes(f"{headline}\n\n{body}\n".encode(charset), "column.txt")
    assert extract.value("title") == headline.replace("\u3000", " ")
    said = read_bytes(f"「一日も早く故郷に」\n\n{body}".encode(charset), "column.txt")
    assert said.value("title") == "Column"
    told = f"遺族は言った。「一日も早く。」\n\n{body}".encode(charset)
    assert read_bytes(told, "column.txt").value("title") == "Column"


def test_a_story_without_headline_is_called_after_its_file_or_its_words() -> None:
    assert read(BODY, "chosei-mine_dna.txt").value("title") == "Chosei mine dna"
    assert read(BODY, "Kyodo 2026.txt").value("title") == "Kyodo 2026"
    assert read(f"{BODY} More.", "pasted text.txt").value("title") == BODY.rstrip(".") + "."
    assert read(BODY, "nara-2026-01-13.txt").value("date") == "2026-01-13"


def test_each_line_is_a_paragraph() -> None:
    extract = read(f"{BODY}\r\n\r\n\r\n  {BODY}\t\r\n{BODY}\u2029\u3000\n{BODY}")
    assert extract.text == "\n".join([BODY] * 4)
    assert {block.kind for block in extract.blocks} == {BlockKind.PARAGRAPH}


def test_lines_a_program_broke_are_joined_again() -> None:
    wrapped = (
        "The undersea mine was the site of a tragic wartime disaster in which\n"
        "183 people, including many labourers from the Korean Peninsula, were\n"
        "lost in a flooding accident that nobody survived on that winter day.\n"
        "\n"
        "Both governments have reached an agreement to cooperate on the tests\n"
        "of human remains that divers recovered from the mine in the autumn.\n"
    )
    extract = read(wrapped)
    assert len(extract.blocks) == 2
    assert extract.text.startswith("The undersea mine was the site of a tragic wartime disaster in")
    assert "in which 183 people" in extract.text


def test_broken_japanese_lines_are_joined_without_blanks() -> None:
    sentence = "日韓両首脳は奈良市で会談し両国の関係を新たな段階に引き上げることで一致した"
    assert read("\n".join([sentence] * 5)).text == sentence * 5


def test_verse_keeps_its_lines() -> None:
    verse = "Over the sea\nthe boats come home\nin winter light,\nand nobody waits."
    assert len(read(verse).blocks) == 4


def test_language_is_read_from_the_words() -> None:
    assert read("日韓両首脳は奈良で会談した。").value("language") == "ja"
    assert read("한일 정상은 나라에서 회담했다.").value("language") == "ko"
    assert read("日韩两国领导人在奈良举行会谈。").value("language") == "zh"
    french = "Les deux chefs d'État se sont rencontrés mardi à Nara, au Japon."
    assert read(french).value("language") == "fr"
    assert read("OK").value("language") == ""


@pytest.mark.parametrize("data", [b" \n\t \n", b"\xef\xbb\xbf", "\u200b\u00ad\ufeff".encode()[3:]])
def test_a_file_without_words_is_refused(data: bytes) -> None:
    with pytest.raises(ExtractionFailed, match="no text"):
        read_bytes(data, "blank.txt")


def test_a_text_beyond_all_measure_is_refused() -> None:
    with pytest.raises(ExtractionFailed, match="longer than 20,000,000 characters"):
        read_bytes(b"x" * 20_000_001, "long.txt")


def test_bytes_that_cannot_be_read_are_told() -> None:
    extract = read_bytes("Café — ".encode() + b"\xff" + BODY.encode(), "a.txt")
    assert "could not be decoded" in extract.warnings[0]


def test_the_texts_of_the_corpus_keep_the_rules() -> None:
    for entry in entries("txt", "txt-enc", "neardup"):
        if entry["file"].endswith(".txt"):
            extract = read_bytes(content(entry), name(entry))
            extract.check()
            expected = entry.get("expected") or {}
            assert extract.value("title")
            assert extract.value("language") == expected.get("language", extract.value("language"))
            if "title" in expected:
                assert extract.value("title") == expected["title"]
