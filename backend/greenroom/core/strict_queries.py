"""Unknown query parameters are refused: a misspelt filter must not look like an unfiltered answer."""

from __future__ import annotations

from fastapi import Request
from fastapi.dependencies.utils import get_flat_params
from fastapi.params import Cookie, Header, Path
from fastapi.routing import APIRoute

from greenroom.core.errors import FieldError, ValidationFailed

# By operation id, which is unique: asking a route for its parameters walks all its dependencies.
_PARAMETERS: dict[str, frozenset[str]] = {}


async def take_any_parameter() -> None:
    """A dependency of the rare route that strangers' servers send people to, with what they please."""


async def refuse_unknown_parameters(request: Request) -> None:
    """A dependency of every route. Raises `ValidationFailed` naming each parameter it does not take."""
    route = request.scope.get("route")
    if not request.query_params or not isinstance(route, APIRoute):
        return
    unknown = request.query_params.keys() - _known(route)
    if unknown and not any(asked.call is take_any_parameter for asked in route.dependant.dependencies):
        message = "This is not a parameter of this address."
        raise ValidationFailed([FieldError(field=name, message=message) for name in sorted(unknown)])


def _known(route: APIRoute) -> frozenset[str]:
    if route.unique_id not in _PARAMETERS:
        parameters = get_flat_params(route.dependant)
        _PARAMETERS[route.unique_id] = frozenset(
            field.alias for field in parameters if not isinstance(field.field_info, Path | Header | Cookie)
        )
    return _PARAMETERS[route.unique_id]
