"""The report: true to the answers, whole, and the same every time."""

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.model import Exchange, Interview, TurnQuote
from greenroom.engine.answers.reporting import MOST_QUOTES, report
from greenroom.engine.answers.version import INTERVIEW_ENGINE_VERSION
from greenroom.engine.questions.model import Competency
from tests.engine.answers.questions import (
    CLOSING,
    DISAGREED,
    HABITS,
    LEFT_JOIN,
    MIDDLING,
    NONSENSE,
    PADDING,
    PLAIN,
    STORY,
    STRONG,
    WEAK,
)

KNOWLEDGE = Competency(
    "knowledge", "Knowledge", "Facts", behavioural=False, anchors=("1", "2", "3", "4", "5")
)
TEAMWORK = Competency("teamwork", "Teamwork", "Others", behavioural=True, anchors=("1", "2", "3", "4", "5"))
WHOLE = (
    Exchange("t1", LEFT_JOIN, STRONG, asked_at="2026-11-22T10:00:00Z", answered_at="2026-11-22T10:01:00Z"),
    Exchange("t2", DISAGREED, STORY),
    Exchange("t3", CLOSING, "What does the first month look like?"),
)
UNTOLD = "Last year I was in a group project at university.\nI wrote the slides for us."


def interview(*exchanges: Exchange) -> Interview:
    return Interview((KNOWLEDGE, TEAMWORK), exchanges or WHOLE)


def test_a_report_names_its_version():
    engine = report(interview()).engine
    assert (engine.provider, engine.version) == ("embedded", INTERVIEW_ENGINE_VERSION)


def test_each_competency_has_the_anchor_of_its_level_and_quotes_of_its_answers():
    answers = {exchange.turn_id: exchange.answer for exchange in WHOLE}
    made = report(interview())
    assert [one.key for one in made.competencies] == ["knowledge", "teamwork"]
    for one in made.competencies:
        assert one.anchor.endswith(str(min(5, int(one.score + 0.5))))
        assert one.evidence
        assert all(quote.text in answers[quote.turn_id] for quote in one.evidence)


def test_the_overall_score_is_the_mean_of_the_competencies():
    made = report(interview())
    assert made.overall.score == round(sum(one.score for one in made.competencies) / 2, 1)


def test_the_closing_turn_is_not_scored():
    assert [one.turn_id for one in report(interview()).answers] == ["t1", "t2"]


def test_a_question_that_was_not_answered_is_said_and_not_scored():
    made = report(interview(Exchange("t1", LEFT_JOIN, STRONG), Exchange("t2", DISAGREED, "")))
    assert [one.key for one in made.competencies] == ["knowledge"]
    assert "1 of 2 questions" in made.overall.summary
    assert "not scored" in made.overall.summary


def test_silence_that_was_sent_is_an_answer():
    silent = Exchange("t1", LEFT_JOIN, "", answered_at="2026-11-22T10:00:00Z")
    assert report(interview(silent)).answers[0].empty == "silent"


def test_what_a_follow_up_adds_counts_and_is_quoted_from_its_own_turn():
    first = "I would look for a filter on the right table in the WHERE clause, it becomes an inner join."
    more = "I would move the condition into the ON clause, because comparing null is never true."
    made = report(interview(Exchange("t1", LEFT_JOIN, first), Exchange("t1b", LEFT_JOIN, more, follows="t1")))
    assert len(made.answers) == 1
    assert made.answers[0].overall > assess(LEFT_JOIN, first).overall
    assert {point.evidence.turn_id for point in made.answers[0].points_made if point.evidence} == {
        "t1",
        "t1b",
    }


def test_a_poor_follow_up_never_costs_anything():
    alone = assess(LEFT_JOIN, STRONG).overall
    for more in (*NONSENSE.values(), *PADDING, MIDDLING):
        made = report(
            interview(Exchange("t1", LEFT_JOIN, STRONG), Exchange("x", LEFT_JOIN, more, follows="t1"))
        )
        assert made.answers[0].overall >= alone


