"""A small Bolt app to drive the workspace with: it answers with the blocks a sales assistant uses."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from slack_bolt import App, BoltRequest
from slack_bolt.adapter.socket_mode import SocketModeHandler

from bot.sandbox import LocalWorkspace
from tests.sandbox import example_blocks as blocks


def example_app(workspace: LocalWorkspace, api_url: str) -> App:
    """The app, its client bound to the workspace."""
    from slack_sdk import WebClient

    app = App(
        signing_secret=workspace.signing_secret,
        client=WebClient(workspace.bot_token, base_url=api_url),
        raise_error_for_unhandled_request=False,
    )
    _conversation(app)
    _command(app)
    _buttons(app)
    _home(app)
    return app


def _conversation(app: App) -> None:
    @app.event("app_mention")
    def mentioned(event: dict[str, Any], client: Any) -> None:
        thread_ts = event.get("thread_ts", event["ts"])
        client.assistant_threads_setStatus(
            channel_id=event["channel"], thread_ts=thread_ts, status="is looking at your leads…"
        )
        said = event["text"].casefold()
        for word, draw in (("hottest", blocks.hottest), ("source", blocks.sources), ("send", blocks.content)):
            if word in said:
                client.chat_postMessage(channel=event["channel"], thread_ts=thread_ts, **draw())
                return
        client.chat_postMessage(channel=event["channel"], thread_ts=thread_ts, text="Ask me about your *leads*.")

    @app.message()
    def said(message: dict[str, Any], say: Callable[..., Any]) -> None:
        if message["channel_type"] == "im":
            say(text=f"You said: {message['text']}", thread_ts=message.get("thread_ts", message["ts"]))


def _command(app: App) -> None:
    @app.command("/lead")
    def lead(ack: Callable[..., Any], command: dict[str, Any], client: Any, respond: Callable[..., Any]) -> None:
        verb = command["text"].partition(" ")[0]
        if verb == "log":
            ack()
            client.views_open(trigger_id=command["trigger_id"], view=blocks.lead_form(command["channel_id"]))
        elif verb == "hot":
            ack(**blocks.hottest(), response_type="ephemeral")
        elif verb == "digest":
            ack()
            client.chat_postMessage(channel=command["channel_id"], **blocks.digest())
        elif verb == "broken":
            raise ValueError("as asked")
        else:
            ack("Type `/lead log`, `/lead hot` or `/lead digest`.")


def _buttons(app: App) -> None:
    @app.action("lead_show")
    def show(ack: Callable[..., Any], body: dict[str, Any], client: Any) -> None:
        ack()
        thread_ts = body["message"].get("thread_ts", body["message"]["ts"])
        client.chat_postMessage(channel=body["channel"]["id"], thread_ts=thread_ts, **blocks.lead_card())

    @app.action("lead_claim")
    def claim(ack: Callable[..., Any], body: dict[str, Any], respond: Callable[..., Any]) -> None:
        ack()
        respond(text=f"<@{body['user']['id']}> claimed Anna Kowalska.", replace_original=True)

    @app.action("lead_more")
    def more(ack: Callable[..., Any], body: dict[str, Any], respond: Callable[..., Any]) -> None:
        ack()
        chosen = body["actions"][0]["selected_option"]["text"]["text"]
        respond(text=f"You chose {chosen}.", replace_original=False)

    @app.options("account")
    def accounts(ack: Callable[..., Any], payload: dict[str, Any]) -> None:
        names = [
            name for name in ("Acme", "Acorn Foods", "Brightline") if payload["value"].casefold() in name.casefold()
        ]
        ack(options=[blocks.option(name, name.casefold()) for name in names])

    @app.view("lead_logged")
    def logged(ack: Callable[..., Any], view: dict[str, Any], body: dict[str, Any], client: Any) -> None:
        values = view["state"]["values"]
        email = values["email"]["email"]["value"] or ""
        if email.endswith("@example.test"):
            ack(response_action="errors", errors={"email": "This address is already taken by a lead of Tom's."})
            return
        ack()
        name = values["name"]["name"]["value"]
        client.chat_postMessage(channel=view["private_metadata"], text=f"<@{body['user']['id']}> logged *{name}*.")

    @app.shortcut("save_as_lead")
    def saved(ack: Callable[..., Any], body: dict[str, Any], client: Any) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=blocks.lead_form(body["channel"]["id"]))


def _home(app: App) -> None:
    @app.event("app_home_opened")
    def opened(event: dict[str, Any], client: Any) -> None:
        if event["tab"] == "home":
            client.views_publish(user_id=event["user"], view=blocks.home())


@contextmanager
def over_http(workspace: LocalWorkspace, app: App) -> Iterator[str]:
    """Serve the app on a free port and connect the workspace to it; gives the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            headers = {name.lower(): [value] for name, value in self.headers.items()}
            answer = app.dispatch(BoltRequest(body=body, headers=headers))
            self.send_response(answer.status)
            for name, values in answer.headers.items():
                self.send_header(name, values[0])
            self.end_headers()
            self.wfile.write((answer.body or "").encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    url = f"http://127.0.0.1:{server.server_port}/slack/events"
    workspace.connect(url)
    try:
        yield url
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def hang_up(workspace: LocalWorkspace, client: Any) -> None:
    """Close a socket for good; the workspace hangs up first, since the client's reading thread holds it for 3 s."""
    client.auto_reconnect_enabled = False
    workspace.sockets.hang_up()
    while client.is_connected():
        time.sleep(0.01)
    client.close()


@contextmanager
def over_socket(workspace: LocalWorkspace, app: App) -> Iterator[SocketModeHandler]:
    """Let the app open a socket to the workspace."""
    handler = SocketModeHandler(app, workspace.app_token)
    handler.connect()
    try:
        yield handler
    finally:
        hang_up(workspace, handler.client)
