"""What is wrong with a form, said beside the input, before it is taken. Asks nobody, so that Slack need not wait."""

from collections.abc import Mapping
from typing import Any

from bot.domain.errors import BadInput
from bot.domain.lead import EMAIL_SHAPE
from bot.domain.outcome import OutcomeKind
from bot.domain.sums import TOP
from bot.slack.forms import decided, disagreed, logged, numbers_in, tuned
from bot.slack.identifiers import Field
from bot.usecases.drafted_lead import NobodyNamed, NotAnAddress
from bot.usecases.record_outcome import ReasonMissing
from bot.usecases.tune_rules import Tuning


def log_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Somebody has to be named, and an address has to be one."""
    draft = logged(view)
    if draft.email and not EMAIL_SHAPE.fullmatch(draft.email):
        return {Field.EMAIL: NotAnAddress().sentence}
    if not draft.email and not (draft.name and draft.company):
        missing = Field.EMAIL if not draft.name else Field.COMPANY
        return {missing: NobodyNamed().sentence}
    return {}


def outcome_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Who is not a fit is so for a reason."""
    kind, reason = decided(view)
    if kind is None:
        return {Field.OUTCOME: "Choose how it ended."}
    if kind is OutcomeKind.DISQUALIFIED and not reason:
        return {Field.REASON: ReasonMissing().sentence}
    return {}


def disagree_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """A score or a band, a reason, and an end."""
    try:
        said = disagreed(view)
    except BadInput as wrong:
        return {Field.MY_SCORE: wrong.sentence}
    if said.score is None and said.band is None:
        return {Field.MY_SCORE: "Write a score, or choose a band."}
    if said.score is not None and said.score > TOP:
        return {Field.MY_SCORE: "A score is between 0 and 100."}
    if not said.reason:
        return {Field.MY_REASON: "Say why, in a few words."}
    return {} if said.until else {Field.MY_UNTIL: "Choose until when."}


def rules_form_check(view: Mapping[str, Any]) -> Mapping[str, str]:
    """Numbers have to be numbers, and weights make 100; what else contradicts itself is told with the preview."""
    for field, count in RULES_NUMBERS.items():
        try:
            numbers = numbers_in(view, field, count=count)
        except BadInput as wrong:
            return {field: wrong.sentence}
        if any(number > PERCENT for number in numbers) and count > 1:
            return {field: "Each is 100 at most."}
    tuning = tuned_or_wrong(view)
    if isinstance(tuning, str):
        return {Field.RULES_POINTS: tuning}
    if sum(tuning.weights) != PERCENT:
        return {Field.RULES_WEIGHTS: f"Together they make {sum(tuning.weights)}, not 100."}
    if tuning.event and tuning.points is None:
        return {Field.RULES_POINTS: "How many points?"}
    return {}


PERCENT = 100
RULES_NUMBERS = {Field.RULES_HOT: 3, Field.RULES_WARM: 3, Field.RULES_WEIGHTS: 3, Field.RULES_CAPACITY: 1}


def tuned_or_wrong(view: Mapping[str, Any]) -> Tuning | str:
    """What the form holds, or what is wrong with its points."""
    try:
        return tuned(view)[0]
    except BadInput as wrong:
        return wrong.sentence
