from __future__ import annotations

import pytest

from greenroom.supervisor.child import EARLY_DEATHS, LONGEST_PAUSE_SECONDS, KeepsDying, Patience


def test_the_pauses_grow_and_then_patience_ends() -> None:
    patience = Patience("worker")
    patience.start()
    pauses = [patience.death("exit code 1") for _ in range(EARLY_DEATHS - 1)]
    assert pauses == sorted(pauses)
    assert pauses[0] > 0
    with pytest.raises(
        KeepsDying, match=r"worker process ended 3 times just after its start \(exit code 1\)"
    ):
        patience.death("exit code 1")


def test_what_has_lived_is_started_again_for_ever() -> None:
    patience = Patience("database", proven=True)
    patience.start()
    pauses = [patience.death("exit code 1") for _ in range(20)]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE_SECONDS


def test_a_death_after_a_long_life_costs_no_pause() -> None:
    patience = Patience("worker")
    assert [patience.death("signal SIGKILL") for _ in range(EARLY_DEATHS + 1)] == [0.0] * (EARLY_DEATHS + 1)
