"""Content is taken in from the command line, with a model that says what nobody wrote."""

import json

import pytest

from tests.cli.running import Shell
from tests.fakes.provider import Fails, Provider, Says

PAGE = "How shoe stores in the north plan, every night, for what customers bring back to them.\n" * 2
SAID = {
    "type": "ebook",
    "personas": ["user"],
    "industries": ["retail"],
    "summary": "How shoe stores plan in the north.",
}


@pytest.fixture
def folder(shell: Shell) -> str:
    (shell.folder / "content").mkdir()
    for name in ("one", "two"):
        shell.writes(f"content/{name}.md", f"# About {name}\n\n{PAGE}")
    return "content"


def set_model(provider: Provider, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEADBOT_MODEL", "openai:gpt-test")
    monkeypatch.setenv("OPENAI_BASE_URL", provider.base_url)
    monkeypatch.setenv("OPENAI_API_KEY", "none")


def test_says_who_proposed_what_and_asks_only_once(shell: Shell, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Provider([Says(json.dumps(SAID))] * 2) as provider:
        set_model(provider, monkeypatch)
        told = shell.runs("library", "add", folder).out
        again = shell.runs("library", "add", folder, "--json").json

    assert "What a model says of 2 files is a proposal until somebody confirms it" in told
    assert (again["unchanged"], again["tagged_by_model"], len(provider.requests)) == (2, 0, 2)
    (one, _) = shell.runs("library", "list", "--json").lines
    assert one["type"] == "ebook"
    assert one["proposed"] == {
        "audience": "rules",
        "industries": "model",
        "language": "rules",
        "personas": "model",
        "summary": "model",
        "type": "model",
    }
    assert "personas (model)" in shell.runs("library", "check").out


def test_goes_on_by_rules_where_the_model_fails(shell: Shell, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Provider([Fails(429)] * 2) as provider:
        set_model(provider, monkeypatch)
        told = shell.runs("library", "add", folder).out

    assert "2 added" in told
    assert "What rules say of 2 files is a proposal" in told
    assert "Of 2 files only rules said what they are, because the model's provider is at its limit." in told
