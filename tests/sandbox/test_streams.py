"""Answers that appear while they are written."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace, Message
from bot.sandbox.tickets import Tickets
from tests.sandbox.example_blocks import button
from tests.sandbox.manifest import MANIFEST
from tests.sandbox.test_views import Seconds
from tests.sandbox.test_web_api import error_of


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def workspace(seconds: Seconds) -> LocalWorkspace:
    return LocalWorkspace(manifest=MANIFEST, tickets=Tickets(ticks=seconds))


@pytest.fixture
def client(workspace: LocalWorkspace) -> Iterator[WebClient]:
    with workspace.serve() as served:
        yield WebClient(workspace.bot_token, base_url=served.api_url)


@pytest.fixture
def asked(workspace: LocalWorkspace) -> Message:
    return workspace.person("mara").says("@Leadbot", "who is hot?")


class TestAStream:
    def test_grows_and_ends_with_blocks(self, client: WebClient, workspace: LocalWorkspace, asked: Message) -> None:
        stream = client.chat_stream(channel=asked.channel, thread_ts=asked.ts, buffer_size=1)
        stream.append(markdown_text="Two leads ")
        (growing,) = (one for one in workspace.channel(asked.channel).messages if one.by_app)
        assert growing.streaming
        stream.append(markdown_text="are **hot**.")
        stream.stop(blocks=[{"type": "actions", "elements": [button("Show", "show")]}])

        assert not growing.streaming
        assert growing.text == "Two leads are **hot**."
        assert [block["type"] for block in growing.blocks] == ["markdown", "actions"]

    def test_shows_its_steps(self, client: WebClient, workspace: LocalWorkspace, asked: Message) -> None:
        task = {"type": "task_update", "id": "1", "title": "Search", "status": "in_progress"}
        started = client.chat_startStream(channel=asked.channel, thread_ts=asked.ts, chunks=[task])
        done = task | {"status": "complete", "output": "3 found"}
        client.chat_appendStream(channel=asked.channel, ts=started["ts"], markdown_text="", chunks=[done])
        client.chat_stopStream(channel=asked.channel, ts=started["ts"])

        message = workspace.channel(asked.channel).message(started["ts"])
        assert message is not None
        assert [(block["type"], block["status"]) for block in message.blocks] == [("task_card", "complete")]

    def test_is_heard_of_when_it_ends(self, client: WebClient, workspace: LocalWorkspace, asked: Message) -> None:
        before = len(workspace.events)
        stream = client.chat_stream(channel=asked.channel, thread_ts=asked.ts, buffer_size=1)
        stream.append(markdown_text="x")
        assert len(workspace.events) == before
        stream.stop()

        assert workspace.events[-1]["event"]["text"] == "x"

    def test_in_a_channel_names_who_it_is_for(self, client: WebClient, workspace: LocalWorkspace) -> None:
        asked = workspace.person("mara").says("#sales", "@Leadbot hi")
        place = {"channel": "C0SALES", "thread_ts": asked.ts}

        assert error_of(client.chat_startStream, **place)["error"] == "missing_recipient_team_id"
        whom = {"recipient_team_id": "T0NORTHBEAM", "recipient_user_id": "U0MARA"}
        assert client.chat_startStream(**place, **whom)["ok"]

    def test_dies_after_five_minutes(self, client: WebClient, asked: Message, seconds: Seconds) -> None:
        started = client.chat_startStream(channel=asked.channel, thread_ts=asked.ts, markdown_text="x")
        seconds.now += 301

        refused = error_of(client.chat_appendStream, channel=asked.channel, ts=started["ts"], markdown_text="y")

        assert refused["error"] == "message_not_in_streaming_state"

    def test_cannot_go_on_once_stopped_nor_in_what_others_said(self, client: WebClient, asked: Message) -> None:
        started = client.chat_startStream(channel=asked.channel, thread_ts=asked.ts, markdown_text="x")
        client.chat_stopStream(channel=asked.channel, ts=started["ts"])
        place = {"channel": asked.channel, "markdown_text": "y"}

        stopped = error_of(client.chat_appendStream, ts=started["ts"], **place)
        theirs = error_of(client.chat_appendStream, ts=asked.ts, **place)

        assert stopped["error"] == "message_not_in_streaming_state"
        assert theirs["error"] == "message_not_owned_by_app"


class TestStatus:
    def test_is_shown_until_the_app_says_something(
        self, client: WebClient, workspace: LocalWorkspace, asked: Message
    ) -> None:
        place = {"channel_id": asked.channel, "thread_ts": asked.ts}
        client.assistant_threads_setStatus(**place, status="is thinking…", loading_messages=["Counting leads…"])
        assert workspace.state.statuses[asked.channel, asked.ts].loading_messages == ["Counting leads…"]

        client.chat_postMessage(channel=asked.channel, thread_ts=asked.ts, text="Two.")

        assert workspace.state.statuses == {}

    def test_of_a_session_offers_to_stop_if_the_app_listens(self) -> None:
        workspace = LocalWorkspace()
        asked = workspace.person("mara").says("@Leadbot", "who is hot?")
        with workspace.serve() as served:
            client = WebClient(workspace.bot_token, base_url=served.api_url)
            place = {"channel_id": asked.channel, "thread_ts": asked.ts}
            client.agents_sessions_setStatus(**place, status="processing", title="Hot leads")
            assert workspace.state.statuses[asked.channel, asked.ts].processing
            client.agents_sessions_setStatus(**place, status="active")
            client.agents_sessions_rename(**place, title="Hottest leads")

        assert workspace.state.statuses == {}
        assert workspace.state.titles[asked.channel, asked.ts] == "Hottest leads"

    def test_of_a_session_warns_an_app_that_would_not_hear_the_stop(self, client: WebClient, asked: Message) -> None:
        place = {"channel_id": asked.channel, "thread_ts": asked.ts}

        answer = client.agents_sessions_setStatus(**place, status="processing")

        assert answer["warning"] == "missing_agent_session_stopped_event_subscription"
        assert error_of(client.agents_sessions_setStatus, **place, status="asleep")["error"] == "invalid_arguments"
        long = error_of(client.agents_sessions_rename, **place, title="x" * 201)
        assert long["error"] == "invalid_arguments"


class TestSuggestedPrompts:
    def test_are_kept_for_the_conversation(self, client: WebClient, workspace: LocalWorkspace, asked: Message) -> None:
        prompts = [{"title": "Hot leads", "message": "Who is hot?"}]

        client.assistant_threads_setSuggestedPrompts(channel_id=asked.channel, prompts=prompts, title="Try")

        title, offered = workspace.state.prompts[asked.channel]
        assert (title, offered[0].message) == ("Try", "Who is hot?")
        refused = error_of(client.assistant_threads_setSuggestedPrompts, channel_id=asked.channel, prompts=prompts * 5)
        assert refused["error"] == "invalid_arguments"
