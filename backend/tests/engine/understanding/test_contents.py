"""Sections whose titles do not tell, by what stands in them."""

import pytest

from greenroom.engine.understanding.contents import kind_by_content
from greenroom.engine.understanding.lexicon import shipped_lexicon
from greenroom.engine.understanding.lines import cut_lines


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Young Baker of the Year, runner-up, 2018", "awards"),
        ("Baker, Crumb & Sons\n2016 - 2018", "experience"),
        ("BSc Physics\nUniversity of Saltford\n2012 - 2015", "education"),
        ("Names on request", "references"),
        ("Seven papers, two as first author; one patent pending.", "publications"),
        ("Fell running, chess", "interests"),
        ("English, Dutch, some Hindi", "languages"),
        ("Python, SQL, Docker", "skills"),
        ("I bake bread that people cross the town for.", "summary"),
        ("", "other"),
    ],
)
def test_what_stands_in_a_section_tells_its_kind(body: str, kind: str) -> None:
    assert kind_by_content(cut_lines(body), shipped_lexicon()) == kind
