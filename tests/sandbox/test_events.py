"""What the app hears over HTTP: signed, in Slack's shape, again when it does not take it."""

import time

import pytest
from slack_sdk import WebClient
from slack_sdk.signature import SignatureVerifier

from bot.sandbox import LocalWorkspace
from tests.sandbox.manifest import MANIFEST
from tests.sandbox.recording_app import Answer, RecordingApp, recording_app


class TestARequest:
    def test_carries_a_signature_the_sdk_accepts(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        workspace.person("mara").says("#sales", "hello")

        (heard,) = listener.waits_for(1)
        assert SignatureVerifier(workspace.signing_secret).is_valid_request(heard.body, heard.headers)
        assert not SignatureVerifier("another").is_valid_request(heard.body, heard.headers)

    def test_proves_the_address_when_asked(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        listener.answers.append(Answer(body='{"challenge": "3eZbrw1aB10ncs0n"}'))

        assert workspace.courier.verify()
        assert not workspace.courier.verify()


class TestAMessage:
    def test_comes_in_an_envelope(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        said = workspace.person("mara").says("#sales", "hello")

        listener.waits_for(1)
        (envelope,) = workspace.events
        assert (envelope["type"], envelope["team_id"], envelope["api_app_id"]) == (
            "event_callback",
            "T0NORTHBEAM",
            "A0LEADBOT",
        )
        assert envelope["authorizations"][0]["user_id"] == "U0LEADBOT"
        assert envelope["event_time"] == int(float(said.ts))

    def test_tells_where_it_was_said_and_by_whom(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        root = workspace.person("mara").says("#sales", "hello")
        workspace.person("tom").says("#sales", "hi", thread_ts=root.ts)

        listener.waits_for(2)
        events = {heard.event["text"]: heard.event for heard in listener.heard}
        assert (events["hello"]["channel"], events["hello"]["channel_type"]) == ("C0SALES", "channel")
        assert (events["hi"]["thread_ts"], events["hi"]["parent_user_id"]) == (root.ts, "U0MARA")
        assert "thread_ts" not in events["hello"]
        assert events["hello"]["client_msg_id"]

    def test_in_a_direct_message_is_told_as_such(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        workspace.person("tom").says("@Leadbot", "hello")

        (heard,) = listener.waits_for(1)
        assert heard.event["channel_type"] == "im"

    def test_that_mentions_the_app_comes_twice(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        said = workspace.person("mara").says("#sales", "@Leadbot hello")

        events = [heard.event for heard in listener.waits_for(2)]
        assert {event["type"] for event in events} == {"app_mention", "message"}
        assert {event["ts"] for event in events} == {said.ts}
        assert len({envelope["event_id"] for envelope in workspace.events}) == 2

    def test_is_not_heard_where_the_app_is_not(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        mara = workspace.person("mara")
        mara.says("#general", "@Leadbot hello")

        assert workspace.events == []
        assert "not in this channel" in mara.sees("#general")[-1].text
        mara.invites_app("#general")
        assert listener.waits_for(1)[0].event["type"] == "member_joined_channel"

    def test_between_two_people_stays_between_them(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        private = workspace.state.direct_message("U0MARA", "U0TOM")
        workspace.person("mara").says(private.id, "@Leadbot is not here")

        assert workspace.events == []
        assert [one.text for one in workspace.person("tom").sees(private.id)] == ["<@U0LEADBOT> is not here"]
        assert listener.heard == []

    def test_of_the_apps_own_is_heard_too(
        self, workspace: LocalWorkspace, listener: RecordingApp, client: WebClient
    ) -> None:
        posted = client.chat_postMessage(channel="#sales", text="one")
        client.chat_update(channel=posted["channel"], ts=posted["ts"], text="two")
        client.chat_delete(channel=posted["channel"], ts=posted["ts"])

        listener.waits_for(3)
        told = [envelope["event"] for envelope in workspace.events]
        assert [event.get("subtype") for event in told] == [None, "message_changed", "message_deleted"]
        assert told[0]["bot_id"] == "B0LEADBOT"
        assert told[1]["previous_message"]["text"] == "one"

    def test_is_not_told_to_an_app_that_did_not_subscribe(self) -> None:
        settings = {"event_subscriptions": {"bot_events": ["app_mention"]}}
        workspace = LocalWorkspace(manifest=MANIFEST | {"settings": settings})
        workspace.person("mara").says("#sales", "@Leadbot hello")

        assert [envelope["event"]["type"] for envelope in workspace.events] == ["app_mention"]


class TestAnEventThatIsNotTaken:
    def test_comes_again_marked_as_a_retry(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        listener.answers.extend([Answer(status=500), Answer(status=500)])

        workspace.person("mara").says("#sales", "hello")

        tries = listener.waits_for(3)
        assert [heard.headers.get("x-slack-retry-num") for heard in tries] == [None, "1", "2"]
        assert tries[1].headers["x-slack-retry-reason"] == "http_error"
        assert len({heard.body for heard in tries}) == 1

    def test_is_given_up_after_three_retries(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        listener.answers.extend([Answer(status=500)] * 9)

        workspace.person("mara").says("#sales", "hello")
        listener.waits_for(4)
        time.sleep(0.2)

        assert len(listener.heard) == 4

    def test_within_three_seconds_counts_as_not_taken(
        self, workspace: LocalWorkspace, listener: RecordingApp, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.sandbox.delivery.over_http.ACK_WITHIN_SECONDS", 0.2)
        workspace.connect(listener.url)
        listener.answers.append(Answer(after_seconds=0.5))

        workspace.person("mara").says("#sales", "hello")

        assert listener.waits_for(2)[1].headers["x-slack-retry-reason"] == "http_timeout"

    def test_does_not_come_again_if_the_app_says_so(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        listener.answers.append(Answer(status=500, headers={"X-Slack-No-Retry": "1"}))

        workspace.person("mara").says("#sales", "hello")
        listener.waits_for(1)
        assert workspace.settle()
        time.sleep(0.1)

        assert len(listener.heard) == 1

    def test_can_be_sent_again_on_purpose(self, workspace: LocalWorkspace, listener: RecordingApp) -> None:
        workspace.person("mara").says("#sales", "hello")
        listener.waits_for(1)

        workspace.deliver_again(workspace.events[0])

        assert listener.waits_for(2)[1].headers["x-slack-retry-num"] == "1"


class TestTheAppBeingThere:
    def test_is_noticed_and_its_going_too(self, workspace: LocalWorkspace) -> None:
        with workspace.serve():
            assert not workspace.courier.reachable
            with recording_app() as app:
                workspace.connect(app.url)
                assert workspace.courier.reachable
            workspace.person("mara").says("#sales", "hello")
            workspace.settle()
            assert not workspace.courier.reachable

    def test_is_not_needed_to_talk(self, workspace: LocalWorkspace) -> None:
        workspace.person("mara").says("#sales", "hello")

        assert workspace.settle()
        workspace.courier.stop()


def test_reactions_are_heard(workspace: LocalWorkspace, listener: RecordingApp) -> None:
    """
    A thumb below a message comes as `reaction_added`, and taking it away only to who subscribed to that.
    """
    mara = workspace.person("mara")
    said = mara.says("#sales", "hello")
    listener.waits_for(1)

    mara.reacts(said, "+1")
    mara.reacts(said, "+1")

    assert listener.waits_for(2)[1].event["item"] == {"type": "message", "channel": "C0SALES", "ts": said.ts}
    assert [envelope["event"]["type"] for envelope in workspace.events] == ["message", "reaction_added"]
