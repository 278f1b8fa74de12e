"""Texts that wait to be read until somebody says whom they are about."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter

from bot.domain.errors import BadInput
from bot.slack.kept_drafts import new_key
from bot.usecases.ports import ThreadStore

KEPT = "text to read"
"""Under which kind the ThreadStore keeps them."""
KEPT_FOR = timedelta(hours=2)


class TextGone(BadInput):
    """That took too long, and the text is not here any more. Use the message's menu once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptText:
    """A message's words and where it stands."""

    text: str
    channel_id: str
    ts: str
    root_ts: str


TEXTS = TypeAdapter(KeptText)


@dataclass(frozen=True, slots=True)
class KeptTexts:
    """What is to be read."""

    threads: ThreadStore

    def put(self, kept: KeptText, *, now: datetime) -> str:
        """Keeps it and gives the key to find it by."""
        key = new_key()
        self.threads.put(KEPT, key, asdict(kept), version=0, expires_at=now + KEPT_FOR)
        return key

    def get(self, key: str, *, now: datetime) -> KeptText:
        """Raises TextGone."""
        found = self.threads.get(KEPT, key, now=now)
        if found is None:
            raise TextGone
        return TEXTS.validate_python(found[0])
