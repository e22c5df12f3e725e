"""The roles that Greenroom knows, and the skills that they ask for.

Both are data. `data/skills/<group>.toml` holds one group of skills, a line each, with their other spellings:

    group = "Databases"
    ambiguous = ["Oracle"]

    [skills]
    "PostgreSQL" = 'postgres, psql'

    [broader]
    "PostgreSQL" = ["SQL"]

    [narrower]
    "SQL" = 'DuckDB, MariaDB'

`broader` and `narrower` say the same thing from its two ends; the latter is shorter where one skill has many.
`data/roles/<family>.toml` holds one family of roles. To add a role, add a `[[role]]` with the keys that its
neighbours have; under `[role.skills]` the weight comes first: 3 for what the role cannot do without, 2 for
what is expected of it, 1 for what helps. A skill must stand in the taxonomy before a role can ask for it.
Whatever breaks a rule stops the loading with a sentence that names the file and the entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args
from uuid import UUID, uuid5

from greenroom.engine.roles.tables import CatalogueInvalid, Table, tables_in

__all__ = [
    "Catalogue",
    "CatalogueInvalid",
    "Level",
    "LevelName",
    "Role",
    "Skill",
    "load_catalogue",
    "read_catalogue",
    "spelling_key",
]

LevelName = Literal["intern", "junior", "mid", "senior"]

LEVEL_NAMES: Final[tuple[LevelName, ...]] = get_args(LevelName)
WEIGHTS: Final = ("3", "2", "1")
FEWEST_SKILLS: Final = 10
MOST_SKILLS: Final = 25

_DATA: Final = Path(__file__).parent / "data"
_NAMESPACE: Final = UUID("7c1f0a52-7d0c-5b38-9a5e-2f6f5a0c4d11")


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a person can do or use.

    `name` is the spelling that people write; `aliases` are the others. Both are compared by `spelling_key`,
    that is without case and with hyphens as spaces. An `ambiguous` name is also a plain word or a single
    letter ("Go", "C", "Spark"): alone it proves nothing, unless written exactly so and in the company of
    other skills. Aliases are never ambiguous. `broader` names the skills that this one implies ("Django"
    implies "Python").
    """

    name: str
    group: str
    aliases: tuple[str, ...]
    ambiguous: bool
    broader: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """What is expected of a person at one stage of a role, in one sentence."""

    name: LevelName
    summary: str


