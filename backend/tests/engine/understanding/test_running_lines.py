"""What stands in the margin of every page is no part of the CV."""

from greenroom.engine.analysis import outline
from greenroom.engine.document import Document
from greenroom.engine.understanding.understanding import understand

HEAD = "Mira Lindholm\n\nExperience\nDeveloper, Lake Ltd  Jan 2020 - Dec 2021\n• Built 3 things for people"
BODY = "Tester, Pond Ltd  Jan 2018 - Dec 2019\n• Tested 4 things for people"
FOOT = "10 February 2026\tMira Lindholm · Résumé"


def pages(*texts: str) -> Document:
    starts = [sum(len(text) + 2 for text in texts[:number]) for number in range(len(texts))]
    return Document("pdf", "\n\n".join(texts), tuple(starts))


def test_a_footer_of_every_page_is_no_entry() -> None:
    found = understand(pages(f"{HEAD}\n\n{FOOT} 1", f"{BODY}\n\n{FOOT} 2"))
    assert [entry.period.span.text for entry in found.entries if entry.period] == [
        "Jan 2020 - Dec 2021",
        "Jan 2018 - Dec 2019",
    ]


def test_a_name_over_every_page_is_still_the_name() -> None:
    document = pages(HEAD, f"Mira Lindholm\n\n{BODY}")
    assert understand(document).contact.name == "Mira Lindholm"
    assert outline(document).contact.name == "Mira Lindholm"


def test_a_line_of_one_page_stays() -> None:
    document = pages(f"{HEAD}\n\nA last line", BODY)
    assert any(line.text == "A last line" for line in understand(document).lines)
