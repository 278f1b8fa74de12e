"""The home tab: my hottest leads, what waits for me, what I can do."""

from bot.domain.lead import ScoredLead
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import plain, sentence
from bot.slack.views import help as help_view
from bot.slack.views import lead_card
from bot.slack.views.blocks import Block, actions, button, context, divider, header, section
from bot.slack.views.wording import Reader, count
from bot.usecases.ports import LeadPage
from bot.usecases.see_desk import QUIET_AFTER, Desk


def home(desk: Desk, *, reader: Reader) -> Block:
    """One rep's home tab."""
    blocks = [
        header(f"Hello {desk.rep.name.split()[0]}" if desk.rep.name else "Hello"),
        actions(
            button("Log a lead", Action.LOG, style="primary"),
            button("My hottest leads", f"{Action.ASK}hot", help_view.PROMPTS[0]),
            button("Alerts", Action.ALERTS),
            button("Went quiet", f"{Action.ASK}quiet", help_view.PROMPTS[2]),
        ),
        *_list("Your hottest leads", desk.hottest, NO_LEADS, reader=reader),
        divider(),
        *_waiting(desk, reader=reader),
        divider(),
        header("What I can do"),
        section(help_view.commands()),
        context(f"As of {reader.time(reader.now)}. Open this tab again for the present state."),
    ]
    return {"type": "home", "blocks": blocks}


NO_LEADS = "No lead is yours yet. Claim one below, or log one."


def _list(title: str, page: LeadPage, nothing: str, *, reader: Reader) -> list[Block]:
    rows = [_row(scored, reader=reader) for scored in page.leads]
    more = [context(f"and {page.total - len(rows):,} more")] if page.total > len(rows) else []
    return [header(title), *(rows or [section(plain(nothing))]), *more]


def _row(scored: ScoredLead, *, reader: Reader) -> Block:
    claim = button("Claim", Action.CLAIM_LEAD, scored.lead.id, style="primary") if scored.owner is None else None
    return lead_card.line(scored, number=None, reader=reader, button=claim)


def _waiting(desk: Desk, *, reader: Reader) -> list[Block]:
    if desk.clear:
        return [
            header("Waiting for you"),
            section("✅ Nothing waits: no hot lead is without an owner, none went quiet."),
        ]
    blocks: list[Block] = []
    if desk.unclaimed.total:
        title = f"{count(desk.unclaimed.total, 'hot lead')} without an owner"
        blocks += _list(title, desk.unclaimed, "", reader=reader)
    if desk.quiet.total:
        title = f"{count(desk.quiet.total, 'hot or warm lead')} of yours without a touch for {QUIET_AFTER.days} days"
        blocks += _list(title, desk.quiet, "", reader=reader)
    return blocks


def trouble(words: str) -> Block:
    """The home tab where it could not be drawn."""
    return {"type": "home", "blocks": [section(f"⚠️ {sentence(words)}")]}
