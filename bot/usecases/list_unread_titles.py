"""Job titles that the rules cannot read."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.lead_query import LeadField
from bot.domain.titles import read_title
from bot.usecases.ports import InForce, Named, Vocabulary


@dataclass(frozen=True, slots=True)
class ListUnreadTitles:
    """Find the titles in the data in which the mapping knows neither a seniority nor a department."""

    vocabulary: Vocabulary
    in_force: InForce

    def __call__(self) -> Sequence[Named]:
        """Each with the number of leads that have it, most frequent first."""
        titles = self.vocabulary.values(LeadField.TITLE)
        return [title for title in titles if not read_title(title.value, self.in_force().rules.titles).mapped]
