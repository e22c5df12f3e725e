"""The command: a table of sub-commands, each imported only when asked for, so that each starts quickly."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import NamedTuple


class Command(NamedTuple):
    """A sub-command: the module whose `main(arguments)` returns the exit code, and one line of help."""

    module: str
    summary: str


COMMANDS = {
    "serve": Command("greenroom.supervisor.serve", "start everything on this machine, and watch it"),
    "web": Command("greenroom.commands.web", "one web process"),
    "worker": Command("greenroom.commands.worker", "one worker process"),
    "metrics": Command("greenroom.commands.metrics", "serve the numbers of all processes on METRICS_PORT"),
    "migrate": Command("greenroom.commands.migrate", "bring the database to the newest shape, or check it"),
    "openapi": Command("greenroom.commands.openapi", "print the API's OpenAPI document"),
    "ledger": Command(
        "greenroom.commands.ledger", "`ledger verify`: compare every balance with its transactions"
    ),
    "wallet": Command(
        "greenroom.commands.wallet", "`wallet grant`: give a person credits, or take some back"
    ),
    "storage": Command(
        "greenroom.commands.storage", "`storage migrate`: copy the local files to the S3 store that is set"
    ),
    "tavus": Command("greenroom.commands.tavus", "`tavus sync`: a video interviewer for each role"),
    "doctor": Command("greenroom.commands.doctor", "try every system, and say what to set"),
    "analyse": Command("greenroom.commands.analyse", "read one CV and print its analysis"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run the sub-command that the first argument names; the exit code, 2 when there is no such one."""
    name, *rest = (sys.argv[1:] if arguments is None else arguments) or ["help"]
    if name in COMMANDS:
        code: int = import_module(COMMANDS[name].module).main(rest)
        return code
    asked = name in ("help", "-h", "--help")
    stream = sys.stdout if asked else sys.stderr
    if not asked:
        stream.write(f"There is no command `{name}`.\n")
    stream.write("Usage: greenroom COMMAND\n")
    stream.writelines(f"  {name:<8}  {command.summary}\n" for name, command in COMMANDS.items())
    return 0 if asked else 2
