"""Forms in which Word files come besides paragraphs in a zip, and zips that are none of Word's."""

from __future__ import annotations

import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read, sniff
from tests.factories.cv_docx import paragraph, relationships, word_package, zipped

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OLD_WORD = "http://schemas.microsoft.com/office/word/2003/wordml"
_DRAWN = "http://schemas.openxmlformats.org/drawingml/2006"


def body(namespace: str, root: str, words: str) -> str:
    run = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    return f'<w:{root} xmlns:w="{namespace}"><w:body>{run}</w:body></w:{root}>'


def test_a_word_file_in_one_xml_document_is_read() -> None:
    part = f"<pkg:part><pkg:xmlData>{body(_WORD, 'document', 'Mira Vantongeren')}</pkg:xmlData></pkg:part>"
    package = (
        f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{part}</pkg:package>'
    )
    flat = f'<?xml version="1.0"?><?mso-application progid="Word.Document"?>{package}'.encode()
    assert sniff(flat) == "doc"
    assert read(flat).text == "Mira Vantongeren"


def test_the_xml_of_word_2003_is_read() -> None:
    old = f'<?xml version="1.0"?>{body(_OLD_WORD, "wordDocument", "Mira Vantongeren")}'.encode()
    assert read(old).text == "Mira Vantongeren"


def test_a_web_page_in_place_of_paragraphs_is_read_where_it_stands() -> None:
    raw = {
        "word/_rels/document.xml.rels": relationships(page=("aFChunk", "page.html")),
        "word/page.html": b"<html><body><p>In between</p></body></html>",
    }
    whole = paragraph("Before") + '<w:altChunk r:id="page"/>' + paragraph("After")
    assert read(word_package(whole, raw=raw)).text == "Before\nIn between\nAfter"


def test_the_words_of_a_diagram_are_read() -> None:
    words = "<a:p><a:r><a:t>Python</a:t></a:r></a:p><a:p><a:r><a:t>Go</a:t></a:r></a:p>"
    raw = {
        "word/_rels/document.xml.rels": relationships(data=("diagramData", "diagrams/data1.xml")),
        "word/diagrams/data1.xml": (
            f'<d:dataModel xmlns:d="{_DRAWN}/diagram" xmlns:a="{_DRAWN}/main">{words}</d:dataModel>'
        ).encode(),
    }
    assert read(word_package(paragraph("Skills"), raw=raw)).text == "Skills\nPython\nGo"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("content.xml", "an OpenDocument file"),
        ("Index/Document.iwa", "Apple's Pages"),
        ("xl/workbook.xml", "a spreadsheet"),
        ("ppt/presentation.xml", "a presentation"),
        ("my cv.pdf", "an archive of other files"),
    ],
)
def test_another_zip_is_called_what_it_is(part: str, said: str) -> None:
    with pytest.raises(ReadingRefused) as refused:
        read(zipped({part: b"<x/>"}))
    assert refused.value.code == "file_unreadable"
    assert said in refused.value.message
