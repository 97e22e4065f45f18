"""Round numbers along an axis, and which of many names there is room for."""

from __future__ import annotations

import math

_ROUND = (1, 2, 5, 10)
_LEAST_STEP = 0.1
"""Finer steps would be shown as the same number."""


def nice_steps(longest: float, *, whole: bool, most: int = 6) -> list[float]:
    """Round numbers from 0 up to `longest` or the next one above it: at least two, at most `most` and one more."""
    if longest <= 0:
        return [0.0, 1.0]
    rough = max(longest / most, _LEAST_STEP)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * digit for digit in _ROUND if power * digit >= rough * (1 - 1e-9))
    step = max(1.0, step) if whole else step
    count = max(1, math.floor(longest / step + 1e-9))
    return [round(step * at, 10) for at in range(count + 1)]


def spread(count: int, room: int) -> list[int]:
    """At most `room` places out of `count`, evenly apart, with what is left over shared between both ends."""
    if count <= 0 or room <= 0:
        return []
    apart = math.ceil(count / room)
    return list(range((count - 1) % apart // 2, count, apart))
