"""Pace, pauses and talk share from the timing of the voice; nothing is said where too little was measured."""

from greenroom.engine.answers.delivery import measure, speaking_bounds
from greenroom.engine.answers.model import Exchange, Silence, Speech
from tests.engine.answers.questions import LEFT_JOIN

FIFTY = " ".join(f"word{n}" for n in range(50))


def spoken(*pauses: tuple[int, int], length: int = 30_000, answer: str = FIFTY, **times: str) -> Exchange:
    speech = Speech(0, length, pauses=tuple(Silence(start, end) for start, end in pauses))
    return Exchange("t1", LEFT_JOIN, answer, speech=speech, **times)


def test_pace_is_words_over_speaking_minutes_with_pauses_out():
    delivery = measure([spoken((5_000, 10_000))], spoken=True)
    assert delivery.words_per_minute == 120.0
    assert delivery.how["words_per_minute"] == "50 words in 25 s of speech, pauses of 5 s taken out."


def test_thinking_before_the_answer_and_silence_after_it_are_no_pauses():
    delivery = measure([spoken((0, 8_000), (28_000, 30_000))], spoken=True)
    assert delivery.long_pauses == 0
    assert delivery.words_per_minute == 150.0


def test_a_long_pause_is_over_two_and_a_half_seconds_and_has_a_place():
    delivery = measure([spoken((5_000, 7_500), (12_000, 14_501))], spoken=True)
    assert delivery.long_pauses == 1
    assert [(pause.turn_id, pause.start_ms, pause.end_ms) for pause in delivery.pauses] == [
        ("t1", 12_000, 14_501)
    ]


def test_pauses_that_overlap_are_taken_out_once():
    delivery = measure([spoken((5_000, 9_000), (8_000, 10_000))], spoken=True)
    assert delivery.words_per_minute == 120.0


def test_speech_lies_between_the_silences_at_its_ends():
    exchange = spoken((0, 2_000), (2_000, 3_000), (25_000, 30_000))
    assert exchange.speech
    assert speaking_bounds(exchange.speech) == (3_000, 25_000)


def test_under_forty_words_there_are_no_rates():
    delivery = measure([spoken(answer="um five words are said")], spoken=True)
    assert delivery.words_per_minute is None
    assert delivery.long_pauses is None
    assert delivery.fillers.count == 1
    assert delivery.fillers.per_100_words is None
    assert {one.metric for one in delivery.not_measured} == {
        "fillers",
        "words_per_minute",
        "long_pauses",
        "talk_share",
    }
    assert all("40" in one.why for one in delivery.not_measured)


def test_a_typed_interview_has_no_pace_and_says_so():
    delivery = measure([Exchange("t1", LEFT_JOIN, FIFTY)], spoken=False)
    assert delivery.words == 50
    assert delivery.words_per_minute is None
    assert all("typed" in one.why for one in delivery.not_measured)


def test_a_recording_without_timing_has_no_pace():
    delivery = measure([Exchange("t1", LEFT_JOIN, FIFTY)], spoken=True)
    assert delivery.words_per_minute is None
    assert delivery.long_pauses is None


def test_talk_share_needs_both_sides():
    exchange = spoken(asked_at="2026-11-22T10:00:00Z", answered_at="2026-11-22T10:00:40Z")
    assert measure([exchange], spoken=True).talk_share == 0.75
    assert measure([spoken()], spoken=True).talk_share is None


def test_fillers_are_counted_per_hundred_words():
    delivery = measure([Exchange("t1", LEFT_JOIN, f"{FIFTY} um uh um")], spoken=False)
    assert delivery.fillers.count == 3
    assert delivery.fillers.per_100_words == 5.7
    assert [(one.word, one.count) for one in delivery.fillers.list] == [("um", 2), ("uh", 1)]
    assert delivery.how["fillers"] == "3 fillers in 53 words."


def test_an_interview_without_answers_is_measured_as_nothing():
    delivery = measure([], spoken=True)
    assert delivery.words == 0
    assert delivery.fillers.list == ()
