"""What the doctor says of settings, and what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assembly.doctor import EXAMINATIONS, Finding, examine
from bot.assembly.house import House, open_house
from bot.settings import Settings
from tests.builders import T0
from tests.knowledge.chroma_server import ChromaServer

UNEXAMINED = {
    "slack_api_url": "only tests set it; what answers there is told of with the token",
    "trusted_proxies": "what stands in front of the bot cannot be seen from behind",
    "model_timeout_seconds": "any number is right",
    "log_level": "Settings refuse any other word",
}
EXAMINED = {
    "data_dir": "data folder",
    "database_url": "database",
    "rules": "rules",
    "chroma_url": "content index",
    "embeddings": "embeddings",
    "model": "model",
    "http_host": "web endpoints",
    "http_port": "web endpoints",
    "public_url": "web endpoints",
    "slack_bot_token": "Slack",
    "slack_app_token": "Slack",
    "slack_signing_secret": "Slack",
}


@pytest.fixture
def nothing_set(tmp_path: Path) -> Settings:
    return Settings(_env_file=None, data_dir=tmp_path)


@pytest.fixture
def chroma(tmp_path: Path) -> Iterator[ChromaServer]:
    server = ChromaServer(tmp_path / "chroma")
    server.start()
    yield server
    server.kill()


def found(settings: Settings, **changed: object) -> dict[str, Finding]:
    """What is said of each thing."""
    house: House = open_house(settings.model_copy(update=changed), clock=lambda: T0)
    try:
        return {finding.what: finding for finding in examine(house, now=T0)}
    finally:
        house.close()


class TestTheDoctor:
    def test_knows_every_setting(self) -> None:
        assert EXAMINED.keys() | UNEXAMINED.keys() == Settings.model_fields.keys()
        assert set(EXAMINED.values()) <= EXAMINATIONS.keys()

    def test_finds_nothing_wrong_with_a_fresh_house_and_names_what_is_off(self, nothing_set: Settings) -> None:
        said = found(nothing_set)

        assert {finding.state for finding in said.values()} == {"fine", "off"}
        assert {what for what, finding in said.items() if finding.state == "off"} == {
            *("content library", "web endpoints", "Slack")
        }
        assert all(finding.fix for finding in said.values() if finding.state == "off")

    def test_knows_where_prospects_come_in(self, nothing_set: Settings) -> None:
        right = found(nothing_set, public_url="https://go.northbeam.example")["web endpoints"]
        wrong = found(nothing_set, public_url="go.northbeam.example")["web endpoints"]

        assert (right.state, right.words) == (
            "fine",
            "https://go.northbeam.example, which has to be forwarded to 127.0.0.1:3000",
        )
        assert (wrong.state, wrong.fix) == ("wrong", "Write the whole address, such as https://go.your.company")


class TestTheContentIndex:
    def test_of_a_server_that_answers_is_fine(self, nothing_set: Settings, chroma: ChromaServer) -> None:
        said = found(nothing_set, chroma_url=chroma.url)["content index"]

        assert (said.state, said.words) == ("fine", f"a Chroma server at {chroma.url}")

    @pytest.mark.parametrize(
        ("url", "fix"),
        [
            ("http://127.0.0.1:1", "Start that server, or leave LEADBOT_CHROMA_URL out."),
            ("chroma:8000", "Set LEADBOT_CHROMA_URL to http://host:port."),
        ],
    )
    def test_that_cannot_be_had_is_told_with_what_to_do(self, nothing_set: Settings, url: str, fix: str) -> None:
        said = found(nothing_set, chroma_url=url)["content index"]

        assert (said.state, said.fix) == ("wrong", fix)
