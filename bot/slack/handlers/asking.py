"""Questions: asked anywhere, answered by one use case, drawn by one view."""

from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind
from bot.domain.proposal import LeadProposal
from bot.domain.qualification_words import wants_to_qualify
from bot.slack.incoming import MENTION, clicked, thread_key
from bot.slack.kept_drafts import KeptDrafts, new_key
from bot.slack.live_answer import Drawn, LiveAnswer
from bot.slack.reply import Reply
from bot.slack.views import answers, notices, qualification
from bot.slack.views.blocks import Message
from bot.slack.visit import Visit, reader_of
from bot.usecases.ask import AskQuestion
from bot.usecases.keep_answer import KeepAnswers
from bot.usecases.ports import Watcher
from bot.usecases.qualify_lead import QualifyLead
from bot.usecases.show_lead_card import LeadCard, ShowLeadCard


@dataclass(frozen=True, slots=True)
class Asking:
    """Has questions answered."""

    ask: AskQuestion
    show: ShowLeadCard
    keep: KeepAnswers
    drafts: KeptDrafts
    qualify: QualifyLead

    def message(self, question: str, visit: Visit, *, key: str) -> Message:
        """The answer, ready to be sent; `key` names the conversation that it belongs to."""
        return self._drawn(question, self._said(question, visit, key=key, watcher=None), visit, key=key).whole

    def live(self, question: str, reply: Reply, visit: Visit, *, key: str) -> None:
        """Answer in a thread, seen while it is made where a model makes it."""
        with LiveAnswer(reply, team_id=visit.context.team_id or "") as shown:
            with reply.patience(seen=lambda: shown.begun):
                said = self._said(question, visit, key=key, watcher=shown)
                begun = self._begun(question, said, visit, key=key)
                drawn = begun or self._drawn(question, said, visit, key=key)
            shown.finish(drawn)

    def _begun(self, question: str, said: Answer, visit: Visit, *, key: str) -> Drawn | None:
        """The first question of a qualification, where the message asked for one: the thread holds it from now on."""
        if said.begins is None or not wants_to_qualify(question):
            return None
        turn = self.qualify.start(said.begins, thread_key=key, rep=visit.rep(), now=visit.now)
        whole = qualification.begun_here(turn, reader=reader_of(visit.rep(), visit.now))
        return Drawn(whole=whole, below=whole["blocks"])

    def _said(self, question: str, visit: Visit, *, key: str, watcher: Watcher | None) -> Answer:
        rep = visit.rep()
        zone = reader_of(rep, visit.now).zone
        asked = _with_names(question, visit)
        return self.ask(asked, thread_key=key, asker=rep, now=visit.now, zone=zone, watcher=watcher)

    def _drawn(self, question: str, said: Answer, visit: Visit, *, key: str) -> Drawn:
        rep = visit.rep()
        reader = reader_of(rep, visit.now)
        asked, kept = _with_names(question, visit), ""
        if said.kind is not AnswerKind.HELP:
            kept = self.keep.keep(asked, said, thread_key=key, asker=rep, now=visit.now, zone=reader.zone)
        card, draft_key = self._card(said, visit), self._draft_key(said, visit)

        def draw(answer: Answer) -> Message:
            return answers.answer(answer, reader=reader, card=card, kept=kept, draft_key=draft_key)

        return Drawn(whole=draw(said), phrase=said.phrase, below=draw(said.unphrased)["blocks"])

    def _draft_key(self, said: Answer, visit: Visit) -> str:
        """Where a lead that the answer proposes to log waits for somebody to open its form."""
        if not isinstance(said.proposal, LeadProposal):
            return ""
        key = new_key()
        self.drafts.put(key, said.proposal.draft, now=visit.now)
        return key

    def _card(self, said: Answer, visit: Visit) -> LeadCard | None:
        whole = said.whole and len(said.leads) == 1
        return self.show(said.leads[0].lead.id, now=visit.now) if whole else None

    def chosen(self, visit: Visit) -> None:
        """A button that asks its question: in the thread where it stands, else for the person alone."""
        click = clicked(visit.body)
        if click.channel_id is None:
            self._in_direct_messages(click.value, visit)
            return
        in_thread = click.thread_ts is not None and not click.ephemeral
        key = thread_key(click.channel_id, str(click.thread_ts)) if in_thread else visit.own_key()
        if in_thread:
            self.live(click.value, visit.reply, visit, key=key)
            return
        with visit.reply.patience():
            drawn = self.message(click.value, visit, key=key)
        visit.reply.whisper(drawn)

    def _in_direct_messages(self, question: str, visit: Visit) -> None:
        """From the home tab: the question opens a thread of direct messages, so that follow-ups have a place."""
        asked = visit.reply.dm().post(notices.note(f"You asked: {question}"))
        thread = Reply(client=visit.client, user_id=visit.user_id, channel_id=asked.channel_id, thread_ts=asked.ts)
        self.live(question, thread, visit, key=thread_key(asked.channel_id, asked.ts))


def _with_names(question: str, visit: Visit) -> str:
    """The question with people's names where their Slack ids stood."""

    def name(slack_id: str) -> str:
        rep = visit.people.meet.known(slack_id)
        return rep.shown if rep else slack_id

    return MENTION.sub(lambda found: name(found["id"]), question)
