"""What forms carry and hold when Slack sends them in, read into values of ours."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from bot.domain.errors import BadInput
from bot.domain.lead_text import LeadDraft
from bot.domain.outcome import OutcomeKind
from bot.domain.proposal import EvidenceProposal
from bot.domain.words import Band, EventKind, Source
from bot.slack.identifiers import Field
from bot.usecases.tune_rules import Three, Tuning

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody was when they opened a form, carried through it so that the answer comes back there."""

    channel_id: str = ""
    channel_name: str = ""
    response_url: str = ""
    kept: str = ""
    """Key of what was filled in before."""
    where: str = ""
    """Permalink, for the record of what changes."""
    message_ts: str = ""
    """The message that the form was opened from, to be drawn anew."""
    lead_id: str = ""
    """Whom the form is about."""

    def packed(self) -> str:
        """As a form's private metadata."""
        return json.dumps({key: value for key, value in asdict(self).items() if value})


def place_of(view: Payload) -> Place:
    """What a form carries."""
    packed = view.get("private_metadata") or "{}"
    return Place(**json.loads(packed))


def packed_proposal(proposed: EvidenceProposal) -> str:
    """As a button's value."""
    return json.dumps(asdict(proposed), ensure_ascii=False)


def proposal_of(value: str) -> EvidenceProposal:
    """What a button proposes to note."""
    return TypeAdapter(EvidenceProposal).validate_json(value)


def logged(view: Payload) -> LeadDraft:
    """What the log form holds."""
    source = chosen_in(view, Field.SOURCE)
    return LeadDraft(
        name=written_in(view, Field.NAME),
        email=written_in(view, Field.EMAIL),
        company=written_in(view, Field.COMPANY),
        title=written_in(view, Field.TITLE),
        phone=written_in(view, Field.PHONE),
        source=Source(source) if source else None,
        need=written_in(view, Field.NEED),
        timeline=written_in(view, Field.TIMELINE),
        budget=written_in(view, Field.BUDGET),
        authority=written_in(view, Field.AUTHORITY),
        notes=written_in(view, Field.NOTES),
    )


def same_person(view: Payload) -> str:
    """The lead id, or `new`, that was chosen among lookalikes."""
    return chosen_in(view, Field.SAME_PERSON) or ""


def decided(view: Payload) -> tuple[OutcomeKind | None, str]:
    """How a lead ended, and why; None where nobody chose."""
    kind = chosen_in(view, Field.OUTCOME)
    return OutcomeKind(kind) if kind else None, written_in(view, Field.REASON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreed:
    """What a rep says instead of the rules."""

    score: int | None
    band: Band | None
    reason: str
    until: date | None


def disagreed(view: Payload) -> Disagreed:
    """What the form for disagreeing holds. Raises BadInput where the score is no number."""
    band, day = chosen_in(view, Field.MY_BAND), state_in(view, Field.MY_UNTIL).get("selected_date")
    score = numbers_in(view, Field.MY_SCORE, count=1)[0] if written_in(view, Field.MY_SCORE) else None
    return Disagreed(
        score=score,
        band=Band(band) if band else None,
        reason=written_in(view, Field.MY_REASON),
        until=date.fromisoformat(day) if day else None,
    )


def test_note(view: Payload) -> str:
    """What would have been right, in the rep's words."""
    return written_in(view, Field.TEST_NOTE)


def tuned(view: Payload) -> tuple[Tuning, str]:
    """
    What the form for changing rules holds, and why.

    Raises BadInput where something that should be numbers is not; see `numbers_in`.
    """
    kind, points = chosen_in(view, Field.RULES_EVENT), written_in(view, Field.RULES_POINTS)
    tuning = Tuning(
        weights=three_in(view, Field.RULES_WEIGHTS),
        hot=three_in(view, Field.RULES_HOT),
        warm=three_in(view, Field.RULES_WARM),
        capacity=numbers_in(view, Field.RULES_CAPACITY, count=1)[0],
        event=EventKind(kind) if kind else None,
        points=numbers_in(view, Field.RULES_POINTS, count=1)[0] if points else None,
    )
    return tuning, written_in(view, Field.RULES_NOTE)


def three_in(view: Payload, field: Field) -> Three:
    """Three whole numbers. Raises BadInput."""
    first, second, third = numbers_in(view, field, count=3)
    return first, second, third


def numbers_in(view: Payload, field: Field, *, count: int) -> list[int]:
    """So many whole numbers, however they are set apart. Raises BadInput."""
    written = written_in(view, field)
    found = re.findall(r"\d+", written)
    if len(found) != count or re.search(r"[-−]\s*\d|\d[.,]\d|[^\W\d]", written):
        raise BadInput("Write one whole number." if count == 1 else "Write three whole numbers, such as 45 / 40 / 50.")
    return [int(digits) for digits in found]


def state_in(view: Payload, field: Field) -> Payload:
    """What Slack tells of an input; empty where nobody touched it."""
    found: Payload = view["state"]["values"].get(field, {}).get(field, {})
    return found


def written_in(view: Payload, field: Field) -> str:
    """What somebody wrote in a text input."""
    return (state_in(view, field).get("value") or "").strip()


def chosen_in(view: Payload, field: Field) -> str | None:
    """Value of the option that somebody chose."""
    return (state_in(view, field).get("selected_option") or {}).get("value")
