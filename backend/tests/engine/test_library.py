"""The engine as a library over bytes."""

import subprocess
import sys

import pytest

import greenroom.engine
from greenroom.engine import analyse, read
from greenroom.engine.analysis import analyse as analyse_document
from greenroom.engine.document import ReadingRefused
from tests.engine.samples import JOB_TEXT
from tests.factories import cv_files


@pytest.mark.parametrize("make", [cv_files.pdf, cv_files.docx, cv_files.doc])
def test_bytes_in_and_a_result_out(make: object):
    assert callable(make)
    data = make()
    assert analyse(data, JOB_TEXT) == analyse_document(read(data), JOB_TEXT)


def test_a_scan_is_never_scored():
    with pytest.raises(ReadingRefused) as refusal:
        analyse(cv_files.scan())
    assert refusal.value.code == "no_text"


def test_what_the_package_does_not_offer_is_no_attribute_of_it():
    assert not hasattr(greenroom.engine, "guess")


def test_a_reading_child_loads_no_more_than_the_readers():
    script = (
        "import sys, greenroom.engine.reading.child\n"
        "print(any('scoring' in name or 'roles' in name for name in sys.modules))"
    )
    answer = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert answer.stdout == "False\n"
