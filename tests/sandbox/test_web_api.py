"""The Web API, through Slack's own client."""

from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox import LocalWorkspace, RunningWorkspace
from bot.sandbox.people import DEFAULT_PEOPLE
from tests.sandbox import example_blocks as examples
from tests.sandbox.manifest import MANIFEST


def error_of(call: Any, **arguments: Any) -> dict[str, Any]:
    """The body of the refusal."""
    with pytest.raises(SlackApiError) as refused:
        call(**arguments)
    return dict(refused.value.response.data)


class TestTokens:
    def test_say_who_they_are(self, client: WebClient) -> None:
        answer = client.auth_test()

        assert (answer["user_id"], answer["bot_id"], answer["team"]) == ("U0LEADBOT", "B0LEADBOT", "Northbeam")
        assert "chat:write" in answer.headers["x-oauth-scopes"]

    def test_that_are_wrong_are_invalid_and_absent_ones_not_authed(self, served: RunningWorkspace) -> None:
        assert error_of(WebClient("xoxb-other", base_url=served.api_url).auth_test)["error"] == "invalid_auth"
        assert error_of(WebClient(base_url=served.api_url).auth_test)["error"] == "not_authed"

    def test_open_sockets_only_if_they_are_the_apps(self, client: WebClient, workspace: LocalWorkspace) -> None:
        assert error_of(client.apps_connections_open, app_token="xapp-wrong")["error"] == "invalid_auth"
        assert (
            error_of(client.apps_connections_open, app_token=workspace.bot_token)["error"] == "not_allowed_token_type"
        )
        assert client.apps_connections_open(app_token=workspace.app_token)["url"].startswith("ws://127.0.0.1")

    def test_without_the_scope_are_told_which(self) -> None:
        workspace = LocalWorkspace(manifest=MANIFEST, scopes=["commands", "im:write"])
        with workspace.serve() as served:
            client = WebClient(workspace.bot_token, base_url=served.api_url)
            refused = error_of(client.chat_postMessage, channel="#sales", text="x")

        assert refused == {
            "ok": False,
            "error": "missing_scope",
            "needed": "chat:write",
            "provided": "commands,im:write",
        }

    def test_cannot_call_what_there_is_not(self, client: WebClient) -> None:
        assert error_of(client.api_call, api_method="chat.shout")["error"] == "unknown_method"


class TestPosting:
    def test_shows_the_message_with_ids_filled_in(self, client: WebClient, workspace: LocalWorkspace) -> None:
        posted = client.chat_postMessage(channel="#sales", **examples.hottest())

        (shown,) = workspace.channel("#sales").messages
        assert shown.ts == posted["ts"]
        assert all(block["block_id"] for block in shown.blocks)
        assert posted["message"]["bot_id"] == "B0LEADBOT"
        assert len(shown.blocks) == len(examples.hottest()["blocks"])

    def test_goes_to_a_persons_direct_messages_by_their_id(self, client: WebClient, workspace: LocalWorkspace) -> None:
        client.chat_postMessage(channel="U0TOM", text="Good morning")

        assert [one.text for one in workspace.person("tom").sees("@Leadbot")] == ["Good morning"]

    @pytest.mark.parametrize(
        ("channel", "error"),
        [("C0NOWHERE", "channel_not_found"), ("#general", "not_in_channel"), ("U0NOBODY", "channel_not_found")],
    )
    def test_is_refused_where_the_app_cannot_write(self, client: WebClient, channel: str, error: str) -> None:
        assert error_of(client.chat_postMessage, channel=channel, text="x")["error"] == error

    def test_is_refused_in_the_direct_messages_of_others(self, client: WebClient, workspace: LocalWorkspace) -> None:
        private = workspace.state.direct_message("U0MARA", "U0TOM")

        assert error_of(client.chat_postMessage, channel=private.id, text="x")["error"] == "channel_not_found"

    def test_is_refused_in_an_archived_channel(self, client: WebClient, workspace: LocalWorkspace) -> None:
        workspace.channel("#sales").archived = True

        assert error_of(client.chat_postMessage, channel="#sales", text="x")["error"] == "is_archived"

    def test_in_a_thread_counts_as_a_reply(self, client: WebClient) -> None:
        root = client.chat_postMessage(channel="#sales", text="root")
        client.chat_postMessage(channel="#sales", text="reply", thread_ts=root["ts"])

        (message,) = client.conversations_history(channel="C0SALES")["messages"]
        assert (message["reply_count"], message["reply_users"]) == (1, ["U0LEADBOT"])

    def test_in_a_thread_that_is_not_there_is_refused(self, client: WebClient) -> None:
        refused = error_of(client.chat_postMessage, channel="#sales", text="x", thread_ts="1.000001")

        assert refused["error"] == "thread_not_found"

    def test_too_much_is_refused_with_where(self, client: WebClient) -> None:
        blocks = [{"type": "header", "text": examples.plain("x" * 151)}]

        refused = error_of(client.chat_postMessage, channel="#sales", text="x", blocks=blocks)

        assert refused["error"] == "invalid_blocks"
        assert refused["errors"] == ["must be less than 151 characters [json-pointer:/blocks/0/text/text]"]

    def test_to_one_person_only_they_see(self, client: WebClient, workspace: LocalWorkspace) -> None:
        client.chat_postEphemeral(channel="#sales", user="U0MARA", text="psst")

        assert [one.text for one in workspace.person("mara").sees("#sales")] == ["psst"]
        assert workspace.person("tom").sees("#sales") == []
        assert client.conversations_history(channel="C0SALES")["messages"] == []


