import json
import time
from pathlib import Path

import pytest

from archivist.text.agencies import agency_name
from archivist.text.dateline import Wire, read_wire

SHARED = Path(__file__).parents[3] / "shared"
BODY = "The two leaders met on Tuesday and agreed to work together on the matter."


def test_the_seed_story_names_place_day_and_credit() -> None:
    seed = SHARED / "seed" / "nara-summit-2026-01-13.txt"
    if not seed.exists():
        pytest.skip(f"{seed} is not here")
    assert read_wire(seed.read_text("utf-8")) == Wire(
        place="Nara",
        date="2026-01-13",
        agency="The Japan News/ANN",
        place_raw="NARA",
        date_raw="2026-01-13",
        agency_raw="THE JAPAN NEWS/ANN",
    )


def test_real_wire_stories_of_the_corpus_open_with_their_place() -> None:
    manifest = SHARED / "corpus" / "manifest.json"
    if not manifest.exists():
        pytest.skip(f"{manifest} is not here")
    entries = json.loads(manifest.read_text("utf-8"))["entries"]
    stories = [e for e in entries if "dateline_place" in (e.get("expected") or {})]
    assert stories
    for entry in stories:
        wire = read_wire((manifest.parent / entry["file"]).read_text("utf-8"))
        assert wire.place_raw == entry["expected"]["dateline_place"]
        assert wire.agency == entry["expected"].get("agency", "")


@pytest.mark.parametrize(
    ("opening", "place", "date", "agency"),
    [
        ("SEOUL, Jan. 13 (Yonhap) -- ", "Seoul", "", "Yonhap"),
        ("SEOUL, Jan. 13, 2026 (Yonhap) -- ", "Seoul", "2026-01-13", "Yonhap"),
        ("Tokyo, Jan. 13 (Jiji Press)--", "Tokyo", "", "Jiji Press"),
        ("NARA, Japan, Jan 13 (Kyodo) - ", "Nara, Japan", "", "Kyodo"),
        ("RAFAH, Gaza Strip (AP) — ", "Rafah, Gaza Strip", "", "AP"),
        ("WASHINGTON, D.C. – ", "Washington, D.C.", "", ""),
        ("BUFFALO, N.Y. — ", "Buffalo, N.Y.", "", ""),
        ("PARIS/LONDON (Reuters) - ", "Paris/London", "", "Reuters"),
        ("13 January 2026 NEW DELHI — ", "New Delhi", "2026-01-13", ""),
        ("Date: 2026-01-13 NARA — ", "Nara", "2026-01-13", ""),
        ("(서울=연합뉴스) 홍길동 기자 = ", "서울", "", "연합뉴스"),
        ("(도쿄 AP=연합뉴스) ", "도쿄", "", "연합뉴스"),
        ("[도쿄=뉴시스] ", "도쿄", "", "뉴시스"),
        ("【東京聯合】", "東京", "", "聯合"),
        ("【ソウル共同】", "ソウル", "", "共同"),
        ("【ワシントン＝時事】", "ワシントン", "", "時事"),
        ("令和8年1月13日【ソウル聯合ニュース】", "ソウル", "2026-01-13", "聯合ニュース"),
        ("[ソウル １３日 ロイター] - ", "ソウル", "", "ロイター"),
        ("新华社北京1月13日电 ", "北京", "", "新华社"),
        ("（中央社記者戴雅真東京13日專電）", "東京", "", "中央社"),
        ("（共同）", "", "", "共同"),
        ("(서울=가나통신) 홍길동 기자 = ", "서울", "", "가나통신"),
        ("[도쿄=가나일보 홍길동 특파원] ", "도쿄", "", "가나일보"),
        ("[도쿄=홍길동 특파원] ", "도쿄", "", ""),
        ("[가나일보 도쿄=홍길동 특파원] ", "도쿄", "", "가나일보"),
        ("【ソウル＝山田太郎】", "ソウル", "", ""),
        ("【ソウル＝東西新聞】", "ソウル", "", "東西新聞"),
        ("［北京 13日 ロイター］ - ", "北京", "", "ロイター"),
        ("（東京）", "東京", "", ""),
        ("(東京) ", "東京", "", ""),
        ("中央社台北13日電 ", "台北", "", "中央社"),
        ("（新华社北京2026年1月13日电）", "北京", "2026-01-13", "新华社"),
        ("欧通社巴黎1月13日电 ", "巴黎", "", "欧通社"),
        ("中新网1月13日电 ", "", "", "中新网"),
        ("本報東京13日電 ", "東京", "", ""),
        ("新华社记者王明东京1月13日电 ", "东京", "", "新华社"),
        ("SEOUL, Jan. 13 (XYZ) -- ", "Seoul", "", "XYZ"),
        ("Pyongyang, January 13 (KCNA) -- ", "Pyongyang", "", "KCNA"),
        ("Seoul, Jan. 13 (Hanbit) -- ", "Seoul", "", "Hanbit"),
    ],
)
def test_openings_of_the_agencies(opening: str, place: str, date: str, agency: str) -> None:
    wire = read_wire(f"A headline\n{opening}{BODY}")
    assert (wire.place, wire.date, wire.agency) == (place, date, agency)
    assert all(raw in opening for raw in (wire.place_raw, wire.date_raw, wire.agency_raw))


