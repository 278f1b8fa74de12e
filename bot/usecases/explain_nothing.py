"""Nothing found: say which condition emptied the answer, and offer the nearest question that finds something."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from bot.domain.answer import Answer, AnswerKind, Choice
from bot.domain.answer_words import blanks_sentence, capital, count_of
from bot.domain.groups import group_for
from bot.domain.lead_query import Condition, FieldIs, LeadField, LeadQuery, Metric
from bot.usecases.answer_receipt import Asked, Page, Receipts, blank_words
from bot.usecases.ports import LeadQuestions

CALLABLE = "that somebody can call"
DROPPED_MAX = 3
"""Conditions that are taken away together, when no fewer help."""
OFFERED = 2
"""So many nearest questions at most: more would be reading, not clicking."""
NO_LEADS = "There are no leads yet. Take some in with `leadbot import leads FILE`."


@dataclass(frozen=True, slots=True)
class Without:
    """A plan with some conditions taken away, and how many leads it finds then."""

    dropped: str
    """The conditions in words, each in quotation marks."""
    query: LeadQuery
    total: int


@dataclass(frozen=True, slots=True)
class ExplainNothing:
    """Find out why a plan matches nobody."""

    questions: LeadQuestions
    receipts: Receipts

    def __call__(self, query: LeadQuery, asked: Asked, blanks: Mapping[LeadField, int] | None = None) -> Answer:
        """The answer to a question that nothing fits, with those that a negation left out for a blank."""
        reasons, choices = self.reasons(query)
        uncounted = blanks_sentence(blank_words(query, blanks or {}))
        page = Page(f"Nothing found: {self.receipts.matches(query, 0)}.").remark(uncounted, *reasons)
        return Answer(
            kind=AnswerKind.NONE,
            text=page.text,
            plan=query,
            total=0,
            clarify=tuple(choices),
            working=self.receipts.working(query, asked, blanks=blanks),
        )

    def reasons(self, query: LeadQuery) -> tuple[Sequence[str], Sequence[Choice]]:
        """Sentences that say what emptied a plan, and the nearest questions that find something."""
        plan = query.model_copy(update={"metric": None, "group_by": None, "limit": None})
        for many in range(1, min(len(plan.where) + plan.workable, DROPPED_MAX + 1)):
            found = sorted((one for one in self._tries(plan, many) if one.total), key=lambda one: -one.total)[:OFFERED]
            if found:
                said = [f"Without {tried.dropped} there {_are(tried.total)}." for tried in found]
                return said, [self._choice(tried) for tried in found]
        if not self._count(LeadQuery()):
            return [NO_LEADS], []
        hopeless = self._hopeless(plan)
        said = (
            [f"No lead at all fits “{self.receipts.clause(one)}”." for one in hopeless] if len(plan.where) > 1 else []
        )
        return said, self._what_there_is(hopeless)

    def _tries(self, plan: LeadQuery, many: int) -> Iterator[Without]:
        """The plan without so many of its conditions, in every way that leaves some."""
        parts: list[Condition | None] = [*plan.where, *([None] if plan.workable else [])]
        for dropped in combinations(parts, many):
            left = [condition for condition in plan.where if condition not in dropped]
            if left:
                names = [self.receipts.clause(one) if one else CALLABLE for one in dropped]
                without = {"where": tuple(left), "workable": plan.workable and None not in dropped}
                query = plan.model_copy(update=without)
                yield Without(" and ".join(f"“{name}”" for name in names), query, self._count(query))

    def _what_there_is(self, conditions: Sequence[Condition]) -> list[Choice]:
        """Breakdowns that show what could have been asked for."""
        groups = dict.fromkeys(group for one in conditions if (group := group_for(one)))
        questions = [self.receipts.sentence(LeadQuery(metric=Metric(), group_by=group)) for group in groups]
        return [Choice(label=capital(words), question=words) for words in questions[:OFFERED]]

    def _hopeless(self, plan: LeadQuery) -> list[Condition]:
        """Conditions that nobody fits even when nothing else is asked for."""
        bare = LeadQuery(zone=plan.zone, as_of=plan.as_of)
        alone = ((condition, bare.model_copy(update={"where": (condition,)})) for condition in plan.where)
        return [condition for condition, query in alone if not self._count(query)]

    def _count(self, query: LeadQuery) -> int:
        query = as_asked(query)
        return int(self.questions.measure(query.model_copy(update={"metric": Metric(), "sort": ()})) or 0)

    def _choice(self, tried: Without) -> Choice:
        label = f"Without {tried.dropped} ({count_of(tried.total)})"
        return Choice(label=label, question=self.receipts.sentence(tried.query))


def as_asked(query: LeadQuery) -> LeadQuery:
    """The plan as its words are read: who was not answered yet has to be answered; won and lost leads need not."""
    open_, due = FieldIs(field=LeadField.RESPONSE_TIME, negated=True), FieldIs(field=LeadField.RESPONSE_DUE)
    told = any(getattr(one, "field", None) is LeadField.RESPONSE_DUE for one in query.where)
    return query if told or open_ not in query.where else query.model_copy(update={"where": (due, *query.where)})


def _are(total: int) -> str:
    return f"{'is' if total == 1 else 'are'} {count_of(total)}"
