"""A digest as plain text, for the terminal."""

from bot.domain.digest import DigestAccount, DigestContent, DigestLine
from bot.domain.digest_record import LookingBack


def digest_text(content: DigestContent, back: LookingBack | None = None) -> str:
    """The digest as people read it without Slack."""
    parts = [content.headline, *(_account(account) for account in content.accounts)]
    if content.more:
        parts.append(f"and {content.more} more that score {content.bar} or less")
    if content.week and not content.week.empty:
        parts.append(content.week.sentence)
    if back:
        parts += [said for said in (back.record.sentence, back.tighter.sentence if back.tighter else "") if said]
    if content.covers:
        parts.append(content.covers)
    return "\n\n".join(parts)


def _account(account: DigestAccount) -> str:
    return "\n".join([account.company or "Company unknown", *(_line(line) for line in account.lines)])


def _line(line: DigestLine) -> str:
    lead, score = line.lead.lead, line.lead.standing.score
    change = f" ({line.change:+d})" if line.change is not None else " (new)"
    owner = line.lead.owner.shown if line.lead.owner else "no owner"
    by = f"  ·  answer by {line.answer_by}" if line.answer_by else ""
    whose = f" says {line.lead.override.whose}" if line.lead.override else ""
    who = ", ".join(filter(None, (lead.shown, lead.title)))
    return f"  {score}{whose}{change}  {who}  ·  {owner}\n      {line.why_now}{by}\n      Next: {line.next_step}"
