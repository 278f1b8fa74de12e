"""The demo's start, and a mention answered in its thread: the whole bot over HTTP against the local workspace, warm."""

import logging
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import structlog

from bot.assembly.running import warm
from bot.assembly.workspace import Demo, start_demo
from bot.settings import Settings

READY_SECONDS_BAR, ANSWERED_MS_BAR = 10, 300
ROUNDS = 5
QUESTIONS = (
    "who are my hottest leads?",
    "how many leads came from paid social this month?",
    "leads by industry",
    "tell me about Imogen Sinclair",
    "do we support SSO?",
)


def milliseconds(demo: Demo, question: str) -> float:
    """From the mention to the answer in its thread."""
    before = len(demo.workspace.calls("chat.postMessage"))
    started = time.perf_counter()
    demo.workspace.person("mara").says("#sales", f"@Leadbot {question}")
    while len(demo.workspace.calls("chat.postMessage")) == before and time.perf_counter() - started < 30:
        time.sleep(0.001)
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Start, warm up, ask."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        demo = start_demo(Settings(LEADBOT_DATA_DIR=Path(folder)), clock=lambda: datetime.now(UTC), port=0)
        print(f"demo ready: {time.perf_counter() - started:.1f} s (bar {READY_SECONDS_BAR})")
        try:
            warm(demo.house)
            for question in QUESTIONS:
                milliseconds(demo, question)
                taken = [milliseconds(demo, question) for _ in range(ROUNDS)]
                print(
                    f"{question:<50} median {statistics.median(taken):>5.0f} ms, "
                    f"worst of {ROUNDS} {max(taken):>5.0f} ms (bar {ANSWERED_MS_BAR})"
                )
        finally:
            demo.stop()


if __name__ == "__main__":
    main()
