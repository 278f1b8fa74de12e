"""How soon somebody answers a lead, in business time, and whose business time that is."""

from collections.abc import Mapping
from datetime import time
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, Field

from bot.domain.scoring_rules import Strict
from bot.domain.selling_rules import Count
from bot.domain.words import Band


def _quoted(value: object) -> object:
    if isinstance(value, int):  # YAML reads an unquoted 9:30 as 570
        raise ValueError("a time of day is written in quotes")
    return value


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as cause:
        raise ValueError(f"no time zone is called {name!r}; write it like Europe/Berlin") from cause
    return name


TimeOfDay = Annotated[time, BeforeValidator(_quoted)]
Zone = Annotated[str, AfterValidator(_known_zone)]
"""An IANA time zone."""
Holidays = Annotated[str, Field(pattern="^([A-Z]{2})?$")]
"""Two-letter code of the country whose public holidays are no business days; empty: none are kept."""


class TeamResponse(Strict):
    """What is different for a team; what it does not say is as for all."""

    first_touch_minutes: Mapping[Band, Count] | None = None
    business_days: tuple[Count, ...] | None = None
    opens: TimeOfDay | None = None
    closes: TimeOfDay | None = None
    zone: Zone | None = None
    holidays: Holidays | None = None


class ResponseRules(Strict):
    """How soon somebody answers a lead, in minutes of business time."""

    first_touch_minutes: Mapping[Band, Count]
    business_days: tuple[Count, ...]
    """ISO weekdays, 1 Monday to 7 Sunday."""
    opens: TimeOfDay
    closes: TimeOfDay
    """Local time of whoever owns the lead."""
    zone: Zone = "UTC"
    """Where nobody owns the lead, or where nobody knows the owner's zone."""
    holidays: Holidays = ""
    teams: Mapping[str, TeamResponse] = {}
    """By the e-mail address of the manager whose team it is."""

    def of_team(self, *managers: str | None) -> "ResponseRules":
        """The rules of the first of these managers' teams that has its own, by address in any letters."""
        own = {address.casefold(): team for address, team in self.teams.items()}
        named = (own[address.casefold()] for address in managers if address and address.casefold() in own)
        team = next(named, None)
        return self.model_copy(update=team.model_dump(exclude_none=True)) if team else self
