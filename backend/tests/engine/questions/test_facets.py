"""A facet is asked for in plain, whole questions that judge nothing, and nearly every point has one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from greenroom.engine.questions.bank import load_bank
from greenroom.engine.questions.entry import count_sentences
from greenroom.engine.questions.errors import BankInvalid
from greenroom.engine.questions.facets import Facet, load_facets, read_facets

MOST_SENTENCES: Final = 2
VERDICT: Final = re.compile(
    r"(?i)\b(?:good|great|excellent|perfect|well done|wrong answer|weak|poor|scores?|points?|correct"
    r"|right answer)\b|!"
)
SOUND: Final = """
[measure]
asks = ["How would you know that it worked?"]
tells = ["how you would know that it worked"]
"""

every_facet = pytest.mark.parametrize("facet", load_facets().values(), ids=lambda facet: facet.key)


def refusal_of(folder: Path, text: str) -> str:
    file = folder / "facets.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BankInvalid) as refusal:
        read_facets(file)
    return str(refusal.value)


@every_facet
def test_a_wording_is_one_question_in_at_most_two_sentences(facet: Facet):
    for question in (*facet.asks, *([facet.gentle] if facet.gentle else [])):
        assert question.endswith("?")
        assert question.count("?") == 1
        assert count_sentences(question) <= MOST_SENTENCES
        assert not VERDICT.search(question)


@every_facet
def test_what_is_told_ends_a_sentence_that_we_began(facet: Facet):
    for ending in facet.tells:
        assert ending[0].islower()
        assert ending[-1].isalpha()
        assert not VERDICT.search(ending)


@every_facet
def test_there_are_several_wordings_and_each_is_said_once(facet: Facet):
    assert len(facet.asks) >= 2
    others = [ask for other in load_facets().values() if other is not facet for ask in other.asks]
    assert len(set(facet.asks)) == len(facet.asks)
    assert set(facet.asks).isdisjoint(others)


def test_every_facet_is_some_points():
    used = {point.facet for question in load_bank().questions for point in question.points}
    assert used >= load_facets().keys()


def test_a_file_is_read_as_it_is_written(tmp_path: Path):
    file = tmp_path / "facets.toml"
    file.write_text(SOUND, encoding="utf-8")
    (facet,) = read_facets(file).values()
    assert (facet.key, facet.more, facet.gentle, facet.heard) == ("measure", False, None, ())


@pytest.mark.parametrize(
    ("written", "instead", "complaint"),
    [
        ("asks = ", "ask = ", "the key 'ask' is not known."),
        ('["how you would know that it worked"]', "[]", "a facet has wordings in 'asks' and in 'tells'."),
        ("tells", 'more = "yes"\ntells', "'more' is true or false."),
        ("tells", 'gentle = ""\ntells', "'gentle' must be a text that is not empty."),
    ],
)
def test_a_facet_that_breaks_a_rule_is_refused(tmp_path: Path, written: str, instead: str, complaint: str):
    assert (
        refusal_of(tmp_path, SOUND.replace(written, instead, 1))
        == f"{tmp_path.name}/facets.toml, measure: {complaint}"
    )
