"""A question that breaks a rule is refused with a sentence that names its file and its id."""

from __future__ import annotations

from pathlib import Path

import pytest

from greenroom.engine.questions.bank import Bank, BankInvalid, read_bank
from greenroom.engine.questions.entry import count_sentences

QUESTION = """
[[question]]
id = "forge-cold-iron"
topic = "Forging"
competency = "diagnosis"
difficulty = "junior"
text = "A bar cracks under the hammer. What would you look at first?"
points = [
  { says = "Whether it was too cold", aliases = ["too cold", "lost its heat", "dull red"] },
  { says = "Whether the steel has flaws", aliases = ["a seam", "slag inside", "poor steel"] },
  { says = "How it was struck", aliases = ["on the edge", "too hard a blow", "off the anvil"] },
]
follow_ups = ["How would you tell the two apart?"]
outline = "I would look at the colour first, then at the break."
"""
TECHNICAL = f"""
family = "Crafts"

[topics]
"Forging" = ["mechanical-engineer", "production-engineer"]
{QUESTION}
"""
BEHAVIOURAL = f"""
competency = "teamwork"
{QUESTION.replace("forge-cold-iron", "team-heavy-beam").replace("A bar cracks", "A team cracks")}
""".replace('competency = "diagnosis"\n', "")


def written(folder: Path, technical: str = TECHNICAL, behavioural: str = BEHAVIOURAL) -> Path:
    for name, text in (("technical", technical), ("behavioural", behavioural)):
        (folder / name).mkdir()
        (folder / name / "craft.toml").write_text(text, encoding="utf-8")
    return folder


def refusal_of(folder: Path, technical: str = TECHNICAL, behavioural: str = BEHAVIOURAL) -> str:
    with pytest.raises(BankInvalid) as refusal:
        assert read_bank(written(folder, technical, behavioural)).questions
    return str(refusal.value)


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return read_bank(written(tmp_path))


def test_a_sound_folder_becomes_a_bank(bank: Bank):
    question = bank.by_id["forge-cold-iron"]
    assert (question.kind, question.topic, question.competency) == ("technical", "Forging", "diagnosis")
    assert question.roles == ("mechanical-engineer", "production-engineer")
    assert question.points[0].says == "Whether it was too cold"
    assert question.points[0].aliases == ("too cold", "lost its heat", "dull red")
    assert question.follow_ups == ("How would you tell the two apart?",)


def test_a_behavioural_question_has_its_files_competency_and_suits_every_role(bank: Bank):
    question = bank.by_id["team-heavy-beam"]
    assert (question.kind, question.competency, question.roles) == ("behavioural", "teamwork", ())
    assert bank.by_competency["teamwork"] == (question,)


def test_a_shared_topic_counts_for_each_of_its_roles(bank: Bank):
    shared = (bank.by_id["forge-cold-iron"],)
    assert bank.by_role["mechanical-engineer"] == bank.by_role["production-engineer"] == shared
    assert bank.by_role["nurse"] == ()


def test_a_file_is_read_when_one_of_its_questions_is_asked_for(tmp_path: Path):
    bank = read_bank(written(tmp_path, behavioural=BEHAVIOURAL.replace("outline", "outlin")))
    assert len(bank.by_role["mechanical-engineer"]) == 1
    with pytest.raises(BankInvalid, match="team-heavy-beam: the key 'outlin' is not known"):
        bank.by_competency["teamwork"]


def test_a_role_or_a_competency_that_is_not_known_has_no_questions(bank: Bank):
    assert "smith" not in bank.by_role
    assert "taste" not in bank.by_competency
    assert len(bank.by_competency) == 15


