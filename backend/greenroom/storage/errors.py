"""Why the store of files refuses."""

from __future__ import annotations

from greenroom.core.errors import Refusal


class SignatureInvalid(Refusal):
    """The address was forged, changed or kept too long, or what it allowed has been done."""

    status, code, title = 403, "signature_invalid", "Address not valid"
    detail = "This address is not valid, or no longer. Ask for a new one and try again."


class OtherContentType(Refusal):
    """The request's Content-Type is not the one that the address was signed for."""

    status, code, title = 415, "content_type_mismatch", "Another type of file"
    detail = "The file's type is not the one that was announced. Send the headers that came with the address."


class LargerThanAnnounced(Refusal):
    status, code, title = 413, "file_too_large", "File too large"
    detail = "The file is larger than was announced, so nothing was kept."


class StoreUnavailable(Refusal):
    """The disk is full or fails, or the S3 store does; what was there before is as it was.

    `advice` is for whoever runs Greenroom, and never leaves over HTTP.
    """

    status, code, title = 503, "storage_unavailable", "Files are out of reach"
    detail = (
        "The place where files are kept does not answer just now. Nothing was lost or charged. "
        "Try again in a minute."
    )

    def __init__(self, advice: str = "The disk is full or fails: look into the log.") -> None:
        super().__init__()
        self.advice = advice

    @property
    def headers(self) -> dict[str, str]:
        return {"Retry-After": "60"}


class SmallerThanAnnounced(Refusal):
    """The body ended early, by its length or because the connection was lost."""

    status, code, title = 400, "upload_incomplete", "Upload incomplete"
    detail = "The file ended before its announced size, so nothing was kept. Send it again."
