"""Figures about a file's layout that every reader computes the same way."""

from __future__ import annotations

from collections import Counter

_SHARE_BELOW = 0.1


def smallest_body_points(sizes: Counter[int], per_point: int) -> float | None:
    """The size, in points, under which at most a tenth of the characters are set.

    `sizes` counts characters by their size in units of which `per_point` make a point.
    """
    # Size 0 is counted for what is not seen.
    total = sizes.total() - sizes[0]
    below = 0
    for size in sorted(set(sizes) - {0}):
        below += sizes[size]
        if below > total * _SHARE_BELOW:
            return size / per_point
    return None
