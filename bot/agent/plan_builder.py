"""From a model's arguments to a plan: each value looked up in the data's own words, each time read by our rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.agent.data_words import NOBODY, DataWords, PlanWrong
from bot.agent.plan_arguments import (
    BantArgument,
    CountOrGroup,
    DidArgument,
    FieldArgument,
    FindLeads,
    PartArgument,
    PlanArguments,
)
from bot.agent.turn import Turn
from bot.domain.lead_query import (
    FLAGS,
    NUMBERS,
    TIMES,
    Condition,
    Did,
    Evident,
    FieldBetween,
    FieldHas,
    FieldIs,
    FieldWithin,
    GroupBy,
    LeadField,
    LeadQuery,
    Metric,
    MetricKind,
    Period,
    Sort,
    Window,
)
from bot.domain.rep import folded

WORDY = frozenset(
    {LeadField.NAME, LeadField.TITLE, LeadField.CAMPAIGN, LeadField.SOURCE_DETAIL, LeadField.NOTES, LeadField.WEBSITE}
)
"""Text fields that are searched for words, because nobody types them whole."""
BEST_FIRST = Sort(field=LeadField.SCORE)


@dataclass(frozen=True, slots=True)
class PlanBuilder:
    """Builds plans out of what a model asks for."""

    words: DataWords

    def leads(self, wanted: FindLeads, turn: Turn) -> LeadQuery:
        """The plan of a list. Raises PlanWrong."""
        sort = Sort(field=wanted.sort_by, descending=not wanted.ascending) if wanted.sort_by else BEST_FIRST
        if wanted.score_change and wanted.sort_by in {None, LeadField.SCORE}:
            sort = Sort(field=LeadField.SCORE, descending=not wanted.ascending, moved=True)
        return LeadQuery(
            where=self._where(wanted, turn),
            workable=wanted.to_call or self._refines_workable(wanted, turn),
            sort=(sort,),
            limit=wanted.limit,
            zone=turn.zone,
        )

    def number(self, wanted: CountOrGroup, turn: Turn) -> LeadQuery:
        """The plan of a number or a breakdown. Raises PlanWrong."""
        part = tuple(condition for field in wanted.share_of for condition in self._field(_whole(field), turn))
        if (wanted.metric is MetricKind.SHARE) != bool(part):
            raise PlanWrong("metric share needs share_of, and only share takes it")
        period = wanted.period or (Period.MONTH if wanted.group_by in TIMES else None)
        group = GroupBy(field=wanted.group_by, period=period) if wanted.group_by else None
        return LeadQuery(
            where=self._where(wanted, turn),
            workable=self._refines_workable(wanted, turn),
            metric=Metric(kind=wanted.metric, field=wanted.of_field, of=part),
            group_by=group,
            zone=turn.zone,
        )

    def _where(self, wanted: PlanArguments, turn: Turn) -> tuple[Condition, ...]:
        before = self._last_plan(turn) if wanted.refine else None
        if wanted.refine and before is None:
            raise PlanWrong("there is no question before in this thread to refine")
        own = [c for field in wanted.where for c in self._field(field, turn)]
        own += [self._did(did, turn) for did in wanted.did]
        own += [_bant(bant) for bant in wanted.bant]
        own += [self.words.moved(wanted.score_change, turn)] if wanted.score_change else []
        return (*(before.where if before else ()), *own)

    def _last_plan(self, turn: Turn) -> LeadQuery | None:
        return next((t.reading.query for t in reversed(turn.thread.turns) if t.reading.query), None)

    def _refines_workable(self, wanted: PlanArguments, turn: Turn) -> bool:
        before = self._last_plan(turn) if wanted.refine else None
        return bool(before and before.workable)

    def _field(self, wanted: FieldArgument, turn: Turn) -> Iterator[Condition]:
        field, negated = wanted.field, wanted.negated
        if wanted.when and field not in TIMES:
            raise PlanWrong(f"`when` goes with {_named(TIMES)}, not with {field}")
        if (wanted.low is not None or wanted.high is not None) and field not in NUMBERS | {LeadField.CUSTOM}:
            raise PlanWrong(f"`low` and `high` go with {_named(NUMBERS)}, not with {field}")
        if wanted.when:
            yield FieldWithin(field=field, window=self.words.window(wanted.when, turn), negated=negated)
        elif wanted.low is not None or wanted.high is not None or (field in NUMBERS and wanted.values):
            low, high = (wanted.low, wanted.high) if not wanted.values else _one_number(wanted)
            yield FieldBetween(field=field, low=low, high=high, custom=wanted.custom or None, negated=negated)
        elif field in TIMES and wanted.values:
            raise PlanWrong(f"say the time of {field} in `when`, in words such as `last 14 days`")
        else:
            yield self._by_value(wanted, turn)

    def _by_value(self, wanted: FieldArgument, turn: Turn) -> Condition:
        field, negated, custom = wanted.field, wanted.negated, wanted.custom or None
        if field is LeadField.CUSTOM and not custom:
            raise PlanWrong(
                f"name the custom field; there are: {', '.join(self.words.vocabulary.custom_fields()) or 'none'}"
            )
        if field in FLAGS or not wanted.values:
            return FieldIs(field=field, custom=custom, negated=negated ^ _says_no(wanted))
        if field is LeadField.OWNER:
            return self._owned(wanted, turn)
        if field in WORDY:
            return FieldHas(field=field, words=tuple(wanted.values), negated=negated)
        values = tuple(dict.fromkeys(found for value in wanted.values for found in self.words.spelt(field, value)))
        return FieldIs(field=field, values=values, custom=custom, negated=negated)

    def _owned(self, wanted: FieldArgument, turn: Turn) -> Condition:
        names = {folded(value) for value in wanted.values}
        if names & NOBODY:
            return FieldIs(field=LeadField.OWNER, negated=not wanted.negated)
        ids = tuple(self.words.rep_id(value, turn) for value in wanted.values)
        return FieldIs(field=LeadField.OWNER, values=ids, negated=wanted.negated)

    def _did(self, wanted: DidArgument, turn: Turn) -> Did:
        return Did(
            events=tuple(wanted.events),
            asset=wanted.about or None,
            at_least=wanted.at_least,
            window=self.words.window(wanted.when, turn) if wanted.when else Window(),
            negated=wanted.negated,
        )


def _whole(part: PartArgument) -> FieldArgument:
    return FieldArgument(field=part.field, values=part.values, negated=part.negated)


def _bant(wanted: BantArgument) -> Evident:
    return Evident(criterion=wanted.criterion, levels=tuple(wanted.levels), negated=wanted.negated)


def _named(fields: frozenset[LeadField]) -> str:
    return ", ".join(sorted(fields))


def _says_no(wanted: FieldArgument) -> bool:
    said = {folded(value) for value in wanted.values}
    return wanted.field in FLAGS and bool(said) and said <= {"no", "false"}


def _one_number(wanted: FieldArgument) -> tuple[float, float]:
    try:
        number = float(wanted.values[0].replace(",", ""))
    except ValueError:
        raise PlanWrong(f"{wanted.field} is a number: say `low` and `high`") from None
    return number, number
