"""A filler is a word that could be left out where it stands."""

import pytest

from greenroom.engine.answers.fillers import count_fillers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Um, I think, uh, it was Monday.", {"um": 1, "uh": 1}),
        ("So, we began with the tables.", {"so": 1}),
        ("It was, like, two weeks.", {"like": 1}),
        ("And like I said it, um, like, failed.", {"like": 2, "um": 1}),
        ("It was basically, you know, done.", {"basically": 1, "you know": 1}),
        ("I mean, it kind of worked.", {"i mean": 1, "kind of": 1}),
        ("Well, it actually broke.", {"well": 1, "actually": 1}),
    ],
)
def test_fillers_are_counted(text, expected):
    assert dict(count_fillers(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I like tests, and my team likes them too.",
        "It looks like rain, and it works like a queue.",
        "Something like a cache would help, such as this one.",
        "We did it so that nobody had to wait, and it went so well.",
        "Do you know what kind of index that is? You know that it helps.",
        "It is this kind of error that I mean to avoid.",
        "What I mean is the second table.",
        "The drum and the umbrella, a germ, and an error.",
    ],
)
def test_words_that_mean_something_are_no_fillers(text):
    assert not count_fillers(text)
