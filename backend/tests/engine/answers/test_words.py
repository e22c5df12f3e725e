"""Words that mean the same meet, and a text is cut where its sentences end."""

import pytest

from greenroom.engine.answers.prose import is_prose
from greenroom.engine.answers.statements import cut_statements
from greenroom.engine.answers.stemming import stem
from greenroom.engine.answers.words import cut_words, function_words, known_stems, synonyms


@pytest.mark.parametrize(
    "forms",
    [
        "filter filters filtered filtering",
        "optimise optimize optimised optimisation optimization",
        "query queries querying queried",
        "build built building builds",
        "measure measured measuring measurement measurements",
        "write wrote written writes writing",
        "decide decision decided decisions",
        "analyse analysis analysed analyses analyze",
        "communicate communication communicated communicating",
        "colour color colours",
        "index indices indexes indexing",
        "stop stopped stopping stops",
        "different difference",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("patient", "patience"), ("test", "text"), ("user", "use")])
def test_different_words_keep_different_stems(one, other):
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("plain", "of_the_trade"),
    [
        ("wrote it down", "documented it"),
        ("put the old one back", "rolled back"),
        ("threw the row away", "deleted"),
        ("told my boss", "informed my manager"),
        ("looked at", "investigated"),
    ],
)
def test_plain_words_mean_what_the_trade_says(plain, of_the_trade):
    meanings = [{word.meaning for word in cut_words(text)} for text in (plain, of_the_trade)]
    assert meanings[0] & meanings[1]


def test_words_stand_verbatim_at_their_places():
    text = "I don’t use C++ or C#; p95 fell from 410 ms to 2.5, i.e. by 43%."
    for word in cut_words(text):
        assert text[word.start : word.end].strip()
        assert text[word.start : word.end].casefold().replace("’", "").startswith(word.text[:1])


def test_statements_stand_verbatim_at_their_places():
    text = "First this.  Then that;\n and (in brackets) more?! At v1.2 it broke... So"
    statements = cut_statements(text)
    assert statements[0].text == "First this."
    assert all(text[one.start : one.end] == one.text for one in statements)


def test_speech_without_full_stops_is_cut_at_its_turns():
    text = (
        "i looked at the logs of the night before " * 3
        + "and then i asked the team and so we found the cause"
    )
    assert len(cut_statements(text)) > 1


def test_a_sentence_is_prose_and_a_row_of_terms_is_not():
    sentence, row = cut_statements(
        "An index speeds up reads. REST, JSON, HTTP, caching, sharding, load balancer"
    )
    assert is_prose(sentence)
    assert not is_prose(row)


def test_the_lists_are_read():
    assert "the" in function_words()
    assert known_stems()[stem("database")] > 10
    assert synonyms()[stem("doctor")] == synonyms()[stem("physician")]
