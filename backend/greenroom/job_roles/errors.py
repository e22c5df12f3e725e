"""Why the catalogue refuses."""

from __future__ import annotations

from greenroom.core.errors import Refusal


class RoleNotFound(Refusal):
    status, code, title = 404, "not_found", "No such role"
    detail = "There is no role at this address. Browse the roles to find the one you meant."


class UnknownRole(Refusal):
    """A chosen role that the catalogue does not have; nothing was changed."""

    status, code, title = 422, "unknown_role", "Unknown role"
    detail = "One of these roles is not in the catalogue. Choose from the list of roles."
