"""A process that is started again when it dies, unless it never lived."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from greenroom.core.parent import spawn

EARLY_SECONDS = 5.0
EARLY_DEATHS = 3
LONGEST_PAUSE_SECONDS = 5.0


class KeepsDying(RuntimeError):
    """A process that cannot live; the message is a sentence that names it."""


class Patience:
    """Counts the deaths that follow a start at once.

    What has never lived has something wrong with it. What has lived, and dies early now, lacks something that
    may come back, such as its database: it is started again for ever, after growing pauses.
    """

    def __init__(self, name: str, *, proven: bool = False) -> None:
        self._name = name
        self._proven = proven
        self._started = 0.0
        self._early_deaths = 0

    def start(self) -> None:
        self._started = time.monotonic()

    def death(self, how: str) -> float:
        """The pause before the next start, in seconds. `KeepsDying` at the third early death and no life."""
        if time.monotonic() - self._started > EARLY_SECONDS:
            self._proven = True
            self._early_deaths = 0
            return 0.0
        self._early_deaths += 1
        if self._early_deaths >= EARLY_DEATHS and not self._proven:
            raise KeepsDying(
                f"The {self._name} process ended {EARLY_DEATHS} times just after its start ({how}), "
                "so everything is stopped. What it said stands above."
            )
        # Half a second, one, two, four, and from then on five.
        return min(2.0**self._early_deaths / 4, LONGEST_PAUSE_SECONDS)


class Child:
    """One of our own sub-commands, running as a process of its own."""

    def __init__(
        self,
        name: str,
        arguments: Sequence[str],
        *,
        environment: Mapping[str, str],
        pass_fds: Sequence[int] = (),
    ) -> None:
        self.name = name
        self._command = [sys.executable, "-m", "greenroom", *arguments]
        self._environment = environment
        self._pass_fds = pass_fds
        self._patience = Patience(name)
        self._process: subprocess.Popen[bytes] | None = None
        self._start_at = 0.0

    def run(self) -> None:
        """Start it once and wait for its end. Raises `KeepsDying` when that is not a success."""
        self.start()
        if self._process is not None and self._process.wait() != 0:
            raise KeepsDying(f"The {self.name} did not succeed. What it said stands above.")

    def start(self) -> None:
        self._patience.start()
        # Whoever is left without a parent has lost its database too: nothing to drain.
        self._process = spawn(
            self._command, farewell=signal.SIGKILL, env=self._environment, pass_fds=self._pass_fds
        )

    def watch(self) -> str | None:
        """Start again what died, when its pause is over; a sentence when it was found dead just now."""
        if self._process is None:
            if time.monotonic() >= self._start_at:
                self.start()
            return None
        code = self._process.poll()
        if code is None:
            return None
        self._process = None
        how = f"exit code {code}" if code >= 0 else f"signal {signal.Signals(-code).name}"
        self._start_at = time.monotonic() + self._patience.death(how)
        return f"The {self.name} process ended ({how}) and is started again."

    def ask_to_stop(self) -> None:
        if self._process is not None:
            self._process.terminate()

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """End it by force, if it has not ended."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
