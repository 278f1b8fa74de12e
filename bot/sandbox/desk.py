"""What every act of a person needs: the workspace, the way to the app, and the address answers come back to."""

from dataclasses import dataclass

from bot.sandbox.delivery import Courier
from bot.sandbox.messages import Message
from bot.sandbox.state import WorkspaceState

SLACKBOT = "USLACKBOT"


@dataclass(slots=True)
class Desk:
    """Where acts are carried out; `base_url` is set once the workspace is served."""

    state: WorkspaceState
    courier: Courier
    base_url: str = "http://127.0.0.1"

    def response_url(
        self, person: str, channel: str, *, thread_ts: str | None = None, message_ts: str | None = None
    ) -> str:
        """An address the app may answer at, a few times."""
        token = self.state.tickets.response_url(person, channel, thread_ts=thread_ts, message_ts=message_ts)
        return f"{self.base_url}/commands/{self.state.team.id}/{token}"

    def whisper(self, person: str, channel: str, text: str, *, thread_ts: str | None = None) -> Message:
        """Let Slackbot tell one person something."""
        ts = self.state.next_ts()
        return self.state.add(Message(ts, channel, SLACKBOT, text, thread_ts=thread_ts, only_for=person))
