"""Finding the vendors of a feature: each is one module of its `providers` package."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any


def vendor_names(package: str) -> list[str]:
    """The modules of `package`, none of them imported; those that begin with an underscore are no vendors."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    if folders is None:
        raise ModuleNotFoundError(f"{package} is no package")
    names = sorted(module.name for module in iter_modules(folders))
    return [name for name in names if not name.startswith("_")]


def discover(package: str) -> dict[str, Any]:
    """What each vendor of `package` offers as `provider`, by the module's name."""
    return {name: import_module(f"{package}.{name}").provider for name in vendor_names(package)}
