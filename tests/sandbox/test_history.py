"""Reading conversations, through Slack's own client."""

from slack_sdk import WebClient

from bot.sandbox import LocalWorkspace
from tests.sandbox import example_blocks as examples
from tests.sandbox.test_web_api import error_of


class TestHistory:
    def test_is_newest_first_without_replies_in_threads(self, client: WebClient, workspace: LocalWorkspace) -> None:
        first = workspace.person("mara").says("#sales", "first")
        workspace.person("tom").says("#sales", "reply", thread_ts=first.ts)
        workspace.person("tom").says("#sales", "second")

        texts = [message["text"] for message in client.conversations_history(channel="C0SALES")["messages"]]

        assert texts == ["second", "first"]

    def test_comes_in_pages_that_the_client_can_walk(self, client: WebClient, workspace: LocalWorkspace) -> None:
        for number in range(7):
            workspace.person("mara").says("#sales", str(number))

        pages = [page["messages"] for page in client.conversations_history(channel="C0SALES", limit=3)]

        assert [len(page) for page in pages] == [3, 3, 1]
        assert [message["text"] for page in pages for message in page] == list("6543210")

    def test_can_be_bounded_in_time(self, client: WebClient, workspace: LocalWorkspace) -> None:
        first, second, third = (workspace.person("mara").says("#sales", text) for text in "abc")
        bounds = {"channel": "C0SALES", "oldest": first.ts, "latest": third.ts}

        between = client.conversations_history(**bounds)["messages"]
        with_both = client.conversations_history(**bounds, inclusive=True)["messages"]

        assert [message["ts"] for message in between] == [second.ts]
        assert len(with_both) == 3

    def test_gives_metadata_only_when_asked(self, client: WebClient) -> None:
        client.chat_postMessage(channel="#sales", **examples.digest())

        (bare,) = client.conversations_history(channel="C0SALES")["messages"]
        (full,) = client.conversations_history(channel="C0SALES", include_all_metadata=True)["messages"]

        assert "metadata" not in bare
        assert full["metadata"] == examples.digest()["metadata"]

    def test_is_refused_where_the_app_is_not_and_for_wrong_cursors(self, client: WebClient) -> None:
        assert error_of(client.conversations_history, channel="C0GENERAL")["error"] == "not_in_channel"
        assert error_of(client.conversations_history, channel="C0SALES", cursor="!")["error"] == "invalid_cursor"
        assert error_of(client.conversations_history, channel="C0SALES", limit=0)["error"] == "invalid_limit"


class TestReplies:
    def test_are_the_thread_with_its_first_message(self, client: WebClient, workspace: LocalWorkspace) -> None:
        root = workspace.person("mara").says("#sales", "root")
        client.chat_postMessage(
            channel="C0SALES", thread_ts=root.ts, text="one", metadata=examples.digest()["metadata"]
        )
        workspace.person("mara").says("#sales", "elsewhere")

        thread = client.conversations_replies(channel="C0SALES", ts=root.ts, include_all_metadata=True)["messages"]

        assert [message["text"] for message in thread] == ["root", "one"]
        assert thread[1]["metadata"]["event_type"] == "digest_posted"
        assert error_of(client.conversations_replies, channel="C0SALES", ts="1.000001")["error"] == "thread_not_found"


class TestConversations:
    def test_tell_what_they_are_and_whether_the_app_is_in_them(self, client: WebClient) -> None:
        sales = client.conversations_info(channel="C0SALES")["channel"]
        general = client.conversations_info(channel="C0GENERAL")["channel"]

        assert (sales["name"], sales["is_member"], general["is_member"]) == ("sales", True, False)
        members = client.conversations_members(channel="C0SALES")["members"]
        assert members == ["U0MARA", "U0TOM", "U0PRIYA", "U0NOOR", "U0LEADBOT"]

    def test_are_listed_by_type_without_what_others_say_to_each_other(self, client: WebClient) -> None:
        public = client.conversations_list()["channels"]
        direct = client.conversations_list(types="im")["channels"]

        assert [channel["name"] for channel in public] == ["general", "sales", "leads-emea", "marketing-content"]
        assert [channel["user"] for channel in direct] == ["U0MARA", "U0TOM", "U0PRIYA", "U0NOOR"]

    def test_are_opened_with_a_person(self, client: WebClient) -> None:
        opened = client.conversations_open(users="U0TOM")["channel"]["id"]

        assert client.conversations_open(users=["U0TOM"])["channel"]["id"] == opened
        assert client.conversations_open(users="U0TOM", return_im=True)["channel"]["user"] == "U0TOM"
        assert error_of(client.conversations_open, users="U0NOBODY")["error"] == "user_not_found"
        assert error_of(client.conversations_open, users="")["error"] == "users_list_not_supplied"

    def test_can_be_joined_by_an_app_that_may(self) -> None:
        workspace = LocalWorkspace()
        with workspace.serve() as served:
            client = WebClient(workspace.bot_token, base_url=served.api_url)
            client.conversations_join(channel="C0GENERAL")
            again = client.conversations_join(channel="C0GENERAL")

        assert again["warning"] == "already_in_channel"
        assert workspace.events[-1]["event"]["type"] == "member_joined_channel"
        assert [one.subtype for one in workspace.channel("#general").messages] == ["channel_join"]
