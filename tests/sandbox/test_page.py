"""What the page is given, live, and what it may do."""

import json
import threading
from typing import Any

import httpx
import pytest

from bot.sandbox import LocalWorkspace, RunningWorkspace
from bot.sandbox.page_state import page_state
from tests.sandbox import example_blocks as examples
from tests.sandbox.example_bot import example_app, over_http


def seen_by(workspace: LocalWorkspace, person: str, since: int = 0) -> dict[str, Any]:
    return page_state(workspace.state, workspace.person(person).who.id, since=since, reachable=True)


def channel(shown: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in shown["channels"] if one["name"] == name)


class TestWhatAPersonSees:
    def test_is_everything_at_first_and_then_what_changed(self, workspace: LocalWorkspace) -> None:
        workspace.person("mara").says("#sales", "one")
        first = seen_by(workspace, "tom")
        workspace.person("mara").says("#sales", "two")

        later = seen_by(workspace, "tom", since=first["revision"])

        assert [message["text"] for message in first["messages"]] == ["one"]
        assert [message["text"] for message in later["messages"]] == ["two"]

    def test_brings_the_first_message_of_a_thread_again_when_a_reply_comes(self, workspace: LocalWorkspace) -> None:
        root = workspace.person("mara").says("#sales", "root")
        since = seen_by(workspace, "tom")["revision"]
        workspace.person("priya").says("#sales", "reply", thread_ts=root.ts)

        changed = {message["text"]: message for message in seen_by(workspace, "tom", since=since)["messages"]}

        assert set(changed) == {"root", "reply"}
        assert changed["root"]["reply_count"] == 1

    def test_leaves_out_what_is_only_for_others(self, workspace: LocalWorkspace) -> None:
        workspace.person("mara").runs("/nothing", channel="#sales")

        assert len(seen_by(workspace, "mara")["messages"]) == 1
        assert seen_by(workspace, "tom")["messages"] == []

    def test_counts_what_is_new_and_what_concerns_them(self, workspace: LocalWorkspace) -> None:
        mara = workspace.person("mara")
        mara.says("#sales", "hello all")
        mara.says("#sales", "@Tom Okafor hello")
        mara.says(workspace.state.direct_message("U0MARA", "U0PRIYA").id, "hello Priya")

        tom, priya = seen_by(workspace, "tom"), seen_by(workspace, "priya")

        assert (channel(tom, "sales")["unread"], channel(tom, "sales")["mentions"]) == (2, 1)
        assert channel(seen_by(workspace, "mara"), "sales")["unread"] == 0
        assert next(one for one in priya["channels"] if one["with"] == "U0MARA")["mentions"] == 1
        assert all(one["with"] != "U0PRIYA" for one in tom["channels"] if one["unread"])

    def test_tells_of_messages_taken_away(self, workspace: LocalWorkspace) -> None:
        mara = workspace.person("mara")
        mara.runs("/nothing", channel="#sales")
        since = seen_by(workspace, "mara")["revision"]
        (note,) = mara.sees("#sales")
        workspace.state.remove(note)

        assert seen_by(workspace, "mara", since=since)["removed"] == [{"channel": "C0SALES", "ts": note.ts}]


class TestTheRoutes:
    def test_serve_the_page_and_its_bundle_and_nothing_else(self, served: RunningWorkspace) -> None:
        with httpx.Client(base_url=served.url, trust_env=False) as browser:
            assert "<div id=" in browser.get("/").text
            assert browser.get("/static/app.js").status_code == 200
            assert browser.get("/static/../page.py").status_code == 404
            assert browser.get("/static/%2e%2e%2fpage.py").status_code == 404
            assert browser.get("/ui/state", params={"person": "U0NOBODY"}).status_code == 404

    def test_give_the_first_person_and_the_examples(self, served: RunningWorkspace) -> None:
        shown = httpx.get(f"{served.url}/ui/state", trust_env=False).json()

        assert shown["you"] == "U0MARA"
        assert len(shown["examples"]) == 5
        assert shown["reachable"] is False
        assert shown["app"]["commands"][0]["usage_hint"].startswith("log |")

    def test_push_what_changes(self, workspace: LocalWorkspace, served: RunningWorkspace) -> None:
        updates: list[dict[str, Any]] = []
        arrived = threading.Condition()

        def listen() -> None:
            url = f"{served.url}/ui/stream?person=U0TOM&since=0"
            with httpx.stream("GET", url, trust_env=False, timeout=10) as stream:
                for line in stream.iter_lines():
                    if line.startswith("data: "):
                        with arrived:
                            updates.append(json.loads(line.removeprefix("data: ")))
                            arrived.notify_all()
                    if len(updates) == 2:
                        return

        listening = threading.Thread(target=listen, daemon=True)
        listening.start()
        with arrived:
            assert arrived.wait_for(lambda: len(updates) == 1, timeout=10)
        workspace.person("mara").says("#sales", "hello")
        listening.join(10)

        assert [message["text"] for message in updates[1]["messages"]] == ["hello"]

    def test_let_the_workspace_stop_while_someone_watches(self, workspace: LocalWorkspace) -> None:
        served = workspace.serve()
        watching = threading.Thread(target=_watch, args=(f"{served.url}/ui/stream",), daemon=True)
        watching.start()
        workspace.person("mara").waits_until(lambda: len(workspace.state.on_change) > 0)

        served.stop()
        watching.join(5)

        assert not watching.is_alive()

    @pytest.mark.parametrize(
        ("act", "details", "error"),
        [
            ("say", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
            ("use", {"channel": "C0SALES", "ts": "1.000001", "action_id": "x"}, "message_not_found"),
            ("submit", {"view": "V0"}, "not_found"),
            ("shortcut", {"callback_id": "x"}, "connection_failed"),
        ],
    )
    def test_say_why_an_act_failed(
        self, served: RunningWorkspace, act: str, details: dict[str, str], error: str
    ) -> None:
        answer = httpx.post(f"{served.url}/ui/act/{act}", json={"person": "U0MARA"} | details, trust_env=False)

        assert (answer.json()["ok"], answer.json()["error"]) == (False, error)

    def test_take_no_acts_from_forms_of_other_pages(self, served: RunningWorkspace) -> None:
        body = json.dumps({"person": "U0MARA", "channel": "C0SALES", "text": "x"})
        answer = httpx.post(
            f"{served.url}/ui/act/say", content=body, headers={"Content-Type": "text/plain"}, trust_env=False
        )

        assert answer.status_code == 422


def _watch(url: str) -> None:
    with httpx.stream("GET", url, trust_env=False, timeout=10) as stream:
        for _ in stream.iter_lines():
            pass


def test_an_act_on_the_page_reaches_the_app(workspace: LocalWorkspace, served: RunningWorkspace) -> None:
    """
    A click is told to the app, and a suggestion asked of it.
    """
    with over_http(workspace, example_app(workspace, served.api_url)), httpx.Client(trust_env=False) as browser:
        mara = workspace.person("mara")
        mara.runs("/lead log", channel="#sales")
        view = mara.waits_for_modal().id
        asked = {"person": "U0MARA", "view": view, "block_id": "account", "action_id": "account", "value": "bri"}

        offered = browser.post(f"{served.url}/ui/act/suggest", json=asked).json()["options"]
        browser.post(f"{served.url}/ui/act/close", json={"person": "U0MARA", "view": view})

    assert offered == [examples.option("Brightline", "brightline")]
    assert mara.modal is None
