"""Values that a model names, as the data spells them; times, as our rules read them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.agent.turn import Turn
from bot.domain.countries import countries_in, country_named
from bot.domain.industries import same_industry
from bot.domain.lead import company_key
from bot.domain.lead_query import CHOICES, FieldWithin, LeadField, Moved, Window
from bot.domain.reading import ThreadMemory
from bot.domain.rep import folded
from bot.domain.words import Band, Department, Persona, Seniority, Source, Stage, Status
from bot.usecases.ports import QuestionReader, Reps, Vocabulary

WORDS_OF = {
    LeadField.SENIORITY: Seniority,
    LeadField.DEPARTMENT: Department,
    LeadField.PERSONA: Persona,
    LeadField.SOURCE: Source,
    LeadField.LAST_SOURCE: Source,
    LeadField.STATUS: Status,
    LeadField.STAGE: Stage,
    LeadField.BAND: Band,
}
NOBODY = frozenset({"nobody", "none", "no one", "noone", "unassigned", "unowned"})
ME = frozenset({"me", "my", "mine", "i", "myself"})


class PlanWrong(ValueError):
    """Arguments that make no plan; the words tell the model how to mend them."""


@dataclass(frozen=True, slots=True)
class DataWords:
    """Looks values up in the data's own words."""

    reader: QuestionReader
    vocabulary: Vocabulary
    reps: Reps

    def spelt(self, field: LeadField, value: str) -> Sequence[str]:
        """A value as the data spells it. Raises PlanWrong where it can only be a mistake."""
        if field in CHOICES:
            word = next((w for w in WORDS_OF[field] if folded(w) == folded(value)), None)
            if word is None:
                raise PlanWrong(f"{field} is one of: {', '.join(WORDS_OF[field])}; not {value!r}")
            return (word,)
        if field is LeadField.COUNTRY:
            name = country_named(value)
            return (name,) if name else countries_in(value) or (value,)
        if field is LeadField.INDUSTRY:
            known = [named.value for named in self.vocabulary.values(field)]
            return [spelt for spelt in known if same_industry(spelt, value)] or (value,)
        if field is LeadField.COMPANY:
            return self._companies(value)
        return (value,)

    def rep_id(self, written: str, turn: Turn) -> str:
        """Whom a name, an address or `me` means. Raises PlanWrong."""
        if folded(written) in ME:
            if turn.asker is None:
                raise PlanWrong("it is not known who asks: ask with `reply` whose leads are meant")
            if all(rep.id != turn.asker.id for rep in self.reps.all()):
                raise PlanWrong(f"{turn.asker.shown} owns no lead: ask with `reply` whose leads are meant")
            return turn.asker.id
        words = set(folded(written).split())
        reps = self.reps.all()
        meant = [rep for rep in reps if words and words <= set(folded(f"{rep.name} {rep.email or ''}").split())]
        if len(meant) != 1:
            raise PlanWrong(f"no one seller is {written!r}; there are: {', '.join(rep.shown for rep in reps)}")
        return meant[0].id

    def window(self, words: str, turn: Turn) -> Window:
        """A span of time by its words, as the offline reader reads them. Raises PlanWrong."""
        question = f"leads created {words}"
        reading = self.reader.read(question, asker=turn.asker, thread=ThreadMemory(), now=turn.now, zone=turn.zone)
        for condition in reading.query.where if reading.query else ():
            if isinstance(condition, FieldWithin) and condition.field is LeadField.CREATED:
                return condition.window
        raise PlanWrong(f"the time {words!r} cannot be read; say it like: last 14 days, this month, since May, Q1 2026")

    def moved(self, words: str, turn: Turn) -> Moved:
        """A change of score by its words, as the offline reader reads them. Raises PlanWrong."""
        for question in (f"leads whose score {words}", f"leads that {words}"):
            reading = self.reader.read(question, asker=turn.asker, thread=ThreadMemory(), now=turn.now, zone=turn.zone)
            if reading.query and reading.query.move:
                return reading.query.move
        raise PlanWrong(f"the change {words!r} cannot be read; say it like: heated up this week, fell by 9 since May")

    def _companies(self, words: str) -> Sequence[str]:
        like = [named.value for named in self.vocabulary.companies_like(words)]
        exact = [company for company in like if company_key(company) == company_key(words)]
        if not exact and len(like) > 1:
            raise PlanWrong(f"several companies are like {words!r}: {', '.join(like)}; ask with `reply` which is meant")
        return exact or like or (words,)
