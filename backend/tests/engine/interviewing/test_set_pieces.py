"""Questions made for one interview hear what students really say to them."""

from __future__ import annotations

import pytest

from greenroom.engine.answers.assessing import assess
from greenroom.engine.interviewing.set_pieces import SetPiece, set_pieces
from greenroom.engine.questions.model import Asked

LINE = "Cut the p95 latency of the booking API from 900 ms to 120 ms"
BLANKS = {
    "a_role": "a backend developer",
    "line": LINE,
    "figure": "120 ms",
    "skill": "Redis",
    "term": "Kafka",
}
TOLD = {
    "opening": (
        "I'm in the last year of my degree. Last summer I was an intern at a logistics company, where I"
        " rewrote the nightly import of shipments. It used to take four hours and often failed; with batching"
        " and retries it took twenty minutes. That showed me I enjoy making systems reliable, so backend"
        " development is the natural next thing for me."
    ),
    "cv": (
        "We had complaints that the booking page was slow. I traced a request and saw that one query took"
        " 700 ms because there was no index on the date column. I added an index and cached the list of halls"
        " for a minute. I measured it with k6 before and after: p95 went from 900 to 120 ms. My colleague"
        " reviewed it; the tracing and the index were mine."
    ),
    "gap": (
        "I haven't used Kafka at work. The nearest thing is RabbitMQ, which I used in my internship to send"
        " e-mails outside of the request: I had to handle messages that came twice, so I made the consumer"
        " idempotent. To learn Kafka I would do a small project with two consumers and read up on partitions"
        " and offsets; I think I'd be useful in about three weeks."
    ),
}
CLAIMED = "I'm a hard worker and passionate about technology. I like coding and always give my best."


def asked(piece: SetPiece) -> Asked:
    quote = LINE if piece.kind == "cv" else None
    return piece.asked(
        about="", competency="practice", difficulty="junior", reason="A reason.", quote=quote, **BLANKS
    )


PIECES = [piece for kind in ("opening", "cv", "gap") for piece in set_pieces(kind)]


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.id)
def test_what_was_done_and_told_stands_far_above_what_is_only_claimed(piece: SetPiece):
    question = asked(piece)
    told, claimed = assess(question, TOLD[piece.kind]), assess(question, CLAIMED)
    assert told.overall >= 3.5
    assert claimed.overall < 2
