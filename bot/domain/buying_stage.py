"""How far a buyer has come."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.engagement import EngagementEvent
from bot.domain.lead import Lead
from bot.domain.words import BuyingStage, Criterion, EventKind, Level, Stage, Status

DECIDING = frozenset({EventKind.DEMO_REQUEST, EventKind.TRIAL_STARTED, EventKind.PRICING_PAGE, EventKind.MEETING})
INTERESTED = frozenset(
    {
        EventKind.CONTENT_DOWNLOAD,
        EventKind.CONTENT_OPEN,
        EventKind.VIDEO_WATCHED,
        EventKind.WEBINAR_REGISTERED,
        EventKind.WEBINAR_ATTENDED,
        EventKind.EMAIL_REPLY,
        EventKind.EMAIL_CLICK,
        EventKind.EVENT_ATTENDED,
        EventKind.FORM_SUBMIT,
        EventKind.CHAT,
        EventKind.CALL,
    }
)
LATELY = timedelta(days=60)


def buying_stage(
    lead: Lead, levels: Mapping[Criterion, Level], events: Sequence[EngagementEvent], *, now: datetime
) -> BuyingStage:
    """How far the buyer has come, by what sales says of them, what they told and what they did lately."""
    told = {criterion for criterion, level in levels.items() if level not in (Level.UNKNOWN, Level.CONTRADICTED)}
    recent = [event.kind for event in events if now - LATELY <= event.at <= now]
    deciding = sum(kind in DECIDING for kind in recent)
    if lead.stage is Stage.OPPORTUNITY or {Criterion.BUDGET, Criterion.TIMELINE} <= told:
        return BuyingStage.DECISION
    if lead.stage is Stage.SQL or lead.status is Status.QUALIFIED:
        return BuyingStage.DECISION if deciding > 1 or Criterion.BUDGET in told else BuyingStage.CONSIDERATION
    if deciding or len(told) > 1:
        return BuyingStage.CONSIDERATION
    if lead.stage in (Stage.MQL, Stage.CUSTOMER, Stage.EVANGELIST) or told or any(k in INTERESTED for k in recent):
        return BuyingStage.INTEREST
    return BuyingStage.AWARENESS
