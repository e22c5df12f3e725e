"""CV files of every kind that the product meets, made here and now, about a person who does not exist."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from tests.factories import cv_versions
from tests.factories.cv_doc import DocRun, word_binary
from tests.factories.cv_docx import paragraph, table, word_package
from tests.factories.cv_pdf import (
    encrypted_pdf,
    one_column_pdf,
    scanned_pdf,
    spaced_headings_pdf,
    two_column_pdf,
)
from tests.factories.cv_scans import scanned

NAME = "Mira Vantongeren"
EMAIL = "mira.vantongeren@example.com"
PHONE = "+44 20 7946 0018"
LINK = "github.com/mira-vantongeren"
MAIN = (
    ("Experience", ("Platform Engineer, Lantern Freight Ltd\tJun 2022 - Present",
                    "• Cut nightly billing runs from 4 hours to 35 minutes with PostgreSQL partitioning",
                    "• Led 5 engineers who moved 40 services to Kubernetes without an outage",
                    "Software Engineer, Quillwork Studio\tSep 2019 - May 2022",
                    "• Wrote 220 tests in Python and raised coverage from 48% to 91%")),
    ("Projects", ("Tidewatch: a Go service that warns 1,200 sailors of changing tides",)),
)  # fmt: skip
SIDE = (
    ("Skills", ("Python", "Go", "C++", "PostgreSQL", "Kubernetes", "Node.js")),
    ("Education", ("BSc Computer Science", "University of Northport", "2016 - 2019")),
    ("Languages", ("English (native)", "Dutch (B2)")),
)
SECTIONS = (*MAIN, *SIDE)
CONTACT = f"{EMAIL} | {PHONE} | {LINK}"


def text_lines() -> list[str]:
    """Every line of the CV, headings included, in the order of one column."""
    return [NAME, CONTACT, *(line for title, lines in SECTIONS for line in (title, *lines))]


def pdf() -> bytes:
    """One column, with bullets and dates at the right."""
    return one_column_pdf(NAME, CONTACT, SECTIONS)


def two_columns() -> bytes:
    """A sidebar at the left, drawn before the main column."""
    return two_column_pdf(NAME, CONTACT, SIDE, MAIN, by_rows=False)


def two_columns_by_rows() -> bytes:
    """The same page, drawn line by line across both columns."""
    return two_column_pdf(NAME, CONTACT, SIDE, MAIN, by_rows=True)


def spaced_headings() -> bytes:
    """Headings set with wide letter-spacing."""
    return spaced_headings_pdf(NAME, CONTACT, SECTIONS)


def misread() -> bytes:
    """Its experience goes by a title that neither its words nor its type show to be one."""
    (_, work), *rest = MAIN
    skills, education, (languages, spoken) = SIDE
    below = (languages, (*spoken, "Where I have been", *work))
    return one_column_pdf(NAME, CONTACT, (education, below, *rest, skills))


def scan() -> bytes:
    """A picture of a page, and no text."""
    return scanned_pdf()


def scanned_cv() -> bytes:
    """The one column as a scanner gives it, a little askew."""
    return scanned(pdf(), degrees=0.7, dust=200)


def locked() -> bytes:
    """Opens with a password only."""
    return encrypted_pdf(NAME, CONTACT, SECTIONS, user_password="open sesame")


def owner_locked() -> bytes:
    """Opens without a password; only changing it asks for one."""
    return encrypted_pdf(NAME, CONTACT, SECTIONS, user_password="")


def docx() -> bytes:
    """Paragraphs, list items and a table."""
    blocks = [paragraph(NAME, style="Title"), paragraph(CONTACT)]
    for title, lines in MAIN:
        blocks.append(paragraph(title, style="Heading1"))
        blocks.extend(paragraph(line.removeprefix("• "), listed=line.startswith("• ")) for line in lines)
    blocks.append(table([[title, ", ".join(lines)] for title, lines in SIDE]))
    return word_package("".join(blocks))


def doc() -> bytes:
    """A binary Word file with every line as a paragraph."""
    return word_binary([DocRun("\r".join(text_lines()) + "\r")])


def executable() -> bytes:
    """A program, whatever name it goes by."""
    return b"MZ\x90\x00\x03\x00\x00\x00" + b"This program cannot be run in DOS mode.\r\n" + bytes(2_000)


FILES: dict[str, Callable[[], bytes]] = {
    "one_column.pdf": pdf,
    "two_columns.pdf": two_columns,
    "two_columns_by_rows.pdf": two_columns_by_rows,
    "spaced_headings.pdf": spaced_headings,
    "misread.pdf": misread,
    "scan.pdf": scan,
    "scanned_cv.pdf": scanned_cv,
    "locked.pdf": locked,
    "cv.docx": docx,
    "cv.doc": doc,
    "program.pdf": executable,
    "weak.pdf": cv_versions.weak,
    "mended.pdf": cv_versions.mended,
}


def write_all(folder: Path) -> None:
    """Write every file into `folder`, for tests that drive a browser."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in FILES.items():
        (folder / name).write_bytes(make())


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
