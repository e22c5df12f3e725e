"""Why a CV is refused."""

from __future__ import annotations

from greenroom.core.errors import NotFound, Refusal


class CvNotFound(NotFound):
    detail = "There is no such CV among yours."


class UploadNotFound(NotFound):
    detail = "There is no such upload among yours. Start again by choosing the file."


class UnsupportedFileType(Refusal):
    status, code, title = 415, "unsupported_file_type", "File type not supported"
    detail = "A CV can be a PDF, DOC or DOCX file. Export yours as PDF and choose that."


class FileTooLarge(Refusal):
    status, code, title = 413, "file_too_large", "File too large"

    def __init__(self, max_bytes: int) -> None:
        super().__init__(
            f"The file may have {max_bytes / 1_048_576:.3g} MiB at most. Export it with smaller pictures."
        )


class UploadMissing(Refusal):
    status, code, title = 409, "upload_missing", "File not there yet"
    detail = "The file has not arrived. Send it to the upload's address first, then confirm."


class FileUnreadable(Refusal):
    status, code, title = 422, "file_unreadable", "File cannot be read"
    detail = "What is in this file is not what its name says. Export your CV again as PDF and choose that."


class NoText(Refusal):
    status, code, title = 422, "no_text", "No text in the file"
    detail = (
        "This CV holds pictures of pages and no text, so no software can read it, an employer's included. "
        "Export it as PDF from the program it was written in, and upload that."
    )


class NothingToRecognise(Refusal):
    status, code, title = 409, "nothing_to_recognise", "No picture to read"
    detail = "Only a PDF that holds pictures of pages and no text can be read in this way."


class RecognitionUnavailable(Refusal):
    status, code, title = 503, "recognition_unavailable", "Pictures cannot be read here"
    detail = (
        "This Greenroom cannot read pictures of pages, because the program tesseract is not installed. "
        "Who runs it can add it, on Debian by apt-get install tesseract-ocr, and start Greenroom again."
    )


class FileEncrypted(Refusal):
    status, code, title = 422, "file_encrypted", "File is locked"
    detail = (
        "This CV is locked with a password, so nothing in it can be read. Upload a copy without the password."
    )
