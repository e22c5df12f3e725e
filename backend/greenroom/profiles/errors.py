"""Why a picture of a person is refused."""

from __future__ import annotations

from greenroom.core.errors import Refusal


class PictureUnsupported(Refusal):
    status, code, title = 415, "picture_unsupported", "Not a kind of picture that is taken"
    detail = "Choose a picture in PNG, JPEG or WebP."


class PictureUnreadable(Refusal):
    status, code, title = 422, "picture_unreadable", "This picture cannot be opened"
    detail = (
        "The file is no whole picture in PNG, JPEG or WebP. Save it anew in one of them, or choose another."
    )
