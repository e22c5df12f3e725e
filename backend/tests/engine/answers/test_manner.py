"""How an answer is worded tells who has done a thing from who makes it up, whatever it is about."""

from greenroom.engine.answers.assessing import assess
from greenroom.engine.answers.manner import manner_of
from greenroom.engine.answers.statements import cut_statements
from greenroom.engine.answers.topic import topic_of
from tests.engine.answers.labelled_answers import as_asked, labelled_answers
from tests.engine.answers.questions import LEFT_JOIN, PLAIN, STRONG

LECTURE = (
    "A LEFT JOIN always keeps only the rows that are in both tables, since the WHERE clause is applied before"
    " the tables are joined. The missing customers are therefore the normal behaviour, because a customer"
    " without an order is by definition not part of the result. As the right table is read first, a condition"
    " in ON is automatically ignored."
)


def lecturing(answer: str) -> float:
    return manner_of(cut_statements(answer)).lecturing


def test_a_lecture_is_told_from_speech():
    assert lecturing(LECTURE) == 1
    assert lecturing(STRONG) == lecturing(PLAIN) == 0


def test_a_wrong_lecture_is_far_below_a_right_answer_in_plain_words():
    assert assess(LEFT_JOIN, LECTURE).overall < assess(LEFT_JOIN, PLAIN).overall - 1


def test_a_lecture_is_told_what_to_do_about_it():
    told = [remark for remark in assess(LEFT_JOIN, LECTURE).improvements if "lays down" in remark.text]
    assert told
    assert told[0].evidence
    assert told[0].evidence.text in LECTURE


def test_hardly_any_good_answer_of_those_that_we_know_is_a_lecture():
    good = [one for one in labelled_answers("tune") if one.kind in {"strong", "plain"}]
    trades = {one.id: topic_of(as_asked(one.question)).vocabulary for one in good}
    lectures = [manner_of(cut_statements(one.text), trades[one.id]).lecturing for one in good]
    assert sum(share >= 0.8 for share in lectures) <= 0.005 * len(lectures)


def test_right_in_plain_words_is_above_wrong_in_fluent_ones():
    scores: dict[str, dict[str, list[float]]] = {}
    for one in labelled_answers("tune"):
        if one.kind in {"plain", "fluent_wrong"}:
            kinds = scores.setdefault(one.question.id, {"plain": [], "fluent_wrong": []})
            kinds[one.kind].append(assess(as_asked(one.question), one.text).overall)
    pairs = [
        plain > wrong
        for kinds in scores.values()
        for plain in kinds["plain"]
        for wrong in kinds["fluent_wrong"]
    ]
    assert sum(pairs) >= 0.88 * len(pairs)
