"""What leaves a timed block counts under its name."""

from __future__ import annotations

import pytest
from prometheus_client import REGISTRY

from greenroom.core.metrics import vendor_call


def counted(vendor: str, outcome: str) -> float | None:
    labels = {"vendor": vendor, "operation": "ask", "outcome": outcome}
    return REGISTRY.get_sample_value("greenroom_vendor_call_seconds_count", labels)


def test_a_call_that_returns_is_ok() -> None:
    with vendor_call("calm", "ask"):
        pass
    assert counted("calm", "ok") == 1


def test_a_call_that_raises_counts_under_the_name_of_what_it_raised() -> None:
    with pytest.raises(TimeoutError), vendor_call("slow", "ask"):
        raise TimeoutError
    assert counted("slow", "TimeoutError") == 1


def test_a_call_may_name_what_went_wrong() -> None:
    with vendor_call("poor", "ask") as call:
        call.outcome = "quota"
    assert counted("poor", "quota") == 1
    assert counted("poor", "ok") is None
