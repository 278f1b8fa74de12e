"""Slack's requests to HTTP 200 under mixed traffic, beside a Bolt app that only acknowledges."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

import httpx

from tests.builders import MARA, a_lead, a_standing
from tests.fakes.slack_api import SlackApi
from tests.slack import payloads
from tests.slack.harness import BOT_TOKEN, SIGNING_SECRET, PlainAgent, abilities_over, put
from tests.slack.signing import signed

REQUESTS_A_SECOND = 200
SECONDS = 5
P99_BAR_SECONDS = 0.3
THROUGHPUT_BAR = 0.7
CLIENTS = 16
LEADS = 300


def served(kind: str, api_url: str) -> None:
    """In a process of its own: serve `ours` or `bare` on a free port, print it, and stay."""
    from datetime import UTC, datetime

    from slack_bolt import App

    from bot.slack.app import SlackApp, build_app, http_handler
    from bot.storage.database import Database
    from bot.storage.upgrade import upgrade
    from bot.web.app import create_web
    from bot.web.server import serve
    from tests.databases import SqlStores

    if kind == "ours":
        stores = SqlStores(Database(f"sqlite:///{tempfile.mkdtemp()}/bench.db"))
        upgrade(stores.database)
        for number in range(LEADS):
            put(
                stores,
                a_lead(name=f"Lead {number}", email=f"l{number}@acme.test", owner_id=MARA.id),
                standing=a_standing(),
            )
        stores.reps.put(MARA)
        abilities = abilities_over(stores, PlainAgent(stores), [datetime.now(UTC)], {}, [])
        app = build_app(bot_token=BOT_TOKEN, signing_secret=SIGNING_SECRET, api_url=api_url, abilities=abilities)
    else:
        bolt = App(token=BOT_TOKEN, signing_secret=SIGNING_SECRET, token_verification_enabled=False)
        bolt.client.base_url = api_url
        for event in ("app_mention", "message", "app_home_opened"):
            bolt.event(event)(lambda ack: ack())
        bolt.command("/lead")(lambda ack: ack())
        bolt.action("lead_why")(lambda ack: ack())
        app = SlackApp(bolt, identity=None, workers=bolt.listener_runner.listener_executor)  # type: ignore[arg-type]
    print(serve(create_web(slack=http_handler(app), unwell=dict), host="127.0.0.1", port=0).url, flush=True)
    time.sleep(600)


@contextmanager
def a_server(kind: str, api_url: str) -> Iterator[str]:
    command = [sys.executable, "-m", "tests.benchmarks.slack_requests", kind, api_url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip() + "/slack/events"
        finally:
            process.kill()


def traffic(slack: SlackApi) -> Callable[[int], Mapping[str, Any]]:
    """Of ten payloads six are talk among people, the others a mention, a command, a click and a visit."""
    lead_id = a_lead(email="l7@acme.test").id
    turns: list[Callable[[], Mapping[str, Any]]] = [
        lambda: payloads.mention("who are my hottest leads?"),
        lambda: payloads.command("show Lead 7", response_url=slack.response_url()),
        lambda: payloads.click({"action_id": "lead_why", "value": lead_id}),
        payloads.home_opened,
    ]
    return lambda n: turns[n % 10]() if n % 10 < len(turns) else payloads.message("lunch?")


def send(client: httpx.Client, url: str, payload: Mapping[str, Any]) -> float:
    """Seconds until Slack has its 200."""
    form = payload.get("type") == "block_actions" or "command" in payload
    body = json.dumps(payload)
    if form:
        body = urlencode(payload if "command" in payload else {"payload": body})
    headers = signed(body, "application/x-www-form-urlencoded" if form else "application/json")
    began = time.perf_counter()
    client.post(url, content=body, headers=headers).raise_for_status()
    return time.perf_counter() - began


def at_a_pace(url: str, made: Callable[[int], Mapping[str, Any]]) -> list[float]:
    """Latencies of requests that come whether or not earlier ones were answered."""
    with httpx.Client(limits=httpx.Limits(max_connections=64)) as client, ThreadPoolExecutor(64) as pool:
        began, sent = time.perf_counter(), []
        for number in range(REQUESTS_A_SECOND * SECONDS):
            time.sleep(max(0.0, began + number / REQUESTS_A_SECOND - time.perf_counter()))
            sent.append(pool.submit(send, client, url, made(number)))
        return sorted(each.result() for each in sent)


def as_fast_as_possible(url: str, made: Callable[[int], Mapping[str, Any]]) -> float:
    """Requests a second."""
    with httpx.Client() as client, ThreadPoolExecutor(CLIENTS) as pool:
        began, count = time.perf_counter(), 600
        list(pool.map(lambda n: send(client, url, made(n)), range(count)))
        return count / (time.perf_counter() - began)


def main() -> int:
    with SlackApi(strict=False) as slack:
        slack.knows(str(MARA.slack_id), name=MARA.name, email=MARA.email)
        made = traffic(slack)
        rates = {}
        for kind in ("bare", "ours"):
            with a_server(kind, slack.url) as url, httpx.Client() as client:
                send(client, url, made(0))
                rates[kind] = as_fast_as_possible(url, made)
                if kind == "ours":
                    time.sleep(3)
                    latencies = at_a_pace(url, made)
    p50, p99 = (latencies[int(len(latencies) * share)] for share in (0.5, 0.99))
    ratio = rates["ours"] / rates["bare"]
    asked = f"{REQUESTS_A_SECOND} requests/s: p50 {p50 * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms"
    print(f"{asked} (bar {P99_BAR_SECONDS * 1000:.0f})")
    print(
        f"throughput {rates['ours']:.0f}/s, bare Bolt {rates['bare']:.0f}/s, ratio {ratio:.2f} (bar {THROUGHPUT_BAR})"
    )
    return int(p99 > P99_BAR_SECONDS or ratio < THROUGHPUT_BAR)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        served(*sys.argv[1:])
    sys.exit(main())
