"""Answer with two plans side by side: this month and last month, one campaign and another."""

from dataclasses import dataclass

from bot.domain.answer import Answer, AnswerKind
from bot.domain.answer_words import bulleted, capital, figure, group_lines, measured_words, tidy
from bot.domain.condition_words import listed
from bot.domain.lead_query import (
    Condition,
    FieldIs,
    FieldWithin,
    Group,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Window,
)
from bot.usecases.answer_numbers import AnswerNumbers
from bot.usecases.answer_receipt import Asked, Page, Receipts, left_out


@dataclass(frozen=True, slots=True)
class ComparePlans:
    """Work out two plans and say how they differ."""

    numbers: AnswerNumbers
    receipts: Receipts

    def __call__(self, query: LeadQuery, other: LeadQuery, asked: Asked) -> Answer:
        """The first plan against the second."""
        metric = query.metric or Metric()
        labels = self._label(query, other), self._label(other, query)
        groups = self._groups(query, other, labels)
        said = Page(f"{capital(self._measured(query, other))}, {labels[0]} against {labels[1]}:")
        said.rows = bulleted(group_lines(groups, metric))
        if not query.group_by:
            said.remark(_difference(groups[0].value, groups[1].value, metric))
        said.remark(*left_out(query, {}))
        sentence = f"{self.receipts.sentence(query)}; against {self.receipts.sentence(other)}"
        return Answer(
            kind=AnswerKind.BREAKDOWN,
            text=said.text,
            headline=said.headline,
            remarks=said.below,
            plan=query,
            breakdown=groups,
            working=self.receipts.working(sentence, asked, shown=len(groups), total=len(groups), plans=(query, other)),
        )

    def _measured(self, query: LeadQuery, other: LeadQuery) -> str:
        """What is worked out, with the conditions that hold on both sides."""
        shared = tuple(condition for condition in query.where if condition in other.where)
        if not shared:
            return measured_words(query.metric or Metric())
        return self.receipts.sentence(query.model_copy(update={"where": shared, "group_by": None, "sort": ()}))

    def _groups(self, query: LeadQuery, other: LeadQuery, labels: tuple[str, str]) -> tuple[Group, ...]:
        sides = ((query, labels[0]), (other, labels[1]))
        if query.group_by:
            found = [
                group.model_copy(update={"key": f"{group.key}, {label}", "keys": (group.key, label)})
                for plan, label in sides
                for group in self.numbers.groups(plan)
            ]
            first = {key: place for place, key in enumerate(dict.fromkeys(group.keys[0] for group in found))}
            return tuple(sorted(found, key=lambda group: first[group.keys[0]]))
        metric = query.metric or Metric()
        return tuple(
            Group(
                key=label,
                value=self.numbers.measured(plan, metric) or 0.0,
                count=self.numbers.matches(plan).total,
            )
            for plan, label in sides
        )

    def _label(self, query: LeadQuery, other: LeadQuery) -> str:
        """What sets one plan apart from the other, in words."""
        own = (condition for condition in query.where if condition not in other.where)
        return tidy(" ".join(self._short(condition) for condition in own)) or "all"

    def _short(self, condition: Condition) -> str:
        match condition:
            case FieldWithin(window=Window(said=said)) if said:
                return said
            case FieldIs(negated=False, values=values) if values and condition.field is not LeadField.OWNER:
                return listed(values)
            case _:
                return self.receipts.clause(condition).removeprefix("owned by ")


def _difference(first: float, second: float, metric: Metric) -> str:
    change = first - second
    if abs(change) < 1e-9:
        return "No difference."
    points = " points" if metric.kind is MetricKind.SHARE else ""
    relative = f" ({change / second * 100:+.0f} %)" if second and not points else ""
    return f"That is {figure(abs(change))}{points} {'more' if change > 0 else 'less'}{relative}."
