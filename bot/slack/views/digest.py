"""The digest as it is posted, and as it looks after somebody claimed a lead in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.digest import DigestAccount, DigestContent, DigestLine
from bot.domain.lead import LeadId
from bot.domain.rep import Rep
from bot.domain.subscription import Delivery, Subscription
from bot.domain.words import Band
from bot.slack.identifiers import DIGEST_METADATA, Action
from bot.slack.mrkdwn import MESSAGE_BLOCKS_MAX, joined, plain, sentence
from bot.slack.views import lead_card
from bot.slack.views.blocks import Block, Message, actions, button, context, header, message, section, without_button
from bot.slack.views.wording import Reader, name_of, owner_of, role_of, spoken, standing_of

AROUND_LINES = 6
"""Blocks besides leads and accounts: the mark of a test, header, headline, more, buttons, small print."""
REASON_MAX_CHARACTERS = 120
NAME_MAX_CHARACTERS = 60
"""Short, so that twenty leads fit into one message."""
UNCLAIMED = "nobody has claimed it"
NEXT = "→ "
"""Begins the line with the one thing to do."""


def post(subscription: Subscription, delivery: Delivery, content: DigestContent, *, reader: Reader) -> Message:
    """A digest, carrying its delivery's id so that it can be recognised."""
    drawn = _drawn(subscription, content, reader=reader)
    drawn["metadata"] = {"event_type": DIGEST_METADATA, "event_payload": {"delivery_id": delivery.id}}
    return drawn


def _drawn(subscription: Subscription, content: DigestContent, *, reader: Reader) -> Message:
    there = Reader(reader.now, subscription.zone)
    grouped = content.shown + len(content.accounts) <= MESSAGE_BLOCKS_MAX - AROUND_LINES
    blocks = [
        header(_title(content.band)),
        section(sentence(content.headline)),
        *(block for account in content.accounts for block in _account(account, grouped=grouped)),
        actions(
            button(f"Show all {content.total}", f"{Action.ASK}all", _everything(content.band))
            if content.more
            else None,
            button("Change this digest", Action.EDIT_DIGEST, subscription.channel_id),
        ),
        context(
            f"{content.more:,} more are not shown here." if content.more else "",
            f"From {there.clock(content.covers_since)} to {there.time(content.covers_until)}",
        ),
    ]
    rows = [spoken(line.lead) for account in content.accounts for line in account.lines]
    return message("\n".join([content.headline, *rows]), blocks)


def tried(subscription: Subscription, content: DigestContent, *, by: Rep, reader: Reader) -> Message:
    """What a digest would say now, for everybody to see that it is a test."""
    mark = context(f"Test, asked for by {plain(by.shown, NAME_MAX_CHARACTERS)}. The next digest comes all the same.")
    if content.empty:
        return message(content.headline, [section(sentence(f"{content.headline} Nothing would be posted.")), mark])
    drawn = _drawn(subscription, content, reader=reader)
    return message(drawn["text"], [mark, *drawn["blocks"]])


def _title(band: Band) -> str:
    return {Band.HOT: "🔥 New hot leads", Band.WARM: "🔥 New hot and warm leads"}.get(band, "🔥 New leads to look at")


def _everything(band: Band) -> str:
    return "who are the hottest leads?" if band is Band.HOT else f"who are the {band} leads?"


def _account(account: DigestAccount, *, grouped: bool) -> list[Block]:
    several = grouped and bool(account.company) and len(account.lines) > 1
    head = [section(f"*{plain(account.company, 100)}* – {len(account.lines)} people")] if several else []
    return [*head, *(_line(line, under_company=several) for line in account.lines)]


def _line(line: DigestLine, *, under_company: bool) -> Block:
    lead = line.lead.lead
    moved = f" ({line.change:+d})" if line.change else ""
    score = f"{standing_of(line.lead)}{moved}"
    owner = f"owner: {owner_of(line.lead)}" if line.lead.owner else UNCLAIMED
    role = plain(lead.title or "", NAME_MAX_CHARACTERS) if under_company else role_of(lead, NAME_MAX_CHARACTERS)
    text = joined(
        joined(name_of(lead, NAME_MAX_CHARACTERS), role),
        joined(score, plain(line.why_now, REASON_MAX_CHARACTERS), owner),
        f"{NEXT}{plain(line.next_step, REASON_MAX_CHARACTERS)}" if line.next_step else "",
        by="\n",
    )
    claim = button("Claim", Action.CLAIM_LEAD, lead.id, style="primary")
    return section(text, accessory=lead_card.opening(lead) if line.lead.owner else claim)


def claimed(blocks: Sequence[Mapping[str, Any]], lead_id: LeadId, owner: str) -> list[Block]:
    """The blocks of any message after a claim: its Claim buttons for this lead are gone, and it says who has it."""
    return without_button([_owned(block, lead_id, owner) for block in blocks], Action.CLAIM_LEAD, lead_id)


def _owned(block: Mapping[str, Any], lead_id: LeadId, owner: str) -> Mapping[str, Any]:
    button_there = block.get("accessory") or {}
    if (button_there.get("action_id"), button_there.get("value")) != (Action.CLAIM_LEAD, lead_id):
        return block
    said, has = block["text"]["text"], f"✅ claimed by *{plain(owner, 80)}*"
    text = said.replace(UNCLAIMED, has) if UNCLAIMED in said else f"{said}\n{has}"
    text = "\n".join(line for line in text.split("\n") if not line.startswith(NEXT))  # it was to claim the lead
    return {**block, "text": {**block["text"], "text": text}}
