"""The CV engine: bytes in, a scored and evidenced analysis out; no database, no web, no settings."""
