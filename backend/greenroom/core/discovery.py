"""Finding the vendors of a feature: each is one module of its `providers` package."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from typing import Any


def discover(package: str) -> dict[str, Any]:
    """What each module of `package` offers as `provider`, by the module's name.

    Modules whose name begins with an underscore are no vendors.
    """
    names = sorted(module.name for module in iter_modules(import_module(package).__path__))
    modules = {name: import_module(f"{package}.{name}") for name in names if not name.startswith("_")}
    return {name: module.provider for name, module in modules.items()}
