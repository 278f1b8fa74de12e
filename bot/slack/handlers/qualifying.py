"""Qualifying in a thread: begun by a command or a button, led on by clicks; typed answers come through the door."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from bot.domain.lead import LeadId
from bot.domain.qualification import QualificationTurn
from bot.slack.forms import proposal_of
from bot.slack.handlers.leads import NamedLead, redraw
from bot.slack.identifiers import Action
from bot.slack.incoming import Clicked, Commanded, clicked, thread_key
from bot.slack.our_threads import OurThreads
from bot.slack.reply import NotInvited, Reply
from bot.slack.views import notices, qualification
from bot.slack.views.blocks import Message
from bot.slack.views.wording import Reader
from bot.slack.visit import Visit, reader_of
from bot.usecases.ports import Posted
from bot.usecases.qualify_lead import QualifyLead
from bot.usecases.show_lead_card import ShowLeadCard

Begins = Callable[[str], QualificationTurn]
"""Begins in the thread of this key."""


class Draws(Protocol):
    def __call__(self, turn: QualificationTurn, /, *, reader: Reader) -> Message:
        """A turn as a message."""


@dataclass(frozen=True, slots=True)
class Qualifying:
    """Leads the conversation."""

    named: NamedLead
    show: ShowLeadCard
    qualify: QualifyLead
    ours: OurThreads

    def by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead qualify`: opens a thread in the channel."""
        if found := self.named.of(command, visit, action=Action.QUALIFY_LEAD, label="Qualify"):
            begin = self._start(found.lead.id, visit)
            self._in_new_thread(found.lead.id, visit, begin, channel_id=command.channel_id)

    def begun(self, visit: Visit) -> None:
        """Qualify: in the thread where the button stands, else in a new one."""
        click = clicked(visit.body)
        lead_id = LeadId(click.value)
        self._where_clicked(click, lead_id, visit, self._start(lead_id, visit))

    def proposed(self, visit: Visit) -> None:
        """Check and save, under what a rep said outside a qualification: shows what is understood of it."""
        click = clicked(visit.body)
        wanted = proposal_of(click.value)

        def propose(key: str) -> QualificationTurn:
            source = _source(click, visit)
            return self.qualify.propose(wanted, thread_key=key, rep=visit.rep(), source=source, now=visit.now)

        self._where_clicked(click, wanted.lead_id, visit, propose)
        if not click.ephemeral:
            redraw(click, visit, qualification.answered(click.blocks, click.label, visit.rep().shown))

    def _start(self, lead_id: LeadId, visit: Visit) -> Begins:
        return lambda key: self.qualify.start(lead_id, thread_key=key, rep=visit.rep(), now=visit.now)

    def _where_clicked(self, click: Clicked, lead_id: LeadId, visit: Visit, begin: Begins) -> None:
        if click.thread_ts and click.channel_id and not click.ephemeral:
            self._in_thread(visit, Posted(channel_id=click.channel_id, ts=click.thread_ts), begin)
        else:
            self._in_new_thread(lead_id, visit, begin, channel_id=click.channel_id)

    def _in_new_thread(self, lead_id: LeadId, visit: Visit, begin: Begins, *, channel_id: str | None) -> None:
        rep, scored = visit.rep(), self.show(lead_id, now=visit.now).lead
        opening = qualification.opening(scored, who=rep.shown)
        place = Reply(client=visit.client, user_id=visit.user_id, channel_id=channel_id)
        try:
            root = place.post(opening)
        except NotInvited:
            root = place.dm().post(opening)
            visit.reply.whisper(notices.note(qualification.NOT_HERE))
        else:
            if visit.reply.private:
                link = visit.permalink(root.channel_id, root.ts)
                visit.reply.whisper(qualification.opened_at(scored, link))
        self._in_thread(visit, root, begin, draw=qualification.turn)

    def in_thread_or_apart(self, root: Posted, lead_id: LeadId, visit: Visit, begin: Begins) -> None:
        """Begin below a message; where the bot is not in that channel, in the direct messages."""
        try:
            self._in_thread(visit, root, begin)
        except NotInvited:
            self._in_new_thread(lead_id, visit, begin, channel_id=None)

    def _in_thread(self, visit: Visit, root: Posted, begin: Begins, *, draw: Draws = qualification.begun_here) -> None:
        key = thread_key(root.channel_id, root.ts)
        self.ours.keep(key, visit)
        turn = begin(key)
        thread = Reply(client=visit.client, user_id=visit.user_id, channel_id=root.channel_id, thread_ts=root.ts)
        thread.post(draw(turn, reader=reader_of(visit.rep(), visit.now)))

    def answered(self, visit: Visit) -> None:
        """A quick answer, or a word that steers; the question it belongs to keeps no buttons."""
        click = clicked(visit.body)
        turn = self.qualify.choose(
            click.value, thread_key=_key(click), rep=visit.rep(), source=_source(click, visit), now=visit.now
        )
        redraw(click, visit, qualification.answered(click.blocks, click.label, visit.rep().shown))
        visit.reply.post(self._drawn(turn, visit))

    def toggled(self, visit: Visit) -> None:
        """A line of the confirm card taken out, or in again: the card is drawn afresh where it stands."""
        click = clicked(visit.body)
        turn = self.qualify.toggle(click.value, thread_key=_key(click), now=visit.now)
        drawn = self._drawn(turn, visit)
        redraw(replace(click, text=drawn["text"]), visit, drawn["blocks"])

    def confirmed(self, visit: Visit) -> None:
        """Save what is ticked; the card keeps no buttons."""
        click = clicked(visit.body)
        turn = self.qualify.confirm(
            thread_key=_key(click), rep=visit.rep(), source=_source(click, visit), now=visit.now
        )
        redraw(click, visit, qualification.answered(click.blocks, "Saved", visit.rep().shown))
        visit.reply.post(self._drawn(turn, visit))

    def _drawn(self, turn: QualificationTurn, visit: Visit) -> Message:
        return qualification.turn(turn, reader=reader_of(visit.rep(), visit.now))


def _key(click: Clicked) -> str:
    return thread_key(str(click.channel_id), str(click.thread_ts or click.message_ts))


def _source(click: Clicked, visit: Visit) -> str:
    return visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
