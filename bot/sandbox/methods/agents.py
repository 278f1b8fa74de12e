"""assistant.threads.* and agents.sessions.*: what the app says it is doing, and what it suggests."""

from bot.sandbox.channels import Channel
from bot.sandbox.installed_app import Prompt
from bot.sandbox.methods.registry import MethodCall, method
from bot.sandbox.refusals import SlackRefusal
from bot.sandbox.state import Json, Status

MAX_LOADING_MESSAGES = 10
MAX_PROMPTS = 4
TITLE_MAX_CHARACTERS = 200


@method("assistant.threads.setStatus", "assistant:write", "chat:write")
def set_status(call: MethodCall) -> Json:
    """Say what the app is doing in a thread; empty: nothing any more."""
    key = _thread(call)
    loading = call.arguments.nested("loading_messages") or []
    if not isinstance(loading, list) or len(loading) > MAX_LOADING_MESSAGES:
        raise SlackRefusal("invalid_arguments", messages=["no more than 10 items allowed: loading_messages"])
    text = call.arguments.text("status")
    if text:
        call.state.statuses[key] = Status(text, loading)
    else:
        call.state.statuses.pop(key, None)
    call.state.touch()
    return {}


@method("assistant.threads.setTitle", "assistant:write")
def set_title(call: MethodCall) -> Json:
    """Name a thread."""
    call.state.titles[_thread(call)] = call.arguments.required("title")
    call.state.touch()
    return {}


@method("assistant.threads.setSuggestedPrompts", "assistant:write")
def set_suggested_prompts(call: MethodCall) -> Json:
    """Offer questions to click."""
    channel = _channel(call)
    prompts = call.arguments.nested("prompts")
    if not isinstance(prompts, list) or not 0 < len(prompts) <= MAX_PROMPTS:
        raise SlackRefusal("invalid_arguments", messages=["between 1 and 4 items allowed: prompts"])
    try:
        offered = [Prompt(prompt["title"], prompt["message"]) for prompt in prompts]
    except (KeyError, TypeError):
        raise SlackRefusal("invalid_arguments", messages=["a prompt has a title and a message: prompts"]) from None
    call.state.prompts[channel.id] = (call.arguments.text("title"), offered)
    call.state.touch()
    return {}


@method("agents.sessions.setStatus", "chat:write")
def set_session_status(call: MethodCall) -> Json:
    """Move a session on: `processing` shows that the app works, with a button to stop it."""
    key = _thread(call)
    status = call.arguments.required("status")
    if status not in ("active", "processing", "suspended", "closed"):
        raise SlackRefusal("invalid_arguments", messages=["value must be one of the session's states: status"])
    if title := call.arguments.text("title"):
        _check_title(title)
        call.state.titles.setdefault(key, title)
    if status == "processing":
        call.state.statuses[key] = Status("is working…", processing=call.state.app.hears("agent_session_stopped"))
    else:
        call.state.statuses.pop(key, None)
    call.state.touch()
    warned = status == "processing" and not call.state.app.hears("agent_session_stopped")
    warning = {"warning": "missing_agent_session_stopped_event_subscription"} if warned else {}
    return {"status": status, "agent_status": status, "title": call.state.titles.get(key, "")} | warning


@method("agents.sessions.rename", "chat:write")
def rename_session(call: MethodCall) -> Json:
    """Give a session another title."""
    title = call.arguments.required("title")
    _check_title(title)
    call.state.titles[_thread(call)] = title
    call.state.touch()
    return {"title": title}


def _check_title(title: str) -> None:
    if len(title) > TITLE_MAX_CHARACTERS:
        raise SlackRefusal("invalid_arguments", messages=[f"must be less than {TITLE_MAX_CHARACTERS + 1}: title"])


def _channel(call: MethodCall) -> Channel:
    channel = call.channel("channel_id")
    if call.state.app.user_id not in channel.members:
        raise SlackRefusal("not_in_channel")
    return channel


def _thread(call: MethodCall) -> tuple[str, str]:
    channel = _channel(call)
    root = channel.message(call.arguments.required("thread_ts"))
    if root is None:
        raise SlackRefusal("thread_not_found")
    return channel.id, root.root_ts
