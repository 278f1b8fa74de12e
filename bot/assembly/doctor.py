"""Examines every setting and connection, and says what to do where something is wrong."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from http.client import HTTPException
from typing import Literal
from urllib.parse import urlsplit
from urllib.request import urlopen

from bot.assembly.house import House
from bot.assembly.lazy_library import told_as_ours
from bot.domain.errors import SalesError
from bot.settings import OFFLINE

LEAST_FREE_BYTES = 500_000_000
ANSWERS_WITHIN_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing examined."""

    what: str
    state: Literal["fine", "off", "wrong"]
    words: str
    fix: str = ""


def examine(house: House, *, now: datetime) -> Iterator[Finding]:
    """Every finding, one after the other as they come."""
    for what, look in EXAMINATIONS.items():
        try:
            yield look(house, now)
        except SalesError as trouble:
            yield Finding(what, "wrong", trouble.sentence)
        except Exception as trouble:  # noqa: BLE001 - a doctor reports what it meets, whatever that is
            yield Finding(what, "wrong", f"{type(trouble).__name__}: {trouble}", "See the log for more.")


def _data_dir(house: House, _: datetime) -> Finding:
    folder = house.settings.data_dir.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        return Finding(
            "data folder", "wrong", f"{folder} cannot be written", "Set LEADBOT_DATA_DIR to a folder of yours."
        )
    disk = os.statvfs(folder)
    free = disk.f_bavail * disk.f_frsize
    if free < LEAST_FREE_BYTES:
        return Finding("data folder", "wrong", f"{folder} has only {free // 10**6} MB left", "Make room on that disk.")
    return Finding("data folder", "fine", f"{folder}, {free / 10**9:.0f} GB free")


def _database(house: House, _: datetime) -> Finding:
    from bot.domain.lead_query import LeadQuery, Metric

    count = house.stores.questions.measure(LeadQuery(metric=Metric()))
    url = house.settings.database()
    kind = "SQLite" if url.startswith("sqlite") else "PostgreSQL"
    return Finding("database", "fine", f"{kind}, {int(count or 0):,} leads")


def _rules(house: House, _: datetime) -> Finding:
    from bot.assembly.rules import build_show_rules

    state = build_show_rules(house)()
    where = house.settings.rules or "the shipped rules.yaml"
    file = f"{where}, version {state.standing.file_version}"
    if state.standing.trouble:
        return Finding("rules", "wrong", state.standing.trouble, "Propose them again, or: leadbot rules revert")
    if state.standing.change is None:
        return Finding("rules", "fine", f"{file}. {state.why}")
    return Finding("rules", "fine", f"{state.why} It stands over {file}, until that file changes.")


def _response(house: House, _: datetime) -> Finding:
    from bot.schedule.calendars import PublicCalendars

    rules = house.in_force().rules.response
    countries = {rules.holidays, *(team.holidays for team in rules.teams.values() if team.holidays)} - {""}
    unknown = ", ".join(sorted(country for country in countries if not PublicCalendars().knows(country)))
    if unknown:
        fix = "Correct response: holidays in your rules; countries are two letters, such as DE."
        return Finding("response times", "wrong", f"no public holidays are known of {unknown}", fix)
    kept = f"public holidays of {', '.join(sorted(countries))}" if countries else "no public holidays"
    teams = f", {len(rules.teams)} teams of their own" if rules.teams else ""
    return Finding("response times", "fine", f"{rules.opens:%H:%M} to {rules.closes:%H:%M}, {kept}{teams}")


def _library(house: House, now: datetime) -> Finding:
    assets = house.stores.library.assets()
    if not assets:
        return Finding("content library", "off", "empty", "Fill it with: leadbot library add FOLDER")
    expired = sum(not asset.usable(now.date()) for asset in assets)
    return Finding("content library", "fine", f"{len(assets)} assets, {expired} expired")


