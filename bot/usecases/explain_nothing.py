"""Nothing found: say which condition emptied the answer, and offer the nearest question that finds something."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind, Choice
from bot.domain.answer_words import count_of
from bot.domain.lead_query import LeadQuery, Metric
from bot.usecases.answer_receipt import Asked, Page, Receipts
from bot.usecases.ports import LeadQuestions

CALLABLE = "that somebody can call"
OFFERED = 2
"""So many nearest questions at most: more would be reading, not clicking."""
NO_LEADS = "There are no leads yet. Take some in with `leadbot import leads FILE`."


@dataclass(frozen=True, slots=True)
class Without:
    """A plan with one condition taken away, and how many leads it finds then."""

    dropped: str
    """The condition in words."""
    query: LeadQuery
    total: int


@dataclass(frozen=True, slots=True)
class ExplainNothing:
    """Find out why a plan matches nobody."""

    questions: LeadQuestions
    receipts: Receipts

    def __call__(self, query: LeadQuery, asked: Asked) -> Answer:
        """The answer to a question that nothing fits."""
        reasons, choices = self.reasons(query)
        page = Page(f"Nothing found: {self.receipts.matches(query, 0)}.").remark(*reasons)
        return Answer(
            kind=AnswerKind.NONE,
            text=page.text,
            plan=query,
            total=0,
            clarify=tuple(choices),
            working=self.receipts.working(query, asked),
        )

    def reasons(self, query: LeadQuery) -> tuple[Sequence[str], Sequence[Choice]]:
        """Sentences that say what emptied a plan, and the nearest questions that find something."""
        plan = query.model_copy(update={"metric": None, "group_by": None, "limit": None})
        found = sorted((tried for tried in self._tries(plan) if tried.total), key=lambda tried: -tried.total)[:OFFERED]
        if found:
            said = [f"Without “{tried.dropped}” there {_are(tried.total)}." for tried in found]
            return said, [self._choice(tried) for tried in found]
        if not self._count(LeadQuery()):
            return [NO_LEADS], []
        return [f"No lead at all fits “{clause}”." for clause in self._hopeless(plan)], []

    def _tries(self, plan: LeadQuery) -> Iterator[Without]:
        for at, condition in enumerate(plan.where):
            left = plan.model_copy(update={"where": plan.where[:at] + plan.where[at + 1 :]})
            if left.where:
                yield Without(self.receipts.clause(condition), left, self._count(left))
        if plan.workable and plan.where:
            left = plan.model_copy(update={"workable": False})
            yield Without(CALLABLE, left, self._count(left))

    def _hopeless(self, plan: LeadQuery) -> list[str]:
        """Conditions that nobody fits even when nothing else is asked for."""
        if len(plan.where) < 2:
            return []
        bare = LeadQuery(zone=plan.zone, as_of=plan.as_of)
        alone = ((condition, bare.model_copy(update={"where": (condition,)})) for condition in plan.where)
        return [self.receipts.clause(condition) for condition, query in alone if not self._count(query)]

    def _count(self, query: LeadQuery) -> int:
        return int(self.questions.measure(query.model_copy(update={"metric": Metric(), "sort": ()})) or 0)

    def _choice(self, tried: Without) -> Choice:
        label = f"Without “{tried.dropped}” ({count_of(tried.total)})"
        return Choice(label=label, question=self.receipts.sentence(tried.query))


def _are(total: int) -> str:
    return f"{'is' if total == 1 else 'are'} {count_of(total)}"
