"""Why a lead has its score: the receipt, axis by axis, adding up."""

from bot.domain.lead import ScoredLead
from bot.domain.receipt import AxisReceipt, Line, Receipt
from bot.domain.score_difference import ScoreDifference
from bot.slack.identifiers import Action
from bot.slack.mrkdwn import cut_marked, joined, plain
from bot.slack.views.blocks import Block, Element, Message, actions, button, context, divider, header, message, section
from bot.slack.views.wording import BAND_SIGN, Reader, name_of, role_of
from bot.usecases.why_score import Why

LABEL_MAX_CHARACTERS = 160
AXIS_TEXT_MAX_CHARACTERS = 2800


def breakdown(scored: ScoredLead, why: Why, *, reader: Reader) -> Message:
    """The sum, what moved it lately and what would lift it, to be read at a glance; then each axis line by line."""
    lead, receipt = scored.lead, why.receipt
    blocks: list[Block] = [
        header(f"Why {lead.shown} has {why.score}"),
        section(f"{joined(name_of(lead), role_of(lead))}\n{_head(receipt)}"),
        *_overridden(why, reader=reader),
        section(
            f"*{receipt.score} is the sum of*\n" + "\n".join(_line(line, reader=reader) for line in receipt.together)
        ),
        section(joined(_lately(why.lately, reader=reader), plain(why.rules_said, 600), by="\n")),
        *([section(ahead)] if (ahead := _ahead(receipt)) else []),
        actions(*_disagreeing(scored, why)),
        divider(),
        *(_axis(axis, reader=reader) for axis in receipt.axes),
    ]
    made = f"Rules {plain(receipt.standing.rules_version, 60)} · scored {reader.time(receipt.standing.scored_at)}"
    blocks.append(context(*(plain(remark, 300) for remark in receipt.remarks[:8]), made))
    return message(_spoken(scored, receipt), blocks)


def _overridden(why: Why, *, reader: Reader) -> list[Block]:
    """What a rep says instead."""
    return [section(f"✍️ {plain(why.override_said(reader.zone), 600)}")] if why.override else []


def _disagreeing(scored: ScoredLead, why: Why) -> list[Element]:
    """To disagree, or to do so no more."""
    disagree = button("Disagree", Action.DISAGREE, scored.lead.id)
    agree = button("Let the rules count again", Action.AGREE, scored.lead.id)
    return [disagree, agree] if why.override else [disagree]


def _head(receipt: Receipt) -> str:
    reach = f" (up to {receipt.highest} if what is unknown turns out well)" if receipt.highest > receipt.score else ""
    out = "\n".join(f"🚫 {plain(reason, 300)}" for reason in receipt.disqualified)
    band = f"{BAND_SIGN[receipt.band]} *{receipt.score}* {receipt.band}{reach}"
    chance = receipt.learned.chance_sentence if receipt.learned else ""
    return joined(band, plain(receipt.band_reason, 300), chance, out, by="\n")


def _lately(lately: ScoreDifference, *, reader: Reader) -> str:
    """`*Since 11 March: 62 → 81*`, and why."""
    since = reader.day(lately.since)
    if not lately.lines:
        return f"*Since {since}:* nothing changed."
    lines = [_line(line, reader=reader) for line in lately.biggest]
    return joined(f"*Since {since}: {lately.before} → {lately.after} ({lately.points:+d})*", *lines, by="\n")


def _axis(axis: AxisReceipt, *, reader: Reader) -> Block:
    title = f"*{axis.axis.capitalize()} {axis.points}*"
    lines = [_line(line, reader=reader) for line in axis.lines] or ["• nothing known yet"]
    unknown = ", ".join(f"{plain(item.label, 60)} (up to +{item.could_add})" for item in axis.unknown)
    text = joined(title, *lines, f"_Not known yet:_ {unknown}" if unknown else "", by="\n")
    return section(cut_marked(text, AXIS_TEXT_MAX_CHARACTERS))


def _line(line: Line, *, reader: Reader) -> str:
    when = f", {reader.day(line.when)}" if line.when else ""
    return f"• `{line.points:+d}` {plain(line.label, LABEL_MAX_CHARACTERS)}{when}"


def _ahead(receipt: Receipt) -> str:
    """What it would take to reach the next band."""
    if receipt.next_band is None:
        return ""
    short = ", ".join(f"{item.axis} {item.needed} (now {item.now})" for item in receipt.missing)
    steps = "\n".join(f"• {plain(step, LABEL_MAX_CHARACTERS)}" for step in receipt.lifts[:5])
    needs = f" needs {short}" if short else ""
    single = f"\nOne of these would do:\n{steps}" if steps else ""
    return f"*Next: {BAND_SIGN[receipt.next_band]} {receipt.next_band}*{needs}.{single}"


def _spoken(scored: ScoredLead, receipt: Receipt) -> str:
    axes = ", ".join(f"{axis.axis} {axis.points}" for axis in receipt.axes)
    return f"{scored.lead.shown}: {receipt.score}, {receipt.band}. {axes}. {receipt.band_reason}"
