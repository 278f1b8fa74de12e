"""What can be done about one lead: look at it, ask why its score, find content for it, claim it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog
from slack_sdk.errors import SlackApiError

from bot.domain.errors import BadInput, SalesError
from bot.domain.lead import LeadId, ScoredLead, company_key
from bot.domain.rep import folded
from bot.slack.abilities import ExplainsScore, SuggestsContent
from bot.slack.handlers.home import Home
from bot.slack.handlers.line_by_line import PostedLines
from bot.slack.identifiers import Action, Verb
from bot.slack.incoming import Clicked, Commanded, clicked
from bot.slack.views import account, content, digest_lines, lead_card, notices, score
from bot.slack.views.blocks import Block
from bot.slack.views.help import how_to_type
from bot.slack.visit import Visit, reader_of
from bot.usecases.answer_content import NotesGaps
from bot.usecases.claim_lead import ClaimLead
from bot.usecases.find_lead import FindLead
from bot.usecases.show_lead_card import ShowLeadCard
from bot.usecases.suggest_for_account import SuggestForAccount

log = structlog.get_logger(__name__)

ABOUT = re.compile(r"\s*:\s*|\s+(?:about|on|regarding|covering|concerning)\s+", re.IGNORECASE)
TOPIC_MAX_CHARACTERS = 400
"""What a button carries of it."""


@dataclass(frozen=True, slots=True)
class NamedLead:
    """Finds the lead that a command names, or asks which one is meant."""

    find: FindLead

    def of(self, command: Commanded, visit: Visit, *, action: Action, label: str, more: str = "") -> ScoredLead | None:
        """None where the person has to choose first; the button chosen goes on with `action`, and with `more`."""
        if not command.rest:
            raise BadInput(f"Say whom you mean, such as: `{how_to_type(command.verb or Verb.SHOW)}`")
        match = self.find(command.rest)
        if match.certain is None:
            reader = reader_of(visit.rep(), visit.now)
            asked = lead_card.choose(command.rest, match.choices, action=action, label=label, reader=reader, more=more)
            visit.reply.say(asked)
        return match.certain

    def and_topic(self, words: str) -> tuple[str, str]:
        """Whom the words name, and what it is to be about; the longest name with such a word in it is a name."""
        words = words.strip()
        joints = list(ABOUT.finditer(words))
        if not joints or self._is_called(words):
            return words, ""
        named = (joint for joint in reversed(joints) if self._is_called(words[: joint.start()]))
        joint = next(named, joints[0])
        return words[: joint.start()].strip(), words[joint.end() :].strip()

    def _is_called(self, words: str) -> bool:
        try:
            match = self.find(words)
        except SalesError:
            return False
        people = [scored.lead for scored in (match.certain, *match.choices) if scored]
        named = folded(words), company_key(words)
        return any(folded(one.name) == named[0] or company_key(one.company or "") == named[1] for one in people)


@dataclass(frozen=True, slots=True)
class Leads:
    """Looks at leads and claims them."""

    named: NamedLead
    show: ShowLeadCard
    explain: ExplainsScore
    suggest: SuggestsContent
    for_account: SuggestForAccount
    note_gap: NotesGaps
    claim: ClaimLead
    home: Home
    posted: PostedLines

    def shown(self, command: Commanded, visit: Visit) -> None:
        """`/lead show`."""
        if found := self.named.of(command, visit, action=Action.OPEN_LEAD, label="Open"):
            self._say_card(found.lead.id, visit)

    def opened(self, visit: Visit) -> None:
        """Open, in a message, over a form, or on the home tab."""
        click = clicked(visit.body)
        if click.channel_id is not None:
            self._say_card(LeadId(click.value), visit)
            return
        card = self.show(LeadId(click.value), now=visit.now)
        drawn = lead_card.modal(card, reader=reader_of(visit.rep(), visit.now), with_buttons=not click.in_form)
        open_view = visit.client.views_push if click.in_form else visit.client.views_open
        open_view(trigger_id=click.trigger_id, view=drawn)

    def _say_card(self, lead_id: LeadId, visit: Visit) -> None:
        card = self.show(lead_id, now=visit.now)
        visit.reply.say(lead_card.card(card, reader=reader_of(visit.rep(), visit.now)))

    def explained(self, visit: Visit) -> None:
        """Why this score."""
        lead_id = LeadId(clicked(visit.body).value)
        scored, why = self.show(lead_id, now=visit.now).lead, self.explain(lead_id, now=visit.now)
        visit.reply.say(score.breakdown(scored, why, reader=reader_of(visit.rep(), visit.now)))

    def suggested_by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead suggest`: of a company, for everybody there; `: topic` or `about topic` narrows it."""
        name, topic = self.named.and_topic(command.rest)
        if name and (plan := self.for_account(name, topic=topic, now=visit.now)):
            visit.reply.say(account.stakeholders(plan, reader=reader_of(visit.rep(), visit.now), topic=topic))
            return
        whom = replace(command, rest=name)
        if found := self.named.of(
            whom, visit, action=Action.SUGGEST_CONTENT, label="Suggest content", more=topic[:TOPIC_MAX_CHARACTERS]
        ):
            self._suggest(found.lead.id, visit, topic=topic)

    def suggested(self, visit: Visit) -> None:
        """Suggest content, on what was typed where there was somebody to choose."""
        lead_id, _, topic = clicked(visit.body).value.partition("\n")
        self._suggest(LeadId(lead_id), visit, topic=topic)

    def _suggest(self, lead_id: LeadId, visit: Visit, *, topic: str) -> None:
        with visit.reply.patience():
            scored = self.show(lead_id, now=visit.now).lead
            lines, nearest = self.suggest(lead_id, topic=topic, now=visit.now), ""
            if not lines:
                nearest = self.note_gap(lead_id, topic=topic, by=visit.rep().id, now=visit.now)
        visit.reply.say(content.suggestions(scored, lines, topic=topic, nearest=nearest))

    def claimed_by_command(self, command: Commanded, visit: Visit) -> None:
        """`/lead claim`."""
        if found := self.named.of(command, visit, action=Action.CLAIM_LEAD, label="Claim"):
            self._claim(found.lead.id, visit, where=visit.permalink(command.channel_id))

    def claimed(self, visit: Visit) -> None:
        """Claim, in a card, a digest or on the home tab; the message shows it from then on."""
        click = clicked(visit.body)
        where = visit.permalink(click.channel_id, click.message_ts, click.thread_ts)
        self._claim(LeadId(click.value), visit, where=where)
        if click.channel_id is None and not click.in_form:
            self.home.publish(visit)
        elif click.message_ts and click.blocks and not click.ephemeral:
            self._redraw(click, click.message_ts, visit)

    def _claim(self, lead_id: LeadId, visit: Visit, *, where: str) -> None:
        by = visit.rep()
        claimed = self.claim(lead_id, by=by, where=where, now=visit.now)
        name = claimed.lead.lead.shown
        if claimed.change is None:
            visit.reply.whisper(notices.note(f"{name} is yours already.", lead_card.opening(claimed.lead.lead)))
        else:
            visit.reply.say(notices.done(f"{by.shown} claimed {name}.", claimed.change, claimed.lead))

    def _redraw(self, click: Clicked, ts: str, visit: Visit) -> None:
        if not self.posted.redraw(str(click.channel_id), ts, click.blocks, click.text, visit):
            redraw(click, visit, digest_lines.claimed(click.blocks, LeadId(click.value)))


def redraw(click: Clicked, visit: Visit, blocks: list[Block]) -> None:
    """Show a message that was clicked in its new state; an old message that Slack no longer changes stays."""
    try:
        visit.client.chat_update(
            channel=str(click.channel_id), ts=str(click.message_ts), text=click.text, blocks=blocks
        )
    except SlackApiError as refusal:
        log.info("message not redrawn", error=refusal.response.get("error"))


ByCommand = Callable[[Commanded, Visit], None]
"""What a verb of the slash command does."""
