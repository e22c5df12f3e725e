"""Why nothing is said, or nothing written down."""

from __future__ import annotations

from greenroom.core.errors import NotFound, Refusal


class NotByVoice(Refusal):
    status, code, title = 409, "not_by_voice", "Not by voice"
    detail = "This interview is not held by voice, so nothing is said or written down in it."


class NotToBeSpoken(NotFound):
    detail = "This is no sentence of this interview's."


class NoSound(Refusal):
    status, code, title = 415, "no_sound", "Not a recording"
    detail = "This is no sound that can be written down. Send WAV, WebM, Ogg or MP4."


class VoiceUnavailable(Refusal):
    status, code, title = 503, "voice_unavailable", "The voice is not there"
    detail = "The voice model does not answer just now. The browser can speak and listen in its place."
