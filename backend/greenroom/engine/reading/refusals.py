"""The sentences with which a file is refused: what happened, what it means, what to do next."""

from __future__ import annotations

from greenroom.engine.document import ReadingRefused


def empty() -> ReadingRefused:
    return ReadingRefused("file_unreadable", "This file is empty. Please choose your CV again and upload it.")


def unknown_kind() -> ReadingRefused:
    return ReadingRefused(
        "file_unreadable",
        "This is not a CV file that we can read, whatever its name says. "
        "Please upload a PDF, DOCX or DOC file.",
    )


def damaged(kind: str) -> ReadingRefused:
    return ReadingRefused(
        "file_unreadable",
        f"This {kind} file is damaged or incomplete. Please export your CV again and upload the new file.",
    )


def not_word(found: str) -> ReadingRefused:
    return ReadingRefused(
        "file_unreadable",
        f"This file is {found}, not a Word document. Please save your CV as PDF or DOCX and upload that.",
    )


def too_demanding() -> ReadingRefused:
    return ReadingRefused(
        "file_unreadable",
        "Reading this file takes far more time or memory than any CV should, so we stopped. "
        "Please export your CV as a plain PDF or DOCX and upload that.",
    )


def encrypted() -> ReadingRefused:
    return ReadingRefused(
        "file_encrypted",
        "This file is locked with a password, so nothing in it can be read. "
        "Please save a copy without the password and upload that.",
    )


def scanned() -> ReadingRefused:
    return ReadingRefused(
        "no_text",
        "This file holds pictures of pages and no text, so no software can read it, an employer's included. "
        "Please export your CV from the program it was written in, as PDF or DOCX.",
    )


def nothing_recognised() -> ReadingRefused:
    return ReadingRefused(
        "no_text",
        "No words could be made out on the pictures in this file. "
        "Please export your CV from the program it was written in, as PDF or DOCX.",
    )


def undecodable() -> ReadingRefused:
    return ReadingRefused(
        "no_text",
        "The letters in this file are drawn, but its fonts do not say which letters they are, so no software "
        "can read it, an employer's included. Please export your CV anew, as PDF or DOCX.",
    )


def drawn_letters() -> ReadingRefused:
    return ReadingRefused(
        "no_text",
        "The letters in this file are drawn as shapes and hold no text, so no software can read it, an "
        "employer's included. Please export your CV from the program it was made in, with its text kept as "
        "text, as PDF or DOCX.",
    )


def live_form() -> ReadingRefused:
    return ReadingRefused(
        "no_text",
        "This PDF is a form that only Adobe's own reader can draw, so other software, an employer's "
        "included, finds none of your words in it. Please open it there, print it to a new PDF, and upload "
        "that.",
    )


def no_words() -> ReadingRefused:
    return ReadingRefused(
        "no_text",
        "There are no words in this file. Please check that it is the CV you meant, and upload it again.",
    )
