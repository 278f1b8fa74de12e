"""The one door for messages: mentions, direct messages, and replies in threads that are ours."""

from dataclasses import dataclass

from bot.slack.handlers.asking import Asking
from bot.slack.handlers.reading_talk import ReadingTalk
from bot.slack.handlers.shelving import Shelving
from bot.slack.incoming import Heard, heard
from bot.slack.our_threads import OurThreads
from bot.slack.reply import Reply
from bot.slack.views import help as help_view
from bot.slack.views import qualification
from bot.slack.views.blocks import Message
from bot.slack.visit import Visit, reader_of
from bot.usecases.qualify_lead import QualifyLead


@dataclass(frozen=True, slots=True)
class Messages:
    """Answers whoever addresses the bot, once, and nobody else."""

    asking: Asking
    qualify: QualifyLead
    ours: OurThreads
    talk: ReadingTalk
    shelving: Shelving

    def arrived(self, visit: Visit) -> None:
        """A message event or a mention; a mention in a channel arrives as both, in any order."""
        message = heard(visit.body, bot_user_id=visit.bot_user_id)
        if message is None or not self._for_us(message, visit) or not visit.takes_on(message.keys, message.place):
            return
        self._answer(message, visit)

    def taken_up(self, visit: Visit) -> None:
        """A message that somebody was about to answer when the bot was killed."""
        message = heard(visit.body, bot_user_id=visit.bot_user_id)
        if message is not None:
            self._answer(message, visit, again=True)

    def _answer(self, message: Heard, visit: Visit, *, again: bool = False) -> None:
        try:
            self._say(message, visit, again=again)
        finally:
            # An error is told by whoever called, which is an answer too; only a killed process leaves it open.
            visit.inbox.answered(message.place)

    def _say(self, message: Heard, visit: Visit, *, again: bool) -> None:
        reply = Reply(
            client=visit.client,
            user_id=message.user_id,
            channel_id=message.channel_id,
            thread_ts=message.root,
            answers=message.name,
        )
        if message.thread_ts is None:
            # Before the answer: the next line may be written while the first is still being worked on.
            self.ours.keep(message.thread_key, visit)
        if not message.text and not message.files:
            reply.say(help_view.help_message())
            return
        with reply.patience():
            drawn = self._going_on(message, visit) if again else self._heard(message, visit)
        for each in drawn:
            reply.say(each)
        if not drawn and message.text:
            self.asking.live(message.text, reply, visit, key=message.thread_key)

    def _for_us(self, message: Heard, visit: Visit) -> bool:
        if message.direct or message.mentions_bot:
            return True
        in_thread = message.thread_ts is not None and not message.mentions_others
        return in_thread and self.ours.has(message.thread_key, visit)

    def _going_on(self, message: Heard, visit: Visit) -> list[Message]:
        """How a qualification stands: nobody knows whether it had the message already, so it is not told twice."""
        turn = self.qualify.show(thread_key=message.thread_key, now=visit.now)
        return [qualification.turn(turn, reader=reader_of(visit.rep(), visit.now))] if turn else []

    def _heard(self, message: Heard, visit: Visit) -> list[Message]:
        """What files for the library, or a conversation, bring; or else a message in a qualification's thread."""
        return self.shelving.sent(message, visit) or self.talk.sent(message, visit) or self._qualifying(message, visit)

    def _qualifying(self, message: Heard, visit: Visit) -> list[Message]:
        """What a message in a qualification's thread brings; nothing where none is going on."""
        source = visit.permalink(message.channel_id, message.ts, message.thread_ts)
        rep = visit.rep()
        turn = self.qualify.answer(message.text, thread_key=message.thread_key, rep=rep, source=source, now=visit.now)
        if turn is None:
            return []
        drawn = qualification.turn(turn, reader=reader_of(rep, visit.now))
        if turn.aside:
            return [self.asking.message(message.text, visit, key=message.thread_key), drawn]
        return [drawn]
