import struct

import pytest

from greenroom.engine.document import ReadingRefused
from greenroom.engine.reading import read
from tests.factories.cv_doc import DocRun, compound_file, word_6, word_binary

VANISH = struct.pack("<HB", 0x083C, 1)
DELETED = struct.pack("<HB", 0x0800, 1)
WHITE = struct.pack("<H4B", 0x6870, 255, 255, 255, 0)
TINY = struct.pack("<HH", 0x4A43, 2)
LISTED = struct.pack("<HH", 0x460B, 1)
IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)


def refusal_of(data: bytes) -> str:
    with pytest.raises(ReadingRefused) as refusal:
        read(data)
    return refusal.value.code


def test_narrow_and_wide_pieces_are_read_in_order():
    data = word_binary(
        [DocRun("Plain words, then "), DocRun("Größe, हिन्दी, 工作 and \U0001d411ust\r"), DocRun("The end\r")]
    )
    assert read(data).text == "Plain words, then Größe, हिन्दी, 工作 and Rust\nThe end"


def test_headers_come_before_the_body():
    data = word_binary([DocRun("The body\r")], headers=[DocRun("At the top\r")])
    assert read(data).text.split() == ["At", "the", "top", "The", "body"]


def test_deletions_are_left_out():
    data = word_binary([DocRun("Kept"), DocRun(" gone", DELETED), DocRun(" too\r")])
    assert read(data).text == "Kept too"


@pytest.mark.parametrize(("modifier", "by"), [(VANISH, "vanish"), (WHITE, "colour"), (TINY, "size")])
def test_words_that_nobody_sees_are_set_apart(modifier: bytes, by: str):
    document = read(word_binary([DocRun("Seen"), DocRun(" unseen", modifier), DocRun("\r")]))
    assert document.text == "Seen"
    assert [(hidden.text, hidden.by) for hidden in document.hidden] == [("unseen", by)]


def test_list_paragraphs_get_a_bullet():
    data = word_binary([DocRun("Duties\r"), DocRun("Ran the night shift\r", b"", LISTED)])
    assert read(data).text == "Duties\n• Ran the night shift"


def test_a_table_row_is_one_line():
    data = word_binary(
        [
            DocRun("Quillwork\x07", b"", IN_TABLE),
            DocRun("2019 - 2022\x07", b"", IN_TABLE),
            DocRun("\x07", b"", ROW_END),
            DocRun("After\r"),
        ]
    )
    assert read(data).text == "Quillwork\t2019 - 2022\nAfter"


def test_a_field_shows_its_result_and_gives_its_link():
    document = read(
        word_binary([DocRun('See \x13 HYPERLINK "https://example.org/me" \x14my page\x15 now\r')])
    )
    assert document.text == "See my page now"
    assert [(link.target, link.text) for link in document.links] == [("https://example.org/me", "my page")]


def test_a_page_break_begins_a_page():
    assert read(word_binary([DocRun("One\x0cTwo\r")])).pages == 2


def test_a_lock_is_noticed_in_old_files_and_in_new_ones():
    assert refusal_of(word_binary([DocRun("Secret\r")], encrypted=True)) == "file_encrypted"
    assert refusal_of(compound_file({"EncryptedPackage": b"\x01"})) == "file_encrypted"


def test_other_compound_files_are_refused_by_name():
    with pytest.raises(ReadingRefused, match="a spreadsheet") as refusal:
        read(compound_file({"Workbook": b"\x09\x08"}))
    assert refusal.value.code == "file_unreadable"


@pytest.mark.parametrize("length", [512, 1_000, 3_000, 6_000])
def test_a_file_cut_off_is_refused_or_read_but_never_fails(length: int):
    data = word_binary([DocRun("Some words that may or may not be there\r")])[:length]
    try:
        assert read(data).kind == "doc"
    except ReadingRefused as refusal:
        assert refusal.code in ("file_unreadable", "no_text")  # noqa: PT017 (either ending is right)


@pytest.mark.parametrize("fast_saved", [False, True])
def test_word_6_and_95_are_read_header_first_saved_fast_or_whole(*, fast_saved: bool):
    data = word_6(
        ["Mira Vantongeren\r", "Café\x072019\x07\x07", "The end\r"], header="Top\r", fast_saved=fast_saved
    )
    assert read(data).text.split("\n") == ["Top", "", "Mira Vantongeren", "Café\t2019", "The end"]
