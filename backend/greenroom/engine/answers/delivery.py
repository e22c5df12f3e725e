"""How answers were said: words, pace, fillers, pauses, share of the talking. Never accent, voice or face.

Thresholds: pace is words over speaking minutes, pauses out; a long pause is over 2.5 s; thinking before an
answer is no fault; under 40 words of answer there are no rates, and without timing no pace and no pauses.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from greenroom.engine.answers.fillers import count_fillers
from greenroom.engine.answers.model import (
    Delivery,
    Exchange,
    FillerCount,
    Fillers,
    LongPause,
    NotMeasured,
    Silence,
    Speech,
)
from greenroom.engine.scoring.rule import plural

FEWEST_WORDS: Final = 40
LONG_PAUSE_MS: Final = 2500
_SHORTEST_SPEECH_MS: Final = 5000
_MINUTE_MS: Final = 60_000
_TYPED: Final = "The interview was typed, so there was no voice to time."
_UNTIMED: Final = "No timing came with the recording."
_TOO_FEW: Final = f"Fewer than {FEWEST_WORDS} words were said, too few for a rate."


def measure(exchanges: Sequence[Exchange], *, spoken: bool) -> Delivery:
    """The delivery over all `exchanges`; what cannot be measured is None and says why."""
    texts = [exchange.answer for exchange in exchanges]
    words = sum(len(text.split()) for text in texts)
    enough = words >= FEWEST_WORDS
    timed = [exchange for exchange in exchanges if spoken and exchange.speech and exchange.answer.strip()]
    counted = sum(map(count_fillers, texts), Counter[str]())
    pace, pace_how = _pace(timed) if enough else (None, "")
    pauses = tuple(pause for exchange in timed for pause in _long_pauses(exchange)) if enough else ()
    share, share_how = _talk_share(timed) if enough else (None, "")
    fillers = _fillers(counted, words, enough=enough)
    how = {"words": f"{plural(words, 'word')} in {plural(len(texts), 'answer')}."}
    if fillers.per_100_words is not None:
        how["fillers"] = f"{plural(fillers.count, 'filler')} in {words} words."
    how |= {"words_per_minute": pace_how} if pace is not None else {}
    if enough and timed:
        how["long_pauses"] = (
            f"Pauses over {LONG_PAUSE_MS / 1000:g} s between your first and your last word,"
            f" in {plural(len(timed), 'recording')}."
        )
    how |= {"talk_share": share_how} if share is not None else {}
    return Delivery(
        words=words,
        words_per_minute=pace,
        fillers=fillers,
        long_pauses=len(pauses) if enough and timed else None,
        pauses=pauses,
        talk_share=share,
        not_measured=tuple(
            _not_measured(spoken=spoken, enough=enough, timed=bool(timed), pace=pace, share=share)
        ),
        how=how,
    )


def speaking_bounds(speech: Speech) -> tuple[int, int]:
    """From the first to the last sound of voice: silence at either end is thinking, not speech."""
    start, end = 0, max(0, speech.ended_at_ms - speech.started_at_ms)
    if speech.words:
        start = min(word.start_ms for word in speech.words)
        end = max(word.end_ms for word in speech.words)
    for pause in sorted(speech.pauses, key=lambda pause: pause.start_ms):
        if pause.start_ms <= start:
            start = max(start, pause.end_ms)
    for pause in sorted(speech.pauses, key=lambda pause: -pause.end_ms):
        if pause.end_ms >= end:
            end = min(end, pause.start_ms)
    return start, max(start, end)


def _pace(timed: Sequence[Exchange]) -> tuple[float | None, str]:
    words = speaking = paused = 0
    for exchange in timed:
        if exchange.speech:
            start, end = speaking_bounds(exchange.speech)
            silent = sum(pause.end_ms - pause.start_ms for pause in _inside(exchange.speech))
            words, paused, speaking = (
                words + len(exchange.answer.split()),
                paused + silent,
                speaking + end - start - silent,
            )
    if speaking < _SHORTEST_SPEECH_MS:
        return None, ""
    how = f"{words} words in {_time(speaking)} of speech, pauses of {_time(paused)} taken out."
    return round(words * _MINUTE_MS / speaking, 1), how


def _inside(speech: Speech) -> Iterator[Silence]:
    """The pauses within the speech, joined where they overlap."""
    start, end = speaking_bounds(speech)
    for pause in sorted(speech.pauses, key=lambda pause: pause.start_ms):
        first, last = max(start, pause.start_ms), min(end, pause.end_ms)
        if last > first:
            yield Silence(first, last)
            start = last


def _long_pauses(exchange: Exchange) -> Iterator[LongPause]:
    if exchange.speech:
        for pause in _inside(exchange.speech):
            if pause.end_ms - pause.start_ms > LONG_PAUSE_MS:
                yield LongPause(exchange.turn_id, pause.start_ms, pause.end_ms)


def _talk_share(timed: Sequence[Exchange]) -> tuple[float | None, str]:
    """Your speech over yours and the time from the asking to the recording, where both are known."""
    yours = theirs = 0
    for exchange in timed:
        asked = _moment(exchange.asked_at)
        answered = _moment(exchange.answered_at)
        if exchange.speech and asked and answered:
            recorded = exchange.speech.ended_at_ms - exchange.speech.started_at_ms
            start, end = speaking_bounds(exchange.speech)
            yours += end - start
            theirs += max(0, round((answered - asked).total_seconds() * 1000) - recorded)
    if not yours or not theirs:
        return None, ""
    return round(yours / (yours + theirs), 2), f"You spoke for {_time(yours)} of {_time(yours + theirs)}."


def _fillers(counted: Counter[str], words: int, *, enough: bool) -> Fillers:
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    count = counted.total()
    return Fillers(
        count=count,
        per_100_words=round(100 * count / words, 1) if enough else None,
        list=tuple(FillerCount(word, times) for word, times in ordered),
    )


def _not_measured(
    *, spoken: bool, enough: bool, timed: bool, pace: float | None, share: float | None
) -> Iterator[NotMeasured]:
    why = _TYPED if not spoken else _TOO_FEW if not enough else _UNTIMED
    if not enough:
        yield NotMeasured("fillers", _TOO_FEW)
    if pace is None:
        yield NotMeasured(
            "words_per_minute", why if not timed or not enough else "Under five seconds of speech were heard."
        )
    if not (timed and enough):
        yield NotMeasured("long_pauses", why)
    if share is None:
        yield NotMeasured(
            "talk_share", why if not timed or not enough else "When the questions were spoken is not known."
        )


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _time(milliseconds: int) -> str:
    """As people say it: 2 min 20 s, or 41 s."""
    minutes, seconds = divmod(round(milliseconds / 1000), 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
