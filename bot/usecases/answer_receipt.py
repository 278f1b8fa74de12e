"""What stands under an answer: the plan in words, what it was made of, and how much of it is shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.answer import Working
from bot.domain.answer_words import NOBODYS_TOO, UNWORKABLE_SENTENCE, blanks_sentence, count_of
from bot.domain.condition_words import clause_for, field_words
from bot.domain.definitions import DEFINITIONS
from bot.domain.lead_query import Condition, LeadField, LeadQuery, counts_nobodys
from bot.domain.plan_words import sentence_for
from bot.domain.rep import Rep
from bot.domain.used_words import words_used
from bot.usecases.ports import InForce, Reps


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who asks, and when."""

    asker: Rep | None
    now: datetime
    zone: str = "UTC"
    """The asker's IANA zone."""
    notes: tuple[str, ...] = ()
    """Remarks of the reading, such as a typo that was corrected."""


@dataclass(frozen=True, slots=True)
class Receipts:
    """Writes what stands under answers."""

    reps: Reps
    in_force: InForce

    @property
    def versions(self) -> str:
        """Which definitions and rules an answer was made by."""
        return f"{DEFINITIONS}, rules {self.in_force().rules.version}"

    def sentence(self, query: LeadQuery) -> str:
        """The plan in plain words."""
        return sentence_for(query, self.reps.all())

    def clause(self, condition: Condition) -> str:
        """One condition in plain words."""
        names: dict[str, str] = {rep.id: rep.shown for rep in self.reps.all()}
        return clause_for(condition, lambda rep_id: names.get(rep_id, rep_id))

    def matches(self, query: LeadQuery, total: int) -> str:
        """How many leads fit the plan's conditions: `12 hot leads in Germany`."""
        bare = query.model_copy(update={"sort": (), "limit": None, "metric": None, "group_by": None})
        noun = self.sentence(bare).removeprefix("all ")
        return f"{total:,} {noun.replace('leads', 'lead', 1) if total == 1 else noun}"

    def working(
        self,
        query: LeadQuery | str,
        asked: Asked,
        *,
        shown: int = 0,
        total: int = 0,
        blanks: Mapping[LeadField, int] | None = None,
        plans: Sequence[LeadQuery] = (),
    ) -> Working:
        """The receipt of a plan, or of what a sentence says was done, by the `plans` if there were several."""
        sentence = query if isinstance(query, str) else self.sentence(query)
        made_by = [query] if isinstance(query, LeadQuery) else plans
        nobodys = [NOBODYS_TOO] if any(counts_nobodys(plan) for plan in made_by) else []
        return Working(
            sentence="; ".join([sentence, *nobodys, *asked.notes]),
            as_of=asked.now,
            definitions=self.versions,
            shown=shown,
            total=total,
            blanks={words: number for words, number in blank_words(query, blanks or {}).items() if number},
            meanings=self._meanings(made_by, asked),
        )

    def _meanings(self, plans: Sequence[LeadQuery], asked: Asked) -> Mapping[str, str]:
        rules, asker_id = self.in_force().rules, asked.asker.id if asked.asker else None
        found = [words_used(plan, rules=rules, asker_id=asker_id) for plan in plans]
        return {word: meaning for each in found for word, meaning in each.items()}


@dataclass(slots=True)
class Page:
    """An answer's text while it is put together: a headline, rows, and remarks below them."""

    headline: str
    rows: str = ""
    remarks: list[str] = field(default_factory=list)

    def remark(self, *sentences: str) -> "Page":
        """Add remarks; empty ones are dropped."""
        self.remarks.extend(sentence for sentence in sentences if sentence)
        return self

    @property
    def below(self) -> str:
        """The remarks, a line each."""
        return "\n".join(self.remarks)

    @property
    def text(self) -> str:
        """All of it."""
        return "\n\n".join(part for part in (self.headline, self.rows, self.below) if part)


def left_out(query: LeadQuery, blanks: Mapping[LeadField, int]) -> Sequence[str]:
    """Sentences on leads that a plan leaves out without being asked to in so many words."""
    return [UNWORKABLE_SENTENCE if query.workable else "", blanks_sentence(blank_words(query, blanks))]


def blank_words(query: LeadQuery | str, blanks: Mapping[LeadField, int]) -> Mapping[str, int]:
    """How many leads are blank, by what people call the field; the data's own fields by their names in the plan."""
    where = query.where if isinstance(query, LeadQuery) else ()
    asked = [custom for one in where if getattr(one, "negated", False) and (custom := getattr(one, "custom", None))]
    own = " or ".join(dict.fromkeys(asked))
    return {field_words(field, own if field is LeadField.CUSTOM else None): n for field, n in blanks.items()}


def more_of(total: int, shown: int) -> str:
    """`…and 32 more.`; empty where everything is shown."""
    return f"…and {count_of(total - shown, 'more', 'more')}." if total > shown else ""
