"""What is put in between tells nothing: a sentence says as much with it as without."""

import pytest

from greenroom.engine.answers.asides import without_asides
from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.statements import cut_statements
from greenroom.engine.answers.topic import topic_of
from tests.engine.answers.labelled_answers import as_asked, labelled_answers
from tests.engine.answers.questions import LEFT_JOIN, STRONG

TOPIC = topic_of(LEFT_JOIN)


def said(text: str) -> list[str]:
    return [one.said for one in without_asides(cut_statements(text), TOPIC)]


@pytest.mark.parametrize(
    "aside",
    [
        "as you surely know",
        "as my grandmother used to say",
        "if you ask me",
        "in my humble opinion",
        "let me put it this way",
        "and I mean it",
        "if it were up to me",
        "better safe than sorry",
    ],
)
def test_an_aside_is_no_part_of_what_is_said(aside: str):
    assert said(f"The join, {aside}, keeps every customer.") == ["The join, keeps every customer."]
    assert said(f"The join keeps every customer, {aside}.") == ["The join keeps every customer,"]


@pytest.mark.parametrize(
    "text",
    [
        "The join, without a match, fills in nulls.",
        "I would filter in the on clause, not in the where clause, and count the rows.",
        "First, I look at the plan.",
        "As you know.",
    ],
)
def test_what_tells_something_stays(text: str):
    assert said(text) == [text]


def test_what_is_quoted_stays_whole():
    answer = "The left join, as everybody knows, keeps customers that have no orders at all."
    [statement] = without_asides(cut_statements(answer), TOPIC)
    assert statement.text == answer
    assert answer[statement.start : statement.end] == answer


def test_hardly_any_good_answer_has_one():
    cut = said_in_all = 0
    for one in labelled_answers("tune"):
        if one.kind in {"strong", "plain"}:
            statements = cut_statements(one.text)
            topic = topic_of(as_asked(one.question))
            cut += sum(left.said != left.text for left in without_asides(statements, topic))
            said_in_all += len(statements)
    assert cut <= 0.02 * said_in_all


def test_asides_in_every_sentence_leave_the_score_where_it_is():
    padded = STRONG.replace(", ", ", as you surely know, ").replace(". ", ", if you ask me. ")
    assert abs(assess(LEFT_JOIN, padded).overall - assess(LEFT_JOIN, STRONG).overall) <= 0.1
