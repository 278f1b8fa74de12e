"""Waits for a model for so long and no longer, and says in words why one failed."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from bot.agent.turn import ModelFailed

Result = TypeVar("Result")

TOO_SLOW = "the model took too long"
UNFORESEEN = "the model failed"
"""Worth a traceback in the log."""


def in_time(work: Callable[[], Result], cancelled: threading.Event, timeout_seconds: float) -> Result:
    """
    Do the work on another thread and wait for it; whatever it raises is raised here.

    A provider that hangs cannot be interrupted: its thread is left behind, told by `cancelled`, and holds up neither
    the answer nor the end of the program.

    Raises:
        ModelFailed: it takes longer.
    """
    outcome: Future[Result] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as problem:  # noqa: BLE001 - handed over to the thread that waits, which raises it
            outcome.set_exception(problem)

    threading.Thread(target=run, daemon=True, name="leadbot-model").start()
    try:
        return outcome.result(timeout=timeout_seconds)
    except TimeoutError:
        if outcome.done():
            raise
        cancelled.set()
        raise ModelFailed(TOO_SLOW) from None


def why(problem: Exception) -> str:
    """Why a model failed, in words that tell a rep or an admin enough; never what the provider wrote."""
    if isinstance(problem, ModelFailed):
        return str(problem)
    status = getattr(problem, "status_code", None)
    if status == 429:
        return "the model's provider is at its limit"
    if status in (401, 403):
        return "the model's provider refused our key"
    if isinstance(status, int) and status >= 500:
        return "the model's provider has a fault"
    name = type(problem).__name__
    if "Timeout" in name:
        return TOO_SLOW
    if "Limit" in name or "Recursion" in name:
        return "the model went round in circles"
    return "the model could not be reached" if "Connect" in name else UNFORESEEN
