"""The workspace in memory: its clock, its people, its acts without an app."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.sandbox import LocalWorkspace, Persona
from bot.sandbox.acts import speaking
from bot.sandbox.answering import answer
from bot.sandbox.messages import Message
from bot.sandbox.methods.arguments import Arguments
from bot.sandbox.methods.registry import MethodCall, call_method
from bot.sandbox.posting import post
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.tickets import ResponseUrl

NOON = datetime(2026, 3, 18, 12, tzinfo=UTC)


@pytest.fixture
def workspace() -> LocalWorkspace:
    return LocalWorkspace(clock=lambda: NOON)


@pytest.fixture
def mara(workspace: LocalWorkspace) -> Persona:
    return workspace.person("mara")


class TestTimestamps:
    def test_differ_even_when_the_clock_stands_still(self, workspace: LocalWorkspace) -> None:
        stamps = [workspace.state.next_ts() for _ in range(100)]

        assert len(set(stamps)) == 100
        assert stamps == sorted(stamps)
        assert stamps[0] == "1773835200.000000"


class TestPeople:
    @pytest.mark.parametrize("name", ["mara", "Mara Lindt", "mara.lindt@northbeam.example", "U0MARA", "mara.lindt"])
    def test_go_by_several_names(self, workspace: LocalWorkspace, name: str) -> None:
        assert workspace.person(name).who.id == "U0MARA"

    def test_that_are_not_here_cannot_act(self, workspace: LocalWorkspace) -> None:
        with pytest.raises(KeyError, match="nobody"):
            workspace.person("nobody")


class TestWaiting:
    def test_for_what_does_not_come_tells_what_there_was(self, mara: Persona) -> None:
        mara.says("#sales", "hello")

        with pytest.raises(AssertionError, match="nobody said 'good bye' in #sales; there is:\nhello"):
            mara.waits_for("good bye", channel="#sales", within_seconds=0.05)

    def test_for_a_modal_that_does_not_open_says_so(self, mara: Persona) -> None:
        with pytest.raises(AssertionError, match="no modal 'Log a lead' opened"):
            mara.waits_for_modal("Log a lead", within_seconds=0.05)

    def test_is_not_needed_for_a_modal_that_is_not_there(self, mara: Persona) -> None:
        with pytest.raises(LookupError, match="Mara Lindt has no modal open"):
            mara.closes()


class TestAnAnswer:
    @pytest.fixture
    def original(self, workspace: LocalWorkspace) -> Message:
        state = workspace.state
        return post(state, Message(state.next_ts(), "C0SALES", state.app.user_id, "before", by_app=True))

    def test_replaces_deletes_or_adds(self, workspace: LocalWorkspace, original: Message, mara: Persona) -> None:
        right = ResponseUrl("U0MARA", "C0SALES", 0.0, message_ts=original.ts)

        answer(workspace.state, right, {"text": "after", "replace_original": True})
        answer(workspace.state, right, {"text": "for all", "response_type": "in_channel"})
        answer(workspace.state, right, {"text": "for you"})
        assert [one.text for one in mara.sees("#sales")] == ["after", "for all", "for you"]
        assert [one.text for one in workspace.person("tom").sees("#sales")] == ["after", "for all"]

        answer(workspace.state, right, {"delete_original": "true"})
        assert [one.text for one in mara.sees("#sales")] == ["for all", "for you"]

    def test_cannot_replace_where_there_is_nothing(self, workspace: LocalWorkspace) -> None:
        with pytest.raises(SlackRefusal, match="no_original_message"):
            answer(workspace.state, ResponseUrl("U0MARA", "C0SALES", 0.0), {"text": "x", "replace_original": True})


class TestActs:
    def test_of_reading_leave_nothing_new(self, workspace: LocalWorkspace, mara: Persona) -> None:
        workspace.person("tom").says("#sales", "hello")
        speaking.read(workspace.desk, "U0MARA", "C0SALES")
        before = workspace.state.revision
        speaking.read(workspace.desk, "U0MARA", "C0SALES")

        assert workspace.state.revision == before

    def test_of_stopping_the_app_are_heard_by_it(self, workspace: LocalWorkspace, mara: Persona) -> None:
        said = mara.says("@Leadbot", "count all leads")
        speaking.stop_working(workspace.desk, "U0MARA", said.channel, said.ts)

        event = workspace.events[-1]["event"]
        assert (event["type"], event["thread_ts"], event["streaming_message_ts"]) == (
            "agent_session_stopped",
            said.ts,
            [],
        )

    def test_of_dismissing_concern_only_ones_own(self, workspace: LocalWorkspace, mara: Persona) -> None:
        mara.runs("/nothing", channel="#sales")
        (note,) = mara.sees("#sales")

        speaking.dismiss(workspace.desk, "U0TOM", "C0SALES", note.ts)
        assert mara.sees("#sales") == [note]
        speaking.dismiss(workspace.desk, "U0MARA", "C0SALES", note.ts)
        assert mara.sees("#sales") == []


class TestCalls:
    def call(self, workspace: LocalWorkspace, method: str, **arguments: object) -> dict[str, Any]:
        return call_method(method, MethodCall(workspace.state, Arguments(arguments)), caller="bot")

    @pytest.mark.parametrize(
        ("method", "arguments", "error"),
        [
            ("chat.postMessage", {"channel": "C0SALES", "text": "x", "blocks": "[{"}, "invalid_blocks_format"),
            ("chat.postMessage", {"channel": "C0SALES", "text": "x", "metadata": "{}"}, "invalid_metadata_format"),
            ("chat.postMessage", {"channel": "C0SALES", "text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
            ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
            ("chat.startStream", {"channel": "C0SALES"}, "invalid_arguments"),
            ("conversations.list", {"limit": "many"}, "invalid_arguments"),
            ("reactions.add", {"channel": "C0SALES", "timestamp": "1.000001", "name": "eyes"}, "message_not_found"),
            ("views.open", {"trigger_id": "x"}, "invalid_arguments"),
            ("agents.sessions.setStatus", {"channel_id": "C0SALES", "thread_ts": "1.000001"}, "thread_not_found"),
            ("assistant.threads.setStatus", {"channel_id": "C0GENERAL", "thread_ts": "1.000001"}, "not_in_channel"),
        ],
    )
    def test_with_wrong_arguments_are_refused_by_name(
        self, workspace: LocalWorkspace, method: str, arguments: dict[str, object], error: str
    ) -> None:
        with pytest.raises(SlackRefusal) as refused:
            self.call(workspace, method, **arguments)

        assert refused.value.error == error

    def test_take_markdown_as_a_block(self, workspace: LocalWorkspace) -> None:
        self.call(workspace, "chat.postMessage", channel="C0SALES", markdown_text="**x**")

        (shown,) = workspace.channel("#sales").messages
        assert [block["type"] for block in shown.blocks] == ["markdown"]

    def test_tell_of_the_workspace_and_the_bot(self, workspace: LocalWorkspace) -> None:
        assert self.call(workspace, "team.info")["team"]["domain"] == "northbeam"
        assert self.call(workspace, "bots.info")["bot"]["name"] == "Leadbot"
        assert self.call(workspace, "users.profile.get", user="U0TOM")["profile"]["real_name"] == "Tom Okafor"
