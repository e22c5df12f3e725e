"""Read legacy Word files (6 to 2003) by their piece table, over olefile."""

from __future__ import annotations

import io
import struct

import olefile

from greenroom.engine.document import Document, Layout
from greenroom.engine.reading import refusals
from greenroom.engine.reading.doc.pieces import WordStream
from greenroom.engine.reading.doc.story import Story, StoryReader
from greenroom.engine.reading.layout import smallest_body_points
from greenroom.engine.reading.limits import CUT_SHORT, MAX_CHARACTERS, MAX_PAGES
from greenroom.engine.reading.looks import standouts
from greenroom.engine.reading.text import assemble

_BROKEN = (OSError, ValueError, IndexError, KeyError, TypeError, OverflowError, struct.error)
# In file order: body 0, footnotes 1, headers 2, macros 3, comments 4, endnotes 5, boxes 6, header boxes 7.
# Read in the order a person meets them; macros and comments are no part of a CV.
_READING_ORDER = (2, 7, 0, 6, 1, 5)
_HEADERS = 2


def read_doc(data: bytes) -> Document:
    """Read a binary Word file: headers, body, text boxes, notes; field results, not their codes.

    Raises:
        ReadingRefused: `file_unreadable` when it is no Word file, `file_encrypted`, `no_text`.
    """
    try:
        story = _read_story(_word_stream(data))
    except _BROKEN as failure:
        raise refusals.damaged("Word") from failure
    return _document(story)


def _read_story(word: WordStream) -> Story:
    pieces = word.pieces()
    reader = StoryReader(word)
    bounds = [0]
    for count in word.sub_documents():
        bounds.append(bounds[-1] + count)
    for index in _READING_ORDER:
        if index + 1 < len(bounds) and bounds[index] < bounds[index + 1]:
            reader.take(pieces, bounds[index], bounds[index + 1], margin=index == _HEADERS)
    return reader.story


def _word_stream(data: bytes) -> WordStream:
    with olefile.OleFileIO(io.BytesIO(data)) as ole:
        if ole.exists("EncryptedPackage"):
            raise refusals.encrypted()
        if not ole.exists("WordDocument"):
            raise refusals.not_word(_contents(ole))
        tables = {
            number: ole.openstream(f"{number}Table").read()
            for number in (0, 1)
            if ole.exists(f"{number}Table")
        }
        return WordStream(ole.openstream("WordDocument").read(), tables)


def _contents(ole: olefile.OleFileIO[str]) -> str:
    if ole.exists("Workbook") or ole.exists("Book"):
        return "a spreadsheet"
    if ole.exists("PowerPoint Document"):
        return "a presentation"
    return "some other program's"


def _document(story: Story) -> Document:
    pages = [page for page in story.pages if any(page)]
    text, starts, cut = assemble(pages[:MAX_PAGES], MAX_CHARACTERS)
    if not text.strip():
        raise refusals.scanned() if story.images else refusals.no_words()
    return Document(
        kind="doc",
        text=text,
        page_starts=starts,
        links=tuple(dict.fromkeys(story.links)),
        hidden=tuple(story.hidden),
        layout=Layout(1, story.tables, story.images, smallest_body_points(story.sizes, 2)),
        warnings=(CUT_SHORT,) if cut or len(pages) > MAX_PAGES else (),
        standouts=standouts(text, story.looks),
    )