def test_an_interview_of_nonsense_is_one_and_praises_nothing():
    exchanges = [
        Exchange(f"t{n}", LEFT_JOIN, text) for n, text in enumerate(NONSENSE.values()) if text.strip()
    ]
    made = report(interview(*exchanges))
    assert made.overall.score == 1
    assert not any(one.strengths for one in made.answers)


def test_no_competency_that_was_answered_is_without_words_of_its_answers():
    texts = (*NONSENSE.values(), *PADDING, WEAK, MIDDLING, PLAIN, HABITS, STORY, STRONG)
    for text in filter(str.strip, texts):
        made = report(interview(Exchange("t1", LEFT_JOIN, text), Exchange("t2", DISAGREED, text)))
        assert len(made.competencies) == len((KNOWLEDGE, TEAMWORK))
        for one in made.competencies:
            assert 1 <= len(one.evidence) <= MOST_QUOTES
            assert all(quote.text and quote.text in text for quote in one.evidence)
            assert len({quote.text for quote in one.evidence}) == len(one.evidence)


def test_a_score_without_praise_quotes_points_before_parts_of_a_story_before_what_to_change():
    for asked, answer, quoted in (
        (DISAGREED, WEAK, [WEAK]),
        (DISAGREED, UNTOLD, UNTOLD.splitlines()),
        (LEFT_JOIN, PLAIN, ["They have no order, so the order's columns are empty."]),
    ):
        made = report(interview(Exchange("t1", asked, answer)))
        assert made.answers[0].strengths == ()
        assert [quote.text for quote in made.competencies[0].evidence] == quoted


def test_an_answer_in_which_nothing_was_found_is_quoted_by_its_first_sentence():
    made = report(
        interview(Exchange("t1", LEFT_JOIN, "  Pass. I like swimming."), Exchange("t2", DISAGREED, "xyz"))
    )
    assert [one.evidence for one in made.competencies] == [
        (TurnQuote("t1", "Pass."),),
        (TurnQuote("t2", "xyz"),),
    ]


def test_words_said_twice_are_quoted_once_and_from_the_turn_that_holds_them():
    silent = Exchange("t1", LEFT_JOIN, "", answered_at="2026-11-22T10:00:00Z")
    followed = Exchange("t1b", LEFT_JOIN, "I don't know.", follows="t1")
    made = report(interview(silent, followed, Exchange("t2", LEFT_JOIN, "I don't know.")))
    assert made.competencies[0].evidence == (TurnQuote("t1b", "I don't know."),)


def test_silence_has_no_words_to_quote():
    made = report(interview(Exchange("t1", LEFT_JOIN, "", answered_at="2026-11-22T10:00:00Z")))
    assert made.competencies[0].evidence == ()


def test_an_interview_without_answers_is_a_report_all_the_same():
    made = report(interview(Exchange("t1", LEFT_JOIN, "")))
    assert made.overall.score == 1
    assert made.answers == ()
    assert made.competencies == ()


def test_next_steps_have_a_drill_each():
    made = report(interview(Exchange("t1", LEFT_JOIN, MIDDLING), Exchange("t2", DISAGREED, HABITS)))
    assert 1 <= len(made.next_steps) <= 4
    for step in made.next_steps:
        assert step.title
        assert step.detail
        assert "minutes" in step.drill


def test_the_transcript_holds_who_said_what_and_when():
    lines = report(interview()).transcript
    assert [(line.turn_id, line.speaker) for line in lines][:2] == [
        ("t1", "interviewer"),
        ("t1", "candidate"),
    ]
    assert lines[1].text == STRONG
    assert lines[1].at == "2026-11-22T10:01:00Z"


def test_the_same_interview_has_the_same_report():
    assert report(interview()) == report(interview())


def test_a_better_interview_has_a_better_report():
    worse = report(interview(Exchange("t1", LEFT_JOIN, MIDDLING), Exchange("t2", DISAGREED, HABITS)))
    assert report(interview()).overall.score > worse.overall.score
