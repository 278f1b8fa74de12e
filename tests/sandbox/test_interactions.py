"""Commands, clicks, choices and forms, between a person and a Bolt app."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from bot.sandbox import LocalWorkspace, Message, Persona, View
from tests.sandbox import example_blocks as examples
from tests.sandbox.example_blocks import Json, mrkdwn, plain
from tests.sandbox.recording_app import Answer, RecordingApp


@pytest.fixture
def mara(workspace: LocalWorkspace) -> Persona:
    return workspace.person("mara")


@pytest.fixture
def quiet_bolt(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """What goes wrong on purpose is not printed."""
    with caplog.at_level(logging.CRITICAL):
        yield


@pytest.mark.usefixtures("example_bot")
class TestACommand:
    def test_is_answered_to_who_typed_it(self, mara: Persona, workspace: LocalWorkspace) -> None:
        mara.runs("/lead hot", channel="#sales")

        assert mara.waits_for("Your 3 hottest leads", channel="#sales").only_for == "U0MARA"
        assert workspace.person("tom").sees("#sales") == []

    def test_works_where_the_app_is_not(self, mara: Persona) -> None:
        mara.runs("/lead help", channel="#general")

        assert mara.waits_for("Type `/lead log`", channel="#general")

    def test_that_does_not_exist_is_told_by_slackbot(self, mara: Persona) -> None:
        mara.runs("/leed hot", channel="#sales")

        assert mara.sees("#sales")[-1].text == "`/leed` is not a valid command."

    @pytest.mark.usefixtures("quiet_bolt")
    def test_whose_app_breaks_says_so(self, mara: Persona) -> None:
        mara.runs("/lead broken", channel="#sales")

        assert mara.waits_for('failed with the error "dispatch_failed"', channel="#sales")


class TestACommandAsItIsSent:
    def test_names_who_where_and_what(self, mara: Persona, listener: RecordingApp) -> None:
        mara.runs("/lead log  Anna & co  @Tom Okafor", channel="#sales")

        form = listener.heard[0].form
        assert (form["command"], form["text"]) == ("/lead", "log  Anna & co  @Tom Okafor")
        assert (form["user_id"], form["channel_id"], form["channel_name"]) == ("U0MARA", "C0SALES", "sales")
        assert form["trigger_id"]
        assert form["response_url"].startswith("http://127.0.0.1")

    @pytest.mark.usefixtures("served")
    def test_can_be_answered_later_five_times(
        self, mara: Persona, workspace: LocalWorkspace, listener: RecordingApp
    ) -> None:
        mara.runs("/lead log", channel="#sales")
        later = WebhookClient(listener.heard[0].form["response_url"])

        statuses = [later.send(text=f"answer {number}").status_code for number in range(6)]

        assert statuses == [200] * 5 + [404]
        assert [one.text for one in mara.sees("#sales")] == [f"answer {number}" for number in range(5)]
        assert workspace.person("tom").sees("#sales") == []

    def test_answered_with_what_slack_refuses_says_so(self, mara: Persona, listener: RecordingApp) -> None:
        listener.answers.append(Answer(body='{"blocks": [{"type": "sektion"}]}'))

        mara.runs("/lead hot", channel="#sales")

        assert "invalid_blocks" in mara.sees("#sales")[-1].text


class TestAClick:
    @pytest.fixture
    def posted(self, client: WebClient, workspace: LocalWorkspace) -> Message:
        ts = client.chat_postMessage(channel="#sales", **examples.hottest())["ts"]
        message = workspace.channel("#sales").message(ts)
        assert message is not None
        return message

    def test_tells_what_was_clicked_and_where(self, mara: Persona, listener: RecordingApp, posted: Message) -> None:
        listener.waits_for(0)
        mara.clicks("Claim", message=posted)

        payload = next(heard.payload for heard in listener.heard if "payload=" in heard.body)
        (action,) = payload["actions"]
        assert payload["type"] == "block_actions"
        assert (action["action_id"], action["block_id"], action["value"]) == ("lead_claim", "hot-actions", "L-1")
        assert action["style"] == "primary"
        assert payload["container"] == {
            "type": "message",
            "message_ts": posted.ts,
            "channel_id": "C0SALES",
            "is_ephemeral": False,
        }
        assert payload["message"]["text"] == posted.text
        assert payload["user"]["id"] == "U0MARA"
        assert payload["channel"] == {"id": "C0SALES", "name": "sales"}

    @pytest.mark.usefixtures("example_bot")
    def test_can_replace_what_it_was_made_on(self, mara: Persona, posted: Message) -> None:
        mara.clicks("Claim", message=posted)

        mara.waits_until(lambda: posted.text == "<@U0MARA> claimed Anna Kowalska.")
        assert posted.blocks == []

    @pytest.mark.usefixtures("example_bot")
    def test_in_a_menu_gives_the_option(self, mara: Persona, posted: Message) -> None:
        mara.chooses("lead_more", "Suggest content", message=posted)

        assert mara.waits_for("You chose Suggest content.", channel="#sales").only_for == "U0MARA"

    def test_on_an_ephemeral_message_does_not_show_it_again(self, mara: Persona, listener: RecordingApp) -> None:
        listener.answers.append(Answer(body=f'{{"text": "x", "blocks": [{_button_json()}]}}'))
        mara.runs("/lead hot", channel="#sales")

        mara.clicks("Go")

        payload = listener.heard[-1].payload
        assert payload["container"]["is_ephemeral"]
        assert "message" not in payload

    def test_on_what_is_not_there_is_a_mistake_of_the_test(self, mara: Persona, posted: Message) -> None:
        with pytest.raises(LookupError, match="Show Anna Kowalska"):
            mara.clicks("Shout", message=posted)


def _button_json() -> str:
    return (
        '{"type": "actions", "elements": [{"type": "button", "action_id": "go",'
        ' "text": {"type": "plain_text", "text": "Go"}}]}'
    )


@pytest.mark.usefixtures("example_bot")
class TestAForm:
    @pytest.fixture
    def form(self, mara: Persona, example_bot: str) -> View:
        mara.runs("/lead log", channel="#sales")
        return mara.waits_for_modal("Log a lead")

    def test_is_not_submitted_while_a_required_field_is_empty(self, mara: Persona, form: View) -> None:
        shown = mara.submits({"Name": "Anna"})

        assert shown is form
        assert form.errors == {"email": "Please complete this required field."}

    def test_is_not_submitted_with_an_address_that_is_none(self, mara: Persona, form: View) -> None:
        mara.submits({"Name": "Anna", "E-mail": "anna at acme"})

        assert form.errors == {"email": "Please enter a valid email address."}

    def test_shows_what_the_app_objects_to(self, mara: Persona, form: View) -> None:
        mara.submits({"Name": "Anna", "E-mail": "anna@example.test"})

        assert form.errors == {"email": "This address is already taken by a lead of Tom's."}

    def test_closes_when_the_app_is_content(self, mara: Persona, form: View) -> None:
        offered = mara.looks_up("account", "ac")
        assert [one["text"]["text"] for one in offered] == ["Acme", "Acorn Foods"]

        values = {"Name": "Anna", "E-mail": "anna@acme.test", "Account": "acme", "Band": "Hot", "needs": ["Audit log"]}
        assert mara.submits(values) is None
        assert mara.waits_for("logged *Anna*", channel="#sales")


class TestAFormAsItIsSent:
    @pytest.fixture
    def form(self, mara: Persona, workspace: LocalWorkspace, client: WebClient, listener: RecordingApp) -> View:
        view = examples.lead_form("C0SALES") | {"notify_on_close": True}
        client.views_open(trigger_id=workspace.state.tickets.trigger("U0MARA"), view=view)
        assert mara.modal is not None
        return mara.modal

    def test_carries_every_field(self, mara: Persona, form: View, listener: RecordingApp) -> None:
        chosen: Json = {"Band": "Warm", "Next step on": "2026-03-20", "Owner": "U0TOM", "needs": ["sso", "audit"]}

        mara.submits({"name": "Anna", "email": "anna@acme.test"} | chosen)

        payload = listener.heard[-1].payload
        values = payload["view"]["state"]["values"]
        assert payload["type"] == "view_submission"
        assert payload["view"]["private_metadata"] == "C0SALES"
        assert values["name"]["name"]["value"] == "Anna"
        assert values["band"]["band"]["selected_option"]["value"] == "warm"
        assert values["next"]["next"]["selected_date"] == "2026-03-20"
        assert values["owner"]["owner"]["selected_user"] == "U0TOM"
        assert [one["value"] for one in values["needs"]["needs"]["selected_options"]] == ["sso", "audit"]
        assert values["account"]["account"]["selected_option"] is None

    @pytest.mark.parametrize(
        ("answer", "titles"),
        [
            ("", []),
            ('{"response_action": "clear"}', []),
            ('{"response_action": "update", "view": VIEW}', ["Next"]),
            ('{"response_action": "push", "view": VIEW}', ["Log a lead", "Next"]),
        ],
        ids=["closes", "clears", "updates", "pushes"],
    )
    def test_does_what_the_app_answers(
        self,
        workspace: LocalWorkspace,
        mara: Persona,
        form: View,
        listener: RecordingApp,
        answer: str,
        titles: list[str],
    ) -> None:
        view = '{"type": "modal", "title": {"type": "plain_text", "text": "Next"}, "blocks": [{"type": "divider"}]}'
        listener.answers.append(Answer(body=answer.replace("VIEW", view)))

        mara.submits({"name": "Anna", "email": "anna@acme.test"})

        assert form.person == mara.who.id
        open_ = mara.desk.state.modals[mara.who.id]
        assert [(one.title or {})["text"] for one in open_] == titles

    @pytest.mark.parametrize(
        ("answer", "words"),
        [
            (Answer(status=500), "trouble connecting"),
            (Answer(body='{"response_action": "errors", "errors": {"nowhere": "x"}}'), "trouble connecting"),
            (Answer(body='{"response_action": "update", "view": {"type": "modal"}}'), "missing required field: title"),
        ],
        ids=["breaks", "objects to no field", "answers with a wrong view"],
    )
    def test_stays_open_if_the_app(
        self, mara: Persona, form: View, listener: RecordingApp, answer: Answer, words: str
    ) -> None:
        listener.answers.append(answer)

        mara.submits({"name": "Anna", "email": "anna@acme.test"})

        assert mara.modal is form
        assert words in form.errors[""]

    def test_tells_when_it_is_closed(self, mara: Persona, form: View, listener: RecordingApp) -> None:
        mara.closes()

        assert mara.modal is None
        payload = listener.heard[-1].payload
        assert (payload["type"], payload["is_cleared"]) == ("view_closed", False)

    def test_gives_the_right_to_push_another(
        self, mara: Persona, form: View, client: WebClient, listener: RecordingApp
    ) -> None:
        button = {"type": "section", "text": mrkdwn("x"), "accessory": examples.button("More", "more")}
        more = examples.lead_form("C0SALES") | {"blocks": [button, *form.blocks]}
        client.views_update(view_id=form.id, view=more)
        mara.clicks("More")

        trigger = listener.heard[-1].payload["trigger_id"]
        pushed = client.views_push(trigger_id=trigger, view=examples.lead_form("C0SALES") | {"title": plain("Two")})

        assert pushed["view"]["previous_view_id"] == form.id


class TestShortcuts:
    def test_of_a_message_bring_it_along(self, mara: Persona, listener: RecordingApp) -> None:
        said = mara.says("#sales", "Anna from Acme called")
        mara.uses_shortcut("save_as_lead", message=said)

        payload: dict[str, Any] = next(heard.payload for heard in listener.heard if "payload=" in heard.body)
        assert (payload["type"], payload["callback_id"]) == ("message_action", "save_as_lead")
        assert payload["message"]["text"] == "Anna from Acme called"
        assert payload["message_ts"] == said.ts

    def test_of_the_workspace_do_not(self, mara: Persona, listener: RecordingApp) -> None:
        mara.uses_shortcut("log_lead")

        assert listener.heard[0].payload["type"] == "shortcut"
        assert "channel" not in listener.heard[0].payload


@pytest.mark.usefixtures("example_bot")
class TestTheApp:
    def test_draws_its_home_tab_when_someone_looks(self, mara: Persona) -> None:
        mara.opens_home()

        assert mara.waits_until(lambda: mara.home).blocks[0]["text"]["text"] == "Good morning"

    def test_hears_when_someone_opens_its_messages(self, mara: Persona, workspace: LocalWorkspace) -> None:
        mara.opens_messages()

        assert workspace.events[-1]["event"]["tab"] == "messages"
