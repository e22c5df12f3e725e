from pathlib import Path

import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read, sniff
from tests.factories import cv_files
from tests.factories.cv_docx import word_package, zipped

RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator Word;}\pard\b Jana Kov\u225?cs\b0\par"
    rb" caf\'e9 \endash  {\v unseen} seen\par{\listtext\bullet\tab}Ran a shop\par"
    rb'{\field{\*\fldinst HYPERLINK "https://example.org/jana"}{\fldrslt my page}}\par}'
)
HTML = (
    b"<html><head><meta charset=utf-8><title>x</title><style>p{}</style></head>"
    b"<body><h1>Jana Kov\xc3\xa1cs</h1><p>Baker<br>since 2019</p>"
    b"<ul><li>Ran a shop</li></ul><p style='display:none'>unseen</p>"
    b'<a href="https://example.org/jana">my page</a><script>evil()</script></body></html>'
)
MHT = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    b"--b\r\nContent-Type: text/html\r\n\r\n" + HTML + b"\r\n--b--\r\n"
)


def test_rich_text_is_read_as_what_it_is():
    document = read(RTF)
    assert document.text == "Jana Kovács\ncafé – seen\n• Ran a shop\nmy page"
    assert [hidden.text for hidden in document.hidden] == ["unseen"]
    assert [(link.target, link.text) for link in document.links] == [("https://example.org/jana", "my page")]


@pytest.mark.parametrize("data", [HTML, MHT])
def test_web_pages_are_read_as_what_they_are(data: bytes):
    document = read(data)
    assert [line for line in document.text.split("\n") if line] == [
        *("Jana Kovács", "Baker", "since 2019", "• Ran a shop", "my page"),
    ]
    assert [hidden.text for hidden in document.hidden] == ["unseen"]
    assert [link.target for link in document.links] == ["https://example.org/jana"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (cv_files.pdf(), "pdf"),
        (b"<html>junk before it\n" + cv_files.pdf(), "pdf"),
        (b"junk before it\n" + cv_files.pdf(), "pdf"),
        (cv_files.docx(), "docx"),
        (cv_files.doc(), "doc"),
        (RTF, "doc"),
        (HTML, "doc"),
        (MHT, "doc"),
        (cv_files.executable(), None),
        (b"just some plain words", None),
        (b"", None),
        (zipped({"xl/workbook.xml": b"<workbook/>"}), None),
    ],
)
def test_the_bytes_decide_what_a_file_is(data: bytes, kind: str | None, tmp_path: Path):
    path = tmp_path / "named.docx"
    path.write_bytes(data)
    assert sniff(data) == sniff(path) == kind


@pytest.mark.parametrize(
    "data", [b"", b"just some plain words", cv_files.executable(), b"%PDF-1.7\n", b"PK\x03\x04"]
)
def test_what_is_no_cv_file_is_refused_with_a_sentence(data: bytes):
    with pytest.raises(ReadingRefused) as refusal:
        read(data)
    assert refusal.value.code == "file_unreadable"
    assert refusal.value.message.endswith(".")


def test_a_sheet_of_another_program_in_word_clothes_is_refused():
    with pytest.raises(ReadingRefused):
        read(word_package("", raw={"word/document.xml": b"<worksheet/>"}))
