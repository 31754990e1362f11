"""E-mails: words, values, attachments, and what broken or hostile ones cost."""

from pathlib import Path

import pytest

from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract, Member
from archivist.formats.from_mail import parts_of_mail
from archivist.model.structure import BlockKind
from tests.formats.corpus import content, entries
from tests.formats.parts import extracts, members, opened

HEAD = """From: "Takaichi, Sanae" <t@example.org>
To: Lee Jae Myung <l@example.org>, press@example.org
Cc: =?utf-8?b?5aSW5YuZ55yB?= <m@example.org>
Subject: =?iso-2022-jp?B?GyRCRmBOSTJxQ0wbKEI=?= and
 the mine
Date: Tue, 13 Jan 2026 01:30:00 +0900
Message-ID: <nara.1@example.org>
List-Id: Diplomacy list <diplomacy.example.org>
Archived-At: <https://lists.example.org/nara>
MIME-Version: 1.0
"""


def mail(folder: Path, text: str | bytes, name: str = "letter.eml") -> tuple[Extract, list[Member]]:
    parts = opened(parts_of_mail, folder, name, text)
    (document,) = extracts(parts)
    assert parts[0] is document
    return document, members(parts)


def plain(body: str, kind: str = "text/plain; charset=utf-8") -> str:
    return f"{HEAD}Content-Type: {kind}\n\n{body}"


def multipart(kind: str, *parts: str) -> str:
    inside = "".join(f"--edge\n{part}\n" for part in parts)
    return f'{HEAD}Content-Type: multipart/{kind}; boundary="edge"\n\n{inside}--edge--\n'


def test_fields_become_values(tmp_path: Path) -> None:
    document, attached = mail(tmp_path, plain("Words.\n"))
    values = {value.name: value.value for value in document.values}
    assert values == {
        "title": "奈良会談 and the mine",
        "creators": "Takaichi, Sanae",
        "date": "2026-01-13",
        "identifier": "message-id:nara.1@example.org",
        "publisher": "Diplomacy list",
        "url": "https://lists.example.org/nara",
        "type": "e-mail",
        "description": "To: Lee Jae Myung; press@example.org. Cc: 外務省",
    }
    assert attached == []


def test_quoted_lines_are_quotes_as_deep_as_they_say(tmp_path: Path) -> None:
    document, _ = mail(tmp_path, plain("I agree.\n\n> Shall we meet?\n>> Where?\n\nIn Nara.\n"))
    assert [
        (block.kind, block.level, document.text[block.start : block.end])
        for block in document.blocks
    ] == [
        (BlockKind.PARAGRAPH, 0, "I agree."),
        (BlockKind.QUOTE, 1, "Shall we meet?"),
        (BlockKind.QUOTE, 2, "Where?"),
        (BlockKind.PARAGRAPH, 0, "In Nara."),
    ]


def test_lines_broken_for_the_way_are_joined(tmp_path: Path) -> None:
    body = "The leaders met \nin Nara.\n> and they \n> spoke\n-- \nS.\n"
    document, _ = mail(tmp_path, plain(body, "text/plain; format=flowed"))
    assert document.text == "The leaders met in Nara.\nand they spoke\n--\nS."


def test_html_stands_for_the_plain_text_that_repeats_it(tmp_path: Path) -> None:
    text = multipart(
        "alternative",
        "Content-Type: text/plain\n\nHello there\n",
        "Content-Type: text/html\n\n<p>Hello <b>there</b></p><ul><li>one</ul>\n",
    )
    document, attached = mail(tmp_path, text)
    assert document.text == "Hello there\none"
    assert document.blocks[1].kind == BlockKind.LIST_ITEM
    assert attached == []


def test_html_that_says_nothing_does_not_hide_the_plain_text(tmp_path: Path) -> None:
    text = multipart(
        "alternative",
        "Content-Type: text/plain\n\nAll the words of the letter stand here.\n",
        "Content-Type: text/html\n\n<p>See the text.</p>\n",
    )
    assert mail(tmp_path, text)[0].text == "All the words of the letter stand here."


def test_an_html_mail_is_kept_whole(tmp_path: Path) -> None:
    html = (
        '<div style="display:none">preheader</div><h1>News</h1><table><tr><td><p>One</p></td>'
        '</tr></table><script>x()</script><p><a href="https://example.org/a">Two</a></p>'
        '<p><a href="javascript:x()">Three</a></p><div class="footer">Unsubscribe</div>'
    )
    document, _ = mail(tmp_path, plain(html, "text/html; charset=utf-8"))
    assert document.text == "News\nOne\nTwo\nThree\nUnsubscribe"
    assert [inline.target for inline in document.inlines if inline.target] == [
        "https://example.org/a"
    ]


