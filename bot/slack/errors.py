"""The one place where errors end: people read a sentence that says what to do, the log gets the rest."""

import secrets
from collections.abc import Mapping
from typing import Any

import structlog
from slack_bolt import BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.domain.errors import SalesError
from bot.slack.forms import place_of
from bot.slack.identifiers import View
from bot.slack.incoming import Clicked, clicked
from bot.slack.reply import Reply
from bot.slack.views import home, notices

log = structlog.get_logger(__name__)

TOO_LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id"})
TOO_SLOW = "Slack waits three seconds for a form, and I was too slow. Please try again."
LOG_FORMS = frozenset({View.LOG_FORM, View.LOG_DUPLICATES})


def sentence_for(error: Exception) -> str:
    """What a person reads of an error: its own sentence, or a reference to what the log says."""
    if isinstance(error, SalesError):
        log.info("refused", error=type(error).__name__, sentence=error.sentence)
        return error.sentence
    if isinstance(error, SlackApiError) and error.response.get("error") in TOO_LATE:
        log.warning("too late for a form")
        return TOO_SLOW
    reference = secrets.token_hex(3).upper()
    log.error("unexpected", reference=reference, exc_info=error)
    return notices.unexpected(reference)


def boundary(error: Exception, body: Mapping[str, Any], client: WebClient, context: BoltContext) -> None:
    """Tell whoever acted. Bolt calls this with whatever a listener raised."""
    sentence = sentence_for(error)
    try:
        _tell(sentence, body, client, context)
    except Exception:
        # Nothing is left that could be done: Slack itself is away, or the person's place in it is gone.
        log.exception("could not tell about an error", sentence=sentence)


def _tell(sentence: str, body: Mapping[str, Any], client: WebClient, context: BoltContext) -> None:
    event, view = body.get("event") or {}, body.get("view") or {}
    if event.get("type") == "app_home_opened":
        client.views_publish(user_id=event["user"], view=home.trouble(sentence))
    elif body.get("type") == "block_actions" and view.get("type") == "modal":
        client.views_push(trigger_id=body["trigger_id"], view=notices.notice_view("That did not work", sentence))
    else:
        again = notices.form_again(place_of(view).kept) if view.get("callback_id") in LOG_FORMS else None
        reply_to(body, client, context).whisper(notices.trouble(sentence, again))


def reply_to(body: Mapping[str, Any], client: WebClient, context: BoltContext) -> Reply:
    """The place of whoever sent this payload, whatever kind it is."""
    user_id = context.user_id or ""
    if body.get("type") == "view_submission":
        place = place_of(body["view"])
        return Reply(
            client=client,
            user_id=user_id,
            channel_id=place.channel_id or None,
            response_url=place.response_url or None,
            private=True,
        )
    if body.get("type") == "block_actions":
        return _reply_to_click(clicked(body), client)
    event = body.get("event") or {}
    return Reply(
        client=client,
        user_id=user_id,
        channel_id=context.channel_id,
        thread_ts=event.get("thread_ts") or event.get("ts"),
        seen_thread_ts=event.get("thread_ts"),
        response_url=body.get("response_url"),
        private="event" not in body,
    )


def _reply_to_click(click: Clicked, client: WebClient) -> Reply:
    """Answers to a click on a message for all stand in its thread; to one that a person sees alone, there."""
    return Reply(
        client=client,
        user_id=click.user_id,
        channel_id=click.channel_id,
        thread_ts=None if click.ephemeral else click.thread_ts or click.message_ts,
        seen_thread_ts=click.thread_ts,
        response_url=click.response_url,
        private=click.ephemeral,
    )
