"""Why a recording is refused. The answer that it is of is kept whatever becomes of it."""

from __future__ import annotations

from typing import Final

from greenroom.core.errors import NotFound, Refusal

MOST_BYTES: Final = 8 * 1024 * 1024


class RecordingNotFound(NotFound):
    detail = "There is no such recording of this interview. It may have been erased."


class RecordingUploadNotFound(NotFound):
    detail = "There is no such upload of this interview, or its recording was erased."


class RecordingNotWanted(Refusal):
    status, code, title = 409, "recording_not_wanted", "No recordings here"
    detail = (
        "This interview keeps no recordings: that is chosen before it begins, and ends when all are erased."
    )


class TurnNotAnswered(Refusal):
    status, code, title = 409, "turn_not_answered", "Not answered yet"
    detail = "A recording is kept beside its answer. Give the answer first, then send its recording."


class RecordingTypeUnsupported(Refusal):
    status, code, title = 415, "unsupported_file_type", "File type not supported"
    detail = "A recording can be audio/webm, audio/mp4 or audio/ogg."


class RecordingTooLarge(Refusal):
    status, code, title = 413, "file_too_large", "File too large"
    detail = f"A recording may have {MOST_BYTES // 1024**2} MiB at most, which is half an hour of speech."


class RecordingMissing(Refusal):
    status, code, title = 409, "upload_missing", "File not there yet"
    detail = "The recording has not arrived. Send it to the upload's address first, then confirm."


class RecordingUnreadable(Refusal):
    status, code, title = 422, "file_unreadable", "File cannot be played"
    detail = "What is in this file is not the kind of sound that was announced, so it was not kept."
