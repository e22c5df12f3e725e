"""What ships is sound, and what breaks a rule is refused with a sentence that names the place."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from greenroom.engine.roles.catalogue import (
    LEVEL_NAMES,
    Catalogue,
    CatalogueInvalid,
    load_catalogue,
    read_catalogue,
    spelling_key,
)

SKILLS = """
group = "Tools"
ambiguous = ["Anvil"]

[skills]
"Anvil" = 'smithing anvil'
"Bellows" = 'forge bellows, air pump'
"Chisel" = ''
"Drill" = ''
"Emery" = ''
"File" = ''
"Gauge" = ''
"Hammer" = ''
"Iron" = ''
"Jig" = ''

[broader]
"Bellows" = ["Iron"]

[narrower]
"Hammer" = 'Anvil, Bellows'
"""

ROLE = """
category = "Crafts"

[[role]]
slug = "smith"
title = "Smith"
titles = 'blacksmith, farrier'
summary = "Shapes hot iron."
[role.skills]
3 = 'Anvil, Hammer'
2 = 'Bellows, Iron, Chisel, Drill'
1 = 'Emery, File, Gauge, Jig'
[role.levels]
intern = "Keeps the fire."
junior = "Makes nails."
mid = "Makes gates."
senior = "Leads the forge."
"""


def written(folder: Path, skills: str = SKILLS, roles: str = ROLE) -> Path:
    for name, text in (("skills", skills), ("roles", roles)):
        (folder / name).mkdir()
        (folder / name / "craft.toml").write_text(text, encoding="utf-8")
    return folder


def names_of(catalogue: Catalogue) -> dict[str, str]:
    return {
        spelling_key(spelling): skill.name
        for skill in catalogue.skills.values()
        for spelling in (skill.name, *skill.aliases)
    }


def test_a_sound_folder_becomes_a_catalogue(tmp_path: Path):
    catalogue = read_catalogue(written(tmp_path))
    role = catalogue.roles[0]
    assert (role.slug, role.category, role.titles) == ("smith", "Crafts", ("blacksmith", "farrier"))
    assert list(role.skills.items())[:3] == [("Anvil", 3), ("Hammer", 3), ("Bellows", 2)]
    assert [level.name for level in role.levels] == list(LEVEL_NAMES)
    assert catalogue.skills["Anvil"].ambiguous
    assert catalogue.skills["Bellows"].aliases == ("forge bellows", "air pump")
    assert catalogue.skills["Bellows"].broader == ("Iron", "Hammer")
    assert catalogue.skills["Anvil"].broader == ("Hammer",)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "\"Drill\" = ''",
            "\"Drill\" = 'Hammer'",
            "skills/craft.toml, Hammer: 'Hammer' already belongs to 'Drill'.",
        ),
        (
            "air pump",
            "air-pump, Air Pump",
            "skills/craft.toml, Bellows: 'Air Pump' already belongs to 'Bellows'.",
        ),
        ("air pump", "air pump,", "skills/craft.toml, Bellows: a spelling is empty."),
        ('["Iron"]', '["Steel"]', "skills/craft.toml, Bellows: 'Steel' is not another known skill."),
        ('["Iron"]', '["Bellows"]', "skills/craft.toml, Bellows: 'Bellows' is not another known skill."),
        ("'Anvil, Bellows'", "'Tongs'", "skills/craft.toml, Tongs: this is not a skill of this file."),
        (
            '"Hammer" = \'Anvil',
            '"Tongs" = \'Anvil',
            "skills/craft.toml, Bellows: 'Tongs' is not another known",
        ),
        ('["Anvil"]', '["Tongs"]', "skills/craft.toml, Tongs: this is not a skill of this file."),
        ("\"Drill\" = ''", '"Drill" = 3', "skills/craft.toml: 'Drill' must be one text"),
        ('group = "Tools"', 'group = " "', "skills/craft.toml: 'group' must be a text that is not empty."),
        ('group = "Tools"', 'groop = "Tools"', "skills/craft.toml: the key 'groop' is not known."),
        ('group = "Tools"', 'group = "Tools', "skills/craft.toml: this is not TOML."),
    ],
)
def test_a_skill_that_breaks_a_rule_is_refused(tmp_path: Path, old: str, new: str, sentence: str):
    assert old in SKILLS
    with pytest.raises(CatalogueInvalid) as refusal:
        read_catalogue(written(tmp_path, skills=SKILLS.replace(old, new)))
    assert sentence in str(refusal.value)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("'Anvil, Hammer'", "'Anvil, Tongs'", "roles/craft.toml, smith: 'Tongs' is not a known skill."),
        ("'Anvil, Hammer'", "'Anvil, Hammer, Iron'", "roles/craft.toml, smith: 'Iron' is written twice."),
        ("3 = 'Anvil", "4 = 'Anvil", "roles/craft.toml, smith: a skill weighs 3, 2 or 1, not 4."),
        ("'Anvil, Hammer'", "'Anvil'", "roles/craft.toml, smith: a role has 10 to 25 skills, not 9."),
        ('mid = "Makes gates."', "", "roles/craft.toml, smith: 'mid' must be a text that is not empty."),
        ('mid = "Makes', 'middle = "Makes', "roles/craft.toml, smith: the key 'middle' is not known."),
        ('"Shapes hot iron."', '""', "roles/craft.toml, smith: 'summary' must be a text that is not empty."),
        (
            'title = "Smith"',
            'title = "Smith"\npay = 3',
            "roles/craft.toml, smith: the key 'pay' is not known.",
        ),
        ("farrier'", "Black-Smith, blacksmith'", "roles/craft.toml, smith: 'blacksmith' already belongs"),
        ('category = "Crafts"', "", "roles/craft.toml: 'category' must be a text that is not empty."),
        ('slug = "smith"', "", "roles/craft.toml: 'slug' must be a text that is not empty."),
    ],
)
def test_a_role_that_breaks_a_rule_is_refused(tmp_path: Path, old: str, new: str, sentence: str):
    assert old in ROLE
    with pytest.raises(CatalogueInvalid) as refusal:
        read_catalogue(written(tmp_path, roles=ROLE.replace(old, new)))
    assert sentence in str(refusal.value)


def test_a_slug_is_never_used_twice(tmp_path: Path):
    again = (
        ROLE.replace('category = "Crafts"', "").replace("Smith", "Farrier").replace("blacksmith, farrier", "")
    )
    with pytest.raises(CatalogueInvalid, match=r"roles/craft\.toml, smith: another role has this slug\."):
        read_catalogue(written(tmp_path, roles=ROLE + again))


def test_a_title_never_belongs_to_two_roles(tmp_path: Path):
    again = ROLE.replace('category = "Crafts"', "").replace('"smith"', '"nailer"').replace("Smith", "Nailer")
    with pytest.raises(CatalogueInvalid, match="nailer: 'blacksmith' already belongs to 'smith'"):
        read_catalogue(written(tmp_path, roles=ROLE + again))


def test_what_ships_is_broad():
    catalogue = load_catalogue()
    assert len(catalogue.roles) >= 60
    assert len({role.category for role in catalogue.roles}) >= 12
    assert len(catalogue.skills) >= 900


def test_every_role_that_ships_has_all_levels_and_a_core():
    for role in load_catalogue().roles:
        assert tuple(level.name for level in role.levels) == LEVEL_NAMES, role.slug
        assert len({level.summary for level in role.levels}) == len(LEVEL_NAMES), role.slug
        assert 3 in role.skills.values(), role.slug
        assert UUID(role.id).version == 5


def test_a_role_keeps_its_id():
    backend = next(role for role in load_catalogue().roles if role.slug == "backend-developer")
    assert backend.id == "60489a11-989f-58b5-a276-37a0eb68e46c"


@pytest.mark.parametrize(
    ("written_as", "skill"),
    [
        ("C", "C"),
        ("c++", "C++"),
        ("C#", "C#"),
        (".NET", ".NET"),
        ("golang", "Go"),
        ("Go", "Go"),
        ("R", "R"),
        ("NodeJS", "Node.js"),
        ("node.js", "Node.js"),
        ("postgres", "PostgreSQL"),
        ("k8s", "Kubernetes"),
        ("scikit-learn", "Scikit-learn"),
        ("registered nurse", "Nursing"),
        ("accountancy", "Accounting"),
    ],
)
def test_a_spelling_leads_to_its_skill(written_as: str, skill: str):
    assert names_of(load_catalogue())[spelling_key(written_as)] == skill


def test_plain_words_are_marked_as_ambiguous():
    skills = load_catalogue().skills
    assert all(skills[name].ambiguous for name in ("C", "Go", "R", "Rust", "Swift", "Spark", "Flask", "Less"))
    assert not any(skills[name].ambiguous for name in ("C++", "C#", "PostgreSQL", "Kubernetes", "Nursing"))


def test_no_skill_implies_itself_by_way_of_others():
    skills = load_catalogue().skills
    for name in skills:
        above, waiting = set[str](), list(skills[name].broader)
        while waiting:
            wider = waiting.pop()
            if wider not in above:
                above.add(wider)
                waiting.extend(skills[wider].broader)
        assert name not in above
