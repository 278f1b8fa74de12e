"""Files that managers drop for the library: `add this to the library`."""

import re
from dataclasses import dataclass

from bot.domain.errors import FileUnreadable
from bot.slack.abilities import TakesIn
from bot.slack.incoming import Heard
from bot.slack.uploads import Upload, fetch
from bot.slack.views import notices
from bot.slack.views.blocks import Message
from bot.slack.views.shelving import shelved
from bot.slack.visit import Visit
from knowledge.passage import LibraryStore

FOR_THE_LIBRARY = re.compile(
    r"\b(?:to|in|into|for) (?:the|our) (?:content )?library\b|^(?:the )?library\b", re.IGNORECASE
)
WITHOUT_A_FILE = re.compile(
    r"(?:(?:please|can you|could you|and|now)\s+)*(?:add|put|take|save|keep) (?:this|it|that|these|them)(?: file| one)?"
    r" (?:to|in|into) (?:the|our) (?:content )?library\W*(?:please)?\W*",
    re.IGNORECASE,
)
SEND_TOGETHER = "I see no file with that. Type the words first, attach the file to them, and send both as one message."
MANAGERS_ONLY = "Managers and admins add to the library. Ask one of them to send it to me with the same words."


@dataclass(frozen=True, slots=True)
class Shelving:
    """Takes files into the content library."""

    take_in: TakesIn
    library: LibraryStore

    def sent(self, message: Heard, visit: Visit) -> list[Message]:
        """What became of the files of a message; nothing where it is not for the library."""
        if not message.files and WITHOUT_A_FILE.fullmatch(message.text.strip()):
            return [notices.trouble(SEND_TOGETHER)]
        if not message.files or not FOR_THE_LIBRARY.search(message.text):
            return []
        if not visit.rep().decides:
            return [notices.trouble(MANAGERS_ONLY)]
        return [self._taken(file, visit) for file in message.files]

    def _taken(self, file: Upload, visit: Visit) -> Message:
        name = file.name
        try:
            taken = self.take_in(name, fetch(visit.client, file))
        except FileUnreadable as unreadable:
            return notices.trouble(unreadable.sentence)  # what else was sent is not lost by it
        refused = [f"{name} was not taken in. {one.reason}" for one in taken.refused]
        if refused:
            return notices.trouble(refused[0])
        if taken.unchanged and not (taken.added or taken.changed):
            return notices.note(f"{name} is in the library already, as it is.")
        ids = (*taken.added, *taken.changed)
        pieces = [asset for asset in self.library.assets() if asset.id in ids]
        if len(pieces) == 1:
            return shelved(pieces[0], passages=taken.passages, notice=taken.notice)
        what = f"{len(ids)} pieces of {name} are" if len(ids) > 1 else f"{name} is"
        return notices.note(f"📚 {what} in the library now ({taken.passages} passages to find it by).")