def test_attachments_are_members_and_forwarded_messages_too(tmp_path: Path) -> None:
    text = multipart(
        "mixed",
        "Content-Type: text/plain\n\nSee below.\n",
        'Content-Type: application/pdf; name="a/../b.pdf"\nContent-Transfer-Encoding: base64\n'
        "Content-Disposition: attachment; filename*=utf-8''%E5%A5%88%E8%89%AF.pdf\n\nJVBERg==\n",
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nNotes\n",
        "Content-Type: message/rfc822\n\nSubject: Inner\nFrom: a@b.c\n\nInside\n",
        "Content-Type: application/pdf\n\n",
    )
    document, attached = mail(tmp_path, text)
    assert document.text == "See below."
    assert [(one.path, one.name, one.data[:15]) for one in attached] == [
        ("2 奈良.pdf", "奈良.pdf", b"%PDF"),
        ("3 notes.txt", "notes.txt", b"Notes\n"),
        ("4", "attachment-4.eml", b"Subject: Inner\n"),
    ]


def test_pictures_that_the_body_shows_are_no_attachments(tmp_path: Path) -> None:
    text = multipart(
        "related",
        'Content-Type: text/html\n\n<p>Hello <img src="cid:logo@x"></p>\n',
        "Content-Type: image/png; name=logo.png\nContent-ID: <logo@x>\n\nPNG\n",
        "Content-Type: image/png; name=photo.png\nContent-ID: <photo@x>\n\nPNG\n",
    )
    assert [one.name for one in mail(tmp_path, text)[1]] == ["photo.png"]


@pytest.mark.parametrize("encoding", ["cp932", "euc_kr", "gb18030", "utf-8"])
def test_letters_that_break_the_rules_are_read_all_the_same(tmp_path: Path, encoding: str) -> None:
    words = {
        "cp932": "奈良で日韓首脳会談がひらかれた",
        "euc_kr": "나라에서 한일 정상회담이 열렸다",
        "gb18030": "中日韩三国领导人会议在奈良举行",
        "utf-8": "奈良で日韓首脳会談",
    }[encoding]
    raw = f"Subject: {words}\nFrom: a@b.c\nMIME-Version: 1.0\n\n{words}\n".encode(encoding)
    document, _ = mail(tmp_path, raw)
    assert document.value("title") == words
    assert document.text == words


def test_a_message_without_words_is_known_by_its_subject(tmp_path: Path) -> None:
    text = multipart("mixed", "Content-Type: image/png; name=x.png\n\nPNG\n")
    document, attached = mail(tmp_path, text)
    assert document.text == "奈良会談 and the mine"
    assert document.warnings == ("The message has no words of its own.",)
    assert len(attached) == 1


def test_a_message_of_a_mailbox_is_not_called_by_its_number(tmp_path: Path) -> None:
    document, _ = mail(tmp_path, "From: a@b.c\n\nThe first sentence. More.\n", "message-7.eml")
    assert document.value("title") == "The first sentence."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "".join(
                f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000)
            ),
            "nested",
        ),
        (
            "".join(
                f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(150)
            ),
            "nested",
        ),
        ("Content-Type: message/rfc822\n\n" * 2000, "nested"),
        ("To: " + "a@b.c, " * 60_000 + "\n\nwords", "head is longer"),
        ("Subject:\n\n", "no words"),
    ],
)
def test_hostile_messages_are_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ExtractionFailed, match=told):
        mail(tmp_path, text)


def test_of_too_many_parts_the_first_are_read(tmp_path: Path) -> None:
    document, _ = mail(tmp_path, multipart("mixed", *["\nword"] * 3000))
    assert document.text.count("word") == 999
    assert "left out" in document.warnings[0]


def test_many_recipients_cost_little_and_are_cut(tmp_path: Path) -> None:
    people = ",\n ".join(f"Person {number} <p{number}@example.org>" for number in range(5000))
    document, _ = mail(tmp_path, f"To: {people}\nSubject: x\nFrom: a@b.c\n\nWords\n")
    assert len(document.value("description")) < 2000


def test_the_messages_of_the_corpus_give_subject_date_and_attachments(tmp_path: Path) -> None:
    for entry in entries("eml"):
        expected = entry["expected"]
        parts = opened(parts_of_mail, tmp_path, entry["file"].split("/")[1], content(entry))
        document = extracts(parts)[0]
        if expected.get("subject"):
            assert document.value("title") == " ".join(expected["subject"].split()), entry["file"]
        names = [name.split("/")[-1] for name in expected.get("attachments", ())]
        inner = [one for one in members(parts) if one.name.endswith(".eml")]
        found = "\n".join(one.path for one in members(parts))
        if not inner:
            assert all(name in found for name in names), entry["file"]


@pytest.mark.parametrize("field", ["From", "To", "Cc", "List-Post"])
def test_comments_in_comments_by_the_thousand_cost_no_message(tmp_path: Path, field: str) -> None:
    text = plain("Words.\n").replace(HEAD, f"{field}: {'(' * 20_000}a@example.org\n{HEAD}")
    document, _ = mail(tmp_path, text)
    assert document.text == "Words."
