import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from tests.factories.cv_docx import paragraph, run, table, text_box, word_package, zipped


def text_of(body: str, **parts: str) -> str:
    return read(word_package(body, parts=parts)).text


def refusal_of(data: bytes) -> str:
    with pytest.raises(ReadingRefused) as refusal:
        read(data)
    return refusal.value.code


def test_headers_come_first_and_footers_last():
    found = text_of(
        paragraph("The body"), header=paragraph("Ada at the top"), footer=paragraph("At the bottom")
    )
    assert found.split("\n\n" if "\n\n" in found else "\n") == ["Ada at the top", "The body", "At the bottom"]


def test_list_paragraphs_get_a_bullet_and_headings_an_empty_line_before():
    found = text_of(
        paragraph("Before")
        + paragraph("Experience", style="Heading1")
        + paragraph("Numbered directly", listed=True)
        + paragraph("By its style", style="ListBullet")
    )
    assert found == "Before\n\nExperience\n• Numbered directly\n• By its style"


def test_a_row_drawn_on_one_line_is_one_line_and_a_column_of_lines_stays_together():
    found = text_of(
        table([["Quillwork Studio", "2019 - 2022"]]) + table([["Skills\nPython\nGo", "Work\nStudio\nShop"]])
    )
    assert found.split("\n\n") == [
        "Quillwork Studio\t2019 - 2022",
        "Skills\nPython\nGo",
        "Work\nStudio\nShop",
    ]


def test_a_text_box_is_read_once_after_the_paragraph_that_holds_it():
    assert text_of(paragraph("The host", inside=text_box("In a box"))) == "The host\nIn a box"


def test_content_controls_and_insertions_are_read_and_deletions_are_not():
    control = f"<w:sdt><w:sdtContent>{paragraph('From a control')}</w:sdtContent></w:sdt>"
    tracked = paragraph(
        inside=f"<w:ins>{run('kept')}</w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('moved away')}</w:moveFrom>"
    )
    assert text_of(control + tracked) == "From a control\nkept"


def test_links_are_read_from_relationships_and_from_fields():
    body = paragraph(
        inside=f'<w:hyperlink r:id="one">{run("My page")}</w:hyperlink>{run(" and ")}'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://example.org/two" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("another")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    document = read(word_package(body, links={"one": "https://example.org/one"}))
    assert document.text == "My page and another"
    assert [(link.target, link.text) for link in document.links] == [
        ("https://example.org/one", "My page"),
        ("https://example.org/two", "another"),
    ]


@pytest.mark.parametrize(
    ("properties", "by"),
    [
        ("<w:vanish/>", "vanish"),
        ('<w:color w:val="FFFFFF"/>', "colour"),
        ('<w:color w:val="0A3366"/><w:shd w:fill="0A3366"/>', "colour"),
        ('<w:sz w:val="2"/>', "size"),
    ],
)
def test_words_that_nobody_sees_are_set_apart(properties: str, by: str):
    document = read(word_package(paragraph("Seen", inside=run(" unseen", properties))))
    assert document.text == "Seen"
    assert [(hidden.text, hidden.by) for hidden in document.hidden] == [("unseen", by)]


@pytest.mark.parametrize(
    "properties",
    ['<w:vanish w:val="0"/>', '<w:color w:val="FFFFFF"/><w:shd w:fill="1F3864"/>', '<w:color w:val="auto"/>'],
)
def test_words_that_can_be_seen_are_read(properties: str):
    document = read(word_package(paragraph("Seen", inside=run(" too", properties))))
    assert (document.text, document.hidden) == ("Seen too", ())


def test_white_words_in_a_dark_cell_are_seen():
    white = run("Contact", '<w:color w:val="FFFFFF"/>')
    cell = f'<w:tc><w:tcPr><w:shd w:fill="222222"/></w:tcPr><w:p>{white}</w:p></w:tc>'
    assert text_of(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>") == "Contact"


def test_scripts_of_the_world_come_through_whole():
    lines = [
        "प्रोग्रामिंग और शिक्षा",
        "工作经验：软件工程师",
        "الخبرة العملية",
        "Größe, œuvre, İstanbul",
        "Опыт работы",
    ]
    assert text_of("".join(map(paragraph, lines))).split("\n") == [line.replace("：", ":") for line in lines]


def test_characters_that_deceive_are_dropped():
    deceiving = "Py\u200bthon \u202egnp\u202c \uff33\uff31\uff2c \U0001d411ust \ue001Go\ufeff"
    assert text_of(paragraph(deceiving)) == "Python gnp SQL Rust Go"


def test_tables_nested_without_end_are_read_or_refused_but_do_no_harm():
    depth = 3_000
    body = "<w:tbl><w:tr><w:tc>" * depth + paragraph("Deep down") + "</w:tc></w:tr></w:tbl>" * depth
    assert text_of(body) == "Deep down"


def test_a_document_type_is_refused():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="w">&a;</w:document>'
    assert refusal_of(word_package("", raw={"word/document.xml": bomb})) == "file_unreadable"


def test_a_part_that_swells_beyond_reason_is_refused():
    data = word_package("", raw={"word/document.xml": b"<a>" + b" " * 5_000_000 + b"</a>"})
    assert refusal_of(data) == "file_unreadable"


def test_a_part_that_is_not_needed_is_never_opened():
    data = word_package(paragraph("Small and fine"), raw={"word/media/image1.png": bytes(30_000_000)})
    assert read(data).text == "Small and fine"


def test_a_zip_of_too_many_parts_is_refused():
    assert refusal_of(zipped({f"word/{index}.xml": b"" for index in range(2_001)})) == "file_unreadable"


def test_other_zips_and_broken_ones_are_refused():
    assert refusal_of(zipped({"xl/workbook.xml": b"<workbook/>"})) == "file_unreadable"
    assert refusal_of(zipped({"word/document.xml": b"<not-word/>"})) == "file_unreadable"
    assert refusal_of(word_package(paragraph("Cut off"))[:-40]) == "file_unreadable"


def test_a_document_without_words_is_no_text():
    assert refusal_of(word_package(paragraph(""))) == "no_text"


def test_page_numbers_in_a_margin_are_no_words_of_the_cv():
    assert text_of(paragraph("The body"), footer=paragraph("Page 1 of 2")) == "The body"
    assert text_of(paragraph("12")) == "12"
