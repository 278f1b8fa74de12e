"""Every id is drawn and routed, and the manifest asks for what we use and nothing more."""

import re
from pathlib import Path

import pytest

import bot.slack
from bot.slack.identifiers import COMMAND, Action, Event, Field, Shortcut, Verb, View
from bot.slack.manifest import bot_scopes, load_manifest
from bot.slack.routes import Routes, routes
from bot.slack.views import help
from tests.slack.harness import a_bot, abilities_of
from tests.slack.views.examples import EXAMPLES

MANIFEST = load_manifest()
SCOPE_OF_METHOD = {
    "assistant_threads_setStatus": "chat:write",
    "auth_test": None,
    "chat_appendStream": "chat:write",
    "chat_delete": "chat:write",
    "chat_postEphemeral": "chat:write",
    "chat_postMessage": "chat:write",
    "chat_startStream": "chat:write",
    "chat_stopStream": "chat:write",
    "chat_update": "chat:write",
    "conversations_history": {"channels:history", "groups:history", "im:history"},
    "conversations_open": "im:write",
    "conversations_replies": {"channels:history", "groups:history", "im:history"},
    "users_info": {"users:read", "users:read.email"},
    "views_open": None,
    "views_publish": None,
    "views_push": None,
}
SCOPE_OF_EVENT = {
    "app_home_opened": None,
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
}
SCOPE_OF_FEATURE = {"agent_view": "assistant:write", "slash_commands": "commands", "shortcuts": "commands"}
SCOPE_OF_UPLOADS = "files:read"
"""What `uploads.fetch` needs: no method of the Web API, but an address that wants the token."""


@pytest.fixture(scope="module")
def surface() -> Routes:
    with a_bot() as bot:
        return routes(abilities_of(bot))


def everything_drawn() -> str:
    return str([example() for example in EXAMPLES.values()])


class TestEveryId:
    def test_of_a_button_is_drawn_somewhere(self) -> None:
        drawn = everything_drawn()

        assert [a for a in Action if a is not Action.LINK and f"'action_id': '{a}" not in _plain(drawn)] == []

    def test_of_a_button_is_routed(self, surface: Routes) -> None:
        assert set(surface.actions) == set(Action) - {Action.LINK}

    def test_of_a_form_is_drawn_and_where_it_can_be_sent_routed(self, surface: Routes) -> None:
        forms = {
            shown["callback_id"]: shown for shown in (e() for e in EXAMPLES.values()) if shown.get("type") == "modal"
        }

        assert set(forms) | {View.NOTICE} == set(View)
        assert {View(name) for name, form in forms.items() if "submit" in form} == set(surface.views)

    def test_of_an_input_is_drawn(self) -> None:
        drawn = _plain(everything_drawn())

        assert [name for name in Field if f"'block_id': '{name}'" not in drawn] == []

    def test_of_a_verb_is_routed_and_helped_with(self, surface: Routes) -> None:
        assert set(surface.verbs) == set(Verb) == set(help.USES)

    def test_of_an_event_is_routed(self, surface: Routes) -> None:
        assert set(surface.events) == set(Event)

    def test_of_a_shortcut_is_routed(self, surface: Routes) -> None:
        assert set(surface.shortcuts) == set(Shortcut)


class TestTheManifest:
    def test_declares_the_command_and_names_every_verb(self) -> None:
        (command,) = MANIFEST["features"]["slash_commands"]

        assert command["command"] == COMMAND
        assert command["should_escape"] is True
        assert [verb for verb in Verb if verb not in command["usage_hint"]] == []

    def test_declares_the_shortcuts(self) -> None:
        assert {shortcut["callback_id"] for shortcut in MANIFEST["features"]["shortcuts"]} == set(Shortcut)

    def test_declares_the_events_that_we_listen_to(self) -> None:
        events = MANIFEST["settings"]["event_subscriptions"]["bot_events"]

        assert {event.partition(".")[0] for event in events} == set(Event)
        assert sorted(events) == sorted(SCOPE_OF_EVENT)

    def test_asks_for_the_scopes_that_we_need_and_no_others(self) -> None:
        used = [SCOPE_OF_METHOD[method] for method in methods_called()]
        used += [SCOPE_OF_EVENT[event] for event in MANIFEST["settings"]["event_subscriptions"]["bot_events"]]
        used += [SCOPE_OF_FEATURE[name] for name in MANIFEST["features"] if name in SCOPE_OF_FEATURE]
        used.append(SCOPE_OF_UPLOADS)

        assert bot_scopes() == frozenset(
            scope for one in used for scope in ({one} if isinstance(one, str) else one or ())
        )

    def test_is_for_agents_and_connects_by_socket(self) -> None:
        agent = MANIFEST["features"]["agent_view"]

        assert MANIFEST["settings"]["socket_mode_enabled"] is True
        assert len(agent["agent_description"]) <= 300
        assert len(agent["suggested_prompts"]) <= 4
        assert {prompt["message"] for prompt in agent["suggested_prompts"]} >= set(help.PROMPTS)

    def test_keeps_slacks_limits(self) -> None:
        shown = MANIFEST["display_information"]
        (command,) = MANIFEST["features"]["slash_commands"]

        assert len(shown["name"]) <= 35
        assert len(shown["description"]) <= 140
        assert max(len(s["name"]) for s in MANIFEST["features"]["shortcuts"]) <= 24
        assert len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000


def methods_called() -> set[str]:
    """Methods of the Web API that the code calls."""
    code = "\n".join(path.read_text() for path in Path(bot.slack.__file__).parent.rglob("*.py"))
    known = r"\b((?:assistant|auth|chat|conversations|users|views|reactions|files|pins|team)_[a-z]+\w*)\("
    return set(re.findall(known, code)) | set(re.findall(r"client\.(views_\w+)", code))


def _plain(drawn: str) -> str:
    """Enum members print with their class; only their values matter."""
    return re.sub(r"<\w+\.\w+: '([^']*)'>", r"'\1'", drawn)