@dataclass(frozen=True, slots=True)
class Role:
    """A job that people are hired for.

    `id` is a UUID derived from `slug`, so that it is the same everywhere and for ever. `family` is the name
    of its data file, `titles` are the other names under which the job is advertised, `fields` what those are
    called to learn who begin in it ("data science" of a data science intern). `skills` maps a skill's name to
    its weight, heaviest first: 3 core, 2 expected, 1 useful. `levels` are all four of `LEVEL_NAMES`, in that
    order.
    """

    id: str
    slug: str
    title: str
    family: str
    category: str
    titles: tuple[str, ...]
    fields: tuple[str, ...]
    summary: str
    skills: Mapping[str, int]
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every role, family by family, and every skill by its name."""

    roles: tuple[Role, ...]
    skills: Mapping[str, Skill]


@cache
def load_catalogue() -> Catalogue:
    """The catalogue that ships with Greenroom.

    Raises:
        CatalogueInvalid: a data file breaks a rule.
    """
    return read_catalogue(_DATA)


def read_catalogue(folder: Path) -> Catalogue:
    """The catalogue in `folder`, which holds `skills/*.toml` and `roles/*.toml`.

    Raises:
        CatalogueInvalid: a data file breaks a rule.
    """
    skills = _read_skills(tables_in(folder / "skills"))
    return Catalogue(_read_roles(tables_in(folder / "roles"), skills), skills)


def spelling_key(term: str) -> str:
    """The form under which two spellings are the same: without case, hyphens as spaces, single spaces."""
    return " ".join(term.casefold().replace("-", " ").split())


def _read_skills(files: list[Table]) -> dict[str, Skill]:
    skills: dict[str, Skill] = {}
    owners: dict[str, str] = {}
    for file in files:
        file.allow(("group", "ambiguous", "skills", "broader", "narrower"))
        for skill in _skills_of(file):
            _claim(file.at(skill.name), owners, skill.name, (skill.name, *skill.aliases))
            skills[skill.name] = skill
    for file in files:
        _check_broader(file, skills)
    return skills


def _skills_of(file: Table) -> list[Skill]:
    group = file.text("group")
    entries, broader = file.table("skills"), _broader_of(file)
    ambiguous = set(file.texts("ambiguous"))
    for name in sorted((ambiguous | broader.keys()) - entries.values.keys()):
        raise file.at(name).refuse("this is not a skill of this file.")
    return [
        Skill(name, group, entries.words(name), name in ambiguous, broader.get(name, ()))
        for name in entries.values
    ]


def _broader_of(file: Table) -> dict[str, tuple[str, ...]]:
    """What each skill of the file implies, from both tables that say so."""
    broader, narrower = file.table("broader"), file.table("narrower")
    found = {name: broader.texts(name) for name in broader.values}
    for wider in narrower.values:
        for name in narrower.words(wider):
            found[name] = (*found.get(name, ()), wider)
    return found


def _claim(entry: Table, owners: dict[str, str], owner: str, spellings: Iterable[str]) -> None:
    """Give each spelling to `owner`, and refuse one that is empty or has an owner already."""
    for spelling in spellings:
        key = spelling_key(spelling)
        if not key:
            raise entry.refuse("a spelling is empty.")
        if key in owners:
            raise entry.refuse(f"{spelling!r} already belongs to {owners[key]!r}.")
        owners[key] = owner


def _check_broader(file: Table, skills: Mapping[str, Skill]) -> None:
    for name, wide in _broader_of(file).items():
        for wider in wide:
            if wider not in skills or wider == name:
                raise file.at(name).refuse(f"{wider!r} is not another known skill.")


def _read_roles(files: list[Table], skills: Mapping[str, Skill]) -> tuple[Role, ...]:
    roles: dict[str, Role] = {}
    owners: dict[str, str] = {}
    learnt: dict[str, str] = {}
    for file in files:
        file.allow(("category", "role"))
        category = file.text("category")
        for table in file.tables("role"):
            slug = table.text("slug")
            entry = table.at(slug)
            if slug in roles:
                raise entry.refuse("another role has this slug.")
            roles[slug] = role = _role(entry, slug, (Path(file.where).stem, category), skills)
            _claim(entry, owners, slug, (role.title, *role.titles))
            _claim(entry, learnt, slug, role.fields)
    return tuple(roles.values())


def _role(entry: Table, slug: str, family: tuple[str, str], skills: Mapping[str, Skill]) -> Role:
    entry.allow(("slug", "title", "titles", "fields", "summary", "skills", "levels"))
    return Role(
        id=str(uuid5(_NAMESPACE, slug)),
        slug=slug,
        title=entry.text("title"),
        family=family[0],
        category=family[1],
        titles=entry.words("titles"),
        fields=entry.words("fields") if "fields" in entry.values else (),
        summary=entry.text("summary"),
        skills=_weighted(entry.table("skills"), skills),
        levels=_levels(entry.table("levels")),
    )


def _weighted(table: Table, skills: Mapping[str, Skill]) -> dict[str, int]:
    for weight in sorted(table.values.keys() - set(WEIGHTS)):
        raise table.refuse(f"a skill weighs 3, 2 or 1, not {weight}.")
    weighted: dict[str, int] = {}
    for weight in WEIGHTS:
        for name in table.words(weight):
            if name not in skills:
                raise table.refuse(f"{name!r} is not a known skill.")
            if name in weighted:
                raise table.refuse(f"{name!r} is written twice.")
            weighted[name] = int(weight)
    if not FEWEST_SKILLS <= len(weighted) <= MOST_SKILLS:
        raise table.refuse(f"a role has {FEWEST_SKILLS} to {MOST_SKILLS} skills, not {len(weighted)}.")
    return weighted


def _levels(table: Table) -> tuple[Level, ...]:
    table.allow(LEVEL_NAMES)
    return tuple(Level(name, table.text(name)) for name in LEVEL_NAMES)
