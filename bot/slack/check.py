"""Asks Slack who the bot is and what it may do, for `leadbot doctor`."""

from dataclasses import dataclass

from slack_sdk.errors import SlackApiError

from bot.domain.errors import SettingsWrong
from bot.slack.app import web_client
from bot.slack.manifest import bot_scopes


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """The bot as Slack knows it."""

    name: str
    user_id: str
    team: str
    missing_scopes: frozenset[str]
    """Scopes of the manifest that the token lacks: the app was changed and not installed again."""


def who_am_i(*, token: str, api_url: str) -> Me:
    """
    Raises:
        SettingsWrong: Slack does not take the token, or cannot be reached.
    """
    try:
        answered = web_client(bot_token=token, api_url=api_url, retry=False).auth_test()
    except SlackApiError as refusal:
        raise SettingsWrong(f"Slack does not take SLACK_BOT_TOKEN ({refusal.response.get('error')}).") from refusal
    except OSError as away:
        raise SettingsWrong(f"I cannot reach Slack at {api_url} ({away}).") from away
    headers = {name.lower(): value for name, value in answered.headers.items()}
    granted = frozenset(scope.strip() for scope in headers.get("x-oauth-scopes", "").split(","))
    return Me(
        name=answered.get("user") or "the bot",
        user_id=answered.get("user_id") or "",
        team=answered.get("team") or "the workspace",
        missing_scopes=bot_scopes() - granted if "x-oauth-scopes" in headers else frozenset(),
    )
