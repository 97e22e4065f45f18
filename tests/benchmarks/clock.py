"""How long work takes, told so that others who compute beside it hardly matter."""

import os
import time
from collections.abc import Callable


def processor_time() -> float:
    """Seconds that this process has computed, and those that it started and that have ended."""
    elsewhere = os.times()
    return time.process_time() + elsewhere.children_user + elsewhere.children_system


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Processor time of the quickest of some rounds."""
    found = []
    for _ in range(rounds):
        begun = processor_time()
        work()
        found.append(processor_time() - begun)
    return min(found)
