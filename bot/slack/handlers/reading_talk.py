"""Reading BANT out of a message, a pasted thread or an uploaded transcript: always to the card that confirms it."""

from dataclasses import dataclass

from bot.domain.errors import FileUnreadable
from bot.domain.lead import LeadId, ScoredLead
from bot.domain.qualification import QualificationTurn
from bot.slack.abilities import OpensFile
from bot.slack.forms import chosen_in, written_in
from bot.slack.handlers.qualifying import Begins, Qualifying
from bot.slack.identifiers import Field
from bot.slack.incoming import Heard, read_text, thread_key
from bot.slack.kept_texts import KeptText, KeptTexts
from bot.slack.uploads import Upload, fetch
from bot.slack.views import notices, qualification, reading
from bot.slack.views.blocks import Message
from bot.slack.visit import Visit, reader_of
from bot.usecases.find_lead import FindLead
from bot.usecases.guess_lead import GuessLead
from bot.usecases.ports import Posted
from bot.usecases.qualify_lead import QualifyLead
from bot.usecases.read_talk import ReadTalk, Talk


@dataclass(frozen=True, slots=True)
class ReadingTalk:
    """Works out whom a text is about, and shows what it says of them."""

    qualifying: Qualifying
    qualify: QualifyLead
    read: ReadTalk
    guess: GuessLead
    find: FindLead
    open_file: OpensFile
    texts: KeptTexts

    def from_message(self, visit: Visit) -> None:
        """A message's own menu: for whom the thread or the words name, else a form asks."""
        body = visit.body
        message, channel = body["message"], body["channel"]["id"]
        root = message.get("thread_ts") or message["ts"]
        kept = KeptText(text=read_text(message.get("text") or ""), channel_id=channel, ts=message["ts"], root_ts=root)
        lead_id = self._for_whom(kept.text, thread_key(channel, root), visit)
        if lead_id is not None:
            self._show(kept, lead_id, visit)
            return
        key = self.texts.put(kept, now=visit.now)
        visit.client.views_open(trigger_id=body["trigger_id"], view=reading.whose(kept.text, private_metadata=key))

    def submitted(self, visit: Visit) -> None:
        """Whom it is about; where several fit, the form asks which one."""
        view = visit.body["view"]
        key = view["private_metadata"]
        kept, chosen = self.texts.get(key, now=visit.now), chosen_in(view, Field.READ_LEAD)
        if chosen:
            self._show(kept, LeadId(chosen), visit)
            return
        match = self.find(written_in(view, Field.READ_NAME))
        if match.certain is not None:
            self._show(kept, match.certain.lead.id, visit)
            return
        drawn = reading.whose(kept.text, private_metadata=key, choices=match.choices)
        visit.client.views_open(trigger_id=visit.body["trigger_id"], view=drawn)

    def _show(self, kept: KeptText, lead_id: LeadId, visit: Visit) -> None:
        source = visit.permalink(kept.channel_id, kept.ts, kept.root_ts)
        begin = self._reads(self.read(kept.text, now=visit.now), lead_id, visit, source=source)
        self.qualifying.in_thread_or_apart(Posted(channel_id=kept.channel_id, ts=kept.root_ts), lead_id, visit, begin)

    def _reads(self, talk: Talk, lead_id: LeadId, visit: Visit, *, source: str) -> Begins:
        def begin(key: str) -> QualificationTurn:
            return self.qualify.read(talk, lead_id, thread_key=key, rep=visit.rep(), source=source, now=visit.now)

        return begin

    def sent(self, message: Heard, visit: Visit) -> list[Message]:
        """What a pasted conversation or a file in a message brings; nothing where there is neither."""
        if not message.files and self._is_talk(message, visit):
            return [self._read_here("", message.text, message, visit)]
        return [self._read_file(file, message, visit) for file in message.files]

    def _read_file(self, file: Upload, message: Heard, visit: Visit) -> Message:
        try:
            text = self.open_file(fetch(visit.client, file), name=file.name)
        except FileUnreadable as unreadable:
            return notices.trouble(unreadable.sentence)  # what else was sent is not lost by it
        return self._read_here(file.name, text, message, visit)

    def _is_talk(self, message: Heard, visit: Visit) -> bool:
        under_way = self.qualify.show(thread_key=message.thread_key, now=visit.now) is not None
        return not under_way and self.read.is_talk(message.text)

    def _read_here(self, name: str, text: str, message: Heard, visit: Visit) -> Message:
        lead_id = self._for_whom(f"{message.text}\n{text}", message.thread_key, visit, first=message.text)
        if lead_id is None:
            return notices.note(reading.WHOSE)
        source = visit.permalink(message.channel_id, message.ts, message.thread_ts)
        begin = self._reads(self.read(text, file=name, now=visit.now), lead_id, visit, source=source)
        return qualification.begun_here(begin(message.thread_key), reader=reader_of(visit.rep(), visit.now))

    def _for_whom(self, text: str, key: str, visit: Visit, *, first: str = "") -> LeadId | None:
        """The lead that the thread qualifies, else the only one that the words name; `first` are looked at before."""
        if turn := self.qualify.show(thread_key=key, now=visit.now):
            return turn.lead.lead.id
        return _only(self.guess(first)) or _only(self.guess(text))


def _only(people: tuple[ScoredLead, ...]) -> LeadId | None:
    return people[0].lead.id if len(people) == 1 else None