class TestChanging:
    def test_replaces_text_and_blocks(self, client: WebClient, workspace: LocalWorkspace) -> None:
        posted = client.chat_postMessage(channel="#sales", **examples.hottest())

        client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Done", blocks=[])

        (shown,) = workspace.channel("#sales").messages
        assert (shown.text, shown.blocks) == ("Done", [])
        assert shown.edited_ts

    def test_is_refused_for_what_others_said(self, client: WebClient, workspace: LocalWorkspace) -> None:
        said = workspace.person("mara").says("#sales", "hello")

        assert error_of(client.chat_update, channel="C0SALES", ts=said.ts, text="x")["error"] == "cant_update_message"
        assert error_of(client.chat_delete, channel="C0SALES", ts=said.ts)["error"] == "cant_delete_message"
        assert error_of(client.chat_delete, channel="C0SALES", ts="1.000001")["error"] == "message_not_found"

    def test_can_be_taking_it_back(self, client: WebClient, workspace: LocalWorkspace) -> None:
        posted = client.chat_postMessage(channel="#sales", text="oops")

        client.chat_delete(channel=posted["channel"], ts=posted["ts"])

        assert workspace.channel("#sales").messages == []


class TestPermalinks:
    def test_name_channel_message_and_thread(self, client: WebClient) -> None:
        root = client.chat_postMessage(channel="#sales", text="root")
        reply = client.chat_postMessage(channel="#sales", text="reply", thread_ts=root["ts"])

        link = client.chat_getPermalink(channel="C0SALES", message_ts=reply["ts"])["permalink"]

        assert link.startswith(f"https://northbeam.slack.com/archives/C0SALES/p{reply['ts'].replace('.', '')}")
        assert f"thread_ts={root['ts']}" in link


class TestPeople:
    def test_are_found_by_id_and_address(self, client: WebClient) -> None:
        assert client.users_info(user="U0TOM")["user"]["tz"] == "America/New_York"
        assert client.users_lookupByEmail(email="Mara.Lindt@northbeam.example")["user"]["id"] == "U0MARA"
        assert error_of(client.users_info, user="U0NOBODY")["error"] == "user_not_found"
        assert error_of(client.users_lookupByEmail, email="x@y.test")["error"] == "users_not_found"

    def test_show_their_address_only_to_an_app_that_may_read_it(self, client: WebClient) -> None:
        assert client.users_info(user="U0TOM")["user"]["profile"]["email"] == "tom.okafor@northbeam.example"

        workspace = LocalWorkspace(manifest=MANIFEST, scopes=["users:read"])
        with workspace.serve() as served:
            bare = WebClient(workspace.bot_token, base_url=served.api_url)
            assert "email" not in bare.users_info(user="U0TOM")["user"]["profile"]

    def test_are_listed_with_the_app_among_them(self, client: WebClient) -> None:
        members = client.users_list()["members"]

        assert [member["is_bot"] for member in members] == [*(False for _ in DEFAULT_PEOPLE), True]


class TestReactions:
    def test_stand_below_the_message_once_each(self, client: WebClient) -> None:
        posted = client.chat_postMessage(channel="#sales", text="x")
        place = {"channel": posted["channel"], "timestamp": posted["ts"]}

        client.reactions_add(name="eyes", **place)

        assert error_of(client.reactions_add, name="eyes", **place)["error"] == "already_reacted"
        assert client.conversations_history(channel="C0SALES")["messages"][0]["reactions"][0]["name"] == "eyes"
        client.reactions_remove(name="eyes", **place)
        assert error_of(client.reactions_remove, name="eyes", **place)["error"] == "no_reaction"
