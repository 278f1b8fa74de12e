"""Where leads came from in the CRM's own words: a breakdown `by lead source` has a line for each word of its column."""

from dataclasses import replace

from bot.agent.offline.marks import Grouped
from bot.agent.offline.scene import Scene
from bot.agent.offline.spelling import key_of
from bot.domain.crm_words import source_named
from bot.domain.lead_query import LeadField

_HUBSPOTS = frozenset(
    (
        *("offline sources", "direct traffic", "referrals", "email marketing", "other campaigns", "ai referrals"),
        *("organic search", "paid search", "organic social", "paid social", "social media"),
    )
)
"""What HubSpot calls its original sources; any other word beside a channel is a detail of it."""


def in_own_words(mark: Grouped, words: str, scene: Scene) -> Grouped:
    """A breakdown by channel as one by the CRM's word, where sources are asked for and the data has such words."""
    if mark.field is not LeadField.SOURCE or "source" not in words or not _has_own(scene):
        return mark
    return replace(mark, field=LeadField.SOURCE_DETAIL)


def _has_own(scene: Scene) -> bool:
    """Whether what stands beside our channels is the CRM's word for them, and no detail such as a campaign."""
    written = [key_of(named.value) for named in scene.lexicon.values.get(LeadField.SOURCE_DETAIL, ())]
    if scene.lexicon.values.get(LeadField.STAGE):
        return bool(written) and _HUBSPOTS.issuperset(written)
    return bool(written) and 2 * sum(source_named(words) is not None for words in written) >= len(written)
