"""Sentences of the interviewer's that may be said aloud before their turn is kept: each signed by us.

Nothing else may be: whoever could have any text said would have a loudspeaker at our expense.
"""

from __future__ import annotations

import binascii
import hashlib
import hmac
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Final
from uuid import UUID

# Access tokens are signed with the same secret; a key of its own keeps one from passing for the other.
KEY_LABEL: Final = b"greenroom: sentences to be said"
LONGEST_PERMIT: Final = 4_000

_LAST_WORD: Final = re.compile(r"[.?!…][\"'’”)]?\s*\Z")


class Permits:
    """Signs sentences of one interview, and reads them back."""

    def __init__(self, secret: str) -> None:
        self._key = hmac.digest(secret.encode(), KEY_LABEL, hashlib.sha256)

    def give(self, interview_id: UUID, sentence: str) -> str:
        return f"{self._signature(interview_id, sentence)}.{urlsafe_b64encode(sentence.encode()).decode()}"

    def read(self, interview_id: UUID, permit: str) -> str | None:
        """The sentence, None where we did not sign it for this interview."""
        signature, _, coded = permit.partition(".")
        try:
            sentence = urlsafe_b64decode(coded.encode()).decode()
        except (binascii.Error, ValueError):
            return None
        genuine = hmac.compare_digest(self._signature(interview_id, sentence).encode(), signature.encode())
        return sentence if genuine else None

    def _signature(self, interview_id: UUID, sentence: str) -> str:
        return hmac.new(self._key, interview_id.bytes + sentence.encode(), hashlib.sha256).hexdigest()


class Sentences:
    """Words in, whole sentences out, as soon as their last word has come."""

    def __init__(self) -> None:
        self._words = ""

    def hear(self, words: str) -> str | None:
        self._words += words
        return self.rest() if _LAST_WORD.search(self._words) else None

    def rest(self) -> str | None:
        """What has come since the last whole sentence."""
        sentence, self._words = self._words.strip(), ""
        return sentence or None


def sentences(text: str) -> tuple[str, ...]:
    """A text in sentences, so that the first can be heard while the next is made."""
    heard = Sentences()
    whole = [heard.hear(word) for word in re.findall(r"\S+\s*", text)]
    return tuple(one for one in (*whole, heard.rest()) if one)
