"""Bodies of digests that are drawn already: many channels may ask for the same."""

from collections import OrderedDict
from threading import Lock

from bot.domain.digest import DigestContent
from bot.slack.views.blocks import Message
from bot.slack.views.digest import body_of

KEPT_MAX = 1_000


class DrawnDigests:
    """Keeps the last ones, by the very content that they were drawn of. May be used by several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[DigestContent, Message]] = OrderedDict()
        self._lock = Lock()

    def body(self, content: DigestContent) -> Message:
        """The content, drawn; nobody may change it."""
        with self._lock:
            known = self._kept.get(id(content))
        if known is not None:
            return known[1]
        drawn = body_of(content)
        with self._lock:
            # The content is kept as well, so that no other one gets its id.
            self._kept[id(content)] = (content, drawn)
            while len(self._kept) > KEPT_MAX:
                self._kept.popitem(last=False)
        return drawn
