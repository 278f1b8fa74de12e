"""Judging golden questions: where an answer differs from the expected one, and whether that is a failure."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from bot.domain.answer import Answer, AnswerKind
from bot.domain.golden import Difference, Expected, Figure, GoldenLine, Verdict
from bot.domain.lead_query import LeadQuery

ROUNDING = 0.05
"""Numbers that differ by less are the same: answers show one decimal."""
READING = frozenset({"kind", "plan"})
"""The parts that say how a question is understood: they stay right while the data goes on."""


def found_in(answer: Answer) -> Expected:
    """All of an answer that can be compared."""
    plan, leads = answer.plan, tuple(one.lead.email or one.lead.shown for one in answer.leads)
    parts = {
        "kind": (answer.kind,),
        "plan": plan.model_dump(mode="json", exclude_none=True) if plan else None,
        "leads": leads if answer.kind in {AnswerKind.LEADS, AnswerKind.LEAD} else None,
        "ordered": True if leads and plan and plan.sort else None,
        "total": answer.total,
        "number": answer.number,
        "breakdown": tuple(Figure(key=group.key, value=group.value) for group in answer.breakdown) or None,
        "figures": tuple(group.value for group in answer.breakdown) or None,
    }
    return Expected.model_validate({part: value for part, value in parts.items() if value is not None})


def differences(expected: Expected, answer: Answer) -> tuple[Difference, ...]:
    """The parts of the answer that are not as expected; none where it is right."""
    actual = found_in(answer)
    same = {
        "kind": answer.kind in expected.kind,
        "plan": _same_plan(expected.plan, answer),
        "leads": _same_leads(expected, actual.leads or ()),
        "total": expected.total == actual.total,
        "number": _close(expected.number, actual.number),
        "breakdown": _same_figures(expected.breakdown or (), actual.breakdown or ()),
        "figures": _all_close(expected.figures or (), actual.figures or ()),
    }
    wrong = [part for part in same if part in expected.model_fields_set and not same[part]]
    shown = actual.model_copy(update={"plan": _plan_as(expected.plan, answer)})
    found = [Difference(part=p, expected=getattr(expected, p), actual=getattr(shown, p)) for p in wrong]
    unsaid = tuple(words for words in expected.says if not _says(answer, words))
    return (*found, *([Difference(part="says", expected=unsaid, actual=answer.text)] if unsaid else ()))


def judged(line: GoldenLine, answer: Answer, *, versions: str) -> tuple[Verdict, tuple[Difference, ...]]:
    """How it went; `versions` are those of the definitions and rules that the answer was made by."""
    if line.expect is None:
        return _reviewed(line.disliked, answer) if line.disliked else (Verdict.UNJUDGED, ())
    wrong = differences(line.expect, answer)
    if not wrong:
        return Verdict.PASSED, ()
    as_before = line.expect.plan is not None and not READING & {difference.part for difference in wrong}
    if as_before and line.versions not in ("", versions):
        return Verdict.OTHER_RULES, wrong
    return Verdict.FAILED, wrong


def accepted(line: GoldenLine, answer: Answer, *, versions: str) -> GoldenLine:
    """The line with this answer as the right one: in the parts that were expected, or in all for a new line."""
    actual = found_in(answer)
    parts = {"kind", *(line.expect.model_fields_set if line.expect else actual.model_fields_set - {"figures"})}
    if line.disliked:
        parts = set(READING)
    kept: dict[str, object] = {part: getattr(actual, part) for part in parts & actual.model_fields_set}
    if line.expect and line.expect.first and actual.leads:
        kept |= {"first": line.expect.first, "leads": actual.leads[: line.expect.first]}
    if line.expect and line.expect.says:
        kept["says"] = tuple(words for words in line.expect.says if _says(answer, words))
    if line.expect and isinstance(line.expect.plan, str):
        kept["plan"] = _sentence(answer)
    said = line.as_json() | {"expect": Expected.model_validate(kept).model_dump(exclude_unset=True)}
    said.pop("disliked", None)
    return GoldenLine.model_validate(said | {"versions": versions})


def _reviewed(disliked: Expected, answer: Answer) -> tuple[Verdict, tuple[Difference, ...]]:
    """Whether a question is still understood as it was when somebody found the answer wrong."""
    reading = disliked.model_dump(include=set(READING), exclude_unset=True)
    if changed := differences(Expected.model_validate(reading), answer):
        return Verdict.TO_REVIEW, changed
    same = Difference(part="answer", expected="another than the one that was found wrong", actual=answer.text)
    return Verdict.FAILED, (same,)


def _says(answer: Answer, words: str) -> bool:
    return words.casefold() in answer.text.casefold()


def _plan_as(expected: Mapping[str, Any] | str | None, answer: Answer) -> Mapping[str, Any] | str | None:
    """The answer's plan, written as the expected one is."""
    return _sentence(answer) if isinstance(expected, str) else found_in(answer).plan


def _same_plan(expected: Mapping[str, Any] | str | None, answer: Answer) -> bool:
    if isinstance(expected, str):
        return " ".join(expected.split()).casefold() == _sentence(answer).casefold()
    if expected is None or answer.plan is None:
        return expected is None and answer.plan is None
    try:
        plan = LeadQuery.model_validate(expected)
    except ValidationError:  # written when plans had another form: it cannot be this one
        return False
    return bool(_bare(plan.model_dump(mode="json")) == _bare(answer.plan.model_dump(mode="json")))


def _sentence(answer: Answer) -> str:
    """The receipt's sentence, less the remarks of the reading."""
    return answer.working.sentence.partition(";")[0].strip() if answer.working else ""


def _bare(part: Any) -> Any:
    """A plan without how it was said; what has no order is put in one."""
    if isinstance(part, Mapping):
        return {key: _bare(value) for key, value in part.items() if key not in {"as_of", "said"}}
    if isinstance(part, list | tuple):
        bare = [_bare(one) for one in part]
        return bare if any("descending" in one for one in bare) else sorted(bare, key=repr)
    return part


def _same_leads(expected: Expected, actual: Sequence[str]) -> bool:
    compared = actual[: expected.first] if expected.first else actual
    wanted, found = ([one.casefold() for one in leads] for leads in (expected.leads or (), compared))
    return wanted == found if expected.ordered else sorted(wanted) == sorted(found)


def _close(expected: float | None, actual: float | None) -> bool:
    if expected is None or actual is None:
        return expected == actual
    return abs(expected - actual) < ROUNDING


def _all_close(expected: Sequence[float], actual: Sequence[float]) -> bool:
    pairs = zip(sorted(expected), sorted(actual), strict=False)
    return len(expected) == len(actual) and all(_close(one, other) for one, other in pairs)


def _same_figures(expected: Sequence[Figure], actual: Sequence[Figure]) -> bool:
    wanted, found = ({figure.key.casefold(): figure.value for figure in some} for some in (expected, actual))
    return wanted.keys() == found.keys() and all(_close(value, found[key]) for key, value in wanted.items())
