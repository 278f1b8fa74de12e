"""Slack on a bad day, met by Slack's own client."""

import time
from urllib.error import URLError

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler, ServerErrorRetryHandler

from bot.sandbox import LocalWorkspace


class TestAFault:
    def test_of_too_many_calls_says_how_long_to_wait(self, client: WebClient, workspace: LocalWorkspace) -> None:
        workspace.faults.next("chat.postMessage", status=429, retry_after_seconds=7)

        with pytest.raises(SlackApiError) as refused:
            client.chat_postMessage(channel="#sales", text="x")

        assert refused.value.response["error"] == "ratelimited"
        assert refused.value.response.headers["retry-after"] == "7"
        assert client.chat_postMessage(channel="#sales", text="x")["ok"]

    def test_is_outlasted_by_a_client_that_tries_again(self, client: WebClient, workspace: LocalWorkspace) -> None:
        client.retry_handlers += [RateLimitErrorRetryHandler(), ServerErrorRetryHandler()]
        workspace.faults.next("chat.postMessage", status=429, retry_after_seconds=0)

        assert client.chat_postMessage(channel="#sales", text="x")["ok"]

    def test_of_a_broken_server_is_no_answer_at_all(self, client: WebClient, workspace: LocalWorkspace) -> None:
        workspace.faults.next("auth.test", status=500, times=2)

        for _ in range(2):
            with pytest.raises(SlackApiError):
                client.auth_test()
        assert client.auth_test()["ok"]

    def test_of_a_cut_connection_is_met_by_trying_again(self, client: WebClient, workspace: LocalWorkspace) -> None:
        workspace.faults.next("chat.postMessage", drop=True)

        assert client.chat_postMessage(channel="#sales", text="x")["ok"]
        assert len(workspace.channel("#sales").messages) == 1

    def test_after_the_work_was_done_leaves_the_app_in_doubt(
        self, client: WebClient, workspace: LocalWorkspace
    ) -> None:
        client.retry_handlers = []
        workspace.faults.next("chat.postMessage", drop=True, after_doing=True)

        with pytest.raises((URLError, ConnectionError)):
            client.chat_postMessage(channel="#sales", text="x")

        assert len(workspace.channel("#sales").messages) == 1

    def test_can_be_slow_or_a_refusal_by_name(self, client: WebClient, workspace: LocalWorkspace) -> None:
        workspace.faults.next("auth.test", delay_seconds=0.15)
        workspace.faults.next("chat.postMessage", error="fatal_error")
        begun = time.monotonic()
        client.auth_test()

        assert time.monotonic() - begun > 0.14
        with pytest.raises(SlackApiError, match="fatal_error"):
            client.chat_postMessage(channel="#sales", text="x")


def test_calls_are_remembered(client: WebClient, workspace: LocalWorkspace) -> None:
    """
    With what was given and what was answered, refusals too.
    """
    client.chat_postMessage(channel="#sales", text="x")
    with pytest.raises(SlackApiError):
        client.chat_postMessage(channel="#nowhere", text="y")

    good, bad = workspace.calls("chat.postMessage")
    assert (good.arguments["text"], good.response["ok"]) == ("x", True)
    assert bad.response == {"ok": False, "error": "channel_not_found"}
