import json

import pytest

from greenroom.engine.reading import read
from greenroom.engine.reading.serialise import document_from_json, document_to_json
from tests.factories import cv_files


@pytest.mark.parametrize("make", [cv_files.pdf, cv_files.two_columns, cv_files.docx, cv_files.doc])
def test_a_document_comes_back_as_it_was(make):
    document = read(make())
    assert document_from_json(json.loads(json.dumps(document_to_json(document)))) == document


@pytest.mark.parametrize("value", [{}, {"kind": "exe"}, {"kind": "pdf", "text": "", "page_starts": None}])
def test_what_is_no_document_is_refused(value):
    with pytest.raises((KeyError, TypeError, ValueError)):
        document_from_json(value)
