"""Typing a slash command."""

from bot.sandbox import markup
from bot.sandbox.answering import answer
from bot.sandbox.delivery import Ack
from bot.sandbox.desk import Desk
from bot.sandbox.payloads import command_form
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.tickets import ResponseUrl


def run(desk: Desk, person_id: str, channel_id: str, line: str, *, thread_ts: str | None = None) -> Ack:
    """Send a line such as `/lead hot` to the app, and show what it acknowledges with."""
    state = desk.state
    person, channel = state.person(person_id), state.channel(channel_id)
    name, _, text = line.strip().partition(" ")
    command = next((one for one in state.app.commands if one.command == name), None)
    if thread_ts is not None:
        desk.whisper(person_id, channel.id, f"{name} is not supported in threads. Sorry!", thread_ts=thread_ts)
        return Ack(failure="not_supported_in_threads")
    if command is None or "commands" not in state.app.scopes:
        desk.whisper(person_id, channel.id, f"`{name}` is not a valid command.")
        return Ack(failure="invalid_command")
    text = markup.stored(state, text.strip()) if command.should_escape else text.strip()
    url = desk.response_url(person_id, channel.id)
    form = command_form(state, person, channel, command=name, text=text, response_url=url)
    ack = desk.courier.command(form)
    if ack.ok:
        _show_answer(desk, ResponseUrl(person_id, channel.id, 0.0), ack)
    else:
        desk.whisper(person_id, channel.id, _failure(name, ack))
    return ack


def _show_answer(desk: Desk, right: ResponseUrl, ack: Ack) -> None:
    body = ack.json() or ({"text": ack.body} if ack.body.strip() else {})
    if not body:
        return
    try:
        answer(desk.state, right, body)
    except SlackRefusal as refused:
        desk.whisper(right.person, right.channel, f"The app answered with something Slack refuses: {refused.error}")


def _failure(name: str, ack: Ack) -> str:
    error = {"http_timeout": "operation_timeout", "connection_failed": "dispatch_failed"}
    return f'{name} failed with the error "{error.get(ack.failure or "", "dispatch_failed")}"'
