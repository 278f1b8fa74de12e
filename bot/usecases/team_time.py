"""Business time by team: hours, zone and public holidays of whoever has to answer."""

import hashlib
import json
from dataclasses import dataclass

from bot.domain.business_time import BusinessTime
from bot.domain.rep import Rep, RepId
from bot.domain.response_rules import ResponseRules
from bot.usecases.ports import Calendars, InForce, Reps

BASIS_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class TeamTime:
    """Knows everybody's business time by the rules in force."""

    in_force: InForce
    calendars: Calendars
    reps: Reps

    def of(self, owner_id: RepId | None) -> BusinessTime:
        """Of a rep; of nobody where nobody owns the lead."""
        return self.times()(owner_id)

    def times(self) -> "KnownTimes":
        """For many leads: the reps and rules are read once."""
        return KnownTimes(self.in_force().rules.response, {rep.id: rep for rep in self.reps.all()}, self.calendars)


@dataclass(frozen=True, slots=True)
class KnownTimes:
    """Business times as of a moment."""

    rules: ResponseRules
    reps: dict[RepId, Rep]
    calendars: Calendars

    def __call__(self, owner_id: RepId | None) -> BusinessTime:
        """See `TeamTime.of`."""
        rep = self.reps.get(owner_id) if owner_id else None
        boss = self.reps.get(rep.manager_id) if rep and rep.manager_id else None
        hours = self.rules.of_team(rep.email if rep else None, boss.email if boss else None)
        zone = rep.zone if rep and rep.zone else hours.zone
        return BusinessTime(hours, zone, lambda day: self.calendars.holiday(hours.holidays, day) is not None)

    @property
    def basis(self) -> str:
        """Another one whenever somebody's business time may be another."""
        of_reps = sorted((rep.id, rep.zone or "", rep.email or "", rep.manager_id or "") for rep in self.reps.values())
        said = json.dumps([self.rules.model_dump(mode="json"), of_reps], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()[:BASIS_CHARACTERS]
