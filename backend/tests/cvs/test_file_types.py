"""File names and what they are cleaned to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.cvs.errors import UnsupportedFileType
from greenroom.cvs.file_types import clean_filename, file_type


@pytest.mark.parametrize(
    ("filename", "cleaned"),
    [
        ("Asha Verma.PDF", "Asha Verma.pdf"),
        ("C:\\Users\\asha\\cv.pdf", "cv.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("cv\u202efdp.exe.pdf", "cvfdp.exe.pdf"),
        ("a\0b\r\n.pdf", "ab.pdf"),
        ('<b>"cv"</b>.pdf', "b.pdf"),
        (".pdf", "cv.pdf"),
        ("आशा.pdf", "आशा.pdf"),
        ("x" * 900 + ".pdf", "x" * 200 + ".pdf"),
    ],
)
def test_a_name_loses_what_no_name_needs(filename: str, cleaned: str):
    assert clean_filename(filename, "pdf") == cleaned


@pytest.mark.parametrize(
    ("filename", "content_type", "kind"),
    [
        ("cv.PDF", "application/pdf; charset=binary", "pdf"),
        ("cv.doc", "application/msword", "doc"),
        ("cv.docx", "", "docx"),
        ("cv.doc", "application/octet-stream", "doc"),
    ],
)
def test_where_a_browser_knows_no_type_the_name_says_it(filename: str, content_type: str, kind: str):
    assert file_type(filename, content_type).kind == kind


@pytest.mark.parametrize(
    ("filename", "content_type"),
    [("cv.exe", ""), ("cv", "application/pdf"), ("cv.pdf", "text/html"), ("cv.docx", "application/pdf")],
)
def test_a_name_and_a_type_that_disagree_are_refused(filename: str, content_type: str):
    with pytest.raises(UnsupportedFileType):
        file_type(filename, content_type)


@given(st.text(max_size=50))
def test_every_name_becomes_a_plain_one(filename: str):
    cleaned = clean_filename(filename, "pdf")
    assert cleaned.endswith(".pdf")
    assert len(cleaned) > len(".pdf")
    assert not set(cleaned) & set('/\\<>:"|?*\0\r\n')