def _embeddings(house: House, _: datetime) -> Finding:
    from knowledge.embeddings import open_embedder

    with told_as_ours():
        embedder = open_embedder(house.settings.embeddings)
    others = house.stores.library.embedders() - {embedder.name}
    if others:
        words = f"the library was embedded with {', '.join(sorted(others))}, the setting says {embedder.name}"
        return Finding("embeddings", "wrong", words, "Set LEADBOT_EMBEDDINGS back, or run: leadbot library add FOLDER")
    return Finding("embeddings", "fine", embedder.name)


def _index(house: House, _: datetime) -> Finding:
    url = house.settings.chroma_url
    if url is None:
        return Finding("content index", "fine", "in the data folder")
    address = urlsplit(url)
    if address.scheme not in ("http", "https") or not address.hostname:
        return Finding("content index", "wrong", f"{url} is no address", "Set LEADBOT_CHROMA_URL to http://host:port.")
    port = address.port or (443 if address.scheme == "https" else 8000)
    where = f"{address.scheme}://{address.hostname}:{port}"
    try:
        urlopen(f"{where}/api/v2/heartbeat", timeout=ANSWERS_WITHIN_SECONDS).close()  # noqa: S310 - http, as seen above
    except (OSError, HTTPException) as away:
        words = f"no Chroma server answers at {where} ({away}); search goes on without, more slowly"
        return Finding("content index", "wrong", words, "Start that server, or leave LEADBOT_CHROMA_URL out.")
    return Finding("content index", "fine", f"a Chroma server at {where}")


def _web(house: House, _: datetime) -> Finding:
    settings = house.settings
    at, public = f"{settings.http_host}:{settings.http_port}", settings.public_url
    if not public:
        fix = "Set LEADBOT_PUBLIC_URL to the https address by which prospects reach them, forwarded to that port."
        return Finding("web endpoints", "off", f"on {at}; links to content are not tracked, and forms have none", fix)
    address = urlsplit(public)
    if address.scheme not in ("http", "https") or not address.hostname:
        words = f"LEADBOT_PUBLIC_URL is {public}, which no prospect can open"
        return Finding("web endpoints", "wrong", words, "Write the whole address, such as https://go.your.company")
    return Finding("web endpoints", "fine", f"{public}, which has to be forwarded to {at}")


def _model(house: House, _: datetime) -> Finding:
    model = house.settings.model
    if model == OFFLINE:
        return Finding("model", "fine", "offline: questions are understood by rules, nothing leaves this machine")
    from bot.agent.providers import chat_model

    chat_model(model, timeout_seconds=house.settings.model_timeout_seconds)
    return Finding("model", "fine", f"{model}; where it fails, rules understand questions, calls and content")


def _slack(house: House, _: datetime) -> Finding:
    settings = house.settings
    if settings.slack_bot_token is None:
        fix = "Set SLACK_BOT_TOKEN; README, “Connect your Slack workspace”, has the steps. The demo needs none."
        return Finding("Slack", "off", "no bot token", fix)
    if settings.slack_app_token is None and settings.slack_signing_secret is None:
        fix = "Set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for leadbot run --http."
        return Finding("Slack", "wrong", "a bot token, but neither an app token nor a signing secret", fix)
    from bot.slack.check import who_am_i

    me = who_am_i(token=settings.slack_bot_token.get_secret_value(), api_url=settings.slack_api_url)
    missing = ", ".join(sorted(me.missing_scopes))
    if missing:
        return Finding("Slack", "wrong", f"{me.name} in {me.team} lacks scopes: {missing}", "Install the app again.")
    return Finding("Slack", "fine", f"{me.name} in {me.team}")


EXAMINATIONS: dict[str, Callable[[House, datetime], Finding]] = {
    "data folder": _data_dir,
    "rules": _rules,
    "response times": _response,
    "database": _database,
    "content library": _library,
    "content index": _index,
    "web endpoints": _web,
    "embeddings": _embeddings,
    "model": _model,
    "Slack": _slack,
}
