"""Modals and home tabs: opening, stacking, redrawing, and whose right it is."""

import itertools
from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.tickets import Tickets
from tests.sandbox import example_blocks as examples
from tests.sandbox.example_blocks import mrkdwn, plain
from tests.sandbox.manifest import MANIFEST
from tests.sandbox.test_web_api import error_of

FORM = examples.lead_form("C0SALES")


class Seconds:
    """A clock that goes on when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


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


class TestOpening:
    def test_shows_the_modal_to_who_did_something(self, client: WebClient, workspace: LocalWorkspace) -> None:
        trigger = workspace.state.tickets.trigger("U0MARA")

        view = client.views_open(trigger_id=trigger, view=FORM)["view"]

        modal = workspace.person("mara").modal
        assert modal is not None
        assert (view["id"], view["root_view_id"], view["previous_view_id"]) == (modal.id, modal.id, None)
        assert view["state"]["values"]["email"]["email"] == {"type": "email_text_input", "value": None}
        assert workspace.person("tom").modal is None

    def test_is_refused_after_three_seconds(
        self, client: WebClient, workspace: LocalWorkspace, seconds: Seconds
    ) -> None:
        trigger = workspace.state.tickets.trigger("U0MARA")
        seconds.now += 3.1

        assert error_of(client.views_open, trigger_id=trigger, view=FORM)["error"] == "expired_trigger_id"

    def test_is_refused_a_second_time_and_without_a_right(self, client: WebClient, workspace: LocalWorkspace) -> None:
        trigger = workspace.state.tickets.trigger("U0MARA")
        client.views_open(trigger_id=trigger, view=FORM)

        assert error_of(client.views_open, trigger_id=trigger, view=FORM)["error"] == "exchanged_trigger_id"
        assert error_of(client.views_open, trigger_id="1.2.3", view=FORM)["error"] == "invalid_trigger_id"

    def test_with_a_view_that_is_wrong_uses_no_right_up(self, client: WebClient, workspace: LocalWorkspace) -> None:
        trigger = workspace.state.tickets.trigger("U0MARA")
        wrong = FORM | {"title": plain("A title that is far too long")}

        refused = error_of(client.views_open, trigger_id=trigger, view=wrong)

        assert refused["error"] == "invalid_arguments"
        assert "[json-pointer:/view/title/text]" in refused["errors"][0]


class TestStacking:
    def test_goes_three_deep(self, client: WebClient, workspace: LocalWorkspace) -> None:
        tickets = workspace.state.tickets
        root = client.views_open(trigger_id=tickets.trigger("U0MARA"), view=FORM)["view"]
        for _ in range(2):
            trigger = tickets.trigger("U0MARA", view_id=root["id"])
            pushed = client.views_push(trigger_id=trigger, view=FORM)["view"]
            assert pushed["root_view_id"] == root["id"]

        trigger = tickets.trigger("U0MARA", view_id=root["id"])
        assert error_of(client.views_push, trigger_id=trigger, view=FORM)["error"] == "push_limit_reached"

    def test_needs_a_modal_to_stand_on(self, client: WebClient, workspace: LocalWorkspace) -> None:
        trigger = workspace.state.tickets.trigger("U0MARA")

        assert error_of(client.views_push, trigger_id=trigger, view=FORM)["error"] == "no_root_view"


class TestRedrawing:
    @pytest.fixture
    def opened(self, client: WebClient, workspace: LocalWorkspace) -> dict[str, str]:
        trigger = workspace.state.tickets.trigger("U0MARA")
        return dict(client.views_open(trigger_id=trigger, view=FORM | {"external_id": "form-1"})["view"])

    def test_is_by_view_id_or_external_id(self, client: WebClient, opened: dict[str, str]) -> None:
        changed = FORM | {"title": plain("Log another")}
        by_name = client.views_update(external_id="form-1", view=FORM | {"external_id": "form-1"})["view"]

        assert by_name["id"] == opened["id"]
        assert client.views_update(view_id=opened["id"], view=changed)["view"]["title"]["text"] == "Log another"
        assert error_of(client.views_update, external_id="form-1", view=FORM)["error"] == "not_found"

    def test_is_refused_when_someone_redrew_it_since(self, client: WebClient, opened: dict[str, str]) -> None:
        client.views_update(view_id=opened["id"], hash=opened["hash"], view=FORM)

        refused = error_of(client.views_update, view_id=opened["id"], hash=opened["hash"], view=FORM)

        assert refused["error"] == "hash_conflict"

    def test_is_refused_once_it_is_closed(
        self, client: WebClient, workspace: LocalWorkspace, opened: dict[str, str]
    ) -> None:
        workspace.person("mara").closes()

        assert error_of(client.views_update, view_id=opened["id"], view=FORM)["error"] == "not_found"

    def test_is_refused_an_external_id_that_is_taken(
        self, client: WebClient, workspace: LocalWorkspace, opened: dict[str, str]
    ) -> None:
        trigger = workspace.state.tickets.trigger("U0TOM")
        view = FORM | {"external_id": "form-1"}

        assert error_of(client.views_open, trigger_id=trigger, view=view)["error"] == "duplicate_external_id"


class TestTheHomeTab:
    def test_is_each_persons_own(self, client: WebClient, workspace: LocalWorkspace) -> None:
        client.views_publish(user_id="U0MARA", view=examples.home())

        assert workspace.person("mara").home is not None
        assert workspace.person("tom").home is None

    def test_keeps_its_id_when_it_is_drawn_again(self, client: WebClient) -> None:
        ids = {client.views_publish(user_id="U0MARA", view=examples.home())["view"]["id"] for _ in range(2)}

        assert len(ids) == 1

    def test_is_refused_for_someone_who_is_not_here_or_with_an_old_hash(self, client: WebClient) -> None:
        assert error_of(client.views_publish, user_id="U0NOBODY", view=examples.home())["error"] == "user_not_found"
        old = client.views_publish(user_id="U0MARA", view=examples.home())["view"]["hash"]
        client.views_publish(user_id="U0MARA", view=examples.home())
        refused = error_of(client.views_publish, user_id="U0MARA", view=examples.home(), hash=old)
        assert refused["error"] == "hash_conflict"

    def test_is_refused_if_the_manifest_has_none(self) -> None:
        features = MANIFEST["features"] | {"app_home": {"home_tab_enabled": False}}
        workspace = LocalWorkspace(manifest=MANIFEST | {"features": features})
        with workspace.serve() as served:
            client = WebClient(workspace.bot_token, base_url=served.api_url)

            assert error_of(client.views_publish, user_id="U0MARA", view=examples.home())["error"] == "not_enabled"


class TestResponseUrls:
    def test_end_after_five_answers(self) -> None:
        tickets = Tickets(ticks=lambda: 0.0)
        token = tickets.response_url("U0MARA", "C0SALES")

        uses = [tickets.answer(token).uses for _ in range(5)]

        assert uses == [1, 2, 3, 4, 5]
        with pytest.raises(SlackRefusal, match="used_url"):
            tickets.answer(token)

    def test_end_after_thirty_minutes(self) -> None:
        moments = itertools.chain([0.0], itertools.repeat(1800.1))
        tickets = Tickets(ticks=lambda: next(moments))
        token = tickets.response_url("U0MARA", "C0SALES")

        with pytest.raises(SlackRefusal, match="expired_url"):
            tickets.answer(token)


def test_a_loading_modal_is_filled_later(client: WebClient, workspace: LocalWorkspace) -> None:
    """
    What was typed meanwhile stays, where the field still stands.
    """
    trigger = workspace.state.tickets.trigger("U0MARA")
    view = client.views_open(trigger_id=trigger, view=FORM)["view"]
    modal = workspace.state.view(view["id"])
    modal.values["name"]["name"] = {"type": "plain_text_input", "value": "Anna"}

    note = {"type": "section", "block_id": "found", "text": mrkdwn("Two leads are called Anna.")}
    client.views_update(view_id=view["id"], view=FORM | {"blocks": [note, *FORM["blocks"]]})

    assert modal.values["name"]["name"]["value"] == "Anna"
    assert modal.blocks[0]["block_id"] == "found"
