from __future__ import annotations

import re
from pathlib import Path

from greenroom.core import settings
from greenroom.core.setting_groups import Group

EXAMPLE = Path(__file__).parents[3] / "env.example"


def documented() -> set[str]:
    return set(re.findall(r"^#([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE))


def read_from_the_environment() -> set[str]:
    groups = [kind for kind in vars(settings).values() if isinstance(kind, type) and issubclass(kind, Group)]
    return {
        name.upper()
        for group in groups
        for name, field in group.model_fields.items()
        if not (isinstance(field.annotation, type) and issubclass(field.annotation, Group))
        # Made of variables that bear the name of a sign-in provider, or of a family of roles.
        and name not in ("clients", "replicas", "personas")
    }


def test_every_setting_is_documented_in_the_example() -> None:
    assert read_from_the_environment() - documented() == set()


def test_the_example_sets_nothing_by_itself() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == []
