"""The digest as it is posted, tried, or said to be quiet."""

from bot.domain.digest import DigestAccount, DigestContent
from bot.domain.digest_record import LookingBack
from bot.domain.rep import Rep
from bot.domain.subscription import Delivery, Subscription
from bot.domain.week import Week
from bot.domain.words import Band
from bot.slack.identifiers import DIGEST_METADATA, Action, View
from bot.slack.mrkdwn import MESSAGE_BLOCKS_MAX, VIEW_BLOCKS_MAX, plain, sentence
from bot.slack.views import digest_bar, digest_lines, lead_card
from bot.slack.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bar_chart,
    button,
    context,
    header,
    message,
    section,
)
from bot.slack.views.inputs import form
from bot.slack.views.wording import spoken

AROUND_LINES = 8
"""Besides leads and accounts: a test's mark, or a proposal and its buttons; header, headline, chart, words, buttons."""
LINES_MAX = 20
"""So many leads with their buttons, and the words about them, fit into one message."""
QUIET = "I say so once a week; other days with nothing new are left out."


def post(
    subscription: Subscription,
    delivery: Delivery,
    content: DigestContent,
    body: Message | None = None,
    *,
    back: LookingBack | None = None,
) -> Message:
    """
    A digest, carrying its delivery's id so that it can be recognised; `back` is what it says of the last ones.

    `body` is the content drawn before, for others who get the same.
    """
    more = button(f"and {_more(content)} more", Action.DIGEST_MORE, delivery.id) if _more(content) else None
    drawn = _quiet(subscription, content) if content.empty else _whole(subscription, content, more, body, back)
    drawn["metadata"] = {"event_type": DIGEST_METADATA, "event_payload": {"delivery_id": delivery.id}}
    return drawn


def tried(subscription: Subscription, content: DigestContent, *, by: Rep) -> Message:
    """What a digest would say now, for everybody to see that it is a test."""
    mark = context(f"Test, asked for by {plain(by.shown, 60)}. The next digest comes all the same.")
    if content.empty:
        return message(content.headline, [section(sentence(f"{content.headline} Nothing would be posted.")), mark])
    everything = "who are the hottest leads?" if content.band is Band.HOT else f"who are the {content.band} leads?"
    more = button(f"and {_more(content)} more", f"{Action.ASK}all", everything) if _more(content) else None
    drawn = _whole(subscription, content, more)
    return message(drawn["text"], [mark, *drawn["blocks"]])


def _quiet(subscription: Subscription, content: DigestContent) -> Message:
    text = f"🌱 All quiet. {content.headline} {QUIET}"
    return message(text, [section(sentence(text)), actions(_change(subscription))])


def _whole(
    subscription: Subscription,
    content: DigestContent,
    more: Element | None,
    body: Message | None = None,
    back: LookingBack | None = None,
) -> Message:
    drawn = body or body_of(content)
    all_fit = content.shown <= LINES_MAX
    below = context(
        f"{_more(content):,} more score {content.bar} or less." if content.bar and all_fit else "",
        back.record.sentence if back else "",
        content.covers,
    )
    blocks = [*drawn["blocks"], actions(more, _change(subscription)), *digest_bar.proposal(subscription, back), below]
    return {"text": "\n".join([drawn["text"], *digest_bar.spoken(back)]), "blocks": blocks}


def body_of(content: DigestContent) -> Message:
    """A digest without what depends on whose it is; there is always room for that below it."""
    shown = _shown(content)
    lines = sum(len(account.lines) for account in shown)
    room = MESSAGE_BLOCKS_MAX - AROUND_LINES - digest_lines.BLOCKS_A_LINE * lines
    blocks = [
        header(_title(content.band)),
        section(sentence(content.headline)),
        *(block for account in shown for block in digest_lines.account(account, with_head=len(shown) <= room)),
        *_week(content.week),
    ]
    rows = [spoken(line.lead) for account in shown for line in account.lines]
    week = [content.week.sentence] if content.week and not content.week.empty else []
    return message("\n".join([content.headline, *rows, *week]), blocks)


def _shown(content: DigestContent) -> list[DigestAccount]:
    """As many accounts as fit; what is left out is behind the button, as what the team cannot take is."""
    shown, room = [], LINES_MAX
    for account in content.accounts:
        lines = account.lines[:room]
        if lines:
            shown.append(DigestAccount(company=account.company, lines=lines))
        room -= len(lines)
    return shown


def _more(content: DigestContent) -> int:
    return content.total - min(content.shown, LINES_MAX)


def _title(band: Band) -> str:
    return {Band.HOT: "🔥 Hot leads to act on", Band.WARM: "🔥 Hot and warm leads to act on"}.get(
        band, "🔥 Leads to look at"
    )


def _change(subscription: Subscription) -> Element:
    return button("Change this digest", Action.EDIT_DIGEST, subscription.channel_id)


def _week(week: Week | None) -> list[Block]:
    """The last seven days as bars, and in words."""
    if week is None or week.empty:
        return []
    days = [f"{day:%a} {day.day}" for day in week.days]
    series = {"became hot": week.hot, "claimed": week.claimed, "contacted": week.contacted}
    chart = bar_chart("The last 7 days", days, series)
    return [*([chart] if chart else []), context(week.sentence)]


def rest(content: DigestContent) -> Block:
    """What stands behind "and 7 more": the leads that the digest had no room for."""
    lines = [line for account in content.accounts for line in account.lines]
    shown = lines[: VIEW_BLOCKS_MAX - 2]
    left = content.total - len(shown)
    blocks = [
        section(sentence(content.headline)),
        *(section(digest_lines.words(line), accessory=lead_card.opening(line.lead.lead)) for line in shown),
        *([context(f"{left:,} more. Ask me for them by name, company or country.")] if left else []),
    ]
    return form(View.NOTICE, title="All of this digest", blocks=blocks, close="Close")
