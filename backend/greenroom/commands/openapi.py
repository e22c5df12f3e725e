"""`greenroom openapi`: the document that the front end's client is generated from."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from greenroom.core.settings import load_settings
from greenroom.main import create_app


def main(_arguments: Sequence[str]) -> int:
    """Print the OpenAPI document, the same on every machine."""
    # Settings of its own: the document must not depend on the machine, and nothing may be written.
    settings = load_settings({"SECRET_KEY": "unused", "REFRESH_SECRET_KEY": "unused"})
    document = create_app(settings, database_url="postgresql:///unused").openapi()
    json.dump(document, sys.stdout, indent=2, ensure_ascii=False)
    sys.stdout.write("\n")
    return 0
