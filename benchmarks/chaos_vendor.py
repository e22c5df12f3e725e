"""The video vendor that interviews are held at while processes die: slow, and at times its answer is lost."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import count
from typing import Final

from tests.simulators.tavus import Entity, Fault, Tavus

MAKING_SECONDS: Final = 0.3
A_FAULT_EVERY: Final = 7


@dataclass
class SlowVendor(Tavus):
    """Tavus' simulator, whose rooms take a moment to be made, so that some who ask for one die meanwhile.

    `made_by_name` counts conversations by the name that we gave them. Each one that ends has a transcript.
    """

    most: int = 1000
    made_by_name: Counter[str] = field(default_factory=Counter)
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def create(self, body: Entity, base: str) -> tuple[int, Entity]:
        time.sleep(MAKING_SECONDS)
        self.made_by_name[body["conversation_name"]] += 1
        if next(self._numbers) % A_FAULT_EVERY == 0:
            # The one after this is made, and its maker hears of an error.
            self.faults.append(Fault.SERVER_ERROR)
        return super().create(body, base)

    def end(self, conversation_id: str, reason: str = "participant_left_timeout reached") -> None:
        super().end(conversation_id, reason)
        self.transcribe(conversation_id)

    @property
    def made_twice(self) -> int:
        """Interviews of which more than one conversation was made."""
        return sum(number > 1 for number in self.made_by_name.values())
