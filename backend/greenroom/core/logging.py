"""Structured logs: one line an event, with a request id and a user id, and nothing a person wrote."""

from __future__ import annotations

import logging
import re
import sys
from typing import Any, Literal

import structlog

# What identifies or speaks for a person never reaches a log, whatever a caller passes by mistake.
PRIVATE = frozenset(
    {"email", "name", "phone", "text", "password", "token", "authorization", "cookie", "filename"}
)

QUOTED_ROW = re.compile(
    r"DETAIL: .*?(?=\n\[SQL: |\n\nThe above exception was|\n\nDuring handling of|\Z)", re.DOTALL
)


def configure_logging(level: str, log_format: Literal["text", "json"] | None) -> None:
    """Send structlog and the standard library's loggers to stderr in one format.

    `log_format` None means text on a terminal and JSON anywhere else.
    """
    as_text = log_format == "text" or (log_format is None and sys.stderr.isatty())
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _redact,
    ]
    renderers: list[Any] = [
        structlog.processors.format_exc_info,
        _without_details,
        # Plain, because a pretty traceback prints the values of variables: what a person wrote.
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if as_text
        else structlog.processors.JSONRenderer(),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.stdlib.LoggerFactory(),
        # A logger that was cached would keep the level and format of the first command of its process.
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                *renderers,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    # Procrastinate logs each job's arguments, uvicorn each address; our own lines say what is needed.
    for noisy in ("procrastinate", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)


def get_logger(name: str) -> structlog.stdlib.BoundLogger:
    logger: structlog.stdlib.BoundLogger = structlog.get_logger(name)
    return logger


def _without_details(_logger: Any, _method: str, event: Any) -> Any:
    """PostgreSQL's "detail" quotes the row that it refused; nothing else in a traceback quotes anybody."""
    if "exception" in event:
        event["exception"] = QUOTED_ROW.sub("DETAIL:  [redacted]", event["exception"])
    return event


def _redact(_logger: Any, _method: str, event: Any) -> Any:
    for key in PRIVATE & event.keys():
        event[key] = "[redacted]"
    return event
