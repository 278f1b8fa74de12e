"""The leads of a digest: each with what can be done about it, and with what was done since."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.digest import DigestAccount, DigestLine
from bot.domain.lead import LeadId, ScoredLead
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import joined, plain
from bot.slack.views import lead_card
from bot.slack.views.blocks import Block, actions, button, section, without_button
from bot.slack.views.wording import Reader, name_of, role_of, standing_of
from bot.usecases.record_outcome import SAID
from bot.usecases.see_lines import LineState

NAME_MAX_CHARACTERS = 50
ROLE_MAX_CHARACTERS = 40
REASON_MAX_CHARACTERS = 110
STEP_MAX_CHARACTERS = 80
"""Short, so that twenty leads with their buttons fit into one message."""
BLOCKS_A_LINE = 2
UNCLAIMED = "nobody has claimed it"
NEXT = "→ "
"""Begins the line with the one thing to do."""
ANSWER_BY = "⏳ answer by "
DONE = "› "
"""Begins the line that stands in its place once something was done."""
SAYS, DOES = "digest_says:", "digest_does:"
"""How ids of the blocks of a line begin; the lead's follows."""
ONCE = (Action.CLAIM_LEAD, Action.SNOOZE, Action.NOT_A_FIT)


def account(shown: DigestAccount, *, with_head: bool) -> list[Block]:
    """The leads of a company, under its name where there is room and there are several."""
    several = with_head and bool(shown.company) and len(shown.lines) > 1
    head = [section(f"*{plain(shown.company, 100)}* – {len(shown.lines)} people")] if several else []
    return [*head, *(block for line in shown.lines for block in _line(line, under_company=several))]


def _line(line: DigestLine, *, under_company: bool) -> list[Block]:
    lead = line.lead.lead
    return [section(words(line, under_company=under_company), block_id=f"{SAYS}{lead.id}"), _does(line.lead)]


def words(line: DigestLine, *, under_company: bool = False) -> str:
    """Who, the score and how it changed, why now, whose, and one thing to do."""
    lead = line.lead.lead
    moved = f" ({line.change:+d})" if line.change else ""
    score = f"{standing_of(line.lead)}{moved}"
    owner = f"owner: {plain(line.lead.owner.shown, ROLE_MAX_CHARACTERS)}" if line.lead.owner else UNCLAIMED
    role = plain(lead.title or "", ROLE_MAX_CHARACTERS) if under_company else role_of(lead, ROLE_MAX_CHARACTERS)
    return joined(
        joined(name_of(lead, NAME_MAX_CHARACTERS), role),
        joined(score, plain(line.why_now, REASON_MAX_CHARACTERS), owner, _answer_by(line)),
        f"{NEXT}{plain(line.next_step, STEP_MAX_CHARACTERS)}" if line.next_step else "",
        by="\n",
    )


def _answer_by(line: DigestLine) -> str:
    return f"{ANSWER_BY}{plain(line.answer_by, ROLE_MAX_CHARACTERS)}" if line.answer_by else ""


def _does(scored: ScoredLead) -> Block:
    lead = scored.lead
    return actions(
        None if scored.owner else button("Claim", Action.CLAIM_LEAD, lead.id, style="primary"),
        button("Snooze", Action.SNOOZE, lead.id),
        button("Not a fit", Action.NOT_A_FIT, lead.id),
        lead_card.opening(lead),
        block_id=f"{DOES}{lead.id}",
    )


def leads_in(blocks: Sequence[Mapping[str, Any]]) -> list[LeadId]:
    """Whom the lines of a posted digest are about."""
    ids = (str(block.get("block_id") or "") for block in blocks)
    return [LeadId(found.removeprefix(SAYS)) for found in ids if found.startswith(SAYS)]


def as_they_stand(
    blocks: Sequence[Mapping[str, Any]], states: Mapping[LeadId, LineState], *, reader: Reader
) -> list[Block]:
    """The blocks of a digest with what was done about its leads by now, whoever did it."""
    drawn: list[Block] = []
    for block in blocks:
        block_id = str(block.get("block_id") or "")
        state = states.get(LeadId(block_id.removeprefix(SAYS).removeprefix(DOES)))
        if state and block_id.startswith(SAYS):
            drawn.append(_said(block, state, reader))
        elif state and block_id.startswith(DOES):
            drawn.append(_left_to_do(block, state))
        else:
            drawn.append(dict(block))
    return drawn


def _said(block: Mapping[str, Any], state: LineState, reader: Reader) -> Block:
    said = str(block["text"]["text"])
    owner = state.lead.owner
    newly_owned = owner is not None and UNCLAIMED in said
    if owner is not None:
        said = said.replace(UNCLAIMED, f"✅ claimed by *{plain(owner.shown, ROLE_MAX_CHARACTERS)}*")
    done = _done(state, reader)
    rows = [row for row in said.split("\n") if not row.startswith(DONE)]
    if done or newly_owned:  # the next step was to claim it, or is no step any more
        rows = [row for row in rows if not row.startswith(NEXT)]
    if done:  # nobody has to answer any more
        rows = [" · ".join(part for part in row.split(" · ") if not part.startswith(ANSWER_BY)) for row in rows]
    text = "\n".join([*rows, *([f"{DONE}{done}"] if done else [])])
    return {**block, "text": {**block["text"], "text": text}}


def _done(state: LineState, reader: Reader) -> str:
    if state.outcome:
        why = f": {plain(state.outcome.reason, REASON_MAX_CHARACTERS)}" if state.outcome.reason else ""
        return f"🏁 {SAID[state.outcome.kind]}{why}"
    if state.snooze:
        by = f" by {plain(state.snoozed_by, ROLE_MAX_CHARACTERS)}" if state.snoozed_by else ""
        return f"🔕 snoozed until {reader.day(state.snooze.until)}{by}"
    return ""


def _left_to_do(block: Mapping[str, Any], state: LineState) -> Block:
    over = bool(state.outcome or state.snooze)
    gone = ONCE if over else (Action.CLAIM_LEAD,) if state.lead.owner else ()
    # From scratch: what a snooze took away is there again once somebody woke the lead.
    kept = [element for element in _does(state.lead)["elements"] if element.get("action_id") not in gone]
    return {**block, "elements": kept}


def claimed(blocks: Sequence[Mapping[str, Any]], lead_id: LeadId) -> list[Block]:
    """The blocks of any other message after a claim: its Claim buttons for this lead are gone."""
    return without_button(blocks, Action.CLAIM_LEAD, lead_id)