@pytest.mark.parametrize(
    ("ending", "agency"),
    [
        (" — THE JAPAN NEWS/ANN", "The Japan News/ANN"),
        (" — THE KOREA HERALD/ANN.", "The Korea Herald/ANN"),
        ("\n— Reuters", "Reuters"),
        (" - AFP", "AFP"),
        ("\n(Yonhap)\nname@example.org\n(END)", "Yonhap"),
        ("（共同）", "共同"),
        ("（時事）\n", "時事"),
        ("(연합뉴스)\n(끝)", "연합뉴스"),
        ("（ソウル共同）", "共同"),
        ("（ソウル＝時事）", "時事"),
        ("\n<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>", "연합뉴스"),
        ("\n版权所有 新华社", "新华社"),
    ],
)
def test_credits_at_the_end(ending: str, agency: str) -> None:
    assert read_wire(BODY + ending).agency == agency


@pytest.mark.parametrize(
    "prose",
    [
        "BREAKING — " + BODY,
        "NATO — " + BODY,
        "CHAPTER ONE — " + BODY,
        "IBM (NYSE) — " + BODY,
        "He came — and went. " + BODY,
        "Article 1 — " + BODY,
        "Tokyo — " + BODY,
        "USA - " + BODY,
        "COVID-19 — " + BODY,
        "THE PEACE — THE WAR",
        "(See below) — " + BODY,
        "（注）日本と韓国は協定に署名した。",
        "【社説】日韓の協力を進めよ。",
        "(사진=청와대) 이재명 대통령이 말했다.",
        "【写真＝官邸】首相が話した。",
        "(단위=백만원) 올해 수출이 늘었다.",
        "（単位）数字は次の通り。",
        "本社は13日に発表した。",
        "[홍길동 기자] 양국 정상이 만났다.",
        "Seoul (Hanbit) -- " + BODY,
        BODY + " — ABRAHAM LINCOLN",
        BODY + " He said it was fine — OK",
        BODY + " (Korea and Japan)",
        BODY + " (AP style)",
        BODY + "（笑）",
        BODY + " It was — in the end — a war of the press",
        "",
        "\n\n",
    ],
)
def test_ordinary_prose_has_no_dateline_and_no_credit(prose: str) -> None:
    assert read_wire(prose) == Wire()


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("THE JAPAN NEWS/ANN", "The Japan News/ANN"),
        ("YONHAP NEWS AGENCY", "Yonhap News Agency"),
        ("AP", "AP"),
        ("Kyodo  News", "Kyodo News"),
        ("ＡＦＰ", "AFP"),
        ("新華社", "新華社"),
    ],
)
def test_agencies_in_capitals_are_written_as_they_write_themselves(raw: str, name: str) -> None:
    assert agency_name(raw) == name


@pytest.mark.parametrize("sign", ["A", "A ", "(", "— ", "A.", "【", "(a=", "1", "A-"])
def test_endless_openings_cost_no_time(sign: str) -> None:
    start = time.process_time()
    read_wire(sign * 1_000_000)
    assert time.process_time() - start < 4