IN = "technical/craft.toml, forge-cold-iron: "


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('family = "Crafts"', "", "technical/craft.toml: 'family' must be a text that is not empty."),
        ('family = "Crafts"', 'famly = "Crafts"', "technical/craft.toml: the key 'famly' is not known."),
        ('"Crafts"', '"Crafts', "technical/craft.toml: this is not TOML."),
        ("production-engineer", "smith", "technical/craft.toml, Forging: 'smith' is not a known role."),
        (
            ', "production-engineer"',
            ', "mechanical-engineer"',
            "technical/craft.toml, Forging: a topic lists the roles that ask it, each once.",
        ),
        (
            "[topics]",
            '[topics]\n"Casting" = ["nurse"]',
            "technical/craft.toml, Casting: no question is about this topic.",
        ),
        ('topic = "Forging"', 'topic = "Casting"', f"{IN}'Casting' is not a topic of this file."),
        ('topic = "Forging"', 'about = "Forging"', f"{IN}the key 'about' is not known."),
        (
            'id = "forge-cold-iron"',
            'id = "Forge cold"',
            "Forge cold: an id is small letters and digits with hyphens between the words.",
        ),
        ('"diagnosis"', '"teamwork"', f"{IN}'competency' is one of knowledge, practice, design, diagnosis"),
        ('"junior"', '"easy"', f"{IN}'difficulty' is one of intern, junior, mid, senior, not 'easy'."),
        (
            "A bar cracks under the hammer.",
            "A bar cracks. It is hot. The hammer is heavy.",
            f"{IN}a question has at most 3 sentences.",
        ),
        ("A bar", f"A {'very ' * 60}bar", f"{IN}a question has at most 320 characters, not 360."),
        ('outline = "I would', 'outlin = "I would', f"{IN}the key 'outlin' is not known."),
        (
            'outline = "I would look at the colour first, then at the break."',
            "",
            f"{IN}'outline' must be a text that is not empty.",
        ),
        ('says = "How it', 'say = "How it', f"{IN}the key 'say' is not known."),
        (', "dull red"]', "]", f"{IN}there are 3 to 8 aliases a point, not 2."),
        ("dull red", "the bar was only a dull red", f"{IN}an alias has 1 to 5 words, unlike 'the bar was"),
        ("dull red", "Too cold", f"{IN}the alias 'Too cold' is written twice."),
        ("dull red", "the Hammer", f"{IN}the alias 'the Hammer' stands in the question itself."),
        (
            '["How would you tell the two apart?"]',
            "[]",
            f"{IN}there are 1 to 3 follow-ups, not 0.",
        ),
        (
            "tell the two apart?",
            "tell? And then?",
            f"{IN}a follow-up is one sentence, unlike 'How would you tell? And then?'.",
        ),
    ],
)
def test_a_question_that_breaks_a_rule_is_refused(tmp_path: Path, old: str, new: str, sentence: str):
    assert old in TECHNICAL
    assert sentence in refusal_of(tmp_path, technical=TECHNICAL.replace(old, new))


def test_a_question_has_three_points_or_more(tmp_path: Path):
    fewer = "\n".join(line for line in TECHNICAL.splitlines() if "How it was struck" not in line)
    assert refusal_of(tmp_path, technical=fewer) == f"{IN}there are 3 to 6 key points, not 2."


def test_an_id_is_never_used_twice(tmp_path: Path):
    again = BEHAVIOURAL.replace("team-heavy-beam", "forge-cold-iron")
    sentence = "behavioural/craft.toml, forge-cold-iron: another question has this id."
    assert refusal_of(tmp_path, behavioural=again) == sentence


def test_the_same_words_are_never_asked_under_two_ids(tmp_path: Path):
    again = BEHAVIOURAL.replace("A team cracks", "a bar  cracks")
    sentence = "behavioural/craft.toml, team-heavy-beam: 'forge-cold-iron' asks the same in the same words."
    assert refusal_of(tmp_path, behavioural=again) == sentence


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"teamwork"', '"knowledge"', "craft.toml: 'knowledge' is not a known behavioural competency."),
        ("[[question]]", "[topics]\n[[question]]", "craft.toml: the key 'topics' is not known."),
        (
            'difficulty = "junior"',
            'difficulty = "junior"\ncompetency = "teamwork"',
            "craft.toml, team-heavy-beam: the key 'competency' is not known.",
        ),
    ],
)
def test_a_behavioural_file_that_breaks_a_rule_is_refused(tmp_path: Path, old: str, new: str, sentence: str):
    assert old in BEHAVIOURAL
    refused = refusal_of(tmp_path, behavioural=BEHAVIOURAL.replace(old, new))
    assert refused == f"behavioural/{sentence}"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tell me about it.", 1),
        ("It runs on Node.js 20.4 at 2 a.m. on weekdays. Why?", 2),
        ('He said "No." Then he left! What now?', 3),
    ],
)
def test_full_stops_inside_names_and_numbers_end_no_sentence(text: str, count: int):
    assert count_sentences(text) == count
